#include "matters/terminate.h"

#include <algorithm>

#include "matters/clock_acts.h"

namespace matters {
namespace {

constexpr std::string_view kWithdrawal = "full_withdrawal";

// The last day on which something happened, to its clocks too.
Date last_day_of(const Matter& matter) {
  Date last = std::max(last_step_on(matter), matter.closed_on.value_or(matter.received_on));
  for (const ClockEvent& event : matter.clock_events) {
    const bool begun =
        event.change == ClockChange::suspended || event.change == ClockChange::appraisal_begun;
    const bool ended =
        event.change == ClockChange::continued || event.change == ClockChange::appraisal_ended;
    if (begun || ended) last = std::max(last, event.on);
  }
  return last;
}

// A withdrawal has its own act, which asks whether it is signed; only its decision is given here.
Result<void> check_withdrawal(const Terminate& act, const Matter& matter, std::string article) {
  const bool withdrawn = matter.stage == Stage::withdrawn;
  if (withdrawn && !matter.accepted_on) {
    return fail(ErrorKind::refused, "terminate.was_not_accepted", "on", std::move(article));
  }
  if (withdrawn == (act.ground == kWithdrawal)) return {};
  return fail(ErrorKind::refused,
              withdrawn ? "terminate.was_withdrawn" : "terminate.record_the_withdrawal", "ground",
              std::move(article));
}

// Does the law end the case on this ground, as the officer describes it?
Result<bool> ends_by_law(const Terminate& act, Kind kind, const law::Engine& law) {
  if (act.ground == kWithdrawal || !act.nothing_remains) return act.nothing_remains;
  json::Object input{{"on", iso(act.on)}, {"ground", act.ground}};
  if (kind == Kind::denunciation) {
    input = {{act.ground, true}};
    if (act.ground == "accused_dead") input["content_only_accused"] = act.nothing_remains;
  }
  const auto question = std::string(text(kind)) + ".suspension_or_termination";
  const law::Answer answer = TRY(law.ask(question, input));
  return answer.fields.at("outcome").as_string() == "terminate";
}

Result<law::Due> to_be_sent_by(const Terminate& act, Kind kind, const law::Engine& law) {
  json::Object input{{"event", "termination_decision"}, {"event_on", iso(act.on)}};
  if (kind == Kind::complaint) input["ground"] = act.ground;
  return law.due(std::string(text(kind)) + ".notice_due", input);
}

}  // namespace

std::string_view termination_list(Kind kind) {
  switch (kind) {
    case Kind::complaint:
      return "complaint.termination_grounds";
    case Kind::denunciation:
      return "denunciation.termination_grounds";
    case Kind::feedback:
      return {};
  }
  return {};
}

Terminate Terminate::read(json::Fields& in) {
  return {.on = in.date("on"),
          .ground = in.text("ground", {.max = 60}),
          .nothing_remains = in.boolean("nothing_remains"),
          .reason = in.text("reason", {.max = 2000, .min = 10, .one_line = false}),
          .document_number = in.text("document_number", {.max = 100})};
}

Result<Matter> apply(const Terminate& act, Matter matter, const Doing& doing) {
  TRY(check_day(act.on, last_day_of(matter), doing.today));
  std::string article =
      TRY(article_of(doing.law, termination_list(matter.kind), act.ground, act.on, "ground"));
  TRY(check_withdrawal(act, matter, article));
  const bool ends = TRY(ends_by_law(act, matter.kind, doing.law));
  if (!ends) return fail(ErrorKind::refused, "terminate.part_remains", "nothing_remains", article);
  law::Due due = TRY(to_be_sent_by(act, matter.kind, doing.law));
  matter = leave(std::move(matter), Stage::terminated,
                 {.act = "terminate",
                  .on = act.on,
                  .ground = act.ground,
                  .article = std::move(article),
                  .reason = act.reason,
                  .document_number = act.document_number});
  matter.closed_on.reset();  // not before the decision is sent
  run_clock(matter, "send_termination", std::move(due));
  return matter;
}

Result<void> check_may_reopen(const Matter& matter, const Reopening& act) {
  if (!matter.outcome || matter.outcome->act != "terminate") return {};
  if (matter.outcome->ground == kWithdrawal && act.coerced) return {};
  return fail(ErrorKind::refused, "reopen.was_terminated", "coerced",
              matter.outcome->article.value_or(""));
}

}  // namespace matters
