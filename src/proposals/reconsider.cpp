#include "proposals/reconsider.h"

#include "base/clock.h"
#include "journal/journal.h"
#include "proposals/figures_store.h"
#include "proposals/mark_store.h"
#include "proposals/proposal_store.h"
#include "receptions/rule.h"
#include "units/directory.h"

namespace proposals {
namespace {

constexpr auto kTheSystem = "Hệ thống";

std::optional<Next> lapsed(const std::optional<Proposal>& before) {
  if (!before || before->stage != Stage::waiting) return std::nullopt;
  Next next{Move::lapse, *before};
  next.proposal.stage = Stage::lapsed;
  return next;
}

Next first_time(const std::string& matter_id, const std::string& unit_id, Seen seen, Date today) {
  return {Move::propose,
          {.matter_id = matter_id,
           .unit_id = unit_id,
           .shown_from = today,
           .proposed_on = today,
           .seen = std::move(seen)}};
}

// After an answer the same facts are not proposed again; that the law has come to require it is
// new.
bool is_new(const Proposal& before, const Seen& seen) {
  return has_news(seen, before.answered) || (seen.required && !before.seen.required);
}

std::optional<Next> again(const Proposal& before, const std::string& unit_id, Seen seen,
                          Date today) {
  Next next{Move::propose, before};
  const bool news = is_new(before, seen);
  next.proposal.seen = std::move(seen);
  next.proposal.unit_id = unit_id;
  const bool on_the_board = before.stage == Stage::waiting && before.shown_from <= today;
  if (news && !on_the_board) {
    next.proposal.stage = Stage::waiting;
    next.proposal.shown_from = next.proposal.proposed_on = today;
    ++next.proposal.times;
    return next;
  }
  const bool same = next.proposal.seen == before.seen && unit_id == before.unit_id;
  if (before.stage != Stage::waiting || same) return std::nullopt;
  next.move = Move::renew;
  return next;
}

json::Object journal_view(const Proposal& proposal) {
  json::Array words;
  for (const Fact& fact : proposal.seen.facts) words.push_back(json::Value(fact.word));
  return {{"sudden_facts", std::move(words)}, {"sudden_required", proposal.seen.required}};
}

void note(db::Transaction& tx, const Office& office, const Next& next) {
  if (next.move == Move::renew) return;
  journal::record(
      tx, {.act = next.move == Move::propose ? "sudden.propose" : "sudden.lapse",
           .subject_kind = "matter",
           .subject_id = next.proposal.matter_id,
           .unit_id = next.proposal.unit_id,
           .user_id = "",
           .user_name = kTheSystem,
           .post = "",
           .reason = "",
           .before = nullptr,
           .after = next.move == Move::propose ? json::Value(journal_view(next.proposal)) : nullptr,
           .at = office.clock.now()});
}

}  // namespace

Result<std::optional<Next>> next(db::Transaction& tx, const Office& office,
                                 const std::string& matter_id) {
  const auto before = find(tx, matter_id);
  const auto counted = count(tx, matter_id);
  const units::Unit* unit = counted ? office.units.find(counted->unit_id) : nullptr;
  if (!unit || !receptions::law_post(*unit)) return lapsed(before);
  const Date today = office.clock.today();
  Seen seen = TRY(see(office.law, *unit, counted->figures, marked_facts(tx, matter_id), today));
  if (!is_worth_proposing(seen)) return lapsed(before);
  if (!before) return first_time(matter_id, unit->id, std::move(seen), today);
  return again(*before, unit->id, std::move(seen), today);
}

Result<bool> reconsider(db::Transaction& tx, const Office& office, const std::string& matter_id) {
  auto found = TRY(next(tx, office, matter_id));
  if (!found) return false;
  if (find(tx, matter_id)) {
    TRY(save(tx, found->proposal));
  } else {
    insert(tx, found->proposal);
  }
  note(tx, office, *found);
  return true;
}

}  // namespace proposals
