// Taking a paper in: it is registered, and behind each of its contents a matter is opened whose
// clock runs from the day of receipt; or it is linked to the matter it repeats, which gets no new
// clock (TT06/2025, notes to 02/XLD). One transaction.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "files/files.h"
#include "matters/matter_store.h"
#include "matters/step.h"
#include "office.h"
#include "petitions/register.h"
#include "staff/actor.h"

namespace matters {

struct TakenIn {
  petitions::Petition petition;
  std::string code;
  std::vector<Matter> matters;
  std::vector<std::vector<Paper>> papers;  // of each matter, in the order of `matters`
  std::vector<files::File> files;
};

struct Intake {
  petitions::NewPetition paper;
  std::string key;     // the client's idempotency key, made unique per client
  std::string digest;  // of the body
};

// `forbidden` "petition.not_yours_to_register" without a post of reception in the unit (a citizen
// may hand in through the web), "petition.denunciation_for_reception" for a handler, who sees only
// the denunciations assigned to him; `invalid` for wrong fields.
Result<TakenIn> take_in(const Office& office, const Kinds& kinds, const staff::Actor& actor,
                        Intake intake);

// The same as a part of a larger act, in its transaction.
Result<TakenIn> take_in(db::Transaction& tx, const Office& office, const Kinds& kinds,
                        const staff::Actor& actor, const Intake& intake);

}  // namespace matters
