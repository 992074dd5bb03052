// The text of a receipt, as a stranger shows it. What is read has one spelling; nothing but what
// the unit signed is genuine.
#include <array>

#include "fuzz.h"
#include "receipts/base32.h"
#include "receipts/receipt.h"
#include "vault/signature.h"

namespace fuzz {
namespace {

const std::string kSeed(32, 's');

void must_sign_alike(const receipts::Claim& claim) {
  const std::string own = receipts::signed_text(claim.facts, claim.generation, kSeed);
  const auto read = receipts::read(own);
  must(own.size() > receipts::kMaxText || read.has_value(), "our own receipt is read", own);
  if (!read) return;
  must(read->said == claim.said, "a receipt written again says the same", own);
  const auto key = vault::public_key_of(kSeed);
  must(receipts::judge(*read, key) == receipts::Verdict::genuine, "what was signed is genuine",
       own);
  const bool ours = claim.signature == read->signature;
  must(ours || receipts::judge(claim, key) == receipts::Verdict::altered,
       "another signature is altered", own);
}

}  // namespace

void try_one(std::string_view input) {
  if (const auto bytes = receipts::from_base32(input)) {
    must(receipts::base32(*bytes) == input, "base 32 has one spelling", input);
  }
  const auto back = receipts::from_base32(receipts::base32(input));
  must(back && *back == input, "base 32 keeps every byte", input);
  const auto claim = receipts::read(input);
  if (!claim) return;
  must(claim->generation >= 1, "generations count from 1", input);
  must(receipts::judge(*claim, std::nullopt) == receipts::Verdict::unknown_key,
       "without a key nothing is said of it", input);
  must_sign_alike(*claim);
}

}  // namespace fuzz
