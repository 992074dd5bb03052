#include "jobs.h"

#include <chrono>
#include <exception>
#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "db/database.h"
#include "files/blobs.h"
#include "files/files.h"
#include "matters/near_index.h"
#include "proposals/watch.h"
#include "search/search.h"

namespace {
constexpr std::chrono::seconds kEvery{1};
constexpr int kTurnsBetweenSweeps = 600;

// How much of the near index is written at a turn: little while papers stream in, since one writer
// writes both; what waits is compared word by word meanwhile.
constexpr std::size_t kNearAtOnce = 25;
constexpr int kNearBusy = 2;
constexpr int kNearIdle = 200;
// Entries of the journal followed at a turn for sudden receptions.
constexpr std::size_t kFollowedAtOnce = 500;
constexpr long long kStreaming = 50;  // new matters in a turn
// Each step is a short transaction of its own, so that a registration waits for one at most.
constexpr int kTidyingSteps = 20;
}  // namespace

Jobs::Jobs(const Office& office) : chores_(office), thread_([this] { loop(); }) {}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Jobs::loop() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    try {
      chores_.turn();
    } catch (const std::exception& error) {  // tried again at the next turn
      log::error(std::string("job: ") + error.what());
    }
    lock.lock();
    wake_.wait_for(lock, kEvery, [this] { return stopping_; });
  }
}

Chores::Chores(const Office& office) : office_(office), tidied_on_(office.clock.today()) {}

// A write of nothing, before which what another server has ruled becomes the law here too: a server
// at which nobody writes would say the old deadlines for hours.
void Chores::hear() {
  if (office_.database.dialect() != db::Dialect::postgresql) return;
  office_.database.write([](db::Transaction&) {});
}

void Chores::turn() {
  hear();
  index_near();
  propose_sudden();
  tidy_search();
  if (turn_++ % kTurnsBetweenSweeps == 0) sweep();
  sweep_blobs();
}

void Chores::index_near() {
  const long long newest =
      office_.database.read([](db::Transaction& tx) { return matters::newest_row(tx); });
  const bool streaming = newest - newest_ > kStreaming;
  newest_ = newest;
  for (int left = streaming ? kNearBusy : kNearIdle; left > 0; --left) {
    if (matters::index_near(office_, kNearAtOnce) < kNearAtOnce) return;
  }
}

// The law is there or the server would not have started; a year the calendar does not know waits.
void Chores::propose_sudden() {
  const auto done = proposals::look_again(office_, kFollowedAtOnce);
  if (!done) log::error("sudden receptions: " + done.error().code + " " + done.error().subject);
}

void Chores::tidy_search() {
  db::Database& database = office_.database;
  const Date today = office_.clock.today();
  if (today != tidied_on_) {  // the first turn after midnight
    database.write([](db::Transaction& tx) { search::forget_replaced(tx); });
    tidied_on_ = today;
    shard_ = 0;
  }
  for (int left = kTidyingSteps; left > 0; --left) {
    if (!database.write([](db::Transaction& tx) { return search::tidy(tx); })) return;
  }
}

void Chores::sweep() {
  const auto forgotten = office_.files.forget_unattached(office_.database, office_.clock.now());
  if (forgotten > 0)
    log::info("files: " + std::to_string(forgotten) + " never attached, forgotten");
}

// One folder a turn: uploads wait while it is looked through.
void Chores::sweep_blobs() {
  if (shard_ == files::kShards) return;
  const auto removed =
      office_.files.forget_nameless(office_.database, office_.clock.now(), shard_++);
  if (removed > 0) log::info("files: " + std::to_string(removed) + " that nothing names, removed");
}
