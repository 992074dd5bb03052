// The rows of sessions: writing them.
#pragma once

#include <string>

#include "receptions/sessions.h"

namespace receptions {

void insert(db::Transaction& tx, const Session& session);
// What may change in a session's life: not the unit, the kind, what it was generated from.
void update(db::Transaction& tx, const Session& session);
// Of a draft only: what was announced stays.
void remove_draft(db::Transaction& tx, const std::string& id);
// Drafts of rules that nobody has touched by hand, by their fixed days. How many.
long long remove_generated_drafts(db::Transaction& tx, const std::string& unit_id, Span span);

}  // namespace receptions
