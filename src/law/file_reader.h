// Reads one map of a law file with types: every error names the file, the line and the key. A key
// that is not expected is an error.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "law/rule.h"
#include "law/yaml_file.h"

namespace law {

class FileReader {
 public:
  FileReader(const Yaml& node, std::string_view file) : node_(node), file_(file) {}

  // The node is a map with no other keys than these.
  [[nodiscard]] Result<void> only(std::initializer_list<std::string_view> keys) const;
  [[nodiscard]] tl::unexpected<Error> wrong(std::string_view what) const;
  [[nodiscard]] tl::unexpected<Error> wrong(const Yaml& at, std::string_view what) const;

  [[nodiscard]] const Yaml* find(std::string_view key) const { return node_.find(key); }
  [[nodiscard]] Result<const Yaml*> need(std::string_view key, Yaml::Kind kind) const;
  [[nodiscard]] Result<std::string> text(std::string_view key) const;
  [[nodiscard]] Result<std::string> text_or(std::string_view key, std::string otherwise) const;
  [[nodiscard]] Result<bool> flag_or(std::string_view key, bool otherwise) const;
  [[nodiscard]] Result<Date> day(std::string_view key) const;
  [[nodiscard]] Result<std::optional<Date>> maybe_day(std::string_view key) const;
  [[nodiscard]] Result<Words> words(std::string_view key) const;  // { vi: …, en: … }
  [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view key) const;

  [[nodiscard]] int line() const { return node_.line; }
  [[nodiscard]] std::string_view file() const { return file_; }

 private:
  const Yaml& node_;
  std::string_view file_;
};

[[nodiscard]] Result<std::string> text_of(const Yaml& node, std::string_view file);
[[nodiscard]] Result<Length> length_of(const Yaml& node, std::string_view file);
[[nodiscard]] Result<int> number_of(const Yaml& node, std::string_view file);
[[nodiscard]] Result<std::vector<std::string>> texts_of(const Yaml& node, std::string_view file);

}  // namespace law
