#include "db/integrity.h"

namespace db {
namespace {

constexpr auto kPages = R"sql( SELECT integrity_check AS said FROM pragma_integrity_check )sql";
constexpr auto kReferences = R"sql(
  SELECT "table" AS child, "parent" AS parent FROM pragma_foreign_key_check LIMIT 100
)sql";

std::vector<std::string> sqlite_faults(Transaction& tx) {
  std::vector<std::string> faults;
  for (const Row& row : tx.query(kPages)) {
    if (const std::string said = row.text("said"); said != "ok") faults.push_back(said);
  }
  for (const Row& row : tx.query(kReferences))
    faults.push_back("a row of " + row.text("child") + " names a missing " + row.text("parent"));
  return faults;
}

}  // namespace

std::vector<std::string> integrity_faults(Database& database) {
  if (database.dialect() == Dialect::postgresql) return {};
  return database.read([](Transaction& tx) { return sqlite_faults(tx); });
}

}  // namespace db
