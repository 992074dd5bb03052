// What the head concluded about a visit he received: answered at once, or who does what by when
// (NĐ 154/2026 Đ.25). The words are sealed at rest like those of the visit, and shown to whom the
// visit is shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "law/engine.h"

namespace conclusions {

struct Conclusion {
  std::string id;
  std::string visit_id;
  std::string unit_id;
  Date concluded_on{};  // the day of the reception
  bool at_once = false;
  std::optional<Date> due_on;         // by when it will be settled, as the citizen was told
  std::optional<Date> notice_due_on;  // of Thông báo kết luận; nothing where no rule sets a limit
  long long edition = 0;              // of the law that set it
  std::string profile;                // the local regulation that sets it; empty: none
  std::optional<std::string> notice_number;
  std::optional<Date> notice_issued_on;
  std::optional<std::string> notice_signed_by;
  std::string text;                           // sealed
  std::optional<std::string> contact_person;  // sealed
  std::string made_by_name;
  Instant made_at{};
  long long version = 1;
};

// The limit of the notice; only where there is one.
[[nodiscard]] law::Due notice_deadline(const Conclusion& conclusion);

enum class Stage { open, reported, confirmed };
inline const std::vector<std::string_view> kStageWords{"open", "reported", "confirmed"};
[[nodiscard]] std::string_view text(Stage stage);
[[nodiscard]] Stage parse_stage(std::string_view word);

// One instruction (chỉ đạo): done when somebody other than who reported it has confirmed it.
struct Directive {
  std::string id;
  std::string conclusion_id;
  std::optional<std::string> parent_id;  // passed on from that one
  std::string issuer_unit_id;
  std::string owner_unit_id;
  Date given_on{};
  Date due_on{};
  Stage stage = Stage::open;
  std::optional<std::string> reported_by, reported_by_name;
  std::optional<Date> done_on;
  std::optional<std::string> confirmed_by_name;
  std::optional<Date> confirmed_on;
  std::optional<Date> explained_on;  // the written reason for being late
  long long urged = 0;
  std::optional<Date> urged_on;
  // Sealed:
  std::string what;
  std::optional<std::string> evidence;
  std::optional<std::string> explanation;
  std::optional<std::string> returned_because;
  long long version = 1;
};

// Past its day and not reported done, or reported done after it.
[[nodiscard]] bool is_late(const Directive& directive, Date today);
// How it stands against its day: "late" is without a written reason, "late_explained", "in_time".
[[nodiscard]] std::string_view lateness(const Directive& directive, Date today);

}  // namespace conclusions
