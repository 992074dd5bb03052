#include "receptions/suggested.h"

#include <algorithm>

#include "law/profile.h"

namespace receptions {
namespace {

std::string_view delegation_word(const law::Profile& profile) {
  if (!profile.delegation) return "special_case";
  switch (profile.delegation->policy) {
    case law::Delegation::forbidden:
      return "forbidden";
    case law::Delegation::allowed:
      return "allowed";
    case law::Delegation::special_case_with_reason:
      break;
  }
  return "special_case";
}

bool is_set(const std::vector<Rule>& rules, const law::FixedDays& fixed, Date today) {
  return std::ranges::any_of(rules, [&](const Rule& rule) {
    const auto* days = std::get_if<DaysOfMonth>(&rule.pattern);
    return days && days->days == fixed.days && (!rule.valid_to || *rule.valid_to >= today);
  });
}

json::Value words_json(const law::Words& words) {
  if (words.vi.empty()) return nullptr;
  return json::Object{{"vi", words.vi}, {"en", words.en}};
}

}  // namespace

json::Array suggested_json(const law::Engine& law, const units::Unit& unit,
                           const std::vector<Rule>& rules, Date today) {
  json::Array suggested;
  const law::Profile* profile = law.profile(today);
  const auto post = law_post(unit);
  if (!profile || !post) return suggested;
  for (const law::FixedDays& fixed : profile->reception_days) {
    if (fixed.post != *post || is_set(rules, fixed, today)) continue;
    if (fixed.in_force_until && *fixed.in_force_until < today) continue;
    json::Array days;
    for (const int day : fixed.days) days.push_back(day);
    suggested.push_back(json::Object{
        {"days", std::move(days)},
        {"valid_from", iso(std::max(fixed.in_force_from, today))},
        {"valid_to", json::maybe(fixed.in_force_until)},
        {"basis", fixed.basis.empty() ? profile->basis : fixed.basis},
        {"delegation", delegation_word(*profile)},
        {"where", words_json(fixed.where)},
        {"doubt", profile->doubt ? words_json(*profile->doubt) : json::Value(nullptr)}});
  }
  return suggested;
}

}  // namespace receptions
