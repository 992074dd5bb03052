#include "units/tables.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/text.h"
#include "units/csv.h"

namespace units {
namespace {

constexpr std::array<std::string_view, 4> kFiles = {"provinces.csv", "communes.csv",
                                                    "former_communes.csv", "organs.csv"};

// To be raised when make_units() makes something else of the same files.
constexpr std::uint64_t kOrganisation = 1;

Result<std::string> whole_file(const std::string& folder, std::string_view name) {
  const std::string path = folder + "/" + std::string(name);
  std::error_code missing;
  const auto size = std::filesystem::file_size(path, missing);
  std::ifstream in(path, std::ios::binary);
  if (missing || !in) return fail(ErrorKind::invalid, "units.no_file", std::string(name));
  std::string content(size, '\0');
  in.read(content.data(), static_cast<std::streamsize>(size));
  return content;
}

Result<std::vector<CsvRow>> rows_of(const std::string& folder, std::string_view name,
                                    const std::vector<std::string>& head) {
  const std::string content = TRY(whole_file(folder, name));
  return parse_csv(name, content, head);
}

tl::unexpected<Error> bad(std::string_view name, const CsvRow& row) {
  return fail(ErrorKind::invalid, "units.bad_file",
              std::string(name) + ":" + std::to_string(row.line));
}

bool is_code(std::string_view code, std::size_t digits) {
  return code.size() == digits && code.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Rank {
  std::string_view prefix;
  std::string_view in_sentence;
  std::string_view kind;
};
constexpr std::array<Rank, 5> kRanks = {{{"Tỉnh ", "tỉnh ", "province"},
                                         {"Thành phố ", "thành phố ", "city"},
                                         {"Xã ", "xã ", "commune"},
                                         {"Phường ", "phường ", "ward"},
                                         {"Đặc khu ", "đặc khu ", "special_zone"}}};

const Rank* rank_of(std::string_view name) {
  for (const Rank& rank : kRanks) {
    if (name.starts_with(rank.prefix)) return &rank;
  }
  return nullptr;
}

// A territory, or nothing where a cell is not what it must be.
std::optional<Territory> territory(const std::string& code, const std::string& name,
                                   const std::string& province, const std::string& from,
                                   const std::string& to) {
  const Rank* const rank = rank_of(name);
  const auto valid_from = parse_iso(from);
  const auto valid_to = parse_iso(to);
  const bool commune = code != province;
  if (!rank || !valid_from || (!to.empty() && !valid_to)) return std::nullopt;
  if (!is_code(province, 2) || (commune && !is_code(code, 5))) return std::nullopt;
  if (commune != (rank - kRanks.data() >= 2)) return std::nullopt;
  return Territory{code, name, std::string(rank->kind), province, *valid_from, valid_to};
}

Result<void> add_provinces(const std::string& folder, Tables& tables) {
  const auto rows = TRY(rows_of(folder, kFiles[0], {"code", "name", "valid_from", "valid_to"}));
  for (const CsvRow& row : rows) {
    const auto& c = row.cells;
    const auto made = territory(c[0], c[1], c[0], c[2], c[3]);
    if (!made) return bad(kFiles[0], row);
    tables.territories.push_back(*made);
  }
  return {};
}

Result<void> add_communes(const std::string& folder, Tables& tables) {
  std::set<std::string> known;
  for (const Territory& province : tables.territories) {
    if (!known.insert(province.code).second) {
      return fail(ErrorKind::invalid, "units.bad_file", std::string(kFiles[0]));
    }
  }
  const auto rows =
      TRY(rows_of(folder, kFiles[1], {"code", "name", "province_code", "valid_from", "valid_to"}));
  for (const CsvRow& row : rows) {
    const auto& c = row.cells;
    const auto made = territory(c[0], c[1], c[2], c[3], c[4]);
    if (!made || !known.contains(c[2]) || !known.insert(c[0]).second) return bad(kFiles[1], row);
    tables.territories.push_back(*made);
  }
  return {};
}

Result<void> add_former(const std::string& folder, Tables& tables) {
  const auto rows = TRY(rows_of(folder, kFiles[2],
                                {"code", "name", "district", "province", "successor", "valid_to"}));
  for (const CsvRow& row : rows) {
    const auto& c = row.cells;
    const auto valid_to = parse_iso(c[5]);
    if (!valid_to || c[1].empty() || c[3].empty() || !is_code(c[4], 5)) return bad(kFiles[2], row);
    if (!c[0].empty() && !is_code(c[0], 5)) return bad(kFiles[2], row);
    const auto code = c[0].empty() ? std::nullopt : std::optional(c[0]);
    tables.former.push_back({row.line, code, c[1], c[2], c[3], c[4], *valid_to});
  }
  return {};
}

Result<void> add_organs(const std::string& folder, Tables& tables) {
  const auto rows = TRY(rows_of(
      folder, kFiles[3], {"prefix", "kind", "line", "level", "parent", "name", "provinces"}));
  for (const CsvRow& row : rows) {
    const auto& c = row.cells;
    const auto line = line_of(c[2]);
    const auto level = level_of(c[3]);
    if (c[0].empty() || c[1].empty() || !line || !level) return bad(kFiles[3], row);
    tables.organs.push_back({c[0], c[1], *line, *level, c[4], c[5], c[6]});
  }
  return {};
}

void doubt_former(Tables& tables) {
  std::set<std::string> today;
  std::set<std::string> codes;
  std::set<std::string> successors;
  const std::string file(kFiles[2]);
  for (const Territory& each : tables.territories) today.insert(each.code);
  for (const FormerCommune& each : tables.former) {
    successors.insert(each.successor);
    if (!each.code) {
      tables.doubts.push_back({file, each.line, "no_code", each.name});
    } else if (!codes.insert(*each.code).second) {
      tables.doubts.push_back({file, each.line, "duplicate_code", *each.code});
    }
    if (!today.contains(each.successor)) {
      tables.doubts.push_back({file, each.line, "successor_unknown", each.successor});
    }
  }
  for (const Territory& each : tables.territories) {
    if (each.code == each.province_code || successors.contains(each.code)) continue;
    tables.doubts.push_back({std::string(kFiles[1]), 0, "nobody_before", each.code});
  }
}

bool stands_in(const Organ& organ, const std::string& province) {
  if (organ.provinces.empty()) return true;
  const bool others = organ.provinces.starts_with("not ");
  const bool named = (organ.provinces + " ").find(province + " ") != std::string::npos;
  return named != others;
}

std::string filled(std::string name, std::string_view blank, const std::string& with) {
  const std::size_t at = name.find(blank);
  return at == std::string::npos ? name : name.replace(at, blank.size(), with);
}

std::string name_of(const Organ& organ, const Territory& territory) {
  const std::string committee =
      (territory.kind == "city" ? "Thành ủy " : "Tỉnh ủy ") + bare_name(territory);
  return filled(filled(organ.name, "{place}", in_sentence(territory)), "{committee}", committee);
}

Unit unit_of(const Organ& organ, const Territory& territory) {
  Unit unit;
  unit.id = organ.prefix + "-" + territory.code;
  unit.name = name_of(organ, territory);
  unit.name_folded = text::folded(unit.name);
  unit.line = organ.line;
  unit.kind = organ.kind;
  unit.level = organ.level;
  if (!organ.parent.empty()) unit.parent_id = organ.parent + "-" + territory.province_code;
  unit.territory_code = territory.code;
  unit.province_code = territory.province_code;
  unit.top_id = unit.parent_id.value_or(unit.id);  // two levels: the one above is the top
  unit.valid_from = territory.valid_from;
  unit.valid_to = territory.valid_to;
  return unit;
}

}  // namespace

std::string in_sentence(const Territory& territory) {
  const Rank* const rank = rank_of(territory.name);
  if (!rank) return territory.name;
  return std::string(rank->in_sentence) + territory.name.substr(rank->prefix.size());
}

std::string bare_name(const Territory& territory) {
  const Rank* const rank = rank_of(territory.name);
  return rank ? territory.name.substr(rank->prefix.size()) : territory.name;
}

Result<Tables> read_tables(const std::string& folder) {
  Tables tables;
  TRY(add_provinces(folder, tables));
  TRY(add_communes(folder, tables));
  TRY(add_former(folder, tables));
  TRY(add_organs(folder, tables));
  doubt_former(tables);
  return tables;
}

Result<std::string> digest_of(const std::string& folder) {
  // FNV-1a: tells whether the files have changed, not who changed them.
  std::uint64_t hash = 14695981039346656037ULL ^ kOrganisation;
  for (const std::string_view name : kFiles) {
    const std::string content = TRY(whole_file(folder, name));
    for (const char each : content)
      hash = (hash ^ static_cast<unsigned char>(each)) * 1099511628211ULL;
    hash = (hash ^ content.size()) * 1099511628211ULL;
  }
  return std::to_string(hash);
}

std::vector<Unit> make_units(const Tables& tables) {
  std::vector<Unit> units;
  for (const Territory& territory : tables.territories) {
    const Level level =
        territory.code == territory.province_code ? Level::province : Level::commune;
    for (const Organ& organ : tables.organs) {
      if (organ.level != level || !stands_in(organ, territory.province_code)) continue;
      units.push_back(unit_of(organ, territory));
    }
  }
  return units;
}

}  // namespace units
