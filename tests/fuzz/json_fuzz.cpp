// A JSON body. One that is taken is clean, flat enough, and the same when written and read again;
// fractions nearly so: Boost.JSON 1.81 reads their last digit askew, and no field of ours is one.
#include <algorithm>
#include <cmath>

#include "base/json.h"
#include "base/text.h"
#include "fuzz.h"

namespace fuzz {
namespace {

void must_be_text(std::string_view text) {
  must(text::is_clean(text), "no NUL, no control character, no half letter", text);
}

void must_be_clean(const json::Value& value, std::size_t depth) {
  must(depth <= json::kMaxDepth, "a document is not deeper than the bound", "");
  if (const auto* text = value.if_string()) must_be_text(*text);
  if (const auto* list = value.if_array()) {
    for (const json::Value& item : *list) must_be_clean(item, depth + 1);
  }
  if (const auto* object = value.if_object()) {
    for (const auto& [key, item] : *object) {
      must_be_text(key);
      must_be_clean(item, depth + 1);
    }
  }
}

bool alike(const json::Value& one, const json::Value& other) {
  if (one.is_double() && other.is_double()) {
    const double bound = std::abs(one.get_double()) * 1e-9 + 1e-300;
    return std::abs(one.get_double() - other.get_double()) <= bound;
  }
  const auto* list = one.if_array();
  const auto* object = one.if_object();
  if (list && other.is_array()) return std::ranges::equal(*list, other.get_array(), alike);
  if (!object || !other.is_object()) return one == other;
  return std::ranges::equal(*object, other.get_object(), [](const auto& mine, const auto& theirs) {
    return mine.key() == theirs.key() && alike(mine.value(), theirs.value());
  });
}

}  // namespace

void try_one(std::string_view input) {
  const auto value = json::parse(input);
  if (!value) return must_be_told(value.error());
  must_be_clean(*value, 0);
  const std::string written = json::serialize(*value);
  const auto again = json::parse(written);
  must(again.has_value(), "a document written is read again", written);
  must(alike(*value, *again), "and is the same", written);
}

}  // namespace fuzz
