// Recording a visit: the line in the register, and in the same transaction the paper that was
// handed in with the matters behind it. Later the notice of a refusal. Each is one act: permission,
// transaction, save, journal; the journal never says who came.
#pragma once

#include <optional>
#include <string>

#include "base/request_key.h"
#include "base/result.h"
#include "base/which.h"
#include "matters/desk.h"
#include "matters/take_in.h"
#include "staff/actor.h"
#include "visits/new_visit.h"
#include "visits/notice.h"
#include "visits/visit_store.h"

namespace visits {

struct Recorded {
  Visit visit;
  std::optional<matters::TakenIn> taken;  // the paper, where one was handed in
};

// `forbidden` "visit.not_yours" without a post in the unit, "petition.denunciation_for_reception"
// for a handler; `invalid` for what is wrong or against the law; `conflict`
// "petition.key_used_otherwise" when the key came with another body.
Result<Recorded> record(const matters::Desk& desk, const staff::Actor& actor,
                        const NewVisit& incoming, const RequestKey& request);

// `refused` "visit.no_notice" where the law wants none or it is issued already; `conflict`
// "visit.changed_meanwhile".
Result<Visit> issue_notice(const matters::Desk& desk, const staff::Actor& actor, const Which& which,
                           const Notice& notice);

// What was told, of a visit that hides its people: for a stated purpose, on the journal.
// `refused` "identity.not_sealed", `forbidden` "identity.not_yours".
Result<Told> open_people(const matters::Desk& desk, const staff::Actor& actor,
                         const std::string& id, const std::string& purpose);

}  // namespace visits
