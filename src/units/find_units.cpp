#include "units/find_units.h"

#include <algorithm>

#include "base/text.h"

namespace units {
namespace {

enum class Extent { whole, beginning };

bool has_word(std::string_view text, std::string_view word, Extent extent) {
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + word.size();
    const bool ends = extent == Extent::beginning || end == text.size() || text[end] == ' ';
    if (ends && (at == 0 || text[at - 1] == ' ')) return true;
  }
  return false;
}

// Each word is a word of the name, the last one perhaps unfinished, or the organ's usual
// abbreviation, with which the id begins: ubnd, mttq, soxd.
bool names(const Unit& unit, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    const Extent extent = &word == &words.back() ? Extent::beginning : Extent::whole;
    return has_word(unit.name_folded, word, extent) || unit.id.starts_with(word);
  });
}

bool asked(std::string_view wanted, std::string_view value) {
  return wanted.empty() || wanted == value;
}

bool fits(const Unit& unit, const UnitQuery& query, const std::vector<std::string>& words) {
  return asked(query.territory, unit.territory_code) && asked(query.province, unit.province_code) &&
         asked(query.kind, unit.kind) && asked(query.parent, unit.parent_id.value_or("-")) &&
         (!query.line || *query.line == unit.line) && names(unit, words);
}

tl::unexpected<Error> unknown_after() {
  Error error{ErrorKind::invalid, "input.invalid", "after"};
  error.fields.push_back({"after", "field.not_one_of"});
  return tl::unexpected(std::move(error));
}

}  // namespace

Result<UnitList> find_units(const Directory& directory, const UnitQuery& query) {
  const auto& units = directory.units();
  std::size_t at = 0;
  if (!query.after.empty()) {
    at = directory.place(query.after) + 1;
    if (at > units.size()) return unknown_after();
  }
  const auto words = text::words(text::folded(query.q));
  UnitList list;
  for (; at < units.size(); ++at) {
    if (!fits(units[at], query, words)) continue;
    if (list.items.size() == query.limit) {
      list.next = list.items.back()->id;
      break;
    }
    list.items.push_back(&units[at]);
  }
  return list;
}

}  // namespace units
