#include "matters/behind.h"

#include <algorithm>

#include "base/check.h"
#include "matters/matter_store.h"
#include "petitions/petition_store.h"

namespace matters {

Result<Matter> matter_of_id(db::Transaction& tx, const std::string& id) { return find(tx, id); }

bool has_sealed_paper(db::Transaction& tx, const Matter& matter) {
  return std::ranges::any_of(papers_of(tx, matter.id), [&](const Paper& paper) {
    const auto petition = petitions::find(tx, paper.petition_id);
    CHECK(petition);
    return petition->sealed;
  });
}

}  // namespace matters
