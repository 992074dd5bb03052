#include "denunciations/denunciation.h"

namespace denunciations {

Extend Extend::read(json::Fields& in) {
  return {.on = in.date("on"),
          .grounds = in.texts("grounds", 1, 7, {.max = 10}),
          .reason = in.text("reason", {.max = 2000, .min = 10, .one_line = false}),
          .document_number = in.text("document_number", {.max = 100})};
}

namespace {

json::Object extended_input(const Matter& matter, std::int64_t criteria) {
  json::Array decided;
  for (const Date day : matter.extensions) decided.push_back(json::Value(iso(day)));
  return {{"accepted_on", iso(*matter.accepted_on)},
          {"criteria_met", criteria},
          {"extensions_decided", std::ssize(matter.extensions)},
          {"extension_decided_on", std::move(decided)}};
}

}  // namespace

Result<Matter> apply(const Extend& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  if (!matter.extensions.empty() && act.on <= matter.extensions.back()) {
    return fail(ErrorKind::invalid, "act.before_last_step", "on");
  }
  for (const std::string& ground : act.grounds) {
    TRY(matters::article_of(doing.law, "denunciation.complexity_grounds", ground, act.on,
                            "grounds"));
  }
  matter.extensions.push_back(act.on);
  const json::Object input = extended_input(matter, std::ssize(act.grounds));
  const law::Answer answer = TRY(doing.law.ask("denunciation.resolution_due", input));
  if (!answer.fields.at("warnings").as_array().empty() ||
      answer.fields.at("extensions_refused").as_int64() > 0) {
    return fail(ErrorKind::refused, "extend.not_allowed", "grounds",
                "Luật Tố cáo, Điều 30.2, 30.3; Nghị định 31/2019, Điều 3");
  }
  matters::run_clock(matter, "resolution",
                     TRY(doing.law.due("denunciation.resolution_due", input)));
  matter.is_complex = true;
  matter.complexity_grounds = act.grounds;
  return matter;
}

}  // namespace denunciations
