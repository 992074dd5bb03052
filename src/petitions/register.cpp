#include "petitions/register.h"

#include "petitions/petition_store.h"

namespace petitions {
namespace {

std::string take_number(db::Transaction& tx, Petition& paper) {
  paper.series = series_of(paper.contents);
  paper.year = year_of(day_of(paper.registered_at));
  paper.seq = next_number(tx, paper.unit_id, paper.series, paper.year);
  return number_text(paper.seq, paper.year, paper.series);
}

}  // namespace

std::string next_in_book(db::Transaction& tx, const std::string& unit_id, const std::string& series,
                         Date today) {
  const long long year = year_of(today);
  return number_text(next_number(tx, unit_id, series, year), year, series);
}

long long next_of_series(db::Transaction& tx, const std::string& unit_id, const std::string& series,
                         long long year) {
  return next_number(tx, unit_id, series, year);
}

std::string follow_code(const vault::Vault& vault, const std::string& petition_id) {
  return code_from(vault, "follow_code", petition_id);
}

std::string code_hash(const vault::Vault& vault, const std::string& typed) {
  std::string digits;
  for (const char c : typed) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return vault.fingerprint("code", digits);
}

std::string code_from(const vault::Vault& vault, std::string_view purpose, const std::string& id) {
  const std::string hex = vault.fingerprint(purpose, id);
  unsigned long long value = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    const char c = hex.at(i);
    value = value << 4 | static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
  }
  std::string digits = std::to_string(value % 10'000'000'000'000'000ull);
  digits.insert(0, 16 - digits.size(), '0');
  return digits;
}

Result<Registered> add(db::Transaction& tx, const vault::Vault& vault, Random& random,
                       NewPetition& incoming, const Registrar& by, const std::string& key,
                       const std::string& digest) {
  if (const auto used = find_key(tx, key)) {
    if (used->digest != digest) {
      return fail(ErrorKind::conflict, "petition.key_used_otherwise", "Idempotency-Key");
    }
    return Registered{TRY(find(tx, used->petition_id)), follow_code(vault, used->petition_id),
                      true};
  }
  Petition& paper = incoming.paper;
  paper.id = new_id(by.at, random);
  paper.registered_at = by.at;
  paper.registered_by = by.user_id;
  paper.number = take_number(tx, paper);
  std::vector<SenderKeys> keys;
  const bool hides = holds_denunciation(paper) || incoming.sealed_with;
  const auto of = hides ? sealed_keys_of : keys_of;
  for (const auto& sender : paper.senders) keys.push_back(of(vault, sender));
  std::optional<Sealed> sealed;
  if (hides) sealed = seal(paper);
  if (incoming.sealed_with) hide_in_contents(paper, *incoming.sealed_with);
  const std::string code = follow_code(vault, paper.id);
  insert(tx, paper, keys, vault.fingerprint("code", code));
  if (sealed) vault::put(tx, vault, paper.id, json::serialize(to_json(*sealed)), random);
  keep_key(tx, key, digest, paper);
  return Registered{paper, code, false};
}

}  // namespace petitions
