#include "dialogues/duty.h"

#include <algorithm>

#include "base/words.h"

namespace dialogues {
namespace {

bool has(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// The office of the law's vocabulary whose head resolves; empty where the question knows none.
std::string resolver_word(const units::Unit& unit) {
  const bool commune = unit.level == units::Level::commune;
  if (unit.kind == "peoples_committee") return commune ? "commune_chair" : "provincial_chair";
  if (unit.kind == "department") return "head_of_provincial_department";
  return {};
}

std::optional<bool> maybe_flag(const json::Object& fields, std::string_view name) {
  const json::Value* value = fields.if_contains(name);
  return value && value->is_bool() ? std::optional(value->as_bool()) : std::nullopt;
}

std::string text_in(const json::Object& fields, std::string_view name) {
  const json::Value* value = fields.if_contains(name);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

}  // namespace

std::vector<Fact> joined(const std::vector<std::string>& found,
                         const std::vector<std::string>& said) {
  std::vector<Fact> facts;
  for (const std::string_view word : kFactWords) {
    Fact fact{.word = std::string(word), .found = has(found, word), .said = has(said, word)};
    if (fact.found || fact.said) facts.push_back(std::move(fact));
  }
  return facts;
}

Result<Duty> duty_of(const law::Engine& law, const matters::Matter& matter,
                     const units::Unit& resolver, const std::vector<Fact>& facts) {
  json::Object input{{"instance", matter.instance}};
  if (const std::string word = resolver_word(resolver); !word.empty()) input["resolver"] = word;
  for (const Fact& fact : facts) {
    if (fact.word == "disciplinary") {
      input["kind"] = "disciplinary";
    } else {
      input[fact.word] = true;
    }
  }
  const law::Answer answer = TRY(law.ask("complaint.dialogue", input));
  return Duty{.mandatory = text_in(answer.fields, "dialogue") == "mandatory",
              .in_person = maybe_flag(answer.fields, "in_person_by_resolver"),
              .delegation_allowed = maybe_flag(answer.fields, "delegation_allowed"),
              .delegate_reports = maybe_flag(answer.fields, "delegate_must_report"),
              .article = words::joined(answer.basis),
              .doubts = answer.doubts};
}

Result<std::optional<NoticeLimit>> notice_limit(const law::Engine& law, Date dialogue_on,
                                                Date sent_on) {
  const auto answer = law.ask("complaint.dialogue_notice", {{"dialogue_on", iso(dialogue_on)},
                                                            {"notice_sent_on", iso(sent_on)}});
  if (!answer && answer.error().code == "law.no_rule_yet") return std::nullopt;
  if (!answer) return tl::unexpected(answer.error());
  return NoticeLimit{.latest_on = *parse_iso(text_in(answer->fields, "latest_notice_on")),
                     .in_time = answer->fields.at("compliant").as_bool(),
                     .article = words::joined(answer->basis),
                     .doubts = answer->doubts};
}

Result<Absence> absence(const law::Engine& law, bool attended, const std::string& reason) {
  json::Object input{{"invited", true}, {"attended", attended}};
  if (!attended) input["reason"] = reason;
  const law::Answer answer = TRY(law.ask("complaint.dialogue_absence", input));
  return Absence{.outcome = text_in(answer.fields, "outcome"),
                 .minutes_note = text_in(answer.fields, "minutes_note"),
                 .evidence_required = answer.fields.at("evidence_required").as_bool(),
                 .article = words::joined(answer.basis),
                 .doubts = answer.doubts};
}

}  // namespace dialogues
