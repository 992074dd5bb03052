// The one background loop: wakes up now and then and calls what each room wants done in idle time.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/date.h"
#include "office.h"

// What is wanted at each turn. Used by one thread.
class Chores {
 public:
  explicit Chores(const Office& office);
  void turn();

 private:
  void hear();
  void index_near();
  void propose_sudden();
  void tidy_search();
  void sweep();
  void sweep_blobs();

  const Office& office_;
  int turn_ = 0;
  long long newest_ = 0;  // the newest matter at the turn before
  Date tidied_on_{};
  unsigned shard_ = 0;  // of the blobs, the next to be swept; all of them once a day
};

class Jobs {
 public:
  explicit Jobs(const Office& office);
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

 private:
  void loop();

  Chores chores_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};
