// The lines between an office and its PostgreSQL, which can be cut at the n-th message: before the
// server hears it, or after, when the answer is lost.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace quarter {

class Wire {
 public:
  // Listens in `folder` and passes on to the server that listens in `server_folder`.
  Wire(const std::string& folder, const std::string& server_folder);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  enum class Heard { no, yes };
  // All lines go at the n-th message of the office from now on; those made later too, until mend().
  void cut_at(int nth, Heard heard);
  void cut_now();
  void mend();
  [[nodiscard]] bool is_cut() const { return down_; }

 private:
  void accept_lines();
  void pass_on(int office, int server);
  // False: the line is dead.
  bool pass_message(int office, int server);
  void drop_lines();

  const std::string server_;
  int listening_ = -1;
  std::atomic<bool> stopping_{false}, down_{false};
  std::atomic<int> left_{0};  // messages until the cut; 0: none is planned
  std::atomic<Heard> heard_{Heard::no};
  std::mutex mutex_;
  std::vector<int> sockets_;
  std::vector<std::thread> threads_;
  std::thread accepting_;
};

}  // namespace quarter
