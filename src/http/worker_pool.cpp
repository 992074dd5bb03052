#include "http/worker_pool.h"

#include <algorithm>

namespace http {

WorkerPool::WorkerPool(std::size_t threads, std::size_t max_waiting)
    : max_waiting_(max_waiting), most_of_one_(threads > 1 ? threads - 1 : 1) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() { stop(); }

bool WorkerPool::add(const std::string& whose, Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || waiting_ >= max_waiting_) return false;
    const auto line = lines_.try_emplace(whose).first;
    if (line->second.waiting.empty()) turns_.push_back(line);
    line->second.waiting.push_back(std::move(job));
    ++waiting_;
  }
  changed_.notify_one();
  return true;
}

void WorkerPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    turns_.clear();
    for (auto& [whose, line] : lines_) line.waiting.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

WorkerPool::Lines::iterator WorkerPool::next_line() {
  const auto turn = std::ranges::find_if(
      turns_, [this](const Lines::iterator& line) { return line->second.running < most_of_one_; });
  if (turn == turns_.end()) return lines_.end();
  const Lines::iterator line = *turn;
  turns_.erase(turn);
  return line;
}

void WorkerPool::forget_if_done(Lines::iterator line) {
  if (line->second.running == 0 && line->second.waiting.empty()) lines_.erase(line);
}

void WorkerPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    Lines::iterator line = lines_.end();
    changed_.wait(lock, [&] { return stopping_ || (line = next_line()) != lines_.end(); });
    if (stopping_) return;
    Job job = std::move(line->second.waiting.front());
    line->second.waiting.pop_front();
    if (!line->second.waiting.empty()) turns_.push_back(line);
    --waiting_;
    ++line->second.running;
    lock.unlock();
    job();
    job = {};
    lock.lock();
    --line->second.running;
    forget_if_done(line);
    changed_.notify_one();
  }
}

}  // namespace http
