#include "matters/receipt.h"

#include <algorithm>

#include "base/clock.h"
#include "files/files.h"
#include "matters/behind.h"
#include "matters/matter_store.h"
#include "matters/reveal.h"
#include "matters/step.h"
#include "petitions/petition_store.h"
#include "petitions/register.h"
#include "receipts/issue.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace matters {
namespace {

constexpr std::size_t kDigestLength = 20;

// Of an open paper everything is at hand; of a sealed one the vault has it.
petitions::Sealed handed_in(const Office& office, const petitions::Petition& petition) {
  if (!petition.sealed) {
    return {petition.senders, petition.full_text, petition.request, petition.previous_handling};
  }
  return office.database.read(
      [&](db::Transaction& tx) { return petitions::handed_in(tx, petition, office.vault); });
}

// A keyed digest of who and what was handed in: the office can show that the paper in the book is
// the one the receipt was given for; nobody else can learn a word from it.
std::string digest_of(const Office& office, const petitions::Petition& petition,
                      const std::vector<files::File>& files) {
  json::Object said = to_json(handed_in(office, petition));
  said["id"] = petition.id;
  said["received_on"] = iso(petition.received_on);
  json::Array digests;
  for (const files::File& file : files) digests.emplace_back(file.digest);
  said["files"] = std::move(digests);
  std::string digest =
      office.vault.fingerprint("receipt", json::serialize(said)).substr(0, kDigestLength);
  std::ranges::transform(digest, digest.begin(),
                         [](char c) { return c >= 'a' ? char(c - 32) : c; });
  return digest;
}

}  // namespace

json::Object receipt_of(const Office& office, const petitions::Petition& petition,
                        const std::vector<files::File>& files) {
  return receipts::issue(office, {.unit_id = petition.unit_id,
                                  .number = receipts::number_of(petition.id, petition.year),
                                  .received_on = petition.received_on,
                                  .digest = digest_of(office, petition, files)});
}

bool may_print_receipt(const Office& office, const staff::Actor& actor,
                       const petitions::Petition& petition, staff::Sight sight) {
  const auto needed = petition.sealed ? staff::Sight::sealed : staff::Sight::full;
  return sight >= needed && actor.holds(kAll, petition.unit_id, office.clock.today()) != nullptr;
}

Result<TakenIn> print_again(const Office& office, const staff::Actor& actor,
                            const std::string& petition_id, const std::string& reason) {
  return office.database.write([&](db::Transaction& tx) -> Result<TakenIn> {
    const auto petition = TRY(petitions::find(tx, petition_id));
    const auto sight = TRY(sight_of_paper(tx, petition, actor, office.units, office.clock.today()));
    if (sight < staff::Sight::full) return fail(ErrorKind::not_found, "petition.not_found");
    if (!may_print_receipt(office, actor, petition, sight)) {
      return fail(ErrorKind::forbidden, "receipt.not_yours_to_print");
    }
    record_on_paper(tx, office, actor, petition, {"petition.print_receipt", reason, {}});
    TakenIn printed{petition, petitions::follow_code(office.vault, petition.id), {}, {}, {}};
    for (Matter& matter : TRY(behind(tx, petition.id))) {
      if (sight_of(matter, actor, office.units, office.clock.today()) == staff::Sight::none) {
        continue;
      }
      printed.papers.push_back(papers_of(tx, matter.id));
      printed.matters.push_back(std::move(matter));
    }
    printed.files = files::of_petition(tx, office.vault, petition.id);
    return printed;
  });
}

}  // namespace matters
