#include "staff/second_factor_rule.h"

#include <algorithm>

#include "staff/access.h"
#include "staff/manage_journal.h"
#include "units/directory.h"

namespace staff {
namespace {

bool asks(const SecondFactorRule& rule, const Post& post, const units::Directory& units) {
  return rule.role == post.role &&
         (rule.unit_id == post.unit_id || units.within(post.unit_id, rule.unit_id));
}

Result<void> check(const Office& office, const Actor& actor, const std::string& unit_id) {
  if (!office.units.find(unit_id)) return fail(ErrorKind::not_found, "unit.not_found", unit_id);
  if (!administers(actor, unit_id, office.units, office.clock.today())) {
    return fail(ErrorKind::forbidden, "staff.not_yours", unit_id);
  }
  return {};
}

RequiredRoles roles_of(const std::vector<SecondFactorRule>& rules, const std::string& unit_id,
                       const units::Directory& units) {
  RequiredRoles roles;
  for (const SecondFactorRule& rule : rules) {
    if (rule.unit_id == unit_id) {
      roles.here.push_back(rule.role);
    } else if (units.within(unit_id, rule.unit_id)) {
      roles.above.push_back(rule.role);
    }
  }
  return roles;
}

json::Array words(const std::vector<Role>& roles) {
  json::Array result;
  for (const Role role : roles) result.emplace_back(text(role));
  return result;
}

}  // namespace

bool second_factor_needed(const std::vector<SecondFactorRule>& rules, const Actor& actor,
                          const units::Directory& units, Date today) {
  return std::any_of(actor.posts.begin(), actor.posts.end(), [&](const Post& post) {
    return post.in_force(today) &&
           std::any_of(rules.begin(), rules.end(),
                       [&](const SecondFactorRule& rule) { return asks(rule, post, units); });
  });
}

Result<RequiredRoles> required_roles(const Office& office, const Actor& actor,
                                     const std::string& unit_id) {
  TRY(check(office, actor, unit_id));
  const auto rules =
      office.database.read([](db::Transaction& tx) { return second_factor_rules(tx); });
  return roles_of(rules, unit_id, office.units);
}

Result<RequiredRoles> require_second_factor(const Office& office, const Actor& actor,
                                            const std::string& unit_id,
                                            const std::vector<Role>& roles) {
  TRY(check(office, actor, unit_id));
  return office.database.write([&](db::Transaction& tx) -> Result<RequiredRoles> {
    const RequiredRoles before = roles_of(second_factor_rules(tx), unit_id, office.units);
    put_second_factor_rules(tx, unit_id, roles);
    RequiredRoles after = roles_of(second_factor_rules(tx), unit_id, office.units);
    journal::Entry said =
        by_administrator(actor, "require_second_factor", unit_id, office.units, office.clock.now());
    said.subject_kind = "unit";
    said.subject_id = unit_id;
    said.before = words(before.here);
    said.after = words(after.here);
    journal::record(tx, said);
    return after;
  });
}

}  // namespace staff
