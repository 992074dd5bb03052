#include "exports/exports.h"

#include <algorithm>
#include <exception>
#include <filesystem>

#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "db/database.h"
#include "exports/table.h"
#include "journal/journal.h"

namespace exports {

namespace fs = std::filesystem;

// The order never changes; the rest only under the lock, but for the two flags.
struct Exports::Job {
  std::string id;
  Order order;
  std::string rights;
  Instant asked_at{};
  State state = State::waiting;
  std::optional<long long> total;
  Extent extent;
  std::optional<Instant> ends_at;
  std::optional<std::string> code;
  std::atomic<long long> rows = 0;
  std::atomic<bool> cancelled = false;

  [[nodiscard]] bool unfinished() const {
    return state == State::waiting || state == State::running;
  }
};

std::string_view text(Format format) { return format == Format::csv ? "csv" : "xlsx"; }

std::string_view text(State state) {
  constexpr std::string_view kWords[] = {"waiting", "running", "done", "failed", "cancelled"};
  return kWords[static_cast<std::size_t>(state)];
}

namespace {

fs::path own_folder(const std::string& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  return folder;
}

Line chosen(const Line& line, const std::vector<std::size_t>& places) {
  Line cells;
  cells.reserve(places.size());
  for (const std::size_t place : places) cells.push_back(line.at(place));
  return cells;
}

json::Array names(const std::vector<Column>& columns) {
  json::Array array;
  for (const Column& column : columns) array.emplace_back(column.name);
  return array;
}

}  // namespace

Exports::Exports(std::string folder, const Office& office)
    : folder_(own_folder(folder).string()), office_(office), thread_([this] { work(); }) {}

Exports::~Exports() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const auto& [id, job] : jobs_) job->cancelled = true;
  }
  changed_.notify_all();
  thread_.join();
}

std::string Exports::path_of(const Job& job) const { return folder_ + "/" + job.id; }

// A post that began or ended since then shows in it.
std::string Exports::rights_of(const staff::Actor& actor) const {
  const Date today = office_.clock.today();
  std::string rights;
  for (const staff::Post& post : actor.posts) {
    if (post.in_force(today)) rights += post.id + " ";
  }
  return rights;
}

Export Exports::told(const Job& job) const {
  return {.id = job.id,
          .list = job.order.word,
          .format = job.order.format,
          .file_name = job.order.list.file_name + "." + std::string(text(job.order.format)),
          .state = job.state,
          .rows = job.rows,
          .total = job.total,
          .bytes = job.extent.bytes,
          .asked_at = job.asked_at,
          .ends_at = job.ends_at,
          .code = job.code};
}

Result<Export> Exports::start(Order order) {
  Part first = TRY(order.list.read(std::nullopt));
  auto job = std::make_shared<Job>();
  job->asked_at = office_.clock.now();
  job->id = new_id(job->asked_at, office_.random);
  job->rights = rights_of(order.actor);
  job->order = std::move(order);
  const bool at_once = !first.next;
  {
    const std::lock_guard lock(mutex_);
    TRY(make_room(job->order.actor.user_id));
    jobs_[job->id] = job;
    if (at_once) {
      job->state = State::running;
      ++running_;
    } else {
      waiting_.push_back(job);
    }
  }
  if (at_once) {
    make(*job, std::move(first));
  } else {
    changed_.notify_all();
  }
  const std::lock_guard lock(mutex_);
  return told(*job);
}

// Under the lock. The oldest of those that were made goes when there are too many.
Result<void> Exports::make_room(const std::string& user_id) {
  drop_old();
  std::vector<JobPtr> made;
  std::size_t unfinished = 0;
  for (const auto& [id, job] : jobs_) {
    if (job->order.actor.user_id != user_id) continue;
    if (job->unfinished()) {
      ++unfinished;
    } else {
      made.push_back(job);
    }
  }
  if (unfinished >= kAtOnce || waiting_.size() >= kMostWaiting) {
    return fail(ErrorKind::too_many, "export.too_many_at_once", "10");
  }
  for (std::size_t i = 0; i + kMostKept <= made.size(); ++i) drop(made[i]);
  return {};
}

// Under the lock.
void Exports::drop(const JobPtr& job) {
  std::error_code ignored;
  fs::remove(path_of(*job), ignored);
  jobs_.erase(job->id);
}

std::size_t Exports::drop_old() {
  const Instant now = office_.clock.now();
  std::vector<JobPtr> old;
  for (const auto& [id, job] : jobs_) {
    if (!job->unfinished() && job->ends_at && *job->ends_at <= now) old.push_back(job);
  }
  for (const JobPtr& job : old) drop(job);
  return old.size();
}

std::size_t Exports::forget_old() {
  const std::lock_guard lock(mutex_);
  return drop_old();
}

// Under the lock.
Result<Exports::JobPtr> Exports::own(const staff::Actor& actor, const std::string& id) {
  drop_old();
  const auto found = jobs_.find(id);
  if (found == jobs_.end() || found->second->order.actor.user_id != actor.user_id) {
    return fail(ErrorKind::not_found, "export.not_found");
  }
  return found->second;
}

std::vector<Export> Exports::of(const staff::Actor& actor) {
  const std::lock_guard lock(mutex_);
  drop_old();
  std::vector<Export> own;
  for (const auto& [id, job] : jobs_) {
    if (job->order.actor.user_id == actor.user_id) own.push_back(told(*job));
  }
  std::reverse(own.begin(), own.end());
  return own;
}

Result<Export> Exports::find(const staff::Actor& actor, const std::string& id) {
  const std::lock_guard lock(mutex_);
  const JobPtr job = TRY(own(actor, id));
  return told(*job);
}

Result<void> Exports::cancel(const staff::Actor& actor, const std::string& id) {
  const std::lock_guard lock(mutex_);
  const JobPtr job = TRY(own(actor, id));
  job->cancelled = true;
  if (job->state == State::running) return {};  // who makes it sees the flag
  std::erase(waiting_, job);
  drop(job);
  return {};
}

Result<Exports::Opened> Exports::open(const staff::Actor& actor, const std::string& id) {
  const std::lock_guard lock(mutex_);
  const JobPtr job = TRY(own(actor, id));
  if (job->rights != rights_of(actor)) {
    return fail(ErrorKind::forbidden, "export.rights_changed", id);
  }
  if (job->state != State::done) return fail(ErrorKind::refused, "export.not_made", id);
  return Opened{told(*job),
                std::make_shared<SealedReader>(path_of(*job), id, job->extent, office_.vault)};
}

void Exports::wait_until_idle() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.empty() && running_ == 0; });
}

void Exports::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (stopping_) return;
    const JobPtr job = waiting_.front();
    waiting_.pop_front();
    job->state = State::running;
    ++running_;
    lock.unlock();
    make(*job, std::nullopt);
    lock.lock();
  }
}

// A table that cannot be made is told to who asked for it; nothing else stops.
void Exports::make(Job& job, std::optional<Part> first) {
  try {
    const Result<Extent> extent = write(job, std::move(first));
    if (extent && !job.cancelled) {
      record(job);
      const std::lock_guard lock(mutex_);
      job.extent = *extent;
    }
    if (!extent) return settle(job, State::failed, extent.error().code);
    settle(job, job.cancelled ? State::cancelled : State::done);
  } catch (const std::exception& error) {
    log::error(std::string("export: ") + error.what());
    settle(job, State::failed, "export.failed");
  }
}

void Exports::settle(Job& job, State state, std::optional<std::string> code) {
  {
    const std::lock_guard lock(mutex_);
    job.state = state;
    job.code = std::move(code);
    job.ends_at = office_.clock.now() + kLasts;
    --running_;
    std::error_code ignored;
    if (state != State::done) fs::remove(path_of(job), ignored);
  }
  changed_.notify_all();
}

Result<Extent> Exports::write(Job& job, std::optional<Part> first) {
  SealedWriter file(path_of(job), job.id, office_.vault, office_.random);
  const Sink sink = [&file](std::string_view bytes) { file.write(bytes); };
  const auto table = job.order.format == Format::csv ? csv_table(job.order.columns, sink)
                                                     : xlsx_table(job.order.columns, folder_, sink);
  if (!first && job.order.list.count) {
    const long long total = TRY(job.order.list.count());
    const std::lock_guard lock(mutex_);
    job.total = total;
  }
  const Instant last = job.asked_at + kLongest;
  Part part = first ? *std::move(first) : TRY(job.order.list.read(std::nullopt));
  for (;;) {
    for (const Line& line : part.lines) table->add(chosen(line, job.order.places));
    job.rows += std::ssize(part.lines);
    if (job.cancelled || !part.next) break;
    if (office_.clock.now() > last) return fail(ErrorKind::refused, "export.too_long");
    part = TRY(job.order.list.read(part.next));
  }
  if (!job.cancelled) table->finish();
  return file.finish();
}

void Exports::record(const Job& job) {
  const Order& order = job.order;
  const auto held = std::find_if(
      order.actor.posts.begin(), order.actor.posts.end(), [&](const staff::Post& post) {
        return post.unit_id == order.list.unit_id && post.in_force(office_.clock.today());
      });
  json::Object after{{"list", order.word},
                     {"format", text(order.format)},
                     {"filter", order.list.asked},
                     {"columns", names(order.columns)},
                     {"rows", job.rows.load()}};
  office_.database.write([&](db::Transaction& tx) {
    journal::record(tx, {.act = "export.make",
                         .subject_kind = "export",
                         .subject_id = job.id,
                         .unit_id = order.list.unit_id,
                         .user_id = order.actor.user_id,
                         .user_name = order.actor.name,
                         .post = held == order.actor.posts.end()
                                     ? ""
                                     : std::string(staff::text(held->role)) + "@" + held->unit_id,
                         .reason = "",
                         .before = nullptr,
                         .after = std::move(after),
                         .at = office_.clock.now()});
  });
}

}  // namespace exports
