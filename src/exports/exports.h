// Taking lists out: the tables being made, and those that wait to be fetched. Kept in memory and in
// sealed files that live for an hour; after a restart there are none. Only who asked for one finds
// it, and only as long as his posts are what they were.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "exports/list.h"
#include "exports/sealed_file.h"
#include "office.h"

namespace exports {

inline constexpr std::size_t kAtOnce = 2;            // being made, of one person
inline constexpr std::size_t kMostKept = 10;         // made, of one person
inline constexpr std::size_t kMostWaiting = 40;      // of everybody
inline constexpr std::chrono::minutes kLasts{60};    // after it was made
inline constexpr std::chrono::minutes kLongest{30};  // the making of one

enum class Format { csv, xlsx };
[[nodiscard]] std::string_view text(Format format);

enum class State { waiting, running, done, failed, cancelled };
[[nodiscard]] std::string_view text(State state);

// What a person asked for.
struct Order {
  staff::Actor actor;
  std::string word;  // of the offer
  Format format = Format::csv;
  std::vector<Column> columns;      // of the table
  std::vector<std::size_t> places;  // of these columns in the list's lines
  List list;
};

// How far it is.
struct Export {
  std::string id;
  std::string list;
  Format format = Format::csv;
  std::string file_name;  // with its ending
  State state = State::waiting;
  long long rows = 0;
  std::optional<long long> total;
  std::uint64_t bytes = 0;
  Instant asked_at{};
  std::optional<Instant> ends_at;   // when a made one goes away
  std::optional<std::string> code;  // why it failed
};

class Exports {
 public:
  // Takes `folder` for itself: whatever is in it goes.
  Exports(std::string folder, const Office& office);
  ~Exports();
  Exports(const Exports&) = delete;
  Exports& operator=(const Exports&) = delete;

  // A list of one part is made at once, a longer one in the background. `too_many`
  // "export.too_many_at_once", or the list's own error.
  Result<Export> start(Order order);

  // The person's own, newest first.
  [[nodiscard]] std::vector<Export> of(const staff::Actor& actor);
  // `not_found` "export.not_found", here and below: also for somebody else's.
  [[nodiscard]] Result<Export> find(const staff::Actor& actor, const std::string& id);
  // Stops the making, or throws away what was made.
  Result<void> cancel(const staff::Actor& actor, const std::string& id);

  struct Opened {
    Export made;
    std::shared_ptr<SealedReader> file;
  };
  // `refused` "export.not_made" while it is not done; `forbidden` "export.rights_changed".
  [[nodiscard]] Result<Opened> open(const staff::Actor& actor, const std::string& id);

  // Throws away what has lived long enough. Returns how many.
  std::size_t forget_old();
  // Waits until nothing is being made.
  void wait_until_idle();

 private:
  struct Job;
  using JobPtr = std::shared_ptr<Job>;

  [[nodiscard]] std::string path_of(const Job& job) const;
  [[nodiscard]] std::string rights_of(const staff::Actor& actor) const;
  [[nodiscard]] Export told(const Job& job) const;
  Result<JobPtr> own(const staff::Actor& actor, const std::string& id);
  Result<void> make_room(const std::string& user_id);
  void drop(const JobPtr& job);
  std::size_t drop_old();

  void work();
  void make(Job& job, std::optional<Part> first);
  Result<Extent> write(Job& job, std::optional<Part> first);
  void record(const Job& job);
  void settle(Job& job, State state, std::optional<std::string> code = {});

  const std::string folder_;
  const Office& office_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, JobPtr> jobs_;
  std::deque<JobPtr> waiting_;
  std::size_t running_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace exports
