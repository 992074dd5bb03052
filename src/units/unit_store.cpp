#include "units/unit_store.h"

#include <memory>

#include "base/check.h"
#include "db/database.h"
#include "units/directory.h"

namespace units {
namespace {

constexpr auto kLoadedDigest = R"sql(
  SELECT digest FROM units_loaded WHERE id = 1
)sql";

constexpr auto kSaveDigest = R"sql(
  INSERT INTO units_loaded (id, digest) VALUES (1, :digest)
  ON CONFLICT (id) DO UPDATE SET digest = excluded.digest
)sql";

constexpr auto kSaveTerritories = R"sql(
  INSERT INTO territory (code, name, kind, province_code, valid_from, valid_to)
  VALUES {rows}
  ON CONFLICT (code) DO UPDATE SET
    name = excluded.name, kind = excluded.kind, province_code = excluded.province_code,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to
)sql";

constexpr auto kSaveUnits = R"sql(
  INSERT INTO unit (id, name, name_folded, line, kind, level, parent_id, territory_code,
                    province_code, top_id, valid_from, valid_to, successor)
  VALUES {rows}
  ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, name_folded = excluded.name_folded, line = excluded.line,
    kind = excluded.kind, level = excluded.level, parent_id = excluded.parent_id,
    territory_code = excluded.territory_code, province_code = excluded.province_code,
    top_id = excluded.top_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
    successor = excluded.successor
)sql";

constexpr auto kForgetFormerCommunes = R"sql(
  DELETE FROM former_commune
)sql";

constexpr auto kSaveFormerCommunes = R"sql(
  INSERT INTO former_commune (line, code, name, district, province, successor, valid_to)
  VALUES {rows}
)sql";

constexpr auto kUnitIds = R"sql(
  SELECT id FROM unit ORDER BY id
)sql";

constexpr auto kAllUnits = R"sql(
  SELECT id, name, name_folded, line, kind, level, parent_id, territory_code, province_code,
         top_id, valid_from, valid_to, successor
  FROM unit
)sql";

constexpr auto kAllTerritories = R"sql(
  SELECT code, name, kind, province_code, valid_from, valid_to FROM territory
)sql";

constexpr auto kAllFormerCommunes = R"sql(
  SELECT line, code, name, district, province, successor, valid_to
  FROM former_commune
  ORDER BY line
)sql";

// Rows that go into the database with one statement: fewer journeys, and one text to prepare.
constexpr std::size_t kRowsAtOnce = 40;

// The place of `{rows}` in a statement filled with (:p0, :p1), (:p2, :p3), …
std::string with_rows(std::string statement, std::size_t rows, std::size_t columns) {
  std::string values;
  for (std::size_t i = 0; i < rows * columns; ++i) {
    values += i % columns ? ", " : i ? "), (" : "(";
    values += ":p" + std::to_string(i);
  }
  constexpr std::string_view kBlank = "{rows}";
  return statement.replace(statement.find(kBlank), kBlank.size(), values + ")");
}

// `cells` gives the cells of one item, always as many.
template <class Item, class Cells>
void save_all(db::Transaction& tx, const char* statement, const std::vector<Item>& items,
              Cells cells) {
  for (std::size_t begin = 0; begin < items.size(); begin += kRowsAtOnce) {
    const std::size_t rows = std::min(kRowsAtOnce, items.size() - begin);
    db::Params params;
    for (std::size_t i = 0; i < rows; ++i) {
      for (db::Value& cell : cells(items[begin + i])) {
        params.emplace_back("p" + std::to_string(params.size()), std::move(cell));
      }
    }
    tx.execute(with_rows(statement, rows, params.size() / rows), params);
  }
}

using Cells = std::vector<db::Value>;

Unit unit_of(const db::Row& row) {
  const auto line = line_of(row.text("line"));
  const auto level = level_of(row.text("level"));
  CHECK(line && level);
  return {.id = row.text("id"),
          .name = row.text("name"),
          .name_folded = row.text("name_folded"),
          .line = *line,
          .kind = row.text("kind"),
          .level = *level,
          .parent_id = row.maybe_text("parent_id"),
          .territory_code = row.text("territory_code"),
          .province_code = row.text("province_code"),
          .top_id = row.text("top_id"),
          .valid_from = row.date("valid_from"),
          .valid_to = row.maybe_date("valid_to"),
          .successor = row.maybe_text("successor")};
}

Territory territory_of(const db::Row& row) {
  return {.code = row.text("code"),
          .name = row.text("name"),
          .kind = row.text("kind"),
          .province_code = row.text("province_code"),
          .valid_from = row.date("valid_from"),
          .valid_to = row.maybe_date("valid_to")};
}

FormerCommune former_commune_of(const db::Row& row) {
  return {.line = static_cast<std::size_t>(row.integer("line")),
          .code = row.maybe_text("code"),
          .name = row.text("name"),
          .district = row.text("district"),
          .province = row.text("province"),
          .successor = row.text("successor"),
          .valid_to = row.date("valid_to")};
}

template <class Make>
auto all(db::Transaction& tx, const char* statement, Make make) {
  std::vector<decltype(make(std::declval<const db::Row&>()))> result;
  for (const db::Row& row : tx.query(statement)) result.push_back(make(row));
  return result;
}

}  // namespace

std::optional<std::string> loaded_digest(db::Transaction& tx) {
  const auto row = tx.first(kLoadedDigest);
  return row ? std::optional(row->text("digest")) : std::nullopt;
}

void save_digest(db::Transaction& tx, const std::string& digest) {
  tx.execute(kSaveDigest, {{"digest", digest}});
}

void save_territories(db::Transaction& tx, const std::vector<Territory>& territories) {
  save_all(tx, kSaveTerritories, territories, [](const Territory& t) {
    return Cells{t.code, t.name, t.kind, t.province_code, t.valid_from, t.valid_to};
  });
}

void save_units(db::Transaction& tx, const std::vector<Unit>& units) {
  save_all(tx, kSaveUnits, units, [](const Unit& u) {
    return Cells{u.id,          u.name,      u.name_folded,    word(u.line),    u.kind,
                 word(u.level), u.parent_id, u.territory_code, u.province_code, u.top_id,
                 u.valid_from,  u.valid_to,  u.successor};
  });
}

void save_former_communes(db::Transaction& tx, const std::vector<FormerCommune>& former) {
  tx.execute(kForgetFormerCommunes);
  save_all(tx, kSaveFormerCommunes, former, [](const FormerCommune& f) {
    return Cells{f.line, f.code, f.name, f.district, f.province, f.successor, f.valid_to};
  });
}

std::vector<std::string> unit_ids(db::Transaction& tx) {
  return all(tx, kUnitIds, [](const db::Row& row) { return row.text("id"); });
}
std::vector<Unit> all_units(db::Transaction& tx) { return all(tx, kAllUnits, unit_of); }
std::vector<Territory> all_territories(db::Transaction& tx) {
  return all(tx, kAllTerritories, territory_of);
}
std::vector<FormerCommune> all_former_communes(db::Transaction& tx) {
  return all(tx, kAllFormerCommunes, former_commune_of);
}

std::shared_ptr<const Directory> read_directory(db::Database& database) {
  return database.read([](db::Transaction& tx) {
    return std::make_shared<const Directory>(all_units(tx), all_territories(tx));
  });
}

}  // namespace units
