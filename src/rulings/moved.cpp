#include "rulings/moved.h"

#include <algorithm>

namespace rulings {

journal::Entry entry_for(const Cause& cause) {
  journal::Entry entry;
  entry.user_id = cause.user_id;
  entry.user_name = cause.user_name;
  entry.post = cause.post;
  entry.reason = cause.because;
  entry.at = cause.at;
  return entry;
}

Change::Change(const law::Engine& before, const law::Engine& after, long long edition,
               std::optional<Span> within)
    : before_(before), after_(after), edition_(edition), within_(within) {}

bool Change::may_touch(const law::Due& due) const {
  if (!within_) return true;
  const auto [first, last] = std::minmax({due.started_on, due.due_on, due.warn_on});
  return first <= within_->second && within_->first <= last;
}

Result<std::optional<law::Due>> Change::of(const law::Due& due) const {
  if (!may_touch(due)) return std::nullopt;
  law::Due again = TRY(after_.again(due));
  again.edition = edition_;
  const bool same_days = again.due_on == due.due_on && again.warn_on == due.warn_on &&
                         again.raw_last_day == due.raw_last_day &&
                         again.provisional == due.provisional;
  if (same_days && TRY(before_.sum_of(due)).vi == TRY(after_.sum_of(again)).vi) {
    return std::nullopt;
  }
  return again;
}

}  // namespace rulings
