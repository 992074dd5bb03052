// What was worked out already, as long as nothing has happened since: every act writes to the
// journal, so the same last entry means the same figures. Never an older answer.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace reports {

// One of these for each kind of answer. Safe from several threads; whoever works something out does
// so without the lock.
template <class Answer>
class Remembered {
 public:
  // `seq`: journal::last_seq. `key`: all that the answer hangs on besides what acts change.
  [[nodiscard]] std::optional<Answer> find(long long seq, const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end() || found->second.first != seq) return std::nullopt;
    return found->second.second;
  }

  // What was kept last, and as of which entry; whoever asks knows what of later entries matters.
  [[nodiscard]] std::optional<std::pair<long long, Answer>> last(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end()) return std::nullopt;
    return found->second;
  }

  void keep(long long seq, const std::string& key, const Answer& answer) {
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= kMost) kept_.clear();
    kept_[key] = {seq, answer};
  }

 private:
  static constexpr std::size_t kMost = 200;  // a province's communes each ask for their own
  std::mutex mutex_;
  std::map<std::string, std::pair<long long, Answer>> kept_;
};

}  // namespace reports
