#include "units/directory.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"
#include "base/text.h"

namespace units {
namespace {

constexpr std::size_t kMaxDepth = 16;

bool listed_before(const Unit& a, const Unit& b) {
  return std::tie(a.level, a.name_folded, a.id) < std::tie(b.level, b.name_folded, b.id);
}

}  // namespace

Directory::Directory(std::vector<Unit> units, std::vector<Territory> territories)
    : units_(std::move(units)), territories_(std::move(territories)) {
  std::sort(units_.begin(), units_.end(), listed_before);
  for (std::size_t i = 0; i < units_.size(); ++i) CHECK(by_id_.emplace(units_[i].id, i).second);
  for (const Unit& unit : units_) {
    if (unit.valid_to && unit.successor) merged_.push_back(&unit);
  }
  for (const auto& each : territories_) CHECK(by_code_.emplace(each.code, &each).second);
  link();
  sort_territories();
}

void Directory::link() {
  parents_.assign(units_.size(), kNone);
  children_.resize(units_.size());
  first_.assign(units_.size(), kNone);
  last_.assign(units_.size(), kNone);
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (!units_[i].parent_id) continue;
    parents_[i] = place(*units_[i].parent_id);
    CHECK(parents_[i] < units_.size());
    children_[parents_[i]].push_back(i);
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (parents_[i] == kNone) number(i, next, 0);
  }
  CHECK(next == units_.size());  // otherwise some stand in a circle
}

void Directory::number(std::size_t unit, std::size_t& next, std::size_t depth) {
  CHECK(depth < kMaxDepth);
  first_[unit] = next++;
  for (const std::size_t child : children_[unit]) number(child, next, depth + 1);
  last_[unit] = next;
}

void Directory::sort_territories() {
  for (const auto& each : territories_) {
    if (each.code == each.province_code)
      provinces_.push_back(&each);
    else
      communes_[each.province_code].push_back(&each);
  }
  std::sort(provinces_.begin(), provinces_.end(),
            [](const Territory* a, const Territory* b) { return a->code < b->code; });
  for (auto& [province, list] : communes_) {
    std::vector<std::pair<std::string, const Territory*>> named;
    for (const Territory* each : list) named.emplace_back(text::folded(each->name), each);
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second->code) < std::tie(b.first, b.second->code);
    });
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = named[i].second;
  }
}

const Unit* Directory::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &units_[found->second];
}

const Territory* Directory::territory(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : found->second;
}

std::size_t Directory::place(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? units_.size() : found->second;
}

bool Directory::within(std::string_view unit_id, std::string_view ancestor_id) const {
  const std::size_t unit = place(unit_id);
  const std::size_t ancestor = place(ancestor_id);
  if (unit == units_.size() || ancestor == units_.size()) return false;
  return first_[ancestor] <= first_[unit] && first_[unit] < last_[ancestor];
}

std::vector<const Unit*> Directory::children(std::string_view id) const {
  std::vector<const Unit*> result;
  const std::size_t at = place(id);
  if (at == units_.size()) return result;
  for (const std::size_t child : children_[at]) result.push_back(&units_[child]);
  return result;
}

std::size_t Directory::children_count(std::string_view id) const {
  const std::size_t at = place(id);
  return at == units_.size() ? 0 : children_[at].size();
}

std::vector<std::string> Directory::units_below(std::string_view id) const {
  std::vector<std::string> result;
  std::vector<std::size_t> waiting;
  if (const std::size_t at = place(id); at < units_.size()) waiting.push_back(at);
  while (!waiting.empty()) {
    const std::size_t at = waiting.back();
    waiting.pop_back();
    result.push_back(units_[at].id);
    waiting.insert(waiting.end(), children_[at].rbegin(), children_[at].rend());
  }
  return result;
}

std::vector<const Unit*> Directory::chain(std::string_view id) const {
  std::vector<const Unit*> result;
  std::size_t at = place(id);
  if (at == units_.size()) return result;
  while (parents_[at] != kNone) {
    at = parents_[at];
    result.push_back(&units_[at]);
  }
  return result;
}

bool Directory::in_force(std::string_view id, Date day) const {
  const Unit* const unit = find(id);
  return unit && units::in_force(*unit, day);
}

const std::vector<const Territory*>& Directory::communes(std::string_view province_code) const {
  static const std::vector<const Territory*> kNobody;
  const auto found = communes_.find(province_code);
  return found == communes_.end() ? kNobody : found->second;
}

}  // namespace units
