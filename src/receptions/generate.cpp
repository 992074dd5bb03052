#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "journal/journal.h"
#include "law/calendar.h"
#include "receptions/keeping.h"
#include "receptions/rule_store.h"
#include "receptions/session_store.h"
#include "staff/done_by.h"

namespace receptions {
namespace {

// What is there already says for its fixed day, also when it was moved or postponed since.
bool is_there(const std::vector<Session>& there, const Session& planned) {
  return std::ranges::any_of(there, [&](const Session& each) {
    const bool same = each.rule_id == planned.rule_id && each.fixed_on == planned.fixed_on;
    return same || (each.kind == Kind::periodic && each.day == planned.day && stands(each));
  });
}

journal::Entry entry_of(const Doing& doing, const staff::Post& post, const std::string& unit_id,
                        Span span, const Generated& generated) {
  return staff::done_by(doing.office, doing.actor, &post,
                        {.act = "reception.generate",
                         .subject_kind = "reception_calendar",
                         .subject_id = unit_id,
                         .unit_id = unit_id,
                         .after = json::Object{{"from", iso(span.first)},
                                               {"to", iso(span.last)},
                                               {"removed", generated.removed},
                                               {"made", generated.made},
                                               {"kept", generated.kept}}});
}

// A session moved over the edges of the time still says for its fixed day.
constexpr int kMovedBy = 62;

}  // namespace

Result<Generated> generate(const Doing& doing, const std::string& unit_id, Span span) {
  const Office& office = doing.office;
  const auto* unit = TRY(unit_of(office, unit_id));
  const auto* post = TRY(keeper(doing, unit_id));
  return office.database.write([&](db::Transaction& tx) -> Result<Generated> {
    const auto rules = rules_of(tx, unit_id);
    if (rules.empty()) return fail(ErrorKind::refused, "reception.no_rules", unit_id);
    auto sessions = TRY(planned(office.law, *unit, rules, span));
    Generated generated{.removed = remove_generated_drafts(tx, unit_id, span)};
    const auto there = sessions_of(
        tx, unit_id, {law::add_days(span.first, -kMovedBy), law::add_days(span.last, kMovedBy)});
    for (Session& session : sessions) {
      if (is_there(there, session)) {
        ++generated.kept;
        continue;
      }
      session.id = new_id(office.clock.now(), office.random);
      insert(tx, session);
      ++generated.made;
    }
    journal::record(tx, entry_of(doing, *post, unit_id, span, generated));
    return generated;
  });
}

}  // namespace receptions
