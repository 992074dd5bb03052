// What is packed into an office file. The input names the entries, so that every one of them is
// packed with a right length and checksum:
//
//   [Content_Types].xml          the first line: the name; "-" before it: stored, not packed
//   …                            its content
//   --                           the next entry follows
//
// What is taken holds what its kind needs, and nothing in it could run.
#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "base/text.h"
#include "files/container.h"
#include "files/kinds.h"
#include "files/sample_files.h"
#include "fuzz.h"

namespace fuzz {
namespace {

using files::sample::Entry;

Entry entry_of(std::string_view block) {
  const std::size_t line = std::min(block.find('\n'), block.size());
  Entry entry{std::string(block.substr(0, line)), std::string(block.substr(line)), true};
  if (!entry.content.empty()) entry.content.erase(0, 1);
  if (!entry.name.starts_with('-')) return entry;
  entry.packed = false;
  entry.name.erase(0, 1);
  return entry;
}

// Names that libzip would not pack are left out.
std::vector<Entry> entries_of(std::string_view input) {
  constexpr std::string_view kBetween = "\n--\n";
  std::vector<Entry> entries;
  std::set<std::string> names;
  while (entries.size() < 50) {
    const std::size_t end = std::min(input.find(kBetween), input.size());
    Entry entry = entry_of(input.substr(0, end));
    const bool packable = !entry.name.empty() && text::is_clean(entry.name) &&
                          entry.name.find('\0') == entry.name.npos;
    if (packable && names.insert(entry.name).second) entries.push_back(std::move(entry));
    if (end == input.size()) return entries;
    input.remove_prefix(end + kBetween.size());
  }
  return entries;
}

bool has(const std::vector<Entry>& entries, std::string_view wanted) {
  return std::ranges::any_of(entries, [&](const Entry& entry) {
    std::string name = entry.name;
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return name == wanted;
  });
}

void must_be_harmless(const std::vector<Entry>& entries) {
  constexpr std::array<std::string_view, 5> kPrograms = {"MZ", "#!",
                                                         "\x7F"
                                                         "ELF",
                                                         "Rar!", "7z\xBC\xAF"};
  constexpr std::array<std::string_view, 6> kEndings = {".exe",  ".js",  ".bat",
                                                        ".html", ".svg", ".vbs"};
  for (const Entry& entry : entries) {
    must(!entry.name.starts_with('/') && ("/" + entry.name + "/").find("/../") == std::string::npos,
         "an entry stays in its folder", entry.name);
    for (const auto ending : kEndings)
      must(!entry.name.ends_with(ending), "no program", entry.name);
    for (const auto start : kPrograms)
      must(!entry.content.starts_with(start), "no program", entry.name);
  }
}

}  // namespace

void try_one(std::string_view input) {
  const std::vector<Entry> entries = entries_of(input);
  if (entries.empty()) return;
  const auto type = files::look_into(files::sample::zip(entries));
  if (!type) return must_be_told(type.error());
  must_be_harmless(entries);
  if (*type == files::kDocx) return must(has(entries, "word/document.xml"), "a text has its text");
  if (*type == files::kXlsx) return must(has(entries, "xl/workbook.xml"), "a table has its sheets");
  must(*type == files::kOdt && has(entries, "mimetype") && has(entries, "content.xml"),
       "a container is one of three kinds", *type);
}

}  // namespace fuzz
