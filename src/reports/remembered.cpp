#include "reports/remembered.h"

#include "journal/journal.h"

namespace reports {
namespace {

constexpr std::size_t kMostRemembered = 100;

// Everything the figures hang on but what has happened.
std::string key_of(const Window& window) {
  const matters::Scope& scope = window.scope;
  return scope.unit_id + (scope.whole_line ? "|line|" : "|unit|") + iso(window.from) +
         iso(window.to) + iso(window.today) + (scope.denunciations ? "" : window.reader_id);
}

}  // namespace

Dashboard Remembered::dashboard(db::Transaction& tx, const Window& window) {
  const long long seq = journal::last_seq(tx);
  const std::string key = key_of(window);
  {
    const std::lock_guard lock(mutex_);
    const auto found = counted_.find(key);
    if (found != counted_.end() && found->second.seq == seq) return found->second.figures;
  }
  Dashboard figures = reports::dashboard(tx, window);
  const std::lock_guard lock(mutex_);
  if (counted_.size() >= kMostRemembered) counted_.clear();
  counted_[key] = {seq, figures};
  return figures;
}

}  // namespace reports
