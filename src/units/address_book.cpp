#include "units/address_book.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace units {
namespace {

template <class Item>
void add_once(std::vector<const Item*>& list, const Item* item) {
  if (item && std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

}  // namespace

AddressBook::AddressBook(std::vector<Territory> territories, std::vector<FormerCommune> former)
    : territories_(std::move(territories)), former_(std::move(former)) {
  for (std::size_t i = 0; i < territories_.size(); ++i) {
    by_code_[territories_[i].code] = i;
    if (territories_[i].code == territories_[i].province_code) {
      by_name_[text::folded(territories_[i].name)] = i;
    }
  }
  add_today();
  add_former();
  put_in_order();
  index_first_words();
}

const NamedPart* AddressBook::district_part(const std::string& name) {
  auto& part = districts_[name];
  if (!part) part = std::make_unique<NamedPart>(part_of(name));
  return part.get();
}

const NamedPart* AddressBook::province_part(const std::string& name) {
  auto& part = provinces_[name];
  if (!part) part = std::make_unique<NamedPart>(province_part_of(name));
  return part.get();
}

void AddressBook::add_today() {
  for (std::size_t i = 0; i < territories_.size(); ++i) {
    const Territory& each = territories_[i];
    if (each.code == each.province_code) continue;
    const Territory& province = territories_[by_code_.at(each.province_code)];
    entries_.push_back(
        {{Era::today, part_of(each.name), {}, {province_part(province.name)}}, i, kNone, kNone});
  }
}

void AddressBook::add_former() {
  std::unordered_map<std::size_t, std::size_t> entry_of;  // territory → entry
  for (std::size_t i = 0; i < entries_.size(); ++i) entry_of[entries_[i].today] = i;
  for (std::size_t i = 0; i < former_.size(); ++i) {
    const FormerCommune& each = former_[i];
    Entry entry{
        {Era::former, part_of(each.name), {}, {province_part(each.province)}}, kNone, i, kNone};
    if (!each.district.empty()) entry.parts.districts.push_back(district_part(each.district));
    if (const auto found = by_code_.find(each.successor); found != by_code_.end()) {
      entry.today = found->second;
      const std::size_t now = entry_of.at(entry.today);
      for (const auto* district : entry.parts.districts)
        add_once(entries_[now].parts.districts, district);
      add_once(entries_[now].parts.provinces, entry.parts.provinces.front());
      add_once(entry.parts.provinces, entries_[now].parts.provinces.front());
      const bool same = text::folded(territories_[entry.today].name) == text::folded(each.name);
      if (same) entry.kept_name = now;
    }
    entries_.push_back(std::move(entry));
  }
}

void AddressBook::put_in_order() {
  std::vector<std::tuple<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const std::string name =
        entry.former == kNone ? territories_[entry.today].name : address(former_[entry.former]);
    std::string key;
    for (const auto& word : entry.parts.name.spellings.front()) key += word + " ";
    keys.emplace_back(key + "\x01" + text::folded(name), i);  // a shorter name comes first
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < keys.size(); ++i) entries_[std::get<1>(keys[i])].order = i;
}

void AddressBook::index_first_words() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    for (const Words& spelling : entries_[i].parts.name.spellings) {
      first_words_.emplace_back(spelling.front(), i);
    }
  }
  std::sort(first_words_.begin(), first_words_.end());
  first_words_.erase(std::unique(first_words_.begin(), first_words_.end()), first_words_.end());
}

// The entries whose name stands somewhere in what was typed.
std::vector<std::size_t> AddressBook::candidates(const TypedAddress& typed) const {
  std::vector<std::size_t> result;
  for (std::size_t at = 0; at < typed.words.size(); ++at) {
    const auto first = std::lower_bound(first_words_.begin(), first_words_.end(),
                                        std::pair(typed.words[at], std::size_t{0}));
    for (auto each = first; each != first_words_.end() && typed.is_word(at, each->first); ++each) {
      const auto& spellings = entries_[each->second].parts.name.spellings;
      const bool stands = std::any_of(spellings.begin(), spellings.end(),
                                      [&](const Words& words) { return typed.stands(at, words); });
      if (stands) result.push_back(each->second);
    }
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::vector<AddressBook::Match> AddressBook::matches(const TypedAddress& typed) const {
  const auto entries = candidates(typed);
  auto result = matches_from(typed, entries, 0);
  if (result.empty()) result = matches_of_area(typed);
  for (std::size_t from = 1; from < typed.words.size() && result.empty(); ++from) {
    if (!typed.follows_kind(from)) result = matches_from(typed, entries, from);
  }
  return result;
}

std::vector<AddressBook::Match> AddressBook::matches_from(const TypedAddress& typed,
                                                          const std::vector<std::size_t>& entries,
                                                          std::size_t from) const {
  std::vector<Match> result;
  for (const std::size_t each : entries) {
    const Entry& entry = entries_[each];
    const int penalty = read_address(typed, entry.parts, Aim::commune, from);
    if (penalty >= kDoesNotFit) continue;
    const int former = entry.former == kNone ? 0 : kFormer;
    result.push_back({penalty + former, entry.order, each});
  }
  return result;
}

std::vector<AddressBook::Match> AddressBook::matches_of_area(const TypedAddress& typed) const {
  std::vector<Match> result;
  for (std::size_t i = 0; i < entries_.size() && entries_[i].former == kNone; ++i) {
    const int penalty = read_address(typed, entries_[i].parts, Aim::area, 0);
    if (penalty < kDoesNotFit) result.push_back({penalty, entries_[i].order, i});
  }
  return result;
}

AddressHit AddressBook::hit_of(const Entry& entry) const {
  AddressHit hit;
  if (entry.former != kNone) hit.former = &former_[entry.former];
  if (entry.today != kNone) {
    hit.commune = &territories_[entry.today];
    hit.province = &territories_[by_code_.at(hit.commune->province_code)];
  } else if (const auto found = by_name_.find(text::folded(hit.former->province));
             found != by_name_.end()) {
    hit.province = &territories_[found->second];
  }
  return hit;
}

std::vector<AddressHit> AddressBook::find(std::string_view typed_text, std::size_t limit) const {
  const TypedAddress typed(typed_text);
  if (!typed.enough()) return {};
  auto found = matches(typed);
  std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
    return std::tie(a.penalty, a.order) < std::tie(b.penalty, b.order);
  });
  std::vector<bool> there(entries_.size());
  for (const Match& match : found) there[match.entry] = true;
  std::vector<AddressHit> hits;
  for (const Match& match : found) {
    if (hits.size() == limit) break;
    const Entry& entry = entries_[match.entry];
    // A commune that kept its name is one hit, not two.
    if (entry.kept_name != kNone && there[entry.kept_name]) continue;
    hits.push_back(hit_of(entry));
  }
  return hits;
}

}  // namespace units
