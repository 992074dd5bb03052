#include "visits/notice.h"

namespace visits {

Notice read_notice(json::Fields& in) {
  return {.number = in.text("number", {.max = 100}),
          .issued_on = in.date("issued_on"),
          .signed_by = in.text("signed_by", {.max = 200})};
}

Result<void> check_issued(const Notice& notice, Date not_before, Date today) {
  if (notice.issued_on > today) return wrong_field("issued_on", "field.in_the_future");
  if (notice.issued_on < not_before) return wrong_field("issued_on", "act.before_last_step");
  return {};
}

}  // namespace visits
