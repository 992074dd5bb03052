// Dashboards that were counted already, as long as nothing has happened since: every change of a
// matter writes to the journal, so the same last entry means the same figures. Never an older
// answer.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "reports/dashboard.h"

namespace reports {

class Remembered {
 public:
  // As dashboard(). Safe from several threads.
  [[nodiscard]] Dashboard dashboard(db::Transaction& tx, const Window& window);

 private:
  struct Counted {
    long long seq = 0;
    Dashboard figures;
  };
  std::mutex mutex_;
  std::map<std::string, Counted> counted_;
};

}  // namespace reports
