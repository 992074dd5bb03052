#include "receipts/issue.h"

#include "base/clock.h"
#include "journal/journal.h"
#include "receipts/key_store.h"
#include "staff/access.h"
#include "units/directory.h"

namespace receipts {
namespace {

// Two first receipts at once: the writer lets one make the key, the other finds it.
SigningKey key_for(const Office& office, const std::string& unit_id) {
  const auto there = office.database.read(
      [&](db::Transaction& tx) { return signing_key(tx, office.vault, unit_id); });
  if (there) return *there;
  return office.database.write([&](db::Transaction& tx) {
    if (const auto made = signing_key(tx, office.vault, unit_id)) return *made;
    return make_next_key(tx, office.vault, unit_id, office.clock.today(), office.random);
  });
}

}  // namespace

json::Object issue(const Office& office, const Facts& facts) {
  const SigningKey key = key_for(office, facts.unit_id);
  const std::string text = signed_text(facts, key.generation, key.seed);
  const units::Unit* unit = office.units.find(facts.unit_id);
  return {
      {"number", facts.number},
      {"unit", json::Object{{"id", facts.unit_id}, {"name", unit ? unit->name : facts.unit_id}}},
      {"received_on", iso(facts.received_on)},
      {"text", text}};
}

Result<long long> rotate(const Office& office, const staff::Actor& actor,
                         const std::string& unit_id, const std::string& reason) {
  const Date today = office.clock.today();
  if (!office.units.find(unit_id)) return fail(ErrorKind::not_found, "unit.not_found", unit_id);
  if (!staff::administers(actor, unit_id, office.units, today)) {
    return fail(ErrorKind::forbidden, "receipt.not_yours_to_rotate", unit_id);
  }
  return office.database.write([&](db::Transaction& tx) -> Result<long long> {
    const SigningKey key = make_next_key(tx, office.vault, unit_id, today, office.random);
    journal::record(tx, {.act = "receipt_key.rotate",
                         .subject_kind = "unit",
                         .subject_id = unit_id,
                         .unit_id = unit_id,
                         .user_id = actor.user_id,
                         .user_name = actor.name,
                         .post = "",
                         .reason = reason,
                         .before = nullptr,
                         .after = json::Object{{"generation", key.generation}},
                         .at = office.clock.now()});
    return key.generation;
  });
}

}  // namespace receipts
