// Lists of matters: a page at a time, in a fixed order, each row with the sight its reader has.
// Lateness is never stored: it is the due day against today.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"
#include "matters/matter_json.h"
#include "staff/access.h"
#include "staff/actor.h"

namespace matters {

struct Filter {
  std::string unit_id;
  std::optional<bool> below;  // not said: as the reader's home has it
  std::optional<std::string> kind, stage, topic, waiting;
  std::optional<bool> open;
  std::optional<std::string> due;       // "overdue", "soon", "later"
  std::optional<std::string> answered;  // "in_time", "late", "any", "none"
  std::optional<std::string> assigned;  // "me", "nobody"
  std::optional<Date> received_from, received_to;
  std::string sort = "due_on";
  std::string order = "asc";
  std::optional<std::string> after;
  long long limit = 50;
};

inline constexpr int kSoonDays = 3;  // working days until a limit that is called near

// Reads the query of GET /matters; errors go to `in`.
[[nodiscard]] Filter read_filter(json::Fields& in);

// Who reads, and what the unit's tree gives him: worked out once for a list.
struct ListReader {
  const staff::Actor& actor;
  const units::Directory& units;
  const law::Engine& law;
  Date today{};
};

// Which matters a reader's lists and figures may hold, worked out from his posts once.
struct Scope {
  std::string unit_id;
  bool whole_line = false;    // unit_id is a root and everything below it counts
  bool denunciations = true;  // also those not assigned to the reader
  staff::ListRight here, below;
};
// `invalid` for an unknown unit, `forbidden` "access.not_your_unit" when no post reaches it.
[[nodiscard]] Result<Scope> scope_of(const std::string& unit_id, std::optional<bool> with_below,
                                     const ListReader& reader);

struct Row {
  Matter matter;  // without clocks
  RowClock clock;
  staff::Sight sight = staff::Sight::none;
};

struct Listing {
  std::vector<Row> rows;
  std::optional<std::string> next;
};

// `forbidden` "access.not_your_unit" when no post reaches the unit; `invalid` for a broken `after`.
[[nodiscard]] Result<Listing> list(db::Transaction& tx, const Filter& filter,
                                   const ListReader& reader);
// How many match, at most `most`.
inline constexpr long long kMostCounted = 100'000;
[[nodiscard]] Result<long long> count(db::Transaction& tx, const Filter& filter,
                                      const ListReader& reader, long long most = kMostCounted);
// The same by the clock that ends first: {"acceptance": 3, …}.
[[nodiscard]] Result<std::map<std::string, long long>> count_by_clock(db::Transaction& tx,
                                                                      const Filter& filter,
                                                                      const ListReader& reader);
// Full text, newest first.
[[nodiscard]] Result<Listing> search(db::Transaction& tx, const std::string& text,
                                     const Filter& filter, const ListReader& reader);

}  // namespace matters
