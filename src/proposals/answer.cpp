#include "proposals/answer.h"

#include <algorithm>
#include <functional>

#include "base/clock.h"
#include "law/calendar.h"
#include "matters/beside.h"
#include "proposals/proposal_store.h"
#include "proposals/stages.h"
#include "receptions/read_acts.h"
#include "receptions/sessions.h"
#include "staff/done_by.h"

namespace proposals {
namespace {

constexpr json::TextRule kReason{.max = 2000, .min = 10, .one_line = false};
constexpr json::TextRule kPost{.max = 160, .min = 3};
constexpr std::size_t kMostParticipants = 30;
constexpr int kLongestDeferral = 183;  // days: a deferral is no refusal in disguise
constexpr auto kPlanned = "Tiếp công dân đột xuất";

struct Answering {
  db::Transaction& tx;
  const matters::Matter& matter;
  Proposal& proposal;
  Answer& answer;
};
using Say = std::function<Result<void>(const Answering&)>;

Result<Proposal> waiting(db::Transaction& tx, const Which& which, Date today) {
  auto proposal = find(tx, which.id);
  if (!proposal) return fail(ErrorKind::not_found, "proposal.not_found");
  if (proposal->version != which.version) {
    return fail(ErrorKind::conflict, "proposal.changed_meanwhile", which.id);
  }
  if (proposal->stage != Stage::waiting || proposal->shown_from > today) {
    return fail(ErrorKind::refused, "proposal.not_waiting", which.id);
  }
  return *std::move(proposal);
}

Result<Answer> answer_as(const Office& office, const staff::Actor& actor, const Which& which,
                         Said said, const Say& say) {
  return office.database.write([&](db::Transaction& tx) -> Result<Answer> {
    const Date today = office.clock.today();
    const matters::Matter matter = TRY(matters::read_matter(tx, office, actor, which.id));
    const auto* post = actor.holds(kAnswerers, matter.unit_id, today);
    if (!post) {
      return fail(ErrorKind::forbidden, "proposal.not_yours_to_answer", matter.unit_id);
    }
    Proposal proposal = TRY(waiting(tx, which, today));
    Answer answer{.id = new_id(office.clock.now(), office.random),
                  .matter_id = matter.id,
                  .unit_id = matter.unit_id,
                  .said = said,
                  .answered_on = today,
                  .answered_by_name = actor.name,
                  .post = staff::post_text(post),
                  .proposed_on = proposal.proposed_on,
                  .seen = proposal.seen};
    proposal.stage = Stage::answered;
    proposal.answered = joined(proposal.answered, proposal.seen.facts);
    TRY(say({tx, matter, proposal, answer}));
    if (answer.reason) answer.reason = matters::veiled(tx, office, matter, *answer.reason);
    insert(tx, office.vault, answer, office.random);
    TRY(save(tx, proposal));
    matters::note(tx, office, actor, *post, matter, "sudden." + std::string(word(said)),
                  {{"sudden_day", json::maybe(answer.day)}});
    return answer;
  });
}

bool is_the_one(const receptions::Session& session) {
  return session.kind == receptions::Kind::sudden && receptions::stands(session);
}

// The sudden reception of that day, called if there is none.
Result<std::string> session_on(db::Transaction& tx, const receptions::Doing& doing,
                               const std::string& unit_id, const Receive& order, const Seen& seen) {
  const receptions::Slot& slot = order.slot;
  const auto there = receptions::sessions_of(tx, unit_id, {slot.day, slot.day});
  const auto found = std::ranges::find_if(there, is_the_one);
  if (found != there.end()) return found->id;
  receptions::Session session;
  session.unit_id = unit_id;
  session.kind = receptions::Kind::sudden;
  session.day = slot.day;
  session.starts_at = slot.starts_at;
  session.ends_at = slot.ends_at;
  session.place = slot.place;
  session.content = kPlanned;  // it will be published: no word of the matter
  for (const std::string& post : order.participants) session.participants.push_back({post});
  std::vector<std::string> facts;
  for (const Fact& fact : seen.facts) facts.push_back(fact.word);
  return TRY(receptions::call(tx, doing, std::move(session), facts)).id;
}

}  // namespace

Receive read_receive(json::Fields& in) {
  Receive order;
  order.slot = receptions::read_slot(in);
  order.participants = in.texts("participants", 0, kMostParticipants, kPost);
  order.note = in.maybe_text("note", kReason);
  return order;
}

Result<Answer> receive(const Office& office, const staff::Actor& actor, const Which& which,
                       const Receive& order) {
  return answer_as(office, actor, which, Said::receive, [&](const Answering& at) -> Result<void> {
    const receptions::Doing doing{office, actor};
    at.answer.session_id =
        TRY(session_on(at.tx, doing, at.matter.unit_id, order, at.proposal.seen));
    at.answer.day = order.slot.day;
    at.answer.reason = order.note;
    return {};
  });
}

Decline read_decline(json::Fields& in) { return {.reason = in.text("reason", kReason)}; }

Result<Answer> decline(const Office& office, const staff::Actor& actor, const Which& which,
                       const Decline& order) {
  return answer_as(office, actor, which, Said::decline, [&](const Answering& at) -> Result<void> {
    at.answer.reason = order.reason;
    return {};
  });
}

Defer read_defer(json::Fields& in) {
  return {.until = in.date("until"), .reason = in.text("reason", kReason)};
}

Result<Answer> defer(const Office& office, const staff::Actor& actor, const Which& which,
                     const Defer& order) {
  const Date today = office.clock.today();
  return answer_as(office, actor, which, Said::defer, [&](const Answering& at) -> Result<void> {
    if (order.until <= today) return wrong_field("until", "proposal.defer_to_a_day_to_come");
    if (law::days_between(today, order.until) > kLongestDeferral) {
      return wrong_field("until", "proposal.deferred_too_long");
    }
    at.answer.day = order.until;
    at.answer.reason = order.reason;
    at.proposal.stage = Stage::waiting;
    at.proposal.shown_from = order.until;
    return {};
  });
}

}  // namespace proposals
