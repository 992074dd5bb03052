// The SQL of units. Everything runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "units/tables.h"
#include "units/unit.h"

namespace db {
class Transaction;
}

namespace units {

// The digest of the files that were loaded last.
std::optional<std::string> loaded_digest(db::Transaction& tx);
void save_digest(db::Transaction& tx, const std::string& digest);

// Insert or replace by code or id. Units must come after the unit above them.
void save_territories(db::Transaction& tx, const std::vector<Territory>& territories);
void save_units(db::Transaction& tx, const std::vector<Unit>& units);
// Replaces all of them: nothing refers to a former commune.
void save_former_communes(db::Transaction& tx, const std::vector<FormerCommune>& former);

std::vector<std::string> unit_ids(db::Transaction& tx);
std::vector<Unit> all_units(db::Transaction& tx);
std::vector<Territory> all_territories(db::Transaction& tx);
std::vector<FormerCommune> all_former_communes(db::Transaction& tx);

}  // namespace units
