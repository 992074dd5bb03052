#include "matters/reveal.h"

#include <algorithm>

#include "base/check.h"
#include "base/clock.h"
#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/linked.h"
#include "matters/matter_store.h"
#include "petitions/petition_store.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace matters {
namespace {

journal::Entry entry_of(const Office& office, const staff::Actor& actor,
                        const petitions::Petition& petition, std::string act, std::string reason) {
  const auto* post = actor.holds({staff::Role::reception_officer, staff::Role::handler,
                                  staff::Role::head, staff::Role::deputy},
                                 petition.unit_id, office.clock.today());
  return {.act = std::move(act),
          .subject_kind = "petition",
          .subject_id = petition.id,
          .unit_id = petition.unit_id,
          .user_id = actor.user_id,
          .user_name = actor.name,
          .post = post ? std::string(staff::text(post->role)) + "@" + post->unit_id : "",
          .reason = std::move(reason),
          .before = nullptr,
          .after = json::Object{{"number", petition.number}},
          .at = office.clock.now()};
}

Linked linked_around(db::Transaction& tx, const std::string& petition_id) {
  const auto matters = matters_of_paper(tx, petition_id);
  return matters.empty() ? Linked{} : linked_to(tx, matters.front());
}

}  // namespace

std::vector<people::Identity> hidden_behind(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& petition_id) {
  const Linked linked = linked_around(tx, petition_id);
  if (!hides_senders(linked)) return {};
  return senders_of(tx, vault, linked);
}

staff::Sight sight_of(const Matter& matter, const staff::Actor& actor,
                      const units::Directory& units, Date today) {
  return staff::sight(actor,
                      {.unit_id = matter.unit_id,
                       .denunciation = matter.kind == Kind::denunciation,
                       .assignee_id = matter.assignee_id},
                      units, today);
}

Result<staff::Sight> sight_of_paper(db::Transaction& tx, const petitions::Petition& petition,
                                    const staff::Actor& actor, const units::Directory& units,
                                    Date today) {
  if (!petition.sealed) {
    return sight_of_paper(petition, TRY(behind(tx, petition.id)), actor, units, today);
  }
  std::vector<Matter> linked;
  for (const std::string& id : matters_of(linked_around(tx, petition.id))) {
    linked.push_back(TRY(find(tx, id)));
  }
  return sight_of_paper(petition, linked, actor, units, today);
}

staff::Sight sight_of_paper(const petitions::Petition& petition, const std::vector<Matter>& matters,
                            const staff::Actor& actor, const units::Directory& units, Date today) {
  const auto denounces = [](const Matter& matter) { return matter.kind == Kind::denunciation; };
  const bool any = std::ranges::any_of(matters, denounces);
  staff::Sight best = staff::Sight::none;
  for (const Matter& matter : matters) {
    if (petition.sealed && !any) {  // its denunciation has no matter of its own: nobody's yet
      best =
          std::max(best, staff::sight(actor, {matter.unit_id, true, std::nullopt}, units, today));
    } else if (!petition.sealed || denounces(matter)) {
      best = std::max(best, sight_of(matter, actor, units, today));
    }
  }
  return best;
}

Result<petitions::Sealed> open_identity(const Office& office, const staff::Actor& actor,
                                        const std::string& petition_id,
                                        const std::string& purpose) {
  return office.database.write([&](db::Transaction& tx) -> Result<petitions::Sealed> {
    const auto petition = TRY(petitions::find(tx, petition_id));
    const auto sight = TRY(sight_of_paper(tx, petition, actor, office.units, office.clock.today()));
    if (sight < staff::Sight::full) return fail(ErrorKind::not_found, "petition.not_found");
    if (!petition.sealed) return fail(ErrorKind::refused, "identity.not_sealed", petition_id);
    if (sight != staff::Sight::sealed) return fail(ErrorKind::forbidden, "identity.not_yours");
    const auto kept = vault::get(tx, office.vault, petition_id);
    CHECK(kept);
    petitions::Sealed sealed = petitions::sealed_from_own_json(json::parse_own(*kept));
    record_on_paper(tx, office, actor, petition, {"petition.open_identity", purpose, {}});
    return sealed;
  });
}

void record_on_paper(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                     const petitions::Petition& petition, Noted noted) {
  noted.reason =
      people::without_identities(noted.reason, hidden_behind(tx, office.vault, petition.id));
  auto entry = entry_of(office, actor, petition, std::move(noted.act), std::move(noted.reason));
  if (!noted.after.empty()) entry.after = std::move(noted.after);
  journal::record(tx, entry);
}

}  // namespace matters
