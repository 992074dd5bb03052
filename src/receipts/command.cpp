#include "receipts/command.h"

#include <ostream>

#include "base/json.h"
#include "receipts/key_store.h"
#include "receipts/receipt.h"

namespace receipts {
namespace {

PublicKey read_key(json::Fields& in) {
  return {.unit_id = in.text("unit_id", {.max = 64}),
          .generation = in.integer("generation", 1, 1'000'000),
          .key = in.text("public_key", {.max = 64, .min = 64}),
          .made_on = in.date("made_on"),
          .retired_on = in.maybe_date("retired_on")};
}

Result<std::vector<PublicKey>> read_keys(const std::string& keys_json) {
  constexpr std::size_t kMostKeys = 100'000;
  const json::Value value = TRY(json::parse(keys_json));
  json::Fields in(value);
  auto keys = in.list("items", 0, kMostKeys, read_key);
  in.maybe_text("next");
  TRY(in.done());
  return keys;
}

std::optional<std::string> key_of(const Claim& claim, const std::vector<PublicKey>& keys) {
  for (const PublicKey& key : keys) {
    if (key.unit_id == claim.facts.unit_id && key.generation == claim.generation) {
      return from_hex(key.key);
    }
  }
  return std::nullopt;
}

}  // namespace

int verify_command(const std::string& receipt, const std::string& keys_json, std::ostream& out,
                   std::ostream& error) {
  const auto keys = read_keys(keys_json);
  if (!keys) {
    error << "the keys cannot be read: " << keys.error().code << "\n";
    return 2;
  }
  const auto claim = read(receipt);
  const Verdict verdict = claim ? judge(*claim, key_of(*claim, *keys)) : Verdict::not_a_receipt;
  out << text(verdict) << "\n";
  if (verdict != Verdict::genuine) return 1;
  out << "number " << claim->facts.number << "\nunit " << claim->facts.unit_id << "\nreceived_on "
      << iso(claim->facts.received_on) << "\n";
  return 0;
}

}  // namespace receipts
