// The text of a matter and its papers in the search index: what anyone who may see the matter may
// read. Nothing of a sealed paper goes in.
#pragma once

#include "db/database.h"
#include "matters/matter.h"
#include "petitions/petition.h"

namespace matters {

// A matter that was just opened by this paper.
void index_new(db::Transaction& tx, const Matter& matter, const petitions::Petition& paper);

// After a change; writes nothing when the words are still the same.
void index_changed(db::Transaction& tx, const Matter& before, const Matter& after);

// With all its papers, whatever was there.
void index_again(db::Transaction& tx, const Matter& matter);

}  // namespace matters
