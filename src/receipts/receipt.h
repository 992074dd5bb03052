// The receipt (giấy biên nhận) as a short text that a QR code holds and anybody can check:
//
//   TD1:UBND-00004:1:2026-7K3F-9QXA:20261121:1F0C…:SIGNATURE
//
// form, unit, generation of its key, number, day of receipt, digest of what was handed in, Ed25519
// signature of all before it. It holds no name, no kind and no word of the paper, so a
// denunciation's receipt is like any other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace receipts {

inline constexpr std::size_t kMaxText = 600;  // with the address in front of it in a QR code

struct Facts {
  std::string unit_id;
  std::string number;
  Date received_on{};
  std::string digest;  // keyed: says nothing to whoever lacks the vault's key
};

// The number of a paper's receipt: from its id, the same at each printing, in no book's order and
// of no book's letters.
[[nodiscard]] std::string number_of(const std::string& petition_id, long long year);

// `seed`: the unit's secret half of that generation.
[[nodiscard]] std::string signed_text(const Facts& facts, long long generation,
                                      std::string_view seed);

// A receipt as it was read, its signature not yet checked.
struct Claim {
  Facts facts;
  long long generation = 0;
  std::string said;       // what the signature is for
  std::string signature;  // raw bytes
};
// From the text alone or an address that ends in "#" and the text. Nothing if it is no receipt.
[[nodiscard]] std::optional<Claim> read(std::string_view text);

enum class Verdict { genuine, altered, unknown_key, not_a_receipt };
[[nodiscard]] std::string_view text(Verdict verdict);

// `public_key` (raw bytes): of the unit and generation that the claim names; nothing if there is
// none.
[[nodiscard]] Verdict judge(const Claim& claim, const std::optional<std::string>& public_key);

}  // namespace receipts
