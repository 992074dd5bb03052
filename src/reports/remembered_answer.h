// Answers that were worked out already, as long as nothing has happened since: every act writes to
// the journal, so the same last entry means the same answer. Never an older one.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "base/result.h"

namespace reports {

class RememberedAnswer {
 public:
  // `key`: all that the answer depends on besides what acts change. `work` runs without the lock.
  [[nodiscard]] Result<std::string> answer(long long seq, const std::string& key,
                                           const std::function<Result<std::string>()>& work);

 private:
  struct Kept {
    long long seq = 0;
    std::string text;
  };
  std::mutex mutex_;
  std::map<std::string, Kept> kept_;
};

}  // namespace reports
