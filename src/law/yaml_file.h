// A YAML file of law/ as a plain tree with line numbers. The only seam to the YAML library. No
// anchors, no duplicate keys, no file over a megabyte, no depth over 12.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace law {

struct YamlEntry;

struct Yaml {
  enum class Kind { null, scalar, list, map };
  Kind kind = Kind::null;
  int line = 0;  // from 1
  std::string scalar;
  bool quoted = false;
  std::vector<Yaml> list;
  std::vector<YamlEntry> map;

  [[nodiscard]] const Yaml* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  Yaml value;
};

// `name` is what errors call the file.
[[nodiscard]] Result<Yaml> read_yaml(const std::string& path, const std::string& name);
[[nodiscard]] Result<Yaml> parse_yaml(const std::string& text, const std::string& name);

// true, false, null and whole numbers when plain; text when quoted or anything else.
[[nodiscard]] json::Value to_json(const Yaml& node);

}  // namespace law
