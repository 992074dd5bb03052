#include "complaints/complaint.h"

namespace complaints {
namespace {

// The limit of resolution with one more fact of the file in the input of its question.
Result<law::Due> lengthened(const matters::Clock& clock, const json::Object& facts,
                            const Doing& doing) {
  json::Object input = clock.due.input;
  for (const auto& [fact, value] : facts) input[fact] = value;
  return matters::reckon_again(clock.due, input, doing.law);
}

Result<const matters::Clock*> open_limit(const Matter& matter, std::string_view act,
                                         const Doing& doing) {
  const matters::Clock* clock = matters::open_clock(matter, "resolution");
  if (clock) return clock;
  return fail(ErrorKind::refused, "clock.does_not_run", "on",
              TRY(matters::act_article(matter, act, doing)));
}

}  // namespace

DetermineComplexity DetermineComplexity::read(json::Fields& in) {
  return {.on = in.date("on"),
          .grounds = in.texts("grounds", 1, 7, {.max = 10}),
          .document_number = in.text("document_number", {.max = 100})};
}

Result<Matter> apply(const DetermineComplexity& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  const matters::Clock* clock = TRY(open_limit(matter, "determine_complexity", doing));
  for (const std::string& ground : act.grounds) {
    TRY(matters::article_of(doing.law, "complaint.complexity_grounds", ground, act.on, "grounds"));
  }
  std::string article = TRY(matters::act_article(matter, "determine_complexity", doing));
  if (matters::is_late(*clock, act.on)) {
    return fail(ErrorKind::refused, "complexity.after_the_limit", "on", std::move(article));
  }
  law::Due due =
      TRY(lengthened(*clock, {{"complex", true}, {"complexity_documented", true}}, doing));
  matters::change_clock(matter, {.name = clock->name,
                                 .change = matters::ClockChange::complexity_determined,
                                 .on = act.on,
                                 .ground = matters::joined(act.grounds),
                                 .article = std::move(article),
                                 .document_number = act.document_number,
                                 .due = std::move(due)});
  matter.is_complex = true;
  matter.complexity_grounds = act.grounds;
  return matter;
}

DetermineRemote DetermineRemote::read(json::Fields& in) {
  return {.on = in.date("on"),
          .reason = in.text("reason", {.max = 2000, .min = 10, .one_line = false}),
          .document_number = in.maybe_text("document_number", {.max = 100})};
}

Result<Matter> apply(const DetermineRemote& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  const matters::Clock* clock = TRY(open_limit(matter, "determine_remote", doing));
  std::string article = TRY(matters::act_article(matter, "determine_remote", doing));
  if (clock->due.input.contains("remote")) {
    return fail(ErrorKind::refused, "clock.already_remote", "on", std::move(article));
  }
  law::Due due = TRY(lengthened(*clock, {{"remote", true}}, doing));
  matters::change_clock(matter, {.name = clock->name,
                                 .change = matters::ClockChange::remote_determined,
                                 .on = act.on,
                                 .article = std::move(article),
                                 .reason = act.reason,
                                 .document_number = act.document_number.value_or(""),
                                 .due = std::move(due)});
  return matter;
}

}  // namespace complaints
