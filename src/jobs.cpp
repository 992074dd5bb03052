#include "jobs.h"

#include <chrono>
#include <exception>
#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "files/files.h"

namespace {
constexpr std::chrono::minutes kEvery{10};
}

Jobs::Jobs(const Office& office) : office_(office), thread_([this] { loop(); }) {}

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
      run_once();
    } catch (const std::exception& error) {  // tried again at the next turn
      log::error(std::string("job: ") + error.what());
    }
    lock.lock();
    wake_.wait_for(lock, kEvery, [this] { return stopping_; });
  }
}

void Jobs::run_once() {
  const auto forgotten = office_.files.forget_unattached(office_.database, office_.clock.now());
  if (forgotten > 0)
    log::info("files: " + std::to_string(forgotten) + " never attached, forgotten");
}
