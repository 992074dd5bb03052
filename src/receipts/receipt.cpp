#include "receipts/receipt.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/check.h"
#include "receipts/base32.h"
#include "vault/signature.h"

namespace receipts {
namespace {

constexpr std::string_view kForm = "TD1";
constexpr std::size_t kParts = 7;
constexpr std::array<std::string_view, 4> kVerdicts{"genuine", "altered", "unknown_key",
                                                    "not_a_receipt"};

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  return text;
}
std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return result;
}

std::string compact_day(Date day) {
  std::string text = iso(day);
  std::erase(text, '-');
  return text;
}

std::optional<Date> day_from(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  return parse_iso(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                   std::string(text.substr(6)));
}

std::optional<long long> whole(std::string_view text) {
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size() && parts.size() <= kParts;) {
    const std::size_t end = std::min(text.find(':', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string what_is_said(const Facts& facts, long long generation) {
  return std::string(kForm) + ":" + upper(facts.unit_id) + ":" + std::to_string(generation) + ":" +
         facts.number + ":" + compact_day(facts.received_on) + ":" + facts.digest;
}

std::string_view without_blanks_around(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

}  // namespace

std::string number_of(const std::string& petition_id, long long year) {
  CHECK(petition_id.size() == 26);
  return std::to_string(year) + "-" + petition_id.substr(18, 4) + "-" + petition_id.substr(22, 4);
}

std::string signed_text(const Facts& facts, long long generation, std::string_view seed) {
  const std::string said = what_is_said(facts, generation);
  return said + ":" + base32(vault::sign(seed, said));
}

std::optional<Claim> read(std::string_view text) {
  text = without_blanks_around(text);
  if (text.size() > kMaxText) return std::nullopt;
  text.remove_prefix(text.rfind('#') + 1);  // npos + 1 is 0
  const auto parts = parts_of(text);
  if (parts.size() != kParts || parts[0] != kForm) return std::nullopt;
  const auto generation = whole(parts[2]);
  const auto day = day_from(parts[4]);
  const auto signature = from_base32(parts[6]);
  if (!generation || !day || !signature) return std::nullopt;
  Claim claim{.facts = {.unit_id = lower(parts[1]),
                        .number = std::string(parts[3]),
                        .received_on = *day,
                        .digest = std::string(parts[5])},
              .generation = *generation,
              .said = std::string(text.substr(0, text.rfind(':'))),
              .signature = *signature};
  // One receipt has one spelling.
  if (what_is_said(claim.facts, claim.generation) != claim.said) return std::nullopt;
  return claim;
}

std::string_view text(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }

Verdict judge(const Claim& claim, const std::optional<std::string>& public_key) {
  if (!public_key) return Verdict::unknown_key;
  return vault::is_signed(*public_key, claim.said, claim.signature) ? Verdict::genuine
                                                                    : Verdict::altered;
}

}  // namespace receipts
