// What of a matter a person may see, and the opening of a sealed identity: for a stated purpose, on
// the journal, every time (LTC Đ.8.3, 56; NĐ156).
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"
#include "office.h"
#include "staff/access.h"
#include "staff/actor.h"

namespace matters {

[[nodiscard]] staff::Sight sight_of(const Matter& matter, const staff::Actor& actor,
                                    const units::Directory& units, Date today);

// The best sight that the matters behind a paper give on it; for a sealed paper only the
// denunciations behind it and behind the papers linked to it (linked.h).
[[nodiscard]] Result<staff::Sight> sight_of_paper(db::Transaction& tx,
                                                  const petitions::Petition& petition,
                                                  const staff::Actor& actor,
                                                  const units::Directory& units, Date today);
// The same of an open paper with the matters behind it at hand, of a sealed one with all those
// linked to it.
[[nodiscard]] staff::Sight sight_of_paper(const petitions::Petition& petition,
                                          const std::vector<Matter>& matters,
                                          const staff::Actor& actor, const units::Directory& units,
                                          Date today);

// Whom nothing written about the paper may name: who sent it or a paper linked to it, if those are
// sealed; nobody otherwise.
[[nodiscard]] std::vector<people::Identity> hidden_behind(db::Transaction& tx,
                                                          const vault::Vault& vault,
                                                          const std::string& petition_id);

// What the vault keeps of the paper. `not_found` without sight, `forbidden` "identity.not_yours"
// without the right, `refused` "identity.not_sealed".
Result<petitions::Sealed> open_identity(const Office& office, const staff::Actor& actor,
                                        const std::string& petition_id, const std::string& purpose);

// What somebody did with a paper, for the journal: words that would name a sealed sender are taken
// out of the reason.
struct Noted {
  std::string act;
  std::string reason;
  json::Object after;
};
void record_on_paper(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                     const petitions::Petition& petition, Noted noted);

}  // namespace matters
