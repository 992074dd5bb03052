#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "receptions/keeping.h"
#include "receptions/rule_store.h"

namespace receptions {
namespace {

bool overlap(const Rule& a, const Rule& b) {
  return (!a.valid_to || b.valid_from <= *a.valid_to) &&
         (!b.valid_to || a.valid_from <= *b.valid_to);
}

void note_rule(db::Transaction& tx, const Doing& doing, const staff::Post& post, const Deed& deed,
               const Rule& rule) {
  note(tx, doing, post, deed, Kept{"reception_rule", rule.id, rule.unit_id, to_json(rule)});
}

}  // namespace

Result<Rule> set_rule(const Doing& doing, Rule rule) {
  const Office& office = doing.office;
  const auto* unit = TRY(unit_of(office, rule.unit_id));
  const auto* post = TRY(keeper(doing, rule.unit_id));
  if (!law_post(*unit)) return wrong_field("unit_id", "reception.no_head_receives");
  if (!units::in_force(*unit, rule.valid_from)) {
    return wrong_field("valid_from", "reception.unit_gone");
  }
  rule.id = new_id(office.clock.now(), office.random);
  return office.database.write([&](db::Transaction& tx) -> Result<Rule> {
    for (const Rule& each : rules_of(tx, rule.unit_id)) {
      if (each.pattern == rule.pattern && overlap(each, rule)) {
        return fail(ErrorKind::conflict, "reception.rule_twice", each.id);
      }
    }
    insert(tx, rule);
    note_rule(tx, doing, *post, {"set_rule", rule.basis}, rule);
    return rule;
  });
}

Result<Rule> end_rule(const Doing& doing, const std::string& rule_id, Date last,
                      const std::string& reason) {
  return doing.office.database.write([&](db::Transaction& tx) -> Result<Rule> {
    Rule rule = TRY(find_rule(tx, rule_id));
    if (!seen_unit(doing, rule.unit_id)) return fail(ErrorKind::not_found, "reception.no_rule");
    const auto* post = TRY(keeper(doing, rule.unit_id));
    if (last < rule.valid_from) return wrong_field("valid_to", "field.after_the_end");
    rule.valid_to = last;
    end_rule(tx, rule.id, last);
    note_rule(tx, doing, *post, {"end_rule", reason}, rule);
    return rule;
  });
}

}  // namespace receptions
