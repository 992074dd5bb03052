// The threads that run handlers, and the bounded queue before them. Each client has a line of its
// own; the lines take turns and none may have all the threads, so that one who asks for much waits
// behind himself.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace http {

class WorkerPool {
 public:
  using Job = std::function<void()>;

  WorkerPool(std::size_t threads, std::size_t max_waiting);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False if `max_waiting` jobs wait already. `whose`: the line it waits in. A job must not throw.
  [[nodiscard]] bool add(const std::string& whose, Job job);
  // Drops what waits, lets what runs finish. Idempotent.
  void stop();

 private:
  struct Line {
    std::deque<Job> waiting;
    std::size_t running = 0;
  };
  using Lines = std::map<std::string, Line>;

  void work();
  // Whose turn it is and who has a thread left; lines_.end() if nobody.
  Lines::iterator next_line();
  void forget_if_done(Lines::iterator line);

  const std::size_t max_waiting_;
  const std::size_t most_of_one_;
  std::mutex mutex_;
  std::condition_variable changed_;
  Lines lines_;
  std::list<Lines::iterator> turns_;  // of the lines in which somebody waits
  std::size_t waiting_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace http
