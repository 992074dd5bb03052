// The name of an upload. What is kept names no other place and no device, looks as it is, and fits
// into one line of a header, from which it is read again.
#include <algorithm>

#include "base/text.h"
#include "files/file_name.h"
#include "fuzz.h"

namespace fuzz {
namespace {

void must_be_plain(const std::string& name) {
  must(text::is_clean(name) && text::nfc(name) == name, "a name is clean, in one form", name);
  must(text::length(name) <= files::kMaxName, "a name is bounded", name);
  must(name.find_first_of("/\\:*?\"<>|%\n\r\t") == name.npos, "a name is no path", name);
  must(!name.starts_with('.') && !name.ends_with('.'), "a name is not hidden", name);
  must(name.find("\u202E") == name.npos && name.find("\u200B") == name.npos,
       "a name looks as it is", name);
  must(files::cleaned_name(name) == name, "cleaning twice is cleaning once", name);
}

void must_be_one_line(const std::string& name) {
  const std::string header = files::disposition(name);
  must(std::ranges::all_of(header, [](char c) { return c >= ' ' && c < 0x7f; }),
       "a header is plain ASCII", header);
  must(std::ranges::count(header, '"') == 2, "the plain name is quoted once", header);
  constexpr std::string_view kMark = "filename*=UTF-8''";
  const auto percent = std::string_view(header).substr(header.find(kMark) + kMark.size());
  must(files::from_percent(percent) == name, "a name travels whole", header);
}

}  // namespace

void try_one(std::string_view input) {
  if (const auto name = files::from_percent(input)) must(text::is_clean(*name), "clean", *name);
  const std::string name = files::cleaned_name(input);
  must_be_plain(name);
  must_be_one_line(name);
  must(files::ending_of(name).size() <= 8, "an ending is short", name);
}

}  // namespace fuzz
