#include "receptions/rule.h"

namespace receptions {
namespace {

constexpr json::TextRule kPlace{.max = 200, .min = 3};
constexpr json::TextRule kPost{.max = 160, .min = 3};
constexpr json::TextRule kContent{.max = 500, .one_line = false};
constexpr json::TextRule kBasis{.max = 200, .min = 3};
constexpr std::size_t kMostParticipants = 30;

bool is_hour(const std::string& text) {
  if (text.size() != 5 || text[2] != ':') return false;
  for (const std::size_t at : {0, 1, 3, 4}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  return text >= "05:00" && text <= "22:00" && text[3] <= '5';
}

}  // namespace

std::string read_hour(json::Fields& in, std::string_view name) {
  std::string hour = in.text(name, {.max = 5});
  if (!hour.empty() && !is_hour(hour)) in.wrong(name, "reception.no_hour");
  return hour;
}

void read_hours(json::Fields& in, std::string& starts_at, std::string& ends_at) {
  starts_at = read_hour(in, "starts_at");
  ends_at = read_hour(in, "ends_at");
  if (!ends_at.empty() && ends_at <= starts_at) in.wrong("ends_at", "reception.ends_too_early");
}

Rule read_rule(json::Fields& in) {
  Rule rule;
  rule.unit_id = in.text("unit_id", {.max = 64});
  const auto pattern = in.maybe_object("pattern", read_pattern);
  if (pattern) rule.pattern = *pattern;
  if (!pattern) in.wrong("pattern", "field.required");
  read_hours(in, rule.starts_at, rule.ends_at);
  rule.place = in.text("place", kPlace);
  rule.participants = in.texts("participants", 0, kMostParticipants, kPost);
  rule.content = in.maybe_text("content", kContent).value_or("");
  rule.delegation = in.word("delegation", kDelegationWords);
  rule.valid_from = in.date("valid_from");
  rule.valid_to = in.maybe_date("valid_to");
  if (rule.valid_to && *rule.valid_to < rule.valid_from) {
    in.wrong("valid_from", "field.after_the_end");
  }
  rule.basis = in.text("basis", kBasis);
  return rule;
}

json::Object to_json(const Rule& rule) {
  return {{"id", rule.id},
          {"unit_id", rule.unit_id},
          {"pattern", to_json(rule.pattern)},
          {"pattern_vi", in_vietnamese(rule.pattern)},
          {"starts_at", rule.starts_at},
          {"ends_at", rule.ends_at},
          {"place", rule.place},
          {"participants", json::Array(rule.participants.begin(), rule.participants.end())},
          {"content", rule.content},
          {"delegation", rule.delegation},
          {"valid_from", iso(rule.valid_from)},
          {"valid_to", json::maybe(rule.valid_to)},
          {"basis", rule.basis}};
}

std::optional<std::string> law_post(const units::Unit& unit) {
  const bool commune = unit.level == units::Level::commune;
  if (unit.kind == "party_committee") {
    return commune ? "commune_party_secretary" : "provincial_party_secretary";
  }
  if (unit.kind == "peoples_committee") return commune ? "commune_chair" : "provincial_chair";
  if (unit.line == units::Line::state) return "head_of_state_body";
  return std::nullopt;
}

std::string head_title(const units::Unit& unit) {
  if (unit.kind == "party_committee") return "Bí thư " + unit.name;
  if (unit.kind == "peoples_committee") return "Chủ tịch " + unit.name;
  return "Người đứng đầu " + unit.name;
}

}  // namespace receptions
