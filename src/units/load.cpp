#include "units/load.h"

#include <algorithm>
#include <set>

#include "db/database.h"
#include "units/unit_store.h"

namespace units {
namespace {

std::vector<Doubt> units_gone(const std::vector<std::string>& stored,
                              const std::vector<Unit>& units) {
  std::set<std::string_view> known;
  for (const Unit& unit : units) known.insert(unit.id);
  std::vector<Doubt> doubts;
  for (const std::string& id : stored) {
    if (!known.contains(id)) doubts.push_back({"organs.csv", 0, "unit_gone", id});
  }
  return doubts;
}

}  // namespace

Result<LoadReport> load(db::Database& database, const std::string& folder) {
  const std::string digest = TRY(digest_of(folder));
  if (database.read([](db::Transaction& tx) { return loaded_digest(tx); }) == digest) {
    return LoadReport{};
  }
  const Tables tables = TRY(read_tables(folder));
  const std::vector<Unit> units = make_units(tables);
  LoadReport report{.loaded = true,
                    .former_communes = tables.former.size(),
                    .units = units.size(),
                    .doubts = tables.doubts};
  for (const Territory& each : tables.territories) {
    ++(each.code == each.province_code ? report.provinces : report.communes);
  }
  database.write([&](db::Transaction& tx) {
    save_territories(tx, tables.territories);
    save_former_communes(tx, tables.former);
    save_units(tx, units);
    save_digest(tx, digest);
    for (Doubt& gone : units_gone(unit_ids(tx), units)) report.doubts.push_back(std::move(gone));
  });
  return report;
}

std::string sentence(const Doubt& doubt) {
  const std::string line = doubt.line ? ":" + std::to_string(doubt.line) : "";
  return doubt.file + line + ": " + doubt.code + " " + doubt.about;
}

}  // namespace units
