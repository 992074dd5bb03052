#include "files/container.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <vector>

#include <zip.h>

#include "files/bytes.h"
#include "files/kinds.h"

namespace files {
namespace {

constexpr int kMaxDepth = 2;  // a table inside a text, and nothing inside that
constexpr std::size_t kEndRecord = 22;
constexpr std::size_t kLongestComment = 65535;

struct Close {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, Close>;
using Entry = std::unique_ptr<zip_file_t, Close>;

tl::unexpected<Error> not_taken() {
  return fail(ErrorKind::invalid, "file.type_not_taken", "file");
}
tl::unexpected<Error> bomb() { return fail(ErrorKind::invalid, "file.bomb", "file"); }

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return result;
}

// What a program or a script begins with, and what an office file keeps foreign objects in.
constexpr std::array<std::string_view, 9> kActiveBeginnings = {"MZ",
                                                               "\x7F"
                                                               "ELF",
                                                               "#!",
                                                               "\xCF\xFA\xED\xFE",
                                                               "\xCE\xFA\xED\xFE",
                                                               "\xCA\xFE\xBA\xBE",
                                                               "\xD0\xCF\x11\xE0",
                                                               "Rar!",
                                                               "7z\xBC\xAF"};
constexpr std::array<std::string_view, 26> kActiveEndings = {
    ".exe", ".dll",  ".com", ".scr", ".bat",   ".cmd", ".ps1", ".vbs", ".vbe",
    ".js",  ".jse",  ".wsf", ".hta", ".jar",   ".lnk", ".msi", ".sh",  ".py",
    ".htm", ".html", ".svg", ".swf", ".class", ".reg", ".bin", ".xlm"};
constexpr std::array<std::string_view, 6> kActiveFolders = {
    "vbaproject", "activex/", "basic/", "scripts/", "macrosheets/", "vbadata"};

bool is_active_name(const std::string& name) {
  const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
  const auto holds = [&](std::string_view part) { return name.find(part) != name.npos; };
  return std::ranges::any_of(kActiveEndings, ends) || std::ranges::any_of(kActiveFolders, holds);
}

// Printer settings are the one .bin that Excel writes into most files.
bool is_printer_setting(const std::string& name) {
  return name.starts_with("xl/printersettings/") && name.ends_with(".bin");
}

bool is_active_content(std::string_view content) {
  return std::ranges::any_of(kActiveBeginnings, [&](std::string_view beginning) {
    return content.starts_with(beginning);
  });
}

// ".." and the like would leave the folder it is unpacked to.
bool is_safe_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != name.npos) return false;
  if (std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    return false;
  return name != ".." && !name.starts_with("../") && !name.ends_with("/..") &&
         name.find("/../") == name.npos && name.find(':') == name.npos;
}

// How many entries the end record promises, before a list of them is made.
std::optional<std::uint64_t> promised_entries(std::string_view zip) {
  if (zip.size() < kEndRecord) return std::nullopt;
  const std::size_t last = zip.size() - kEndRecord;
  const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (stands_at(zip, at, "PK\x05\x06")) return number_at(zip, at + 10, 2, Order::little_end);
  }
  return std::nullopt;
}

Zip opened(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (source && !zip) zip_source_free(source);
  zip_error_fini(&error);
  return Zip(zip);
}

struct Item {
  zip_uint64_t index;
  std::string name;  // in lower case
  std::uint64_t size;
};

Result<std::vector<Item>> items_of(zip_t* zip) {
  std::vector<Item> items;
  std::set<std::string> names;
  const zip_int64_t count = zip_get_num_entries(zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t about;
    if (zip_stat_index(zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW, &about) != 0)
      return not_taken();
    const bool plain = about.encryption_method == ZIP_EM_NONE &&
                       (about.comp_method == ZIP_CM_STORE || about.comp_method == ZIP_CM_DEFLATE);
    if (!plain || !is_safe_name(about.name)) return not_taken();
    items.push_back({static_cast<zip_uint64_t>(i), lower(about.name), about.size});
    if (!names.insert(items.back().name).second) return not_taken();
  }
  return items;
}

// What may still be unpacked: one for the whole file, whatever is packed inside it.
struct Budget {
  std::uint64_t left = kMaxUnpacked;
  std::uint64_t entries = kMaxEntries;

  bool takes(const std::vector<Item>& items, std::size_t packed) {
    std::uint64_t total = 0;
    for (const Item& item : items) {
      if (item.size > left - total) return false;
      total += item.size;
    }
    left -= total;
    return total <= kRatioMatters || total / packed <= kMaxRatio;
  }
};

// Never more than was promised: an entry that holds more, less or other bytes than it says is
// refused by its length or its checksum.
Result<std::string> content_of(zip_t* zip, const Item& item) {
  const Entry entry(zip_fopen_index(zip, item.index, 0));
  if (!entry) return not_taken();
  std::string content(item.size, '\0');
  const zip_int64_t read = zip_fread(entry.get(), content.data(), content.size());
  char more = 0;
  if (read < 0 || static_cast<std::uint64_t>(read) != item.size ||
      zip_fread(entry.get(), &more, 1) != 0)
    return bomb();
  return content;
}

struct Seen {
  std::string content_types;
  std::string mimetype;
  bool word = false;
  bool sheet = false;
  bool content = false;  // of an ODT
};

void note(Seen& seen, const Item& item, const std::string& content) {
  if (item.name == "[content_types].xml") seen.content_types = lower(content);
  if (item.name == "mimetype") seen.mimetype = content;
  seen.word = seen.word || item.name == "word/document.xml";
  seen.sheet = seen.sheet || item.name == "xl/workbook.xml";
  seen.content = seen.content || item.name == "content.xml";
}

Result<std::string> type_of(const Seen& seen) {
  const auto holds = [&](std::string_view part) {
    return seen.content_types.find(part) != std::string::npos;
  };
  if (holds("macroenabled") || holds("vbaproject") || holds("activex")) return not_taken();
  if (seen.word && holds("wordprocessingml.document.main+xml")) return std::string(kDocx);
  if (seen.sheet && holds("spreadsheetml.sheet.main+xml")) return std::string(kXlsx);
  if (seen.content && seen.mimetype == kOdt) return std::string(kOdt);
  return not_taken();
}

Result<std::string> look(std::string_view bytes, int depth, Budget& budget);

Result<void> check_item(const Item& item, const std::string& content, int depth, Budget& budget) {
  if (!is_printer_setting(item.name) && is_active_name(item.name)) return not_taken();
  if (is_active_content(content)) return not_taken();
  if (content.starts_with("PK\x03\x04")) TRY(look(content, depth + 1, budget));
  return {};
}

Result<std::string> look(std::string_view bytes, int depth, Budget& budget) {
  if (depth > kMaxDepth) return bomb();
  const auto promised = promised_entries(bytes);
  if (!promised) return not_taken();
  if (*promised > budget.entries) return bomb();
  const Zip zip = opened(bytes);
  if (!zip) return not_taken();
  const auto entries = static_cast<std::uint64_t>(zip_get_num_entries(zip.get(), 0));
  if (entries > budget.entries) return bomb();
  budget.entries -= entries;
  const std::vector<Item> items = TRY(items_of(zip.get()));
  if (!budget.takes(items, bytes.size())) return bomb();
  Seen seen;
  for (const Item& item : items) {
    const std::string content = TRY(content_of(zip.get(), item));
    TRY(check_item(item, content, depth, budget));
    note(seen, item, content);
  }
  return type_of(seen);
}

}  // namespace

Result<std::string> look_into(std::string_view zip) {
  Budget budget;
  return look(zip, 1, budget);
}

}  // namespace files
