#include "matters/clock_acts.h"

#include <algorithm>
#include <array>

namespace matters {
namespace {

constexpr json::TextRule kWhy{.max = 2000, .min = 10, .one_line = false};
constexpr json::TextRule kNumber{.max = 100};
constexpr std::string_view kResolution = "resolution";
constexpr std::array<std::string_view, 3> kNotices{"send_suspension", "send_continuation",
                                                   "send_termination"};

// The last day on which an interruption of the limit of resolution ended.
std::optional<Date> went_on_at(const Matter& matter, long long clock) {
  std::optional<Date> last;
  for (const ClockEvent& event : matter.clock_events) {
    const bool ended =
        event.change == ClockChange::continued || event.change == ClockChange::appraisal_ended;
    if (event.clock == clock && ended) last = std::max(last.value_or(event.on), event.on);
  }
  return last;
}

Result<const Clock*> resolution_of(const Matter& matter, std::string_view act, const Doing& doing) {
  const Clock* clock = open_clock(matter, kResolution);
  if (clock) return clock;
  return fail(ErrorKind::refused, "clock.does_not_run", "on", TRY(act_article(matter, act, doing)));
}

Result<void> check_begin(const Matter& matter, const Clock& clock, Date on, const Doing& doing) {
  TRY(check_day(on, *matter.accepted_on, doing.today));
  if (const auto last = went_on_at(matter, clock.number); last && on < *last) {
    return fail(ErrorKind::invalid, "act.before_last_step", "on");
  }
  return {};
}

// The limit goes on, unless another interruption still lasts: then there is no new day yet.
Result<Matter> go_on(Matter matter, ClockEvent event, const Doing& doing) {
  const Clock* clock = open_clock(matter, event.name);
  event.clock = clock->number;
  std::vector<ClockEvent> events = matter.clock_events;
  events.push_back(event);
  const bool suspension_lasts = clock->suspended_on && event.change != ClockChange::continued;
  const bool appraisal_lasts = clock->appraisal_on && event.change != ClockChange::appraisal_ended;
  if (!suspension_lasts && !appraisal_lasts) {
    event.due = TRY(reckon_again(
        clock->due, with_interruptions(clock->due.input, clock->number, events), doing.law));
  }
  change_clock(matter, std::move(event));
  return matter;
}

// The decision of `event` is to be sent by then; nothing where the law sets no limit of its own.
Result<Matter> run_notice(Matter matter, std::string_view name, json::Object input,
                          const Doing& doing) {
  const std::string question = std::string(text(matter.kind)) + ".notice_due";
  law::Due due = TRY(doing.law.due(question, input));
  meet_clock(matter, name, due.started_on);  // one that was never recorded as sent
  run_clock(matter, std::string(name), std::move(due));
  return matter;
}

}  // namespace

std::string joined(const std::vector<std::string>& grounds) {
  std::string text;
  for (const std::string& ground : grounds) text += (text.empty() ? "" : " ") + ground;
  return text;
}

std::string_view suspension_list(Kind kind) {
  switch (kind) {
    case Kind::complaint:
      return "complaint.suspension_grounds";
    case Kind::denunciation:
      return "denunciation.suspension_grounds";
    case Kind::feedback:
      return {};
  }
  return {};
}

Result<std::string> act_article(const Matter& matter, std::string_view act, const Doing& doing) {
  return article_of(doing.law, std::string(text(matter.kind)) + ".acts", std::string(act),
                    doing.today, "act");
}

bool clocks_leave_open(std::string_view act, const Matter& matter) {
  const Clock* clock = open_clock(matter, kResolution);
  if (act == "suspend") return clock && !clock->suspended_on;
  if (act == "continue") return clock && clock->suspended_on;
  if (act == "begin_appraisal") return clock && !clock->appraisal_on;
  if (act == "end_appraisal") return clock && clock->appraisal_on;
  if (act == "extend" || (act == "decide" && clock)) return clock && runs(*clock);
  if (act == "terminate") return matter.accepted_on.has_value();
  if (act == "determine_remote") return clock && !clock->due.input.contains("remote");
  if (act != "send_notice") return true;
  return std::ranges::any_of(kNotices, [&](auto name) { return open_clock(matter, name); });
}

Result<void> check_running(const Matter& matter, Date on, const Doing& doing) {
  const Clock* clock = open_clock(matter, kResolution);
  if (!clock) return {};
  if (!runs(*clock)) {
    const auto act = clock->suspended_on ? "continue" : "end_appraisal";
    return fail(ErrorKind::refused, "clock.stands_still", "on",
                TRY(act_article(matter, act, doing)));
  }
  const auto last = went_on_at(matter, clock->number);
  if (last && on < *last) return fail(ErrorKind::invalid, "act.before_last_step", "on");
  return {};
}

Suspend Suspend::read(json::Fields& in) {
  return {.on = in.date("on"),
          .ground = in.text("ground", {.max = 40}),
          .reason = in.text("reason", kWhy),
          .document_number = in.text("document_number", kNumber)};
}

Result<Matter> apply(const Suspend& act, Matter matter, const Doing& doing) {
  const Clock* clock = TRY(resolution_of(matter, "suspend", doing));
  if (clock->suspended_on) {
    return fail(ErrorKind::refused, "clock.already_suspended", "on",
                TRY(act_article(matter, "suspend", doing)));
  }
  TRY(check_begin(matter, *clock, act.on, doing));
  std::string article =
      TRY(article_of(doing.law, suspension_list(matter.kind), act.ground, act.on, "ground"));
  change_clock(matter, {.name = clock->name,
                        .change = ClockChange::suspended,
                        .on = act.on,
                        .ground = act.ground,
                        .article = std::move(article),
                        .reason = act.reason,
                        .document_number = act.document_number});
  return run_notice(std::move(matter), "send_suspension",
                    {{"event", "suspension_decision"}, {"event_on", iso(act.on)}}, doing);
}

Continue Continue::read(json::Fields& in) {
  return {.on = in.date("on"),
          .reason = in.text("reason", kWhy),
          .document_number = in.text("document_number", kNumber)};
}

Result<Matter> apply(const Continue& act, Matter matter, const Doing& doing) {
  const Clock* clock = TRY(resolution_of(matter, "continue", doing));
  std::string article = TRY(act_article(matter, "continue", doing));
  if (!clock->suspended_on) {
    return fail(ErrorKind::refused, "clock.not_suspended", "on", std::move(article));
  }
  TRY(check_day(act.on, *clock->suspended_on, doing.today));
  matter = TRY(go_on(std::move(matter),
                     {.name = std::string(kResolution),
                      .change = ClockChange::continued,
                      .on = act.on,
                      .article = std::move(article),
                      .reason = act.reason,
                      .document_number = act.document_number},
                     doing));
  if (matter.kind != Kind::complaint) return matter;  // LTC sets no limit for sending this one
  return run_notice(std::move(matter), "send_continuation",
                    {{"event", "continuation_decision"}, {"event_on", iso(act.on)}}, doing);
}

BeginAppraisal BeginAppraisal::read(json::Fields& in) {
  return {.on = in.date("on"),
          .reason = in.text("reason", kWhy),
          .document_number = in.text("document_number", kNumber)};
}

Result<Matter> apply(const BeginAppraisal& act, Matter matter, const Doing& doing) {
  const Clock* clock = TRY(resolution_of(matter, "begin_appraisal", doing));
  std::string article = TRY(act_article(matter, "begin_appraisal", doing));
  if (clock->appraisal_on) {
    return fail(ErrorKind::refused, "clock.already_in_appraisal", "on", std::move(article));
  }
  TRY(check_begin(matter, *clock, act.on, doing));
  change_clock(matter, {.name = clock->name,
                        .change = ClockChange::appraisal_begun,
                        .on = act.on,
                        .article = std::move(article),
                        .reason = act.reason,
                        .document_number = act.document_number});
  return matter;
}

EndAppraisal EndAppraisal::read(json::Fields& in) {
  return {.on = in.date("on"), .document_number = in.maybe_text("document_number", kNumber)};
}

Result<Matter> apply(const EndAppraisal& act, Matter matter, const Doing& doing) {
  const Clock* clock = TRY(resolution_of(matter, "end_appraisal", doing));
  std::string article = TRY(act_article(matter, "end_appraisal", doing));
  if (!clock->appraisal_on) {
    return fail(ErrorKind::refused, "clock.not_in_appraisal", "on", std::move(article));
  }
  TRY(check_day(act.on, *clock->appraisal_on, doing.today));
  return go_on(std::move(matter),
               {.name = std::string(kResolution),
                .change = ClockChange::appraisal_ended,
                .on = act.on,
                .article = std::move(article),
                .document_number = act.document_number.value_or("")},
               doing);
}

SendNotice SendNotice::read(json::Fields& in) {
  return {.on = in.date("on"),
          .how = in.word("how", {"in_person", "by_post", "electronically", "posted_publicly"}),
          .note = in.maybe_text("note", {.max = 1000, .one_line = false})};
}

Result<Matter> apply(const SendNotice& act, Matter matter, const Doing& doing) {
  const Clock* first = nullptr;
  for (const std::string_view name : kNotices) {
    const Clock* clock = open_clock(matter, name);
    if (clock && (!first || clock->due.due_on < first->due.due_on)) first = clock;
  }
  if (!first) {
    return fail(ErrorKind::refused, "clock.nothing_to_send", "on",
                TRY(act_article(matter, "send_notice", doing)));
  }
  TRY(check_day(act.on, first->due.started_on, doing.today));
  meet_clock(matter, std::string(first->name), act.on);
  if (matter.stage != Stage::terminated) return matter;
  matter.closed_on = act.on;
  matter.stage = Stage::closed;
  return matter;
}

}  // namespace matters
