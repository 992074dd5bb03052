// personal_data.*: when a data subject is answered, and until when a settled file is kept.
#include <array>

#include "law/question_table.h"

namespace law {
namespace {

Result<void> request_due(Inquiry& ask) {
  const Date received_on = ask.date("received_on");
  const InForce rule = TRY(ask.rule("personal_data.answer_by", received_on));
  (void)TRY(ask.count_after(
      rule,
      {.field = "due_on", .event = "received_on", .start = received_on, .length = rule.length()}));
  ask.put("limit_days", rule.length().amount);
  ask.put_unit(rule.length().unit);
  return {};
}

Result<void> kept_until(Inquiry& ask) {
  const Date closed_on = ask.date("closed_on");
  const InForce rule = TRY(ask.rule("personal_data.keep_matter", closed_on));
  (void)TRY(ask.count_after(rule, {.field = "keep_until",
                                   .event = "closed_on",
                                   .start = closed_on,
                                   .length = rule.length(),
                                   .roll = Roll::never}));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"personal_data.request_due", request_due},
    QuestionEntry{"personal_data.kept_until", kept_until},
};

}  // namespace

std::span<const QuestionEntry> personal_data_questions() { return kEntries; }

}  // namespace law
