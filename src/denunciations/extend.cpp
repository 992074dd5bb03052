#include "denunciations/denunciation.h"

namespace denunciations {

Extend Extend::read(json::Fields& in) {
  return {.on = in.date("on"),
          .grounds = in.texts("grounds", 1, 7, {.max = 10}),
          .reason = in.text("reason", {.max = 2000, .min = 10, .one_line = false}),
          .document_number = in.text("document_number", {.max = 100})};
}

namespace {

json::Object extended_input(const Matter& matter, const json::Object& so_far,
                            std::int64_t criteria) {
  json::Array decided;
  for (const Date day : matter.extensions) decided.push_back(json::Value(iso(day)));
  json::Object input = so_far;
  input["criteria_met"] = criteria;
  input["extensions_decided"] = std::ssize(matter.extensions);
  input["extension_decided_on"] = std::move(decided);
  return input;
}

// The law's answer leaves the extension out: there were as many already as the complexity allows,
// or the limit had passed (LTC Đ.30.2, 30.3).
Result<void> check_allowed(const json::Object& input, const std::string& article,
                           const Doing& doing) {
  const law::Answer answer = TRY(doing.law.ask("denunciation.resolution_due", input));
  if (answer.fields.at("extensions_refused").as_int64() > 0) {
    return fail(ErrorKind::refused, "extend.not_allowed", "grounds", article);
  }
  if (!answer.fields.at("warnings").as_array().empty()) {
    return fail(ErrorKind::refused, "extend.after_the_limit", "on", article);
  }
  return {};
}

}  // namespace

Result<Matter> apply(const Extend& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  if (!matter.extensions.empty() && act.on <= matter.extensions.back()) {
    return fail(ErrorKind::invalid, "act.before_last_step", "on");
  }
  TRY(matters::check_running(matter, act.on, doing));
  for (const std::string& ground : act.grounds) {
    TRY(matters::article_of(doing.law, "denunciation.complexity_grounds", ground, act.on,
                            "grounds"));
  }
  const matters::Clock* clock = matters::open_clock(matter, "resolution");
  std::string article = TRY(matters::act_article(matter, "extend", doing));
  if (!clock) return fail(ErrorKind::refused, "clock.does_not_run", "on", std::move(article));
  matter.extensions.push_back(act.on);
  const json::Object input = extended_input(matter, clock->due.input, std::ssize(act.grounds));
  TRY(check_allowed(input, article, doing));
  law::Due due = TRY(matters::reckon_again(clock->due, input, doing.law));
  matters::change_clock(matter, {.name = clock->name,
                                 .change = matters::ClockChange::extended,
                                 .on = act.on,
                                 .ground = matters::joined(act.grounds),
                                 .article = std::move(article),
                                 .reason = act.reason,
                                 .document_number = act.document_number,
                                 .due = std::move(due)});
  matter.is_complex = true;
  matter.complexity_grounds = act.grounds;
  return matter;
}

}  // namespace denunciations
