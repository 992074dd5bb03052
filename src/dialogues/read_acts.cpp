#include <algorithm>

#include "dialogues/acts.h"
#include "receptions/read_acts.h"

namespace dialogues {
namespace {

constexpr json::TextRule kLong{.max = 4000, .min = 5, .one_line = false};
constexpr json::TextRule kReason{.max = 2000, .min = 5, .one_line = false};
constexpr json::TextRule kName{.max = 160, .min = 2};
constexpr json::TextRule kAddress{.max = 300, .min = 2};
constexpr json::TextRule kDocument{.max = 100};
constexpr std::size_t kMostInvited = 60;

std::vector<std::string> read_facts(json::Fields& in) {
  std::vector<std::string> facts = in.texts("facts", 0, kFactWords.size(), {.max = 40});
  for (const std::string& fact : facts) {
    if (std::ranges::find(kFactWords, fact) == kFactWords.end()) {
      in.wrong("facts", "field.not_one_of");
    }
  }
  return facts;
}

Invited read_one(json::Fields& in) {
  return {.as = in.word("as", kAsWords),
          .name = in.text("name", kName),
          .address = in.maybe_text("address", kAddress)};
}

std::vector<Invited> read_invited(json::Fields& in) {
  return in.list("invited", 1, kMostInvited, read_one);
}

NewDelegate read_delegate(json::Fields& in) {
  NewDelegate delegate{.post_id = in.maybe_text("post_id", {.max = 64}),
                       .name = in.maybe_text("name", kName).value_or(""),
                       .title = in.maybe_text("title", kName).value_or(""),
                       .document = in.text("document", kDocument)};
  if (!delegate.post_id && delegate.name.empty()) in.wrong("name", "field.required");
  if (!delegate.post_id && delegate.title.empty()) in.wrong("title", "field.required");
  return delegate;
}

Attendance read_attendance(json::Fields& in) {
  Attendance each{.attended = in.boolean("attended"),
                  .reason = in.maybe_word("reason", kAbsenceReasons).value_or("none"),
                  .explained = in.maybe_text("explained", kReason)};
  if (each.attended && each.reason != "none") in.wrong("reason", "field.contradicts");
  return each;
}

}  // namespace

NewSaid read_said(json::Fields& in) {
  return {.facts = read_facts(in), .ground = in.text("ground", kReason)};
}

Call read_call(json::Fields& in) {
  return {.slot = receptions::read_slot(in),
          .delegate = in.maybe_object("delegate", read_delegate),
          .content = in.text("content", kLong),
          .invited = read_invited(in)};
}

Invitation read_invitation(json::Fields& in) {
  return {.content = in.text("content", kLong), .invited = read_invited(in)};
}

Sent read_sent(json::Fields& in) {
  return {.on = in.date("sent_on"), .number = in.text("number", kDocument)};
}

Postponement read_postponement(json::Fields& in) {
  return {.slot = receptions::read_slot(in), .why = in.text("why", kReason)};
}

Record read_record(json::Fields& in) {
  return {.minutes = {.secretary = in.text("secretary", kName),
                      .opinions = in.text("opinions", kLong),
                      .agreed = in.maybe_text("agreed", kLong),
                      .disagreed = in.maybe_text("disagreed", kLong)},
          .attendance = in.list("attendance", 1, kMostInvited, read_attendance)};
}

std::string read_why(json::Fields& in) { return in.text("why", kReason); }

std::string read_report(json::Fields& in) { return in.text("text", kLong); }

}  // namespace dialogues
