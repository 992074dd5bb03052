// Proposals as the contract shows them (api/openapi.yaml).
#pragma once

#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "matters/matter.h"
#include "office.h"
#include "proposals/proposal.h"
#include "proposals/proposal_store.h"
#include "staff/actor.h"

namespace proposals {

// Who reads, in one transaction.
struct Looking {
  db::Transaction& tx;
  const Office& office;
  const staff::Actor& actor;
};

// Schema SuddenOfMatter: what is known, what the law says, what was proposed and answered.
[[nodiscard]] Result<json::Object> matter_json(const Looking& looking,
                                               const matters::Matter& matter);
// Schema SuddenProposal, a line of the board; nothing for who may not know of the matter.
[[nodiscard]] Result<json::Value> line_json(const Looking& looking, const Proposal& proposal);
// Schema SuddenAnswer with its matter; null for who may not know of it.
[[nodiscard]] Result<json::Value> line_json(const Looking& looking, const Answer& answer);
// Schema SuddenTally.
[[nodiscard]] json::Object to_json(const Tally& tally);

}  // namespace proposals
