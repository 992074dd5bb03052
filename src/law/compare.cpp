#include "law/compare.h"

namespace law {
namespace {

void add(std::string& all, std::string_view field, const json::Value& expected,
         const json::Value* got) {
  if (!all.empty()) all += "; ";
  all.append(field).append(": expected ").append(json::serialize(expected)).append(", got ");
  all += got ? json::serialize(*got) : "nothing";
}

void compare_cells(std::string& all, const json::Object& expected, const json::Value* got) {
  for (const auto& [column, value] : expected) {
    const json::Value* cell =
        got && got->is_object() ? got->as_object().if_contains(column) : nullptr;
    if (!cell || *cell != value) add(all, "cells." + std::string(column), value, cell);
  }
}

}  // namespace

std::string difference(const json::Object& expected, const json::Object& got) {
  std::string all;
  for (const auto& [field, value] : expected) {
    if (field == "alternative") continue;
    const json::Value* there = got.if_contains(field);
    if (field == "cells" && value.is_object()) {
      compare_cells(all, value.as_object(), there);
    } else if (!there || *there != value) {
      add(all, field, value, there);
    }
  }
  return all;
}

}  // namespace law
