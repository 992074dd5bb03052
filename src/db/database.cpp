#include "db/database.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "db/connection.h"

namespace db {

namespace {

bool only_reads(std::string_view sql) {
  return sql.substr(std::min(sql.find_first_not_of(" \n"), sql.size())).starts_with("SELECT");
}

}  // namespace

std::vector<Row> Transaction::query(std::string_view sql, const Params& params) {
  wrote_ = wrote_ || !only_reads(sql);
  return connection_.run(sql, params);
}

std::optional<Row> Transaction::first(std::string_view sql, const Params& params) {
  auto rows = query(sql, params);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

long long Transaction::execute(std::string_view sql, const Params& params) {
  wrote_ = true;
  long long changed = 0;
  connection_.run(sql, params, &changed);
  return changed;
}

void Transaction::at_end(std::function<void(Transaction&)> work) {
  wrote_ = true;
  at_end_.push_back(std::move(work));
}

Dialect Transaction::dialect() const { return connection_.dialect(); }

namespace {

// One waiting change and, later, how it went.
struct Job {
  const std::function<bool(Transaction&)>* work = nullptr;
  std::vector<std::function<void(Transaction&)>> at_end;
  std::exception_ptr error;
  bool done = false;
};

}  // namespace

class Database::Impl {
 public:
  Impl(const std::string& where, const Options& options)
      : options_(options), writer_connection_(where) {
    const bool in_memory = where == ":memory:";
    for (std::size_t i = 0; i < (in_memory ? 0 : options.readers); ++i) {
      readers_.push_back(std::make_unique<Connection>(where));
      idle_.push_back(readers_.back().get());
    }
    writer_ = std::thread([this] { write_loop(); });
  }

  ~Impl() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    arrived_.notify_all();
    writer_.join();
  }

  void write(const std::function<bool(Transaction&)>& work) {
    Job job{.work = &work, .error = nullptr};
    std::unique_lock lock(mutex_);
    if (waiting_.size() >= options_.max_waiting) throw Unavailable("too many changes are waiting");
    waiting_.push_back(&job);
    arrived_.notify_one();
    finished_.wait(lock, [&] { return job.done; });
    if (job.error) std::rethrow_exception(job.error);
  }

  void read(const std::function<void(Transaction&)>& work) {
    if (readers_.empty()) {  // ":memory:" has one connection only
      return write([&](Transaction& tx) {
        work(tx);
        return false;
      });
    }
    Connection& connection = borrow();
    try {
      connection.begin_read();
      Transaction tx(connection);
      work(tx);
      connection.commit();
    } catch (...) {
      connection.rollback();
      give_back(connection);
      throw;
    }
    give_back(connection);
  }

  [[nodiscard]] Dialect dialect() const { return writer_connection_.dialect(); }

  void before_writing(std::function<void(Transaction&)> look) {
    const std::lock_guard lock(mutex_);
    look_ = std::move(look);
  }

 private:
  Connection& borrow() {
    std::unique_lock lock(readers_mutex_);
    reader_free_.wait(lock, [&] { return !idle_.empty(); });
    Connection* connection = idle_.back();
    idle_.pop_back();
    return *connection;
  }

  void give_back(Connection& connection) {
    {
      const std::lock_guard lock(readers_mutex_);
      idle_.push_back(&connection);
    }
    reader_free_.notify_one();
  }

  void write_loop() {
    while (true) {
      const std::vector<Job*> batch = next_batch();
      if (batch.empty()) return;
      run_batch(batch);
      {
        const std::lock_guard lock(mutex_);
        for (Job* job : batch) job->done = true;
      }
      finished_.notify_all();
    }
  }

  std::vector<Job*> next_batch() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
    const std::size_t count = std::min(waiting_.size(), options_.max_batch);
    std::vector<Job*> batch(waiting_.begin(),
                            waiting_.begin() + static_cast<std::ptrdiff_t>(count));
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
    return batch;
  }

  // Jobs that wait together share one commit; each keeps or loses its own changes. A savepoint for
  // each would cost more than most jobs (the search index writes out its buffer at every one), so
  // they come only when a job must be undone: then all are, and run again.
  void run_batch(const std::vector<Job*>& batch) {
    try {
      if (!run_together(batch)) run_apart(batch);
    } catch (...) {
      writer_connection_.rollback();
      for (Job* job : batch) {
        if (!job->error) job->error = std::current_exception();
      }
    }
  }

  void begin() {
    writer_connection_.begin_write();
    std::function<void(Transaction&)> look;
    {
      const std::lock_guard lock(mutex_);
      look = look_;
    }
    if (!look) return;
    Transaction tx(writer_connection_);
    look(tx);
  }

  // False when nothing was committed because one of several jobs has to be undone.
  bool run_together(const std::vector<Job*>& batch) {
    begin();
    const auto runs = [this](Job* job) { return run_one(*job) == After::keep; };
    const auto ends = [this](Job* job) { return end_one(*job) == After::keep; };
    if (std::all_of(batch.begin(), batch.end(), runs) &&
        std::all_of(batch.begin(), batch.end(), ends)) {
      writer_connection_.commit();
      return true;
    }
    writer_connection_.rollback();
    return batch.size() == 1;
  }

  void run_apart(const std::vector<Job*>& batch) {
    begin();
    for (Job* job : batch) {
      *job = Job{.work = job->work};
      writer_connection_.begin_job();
      const bool keep = run_one(*job) == After::keep && end_one(*job) == After::keep;
      keep ? writer_connection_.keep_job() : writer_connection_.undo_job();
    }
    writer_connection_.commit();
  }

  enum class After { keep, undo };

  // What was only read needs no undoing, unless a statement failed: PostgreSQL takes no further one
  // then.
  After run_one(Job& job) {
    Transaction tx(writer_connection_);
    const After after = guarded(job, [&] { return (*job.work)(tx) || !tx.wrote(); });
    job.at_end = std::move(tx.at_end_);
    return after;
  }

  After end_one(Job& job) {
    Transaction tx(writer_connection_);
    return guarded(job, [&] {
      for (const auto& work : job.at_end) work(tx);
      return true;
    });
  }

  // Throws only when the whole transaction is lost.
  template <class Work>
  After guarded(Job& job, Work work) {
    try {
      return work() ? After::keep : After::undo;
    } catch (const Unavailable&) {
      throw;
    } catch (...) {
      job.error = std::current_exception();
      return After::undo;
    }
  }

  Options options_;
  Connection writer_connection_;
  std::thread writer_;
  std::mutex mutex_;
  std::condition_variable arrived_, finished_;
  std::deque<Job*> waiting_;
  std::function<void(Transaction&)> look_;
  bool stopping_ = false;

  std::vector<std::unique_ptr<Connection>> readers_;
  std::vector<Connection*> idle_;
  std::mutex readers_mutex_;
  std::condition_variable reader_free_;
};

std::unique_ptr<Database> Database::open(const std::string& where, Options options) {
  return std::unique_ptr<Database>(new Database(std::make_unique<Impl>(where, options)));
}

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::~Database() = default;

void Database::run_write(const std::function<bool(Transaction&)>& job) { impl_->write(job); }
void Database::run_read(const std::function<void(Transaction&)>& job) { impl_->read(job); }
void Database::before_writing(std::function<void(Transaction&)> look) {
  impl_->before_writing(std::move(look));
}
Dialect Database::dialect() const { return impl_->dialect(); }

}  // namespace db
