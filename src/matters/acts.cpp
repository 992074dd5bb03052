#include "matters/acts.h"

#include <algorithm>

#include "petitions/topics.h"

namespace matters {
namespace {

constexpr json::TextRule kReason{.max = 2000, .one_line = false};
constexpr json::TextRule kSolidReason{.max = 2000, .min = 10, .one_line = false};
constexpr json::TextRule kNote{.max = 1000, .one_line = false};
constexpr json::TextRule kNumber{.max = 100};
constexpr json::TextRule kPlace{.max = 300};

}  // namespace

Result<void> check_day(Date on, Date earliest, Date today) {
  if (on > today) return fail(ErrorKind::invalid, "field.in_the_future", "on");
  if (on < earliest) return fail(ErrorKind::invalid, "act.before_last_step", "on");
  return {};
}

Date last_step_on(const Matter& matter) {
  Date last = matter.received_on;
  for (const auto& day : {matter.accepted_on, matter.decided_on, matter.delivered_on}) {
    if (day) last = std::max(last, *day);
  }
  return last;
}

Matter leave(Matter matter, Stage stage, Outcome outcome) {
  meet_all_clocks(matter, outcome.on);
  matter.closed_on = outcome.on;
  matter.outcome = std::move(outcome);
  matter.stage = stage;
  return matter;
}

Matter take_up_again(Matter matter) {
  matter.accepted_on = matter.decided_on = matter.delivered_on = matter.closed_on = std::nullopt;
  matter.outcome.reset();
  matter.answer.reset();
  matter.withdrawal_asked_on.reset();
  matter.satisfaction.reset();
  matter.extensions.clear();
  matter.is_complex = false;
  matter.complexity_grounds.clear();
  matter.stage = Stage::classified;
  return matter;
}

Result<std::string> article_of(const law::Engine& law, std::string_view list,
                               const std::string& word, Date on, std::string_view field) {
  for (const law::Choice& choice : TRY(law.choices(list, on))) {
    if (choice.word == word) return choice.article;
  }
  return fail(ErrorKind::invalid, "field.not_one_of", std::string(field));
}

Classify Classify::read(json::Fields& in) {
  Classify act;
  act.on = in.date("on");
  const std::string kind = in.word("kind", petitions::kKindWords);
  if (!kind.empty()) act.kind = parse_kind(kind);
  act.topic = in.word("topic", petitions::topic_codes());
  act.belongs_to = in.word("belongs_to", petitions::kBelongsToWords);
  if (const json::Value* checks = in.raw("checks"); checks && !checks->is_null()) {
    if (petitions::are_checks(*checks))
      act.checks = checks->as_object();
    else
      in.wrong("checks", "field.wrong_type");
  }
  act.summary = in.maybe_text("summary", {.max = 1000, .min = 5, .one_line = false});
  act.respondent = in.maybe_text("respondent", kPlace);
  act.reason = in.maybe_text("reason", kSolidReason);
  return act;
}

Result<Matter> apply(const Classify& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, matter.received_on, doing.today));
  const bool opens = matter.kind == Kind::denunciation && act.kind != Kind::denunciation;
  if (opens && !act.reason) {
    return fail(ErrorKind::invalid, "classify.say_why_to_open", "reason", "LTC Đ.8.3, 56");
  }
  matter.kind = act.kind;
  matter.topic = act.topic;
  matter.belongs_to = act.belongs_to;
  if (act.checks) matter.checks = *act.checks;
  if (act.summary) matter.summary = *act.summary;
  if (act.respondent) matter.respondent = act.respondent;
  matter.classified_on = act.on;
  matter.stage = Stage::classified;
  return matter;
}

Forward Forward::read(json::Fields& in) {
  return {.on = in.date("on"),
          .to = in.text("to", kPlace),
          .reason = in.text("reason", kReason),
          .to_unit_id = in.maybe_text("to_unit_id", {.max = 64}),
          .document_number = in.maybe_text("document_number", kNumber)};
}

Result<Matter> apply(const Forward& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  return leave(std::move(matter), Stage::forwarded,
               {.act = "forward",
                .on = act.on,
                .reason = act.reason,
                .to = act.to,
                .document_number = act.document_number});
}

Guide Guide::read(json::Fields& in) {
  return {.on = in.date("on"),
          .to = in.text("to", kPlace),
          .reason = in.text("reason", kReason),
          .document_number = in.maybe_text("document_number", kNumber)};
}

Result<Matter> apply(const Guide& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  return leave(std::move(matter), Stage::guided,
               {.act = "guide",
                .on = act.on,
                .reason = act.reason,
                .to = act.to,
                .document_number = act.document_number});
}

AskToSplit AskToSplit::read(json::Fields& in) {
  return {.on = in.date("on"), .reason = in.text("reason", kReason)};
}

Result<Matter> apply(const AskToSplit& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  return leave(std::move(matter), Stage::split_asked,
               {.act = "ask_to_split", .on = act.on, .reason = act.reason});
}

File File::read(json::Fields& in) {
  return {.on = in.date("on"), .reason = in.text("reason", kSolidReason)};
}

Result<Matter> apply(const File& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  return leave(std::move(matter), Stage::filed,
               {.act = "file", .on = act.on, .reason = act.reason});
}

Assign Assign::read(json::Fields& in) {
  return {.assignee_id = in.text("assignee_id", {.max = 64}), .note = in.maybe_text("note", kNote)};
}

Result<Matter> apply(const Assign& act, Matter matter, const Doing& doing) {
  const staff::Actor officer = TRY(doing.colleague(act.assignee_id));
  matter.assignee_id = officer.user_id;
  matter.assignee_name = officer.name;
  return matter;
}

Deliver Deliver::read(json::Fields& in) {
  return {.on = in.date("on"),
          .how = in.word("how", {"in_person", "by_post", "electronically", "posted_publicly"}),
          .note = in.maybe_text("note", kNote)};
}

Result<Matter> apply(const Deliver& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  meet_all_clocks(matter, act.on);
  matter.delivered_on = act.on;
  matter.answer->delivered_on = act.on;
  matter.answer->delivered_how = act.how;
  matter.stage = Stage::delivered;
  return matter;
}

Close Close::read(json::Fields& in) {
  return {.on = in.date("on"), .note = in.maybe_text("note", kNote)};
}

Result<Matter> apply(const Close& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  meet_all_clocks(matter, act.on);
  matter.closed_on = act.on;
  matter.stage = Stage::closed;
  return matter;
}

std::string_view refusal_list(Kind kind) {
  switch (kind) {
    case Kind::complaint:
      return "complaint.nonacceptance_grounds";
    case Kind::denunciation:
      return "denunciation.nonacceptance_grounds";
    case Kind::feedback:
      return "reception.refusal_grounds";
  }
  return {};
}

std::string_view result_list(const Matter& matter) {
  switch (matter.kind) {
    case Kind::complaint:
      return matter.instance == "second" ? "complaint.outcomes_second" : "complaint.outcomes_first";
    case Kind::denunciation:
      return "denunciation.outcomes";
    case Kind::feedback:
      return "feedback.results";
  }
  return {};
}

Refuse Refuse::read(json::Fields& in) {
  return {.on = in.date("on"),
          .ground = in.text("ground", {.max = 40}),
          .reason = in.text("reason", kSolidReason),
          .document_number = in.maybe_text("document_number", kNumber)};
}

Result<Matter> apply(const Refuse& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_step_on(matter), doing.today));
  std::string article =
      TRY(article_of(doing.law, refusal_list(matter.kind), act.ground, act.on, "ground"));
  return leave(std::move(matter), Stage::refused,
               {.act = "refuse",
                .on = act.on,
                .ground = act.ground,
                .article = std::move(article),
                .reason = act.reason,
                .document_number = act.document_number});
}

Acceptance Acceptance::read(json::Fields& in) {
  return {.on = in.date("on"), .document_number = in.maybe_text("document_number", kNumber)};
}

Decision Decision::read(json::Fields& in) {
  return {.on = in.date("on"),
          .result = in.text("result", {.max = 40}),
          .document_number = in.text("document_number", kNumber),
          .text = in.text("text", {.max = 20000, .min = 10, .one_line = false}),
          .evidence = in.text("evidence", {.max = 4000, .min = 10, .one_line = false})};
}

Result<Matter> with_answer(const Decision& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, *matter.accepted_on, doing.today));
  TRY(article_of(doing.law, result_list(matter), act.result, act.on, "result"));
  matter.decided_on = act.on;
  matter.answer = Answer{.result = act.result,
                         .document_number = act.document_number,
                         .decided_on = act.on,
                         .text = act.text,
                         .evidence = act.evidence};
  matter.stage = Stage::decided;
  return matter;
}

Withdrawal Withdrawal::read(json::Fields& in) {
  return {.on = in.date("on"),
          .is_signed = in.boolean("signed"),
          .reason = in.text("reason", kReason),
          .coerced = in.maybe_boolean("coerced").value_or(false)};
}

Reopening Reopening::read(json::Fields& in) {
  return {.on = in.date("on"),
          .reason = in.text("reason", kSolidReason),
          .coerced = in.maybe_boolean("coerced").value_or(false)};
}

}  // namespace matters
