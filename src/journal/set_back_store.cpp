#include "journal/set_back.h"

#include "base/check.h"
#include "base/clock.h"

namespace journal {
namespace {

constexpr std::chrono::minutes kOvertaking{1};

// iso() writes all times in one zone and one length: text compares as time.
constexpr auto kEarlierThanBefore = R"sql(
  SELECT seq, at, previous FROM (
    SELECT seq, at, LAG(at) OVER (ORDER BY seq) AS previous FROM journal) AS pairs
  WHERE at < previous ORDER BY seq LIMIT 1000
)sql";

}  // namespace

std::vector<std::string> clock_set_back(db::Database& database) {
  return database.read([](db::Transaction& tx) {
    std::vector<std::string> places;
    for (const db::Row& row : tx.query(kEarlierThanBefore)) {
      const auto at = parse_instant(row.text("at")), previous = parse_instant(row.text("previous"));
      CHECK(at && previous);
      if (*previous - *at <= kOvertaking || places.size() == 100) continue;
      places.push_back("before row " + std::to_string(row.integer("seq")) +
                       " the clock was set back from " + row.text("previous") + " to " +
                       row.text("at"));
    }
    return places;
  });
}

}  // namespace journal
