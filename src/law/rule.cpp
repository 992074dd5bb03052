#include "law/rule.h"

#include <algorithm>

#include "base/check.h"
#include "law/profile.h"

namespace law {
namespace {

template <class T>
const T* find(const Named<T>& named, std::string_view name) {
  const auto found = named.find(name);
  return found == named.end() ? nullptr : &found->second;
}

// The reading's value wins over the wording's.
template <class T>
const T* find(const Reading* reading, const Wording& wording, Named<T> Slots::*slot,
              std::string_view name) {
  if (reading) {
    if (const T* value = find(reading->slots.*slot, name)) return value;
  }
  return find(wording.slots.*slot, name);
}

}  // namespace

const Wording* Rule::on(Date day) const {
  for (auto wording = wordings.rbegin(); wording != wordings.rend(); ++wording) {
    if (wording->in_force_from > day) continue;
    return wording->in_force_until && *wording->in_force_until < day ? nullptr : &*wording;
  }
  return nullptr;
}

const Wording* Rule::after(const Wording& wording) const {
  const auto index = std::size_t(&wording - wordings.data()) + 1;
  return index < wordings.size() ? &wordings[index] : nullptr;
}

const Length* InForce::law_length(std::string_view name) const {
  return find(reading_, *wording_, &Slots::lengths, name);
}

std::optional<Length> InForce::maybe_length(std::string_view name) const {
  const Length* law = law_length(name);
  if (!law) return std::nullopt;
  for (std::size_t i = 0; profile_ && i < profile_->shorter.size(); ++i) {
    const Shorter& local = profile_->shorter[i];
    if (local.rule != rule_->id || local.length != name) continue;
    if (is_shorter(local.limit, *law))
      return Length{local.limit.amount, local.limit.unit, int(i) + 1};
  }
  return *law;
}

const std::string* InForce::maybe_word(std::string_view name) const {
  return find(reading_, *wording_, &Slots::words, name);
}
const std::vector<std::string>* InForce::maybe_list(std::string_view name) const {
  return find(reading_, *wording_, &Slots::lists, name);
}

Length InForce::length(std::string_view name) const {
  const std::optional<Length> value = maybe_length(name);
  CHECK(value);
  return *value;
}

int InForce::number(std::string_view name) const {
  const int* value = find(reading_, *wording_, &Slots::numbers, name);
  CHECK(value);
  return *value;
}

bool InForce::says(std::string_view flag) const {
  const int* value = find(reading_, *wording_, &Slots::numbers, flag);
  return value && *value == 1;
}

const std::string& InForce::word(std::string_view name) const {
  const std::string* value = maybe_word(name);
  CHECK(value);
  return *value;
}

const std::vector<std::string>& InForce::list(std::string_view name) const {
  const std::vector<std::string>* value = maybe_list(name);
  CHECK(value);
  return *value;
}

bool InForce::lists(std::string_view name, std::string_view word) const {
  return std::ranges::find(list(name), word) != list(name).end();
}

const std::string* InForce::in_table(std::string_view name, std::string_view key) const {
  const Named<std::string>* table = find(reading_, *wording_, &Slots::tables, name);
  CHECK(table);
  return find(*table, key);
}

const std::string& InForce::basis() const {
  return reading_ && !reading_->basis.empty() ? reading_->basis : wording_->basis;
}

}  // namespace law
