#include <algorithm>

#include "base/clock.h"
#include "law/profile.h"
#include "receptions/keeping.h"
#include "receptions/rule_store.h"

namespace receptions {
namespace {

// What stands in kDelegationWords, the stricter first.
std::size_t place_of(const std::string& policy) {
  return static_cast<std::size_t>(std::ranges::find(kDelegationWords, policy) -
                                  kDelegationWords.begin());
}

// The policy of the rule that made the session; of the rule in force on its day for another.
std::size_t policy_of_rule(db::Transaction& tx, const Session& session) {
  const auto rules = rules_of(tx, session.unit_id);
  const auto made =
      std::ranges::find_if(rules, [&](const Rule& rule) { return session.rule_id == rule.id; });
  if (made != rules.end()) return place_of(made->delegation);
  const auto valid = std::ranges::find_if(rules, [&](const Rule& rule) {
    return rule.valid_from <= session.day && (!rule.valid_to || session.day <= *rule.valid_to);
  });
  return place_of(valid != rules.end() ? valid->delegation : Rule{}.delegation);
}

// The stricter of the rule and of the local regulation that the office follows on that day.
std::size_t policy_of(db::Transaction& tx, const law::Engine& law, const Session& session) {
  const std::size_t own = policy_of_rule(tx, session);
  const law::Profile* local = law.profile(session.day);
  if (!local || !local->delegation) return own;
  return std::min(own, static_cast<std::size_t>(local->delegation->policy));
}

Result<void> check_policy(db::Transaction& tx, const law::Engine& law, const Session& session,
                          const std::string& reason) {
  const std::size_t policy = policy_of(tx, law, session);
  if (policy == 0) return fail(ErrorKind::refused, "reception.delegation_forbidden");
  if (policy == 1 && reason.empty()) return wrong_field("reason", "field.required");
  return {};
}

Result<Delegate> deputy_of(db::Transaction& tx, const Session& session,
                           const Delegation& delegation) {
  const auto holders = staff::holders(tx, session.unit_id);
  for (const staff::Holder* deputy : staff::deputies_on(holders, session.day)) {
    if (deputy->post.id != delegation.post_id) continue;
    return Delegate{.post_id = deputy->post.id,
                    .name = deputy->name,
                    .title = deputy->post.title,
                    .document = delegation.document,
                    .reason = delegation.reason};
  }
  return wrong_field("post_id", "reception.no_deputy");
}

// What was announced is announced again when it is not so any more.
Result<void> announce_again(db::Transaction& tx, const Doing& doing, const staff::Post& post,
                            const Session& session) {
  if (session.stage != Stage::published) return {};
  const auto* unit = TRY(unit_of(doing.office, session.unit_id));
  TRY(announce(tx, doing, post, *unit, {session.day, session.day}, {session}));
  return {};
}

}  // namespace

Result<Session> delegate_to(const Doing& doing, const Which& which, const Delegation& delegation) {
  return change(
      doing, which, {"delegate", delegation.reason},
      [&](db::Transaction& tx, const staff::Post& post, Session& session) -> Result<void> {
        TRY(check_policy(tx, doing.office.law, session, delegation.reason));
        session.delegate = TRY(deputy_of(tx, session, delegation));
        session.by_hand = true;
        return announce_again(tx, doing, post, session);
      });
}

Result<Session> take_back(const Doing& doing, const Which& which) {
  return change(
      doing, which, {"take_back"},
      [&](db::Transaction& tx, const staff::Post& post, Session& session) -> Result<void> {
        session.delegate.reset();
        return announce_again(tx, doing, post, session);
      });
}

Result<Session> stand_in(const Doing& doing, const Which& which, const StandIn& named) {
  return change(
      doing, which, {"stand_in", named.reason},
      [&](db::Transaction&, const staff::Post&, Session& session) -> Result<void> {
        if (named.participant >= session.participants.size()) {
          return wrong_field("participant", "field.not_one_of");
        }
        session.participants[named.participant].stand_in = {
            .who = named.who, .reason = named.reason, .reported_on = doing.office.clock.today()};
        session.by_hand = true;
        return {};
      });
}

}  // namespace receptions
