// The head's conclusion about a visit, with its instructions, in one act; later its notice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "base/which.h"
#include "conclusions/conclusion.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/notice.h"

namespace conclusions {

struct NewDirective {
  std::string owner_unit_id;
  std::string what;
  Date due_on{};
};
struct NewConclusion {
  bool clear = false;              // the matter is clear and specific
  bool within_competence = false;  // of this head
  std::string text;
  std::optional<Date> due_on;
  std::optional<std::string> contact_person;
  std::vector<NewDirective> directives;
};
// Schema NewConclusion.
[[nodiscard]] NewConclusion read_new_conclusion(json::Fields& in);
[[nodiscard]] NewDirective read_new_directive(json::Fields& in);

struct Concluded {
  Conclusion conclusion;
  std::vector<Directive> directives;
};

// `refused` "conclusion.no_session" for a visit at the daily desk; `conflict`
// "conclusion.there_is_one"; `forbidden` "conclusion.not_yours" for who does not keep the head's
// receptions; `invalid` at what the law wants said (NĐ 154/2026 Đ.25.2), at a unit that this head
// cannot instruct, at a day before the reception.
Result<Concluded> conclude(const Office& office, const staff::Actor& actor,
                           const std::string& visit_id, const NewConclusion& incoming);

// `refused` "conclusion.notice_issued" the second time, "conclusion.answered_at_once"; `conflict`
// "conclusion.changed_meanwhile".
Result<Concluded> issue_notice(const Office& office, const staff::Actor& actor, const Which& which,
                               const visits::Notice& notice);

// May the head of `issuer` instruct `owner`: it is the unit itself or below it in its line; a party
// committee also instructs the bodies of its own territory.
[[nodiscard]] bool may_instruct(const Office& office, const std::string& issuer,
                                const std::string& owner, Date day);

}  // namespace conclusions
