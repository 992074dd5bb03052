// The office of the quarter: dropped without notice and opened again as often as it must be. Time
// and randomness are set from outside, so that the same act draws the same identifiers wherever it
// is done.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app.h"
#include "jobs.h"
#include "quarter/ground.h"

namespace quarter {

// Begins again at every act; one lock, since the writer's thread draws too.
class ActRandom final : public Random {
 public:
  void begin(std::uint64_t seed) {
    const std::lock_guard lock(mutex_);
    random_ = SeededRandom(seed);
  }
  void fill(unsigned char* bytes, std::size_t count) override {
    const std::lock_guard lock(mutex_);
    random_.fill(bytes, count);
  }
  std::uint32_t within_second() override {
    const std::lock_guard lock(mutex_);
    return random_.within_second();
  }

 private:
  std::mutex mutex_;
  SeededRandom random_{0};
};

class World {
 public:
  World(std::string folder, Ground& ground, Instant start)
      : folder_(std::move(folder)), ground_(ground), clock(start) {}

  void open();
  void drop();  // as if the machine were gone

  http::Response answer(http::Request request) { return router_->answer(request); }
  [[nodiscard]] Office& office() { return app_->office(); }
  [[nodiscard]] exports::Exports& exports() { return app_->exports(); }
  [[nodiscard]] db::Database& database() { return app_->office().database; }
  [[nodiscard]] const law::Engine& law() { return app_->office().law; }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  void turn_of_jobs() { chores_->turn(); }
  // The first turn after midnight, and the sweep that comes every ten minutes.
  void night();
  // Nine days later, everything that was forgotten is swept.
  void clear_up();

 private:
  const std::string folder_;
  Ground& ground_;
  std::unique_ptr<App> app_;
  std::optional<http::Router> router_;
  std::optional<Chores> chores_;

 public:
  SetClock clock;
  ActRandom random;
};

}  // namespace quarter
