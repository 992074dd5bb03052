#include <charconv>

#include "base/check.h"
#include "db/database.h"

namespace db {

const Row::Cell& Row::cell(std::string_view column) const {
  const auto found = columns_->find(column);
  if (found == columns_->end()) throw Bug("no column " + std::string(column));
  return cells_[found->second];
}

std::optional<std::string> Row::maybe_text(std::string_view column) const {
  const Cell& held = cell(column);
  if (const auto* text = std::get_if<std::string>(&held)) return *text;
  if (const auto* number = std::get_if<long long>(&held)) return std::to_string(*number);
  return std::nullopt;
}

std::string Row::text(std::string_view column) const {
  auto value = maybe_text(column);
  if (!value) throw Bug("NULL in " + std::string(column));
  return *std::move(value);
}

std::optional<long long> Row::maybe_integer(std::string_view column) const {
  const Cell& held = cell(column);
  if (const auto* number = std::get_if<long long>(&held)) return *number;
  const auto* text = std::get_if<std::string>(&held);
  if (!text) return std::nullopt;
  long long value = 0;  // a computed column of SQLite may come as text
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size()) {
    throw Bug("no number in " + std::string(column));
  }
  return value;
}

long long Row::integer(std::string_view column) const {
  const auto value = maybe_integer(column);
  if (!value) throw Bug("NULL in " + std::string(column));
  return *value;
}

std::optional<Date> Row::maybe_date(std::string_view column) const {
  const auto value = maybe_text(column);
  if (!value) return std::nullopt;
  const auto day = parse_iso(*value);
  if (!day) throw Bug("no day in " + std::string(column));
  return day;
}

Date Row::date(std::string_view column) const {
  const auto day = maybe_date(column);
  if (!day) throw Bug("NULL in " + std::string(column));
  return *day;
}

}  // namespace db
