#include "receptions/ledger_store.h"

namespace receptions {
namespace {

// Announced more than once, it was in time if the first was: a later one is no earlier.
constexpr auto kOfUnit = R"sql(
  SELECT kind, day, stage, delegated,
    (SELECT MAX(in_time) FROM reception_publication_session p WHERE p.session_id = s.id) AS in_time
  FROM reception_session s
  WHERE unit_id = :unit_id AND day >= :first AND day <= :last
  ORDER BY day, id
)sql";

}  // namespace

std::vector<DutySession> duty_sessions(db::Transaction& tx, const std::string& unit_id, Span span) {
  std::vector<DutySession> found;
  for (const db::Row& row :
       tx.query(kOfUnit, {{"unit_id", unit_id}, {"first", span.first}, {"last", span.last}})) {
    DutySession each;
    each.session.kind = kind_of(row.text("kind"));
    each.session.day = row.date("day");
    each.session.stage = stage_of(row.text("stage"));
    if (row.boolean("delegated")) each.session.delegate = Delegate{};
    const auto in_time = row.maybe_integer("in_time");
    each.announced = in_time.has_value();
    each.in_time = in_time == 1;
    found.push_back(std::move(each));
  }
  return found;
}

}  // namespace receptions
