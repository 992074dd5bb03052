#include "law/yaml_file.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string_view>

#include "base/text.h"
#include "law/rulebook.h"

namespace law {
namespace {

constexpr int kMaxDepth = 12;
constexpr std::size_t kMaxBytes = 1 << 20;

// From 1; the library has no place for what an empty file does not hold.
int line_of(const YAML::Mark& mark) { return std::max(mark.line, 0) + 1; }
int line_of(const YAML::Node& node) { return line_of(node.Mark()); }

// "&name" or "*name" where a value may begin: a few of them nested can fill the memory.
bool has_anchor(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '&' && text[i] != '*') continue;
    const bool begins = i == 0 || std::string_view(" \t\n[{,").find(text[i - 1]) != text.npos;
    const char next = text[i + 1];
    if (begins && next != ' ' && next != '\n') return true;
  }
  return false;
}

Result<Yaml> tree(const YAML::Node& node, const std::string& name, int depth);

Result<Yaml> map_of(const YAML::Node& node, const std::string& name, int depth) {
  Yaml result{.kind = Yaml::Kind::map, .line = line_of(node)};
  for (const auto& item : node) {
    if (!item.first.IsScalar()) return bad_rulebook(name, line_of(item.first), "key is not a word");
    const std::string& key = item.first.Scalar();
    if (result.find(key)) return bad_rulebook(name, line_of(item.first), "key twice: " + key);
    Yaml value = TRY(tree(item.second, name, depth + 1));
    value.line = line_of(item.first);
    result.map.push_back({key, std::move(value)});
  }
  return result;
}

Result<Yaml> tree(const YAML::Node& node, const std::string& name, int depth) {
  if (depth > kMaxDepth) return bad_rulebook(name, line_of(node), "nested too deeply");
  Yaml result{.line = line_of(node)};
  switch (node.Type()) {
    case YAML::NodeType::Scalar:
      result.kind = Yaml::Kind::scalar;
      result.scalar = node.Scalar();
      result.quoted = node.Tag() == "!";
      if (!text::is_clean(result.scalar)) return bad_rulebook(name, result.line, "text not clean");
      return result;
    case YAML::NodeType::Sequence:
      result.kind = Yaml::Kind::list;
      for (const auto& item : node) {
        Yaml child = TRY(tree(item, name, depth + 1));
        result.list.push_back(std::move(child));
      }
      return result;
    case YAML::NodeType::Map:
      return map_of(node, name, depth);
    default:
      return result;
  }
}

}  // namespace

const Yaml* Yaml::find(std::string_view key) const {
  const auto found = std::ranges::find(map, key, &YamlEntry::key);
  return found == map.end() ? nullptr : &found->value;
}

Result<Yaml> parse_yaml(const std::string& text, const std::string& name) {
  if (text.size() > kMaxBytes) return bad_rulebook(name, 1, "file too large");
  if (has_anchor(text)) return bad_rulebook(name, 1, "anchors are not used here");
  // The library says "broken" only by an exception; it ends here.
  YAML::Node root;
  try {
    root = YAML::Load(text);
  } catch (const YAML::Exception& broken) {
    return bad_rulebook(name, line_of(broken.mark), broken.msg);
  }
  return tree(root, name, 0);
}

Result<Yaml> read_yaml(const std::string& path, const std::string& name) {
  std::ifstream file(path);
  if (!file) return bad_rulebook(name, 1, "cannot be read");
  std::ostringstream content;
  content << file.rdbuf();
  return parse_yaml(content.str(), name);
}

json::Value to_json(const Yaml& node) {
  switch (node.kind) {
    case Yaml::Kind::null:
      return nullptr;
    case Yaml::Kind::list: {
      json::Array array;
      for (const Yaml& item : node.list) array.push_back(to_json(item));
      return array;
    }
    case Yaml::Kind::map: {
      json::Object object;
      for (const auto& [key, value] : node.map) object.emplace(key, to_json(value));
      return object;
    }
    case Yaml::Kind::scalar:
      break;
  }
  const std::string& text = node.scalar;
  if (node.quoted) return json::Value(text);
  if (text == "true" || text == "false") return text == "true";
  if (text == "null" || text == "~") return nullptr;
  long long number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && !text.empty()) {
    return number;
  }
  return json::Value(text);
}

}  // namespace law
