#include "faults/platter.h"

#include <algorithm>

namespace faults {
namespace {

constexpr std::size_t kSector = 512;

void put(std::string& content, std::size_t at, std::string_view bytes) {
  if (content.size() < at + bytes.size()) content.resize(at + bytes.size());
  std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(at));
}

void carry_out(Files& files, const Event& event) {
  std::string& content = files[event.file];
  const auto at = static_cast<std::size_t>(event.offset);
  if (event.kind == Event::Kind::write) put(content, at, event.bytes);
  if (event.kind == Event::Kind::truncate) content.resize(at);
  if (event.kind == Event::Kind::remove) files.erase(event.file);
}

std::string garbled(std::string_view bytes, std::mt19937_64& dice) {
  std::string result(bytes);
  for (char& byte : result) byte = static_cast<char>(dice());
  return result;
}

// One write that nobody waited for.
void carry_out_partly(Files& files, const Event& event, std::mt19937_64& dice) {
  std::string_view rest = event.bytes;
  for (auto at = static_cast<std::size_t>(event.offset); !rest.empty();) {
    const std::size_t size = std::min(rest.size(), kSector - at % kSector);
    const auto fate = dice() % 8;
    if (fate < 4) put(files[event.file], at, rest.substr(0, size));
    if (fate == 4) put(files[event.file], at, garbled(rest.substr(0, size), dice));
    at += size;
    rest.remove_prefix(size);
  }
}

}  // namespace

void Platter::settle(const std::string& file) {
  for (const Event& event : waiting_) {
    if (event.file == file) carry_out(certain_, event);
  }
  std::erase_if(waiting_, [&](const Event& event) { return event.file == file; });
}

// The first sync of a new file also syncs its folder, and with it what was removed there.
void Platter::settle_folder() {
  const auto removes = [](const Event& event) { return event.kind == Event::Kind::remove; };
  std::vector<std::string> removed;
  for (const Event& event : waiting_) {
    if (removes(event)) removed.push_back(event.file);
  }
  for (const std::string& file : removed) settle(file);
}

void Platter::take(const Event& event) {
  if (event.kind == Event::Kind::acknowledged) return;
  if (event.kind != Event::Kind::sync)
    waiting_.push_back(event);
  else if (deaf_to_.empty() || !event.file.ends_with(deaf_to_)) {
    if (!certain_.contains(event.file)) settle_folder();
    settle(event.file);
  }
}

Files Platter::after_cut(std::mt19937_64& dice) const {
  Files files = certain_;
  for (const Event& event : waiting_) {
    if (event.kind == Event::Kind::write)
      carry_out_partly(files, event, dice);
    else if (dice() % 2 == 0)
      carry_out(files, event);
  }
  return files;
}

}  // namespace faults
