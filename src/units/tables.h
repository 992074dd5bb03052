// The CSV files of units/ as they are, and the organisation that follows from them. Pure but for
// reading the files; knows no database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "units/unit.h"

namespace units {

// A unit that ended on 30 June 2025, with its district and province and today's commune.
struct FormerCommune {
  std::size_t line = 0;             // in the file: the row's identity, for codes are not unique
  std::optional<std::string> code;  // nothing: an island district that had no communes
  std::string name;                 // "Phường 12"
  std::string district;             // "Quận Gò Vấp"; empty for an island district
  std::string province;             // "Thành phố Hồ Chí Minh"
  std::string successor;            // code of today's commune; one of them does not exist
  Date valid_to;
};

// A row of organs.csv: one organ in every territory of a level.
struct Organ {
  std::string prefix;
  std::string kind;
  Line line;
  Level level;
  std::string parent;     // prefix of the organ of the province above it; empty: nobody is above
  std::string name;       // with {place} or {committee}
  std::string provinces;  // "": all; "01 79": these; "not 01 79": all others
};

// Something odd in the data that does not stop it from being used.
struct Doubt {
  std::string file;
  std::size_t line;
  std::string code;  // successor_unknown, no_code, duplicate_code, nobody_before, unit_gone
  std::string about;
};

struct Tables {
  std::vector<Territory> territories;  // provinces first
  std::vector<FormerCommune> former;
  std::vector<Organ> organs;
  std::vector<Doubt> doubts;
};

// `invalid` "units.no_file" or "units.bad_file" with "name:line".
[[nodiscard]] Result<Tables> read_tables(const std::string& folder);

// Changes when any of the files does. `invalid` "units.no_file".
[[nodiscard]] Result<std::string> digest_of(const std::string& folder);

// Every organ of every territory, each after the one above it.
[[nodiscard]] std::vector<Unit> make_units(const Tables& tables);

// "Phường Ba Đình" → "phường Ba Đình", as it stands within a sentence or a name.
[[nodiscard]] std::string in_sentence(const Territory& territory);

// "Phường Ba Đình" → "Ba Đình".
[[nodiscard]] std::string bare_name(const Territory& territory);

}  // namespace units
