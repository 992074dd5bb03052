#include "portal/portal_http.h"

#include <algorithm>

#include "base/clock.h"
#include "matters/behind.h"
#include "matters/perform.h"
#include "matters/receipt.h"
#include "matters/shown.h"
#include "matters/take_in.h"
#include "petitions/follow.h"
#include "portal/door.h"
#include "portal/followed.h"
#include "vault/vault.h"

namespace portal {
namespace {

using matters::Desk;
using matters::Matter;

constexpr json::TextRule kCode{.max = 40};
constexpr json::TextRule kComment{.max = 2000, .one_line = false};

// POST /api/v1/portal/petitions
Result<http::Response> post_petition(const http::Request& request, const Door& door) {
  const Office& office = door.desk.office;
  TRY(door.turnstile->hand_in(request.peer, office.clock.now()));
  const RequestKey asked = TRY(matters::request_key(request, office, "portal"));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  matters::Intake intake{.paper = petitions::read_portal_petition(in, office.clock.today()),
                         .key = asked.key,
                         .digest = asked.digest};
  TRY(in.done());
  const auto taken =
      TRY(matters::take_in(office, door.desk.kinds, staff::Actor::citizen(), std::move(intake)));
  const Matter& matter = taken.matters.front();
  const matters::Reader reader{.law = office.law,
                               .units = office.units,
                               .today = office.clock.today(),
                               .sight = staff::Sight::full};
  const json::Object receipt{{"number", taken.petition.number},
                             {"code", taken.code},
                             {"unit", matters::unit_json(taken.petition.unit_id, office.units)},
                             {"received_on", iso(taken.petition.received_on)},
                             {"kind", matters::text(matter.kind)},
                             {"signed", matters::receipt_of(office, taken.petition, taken.files)},
                             {"clocks", TRY(matters::clocks_json(matter, reader))}};
  return http::created(receipt, "/api/v1/portal/follow");
}

// Reads the paper of a code; every wrong code costs the peer a try.
Result<petitions::Petition> paper_for(const http::Request& request, const Door& door,
                                      const std::string& code) {
  const Office& office = door.desk.office;
  TRY(door.turnstile->look_up(request.peer, office.clock.now()));
  auto paper = office.database.read(
      [&](db::Transaction& tx) { return petitions::find_by_code(tx, office.vault, code); });
  if (!paper) door.turnstile->wrong_code(request.peer, office.clock.now());
  return paper;
}

Result<http::Response> answer(const Door& door, const petitions::Petition& paper) {
  return door.desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    return http::ok(TRY(followed(tx, door.desk.office, paper)));
  });
}

// POST /api/v1/portal/follow
Result<http::Response> post_follow(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  TRY(in.done());
  return answer(door, TRY(paper_for(request, door, code)));
}

// The matter must be behind the paper whose code was given.
Result<void> check_own(const Door& door, const petitions::Petition& paper,
                       const std::string& matter_id) {
  const auto matters = TRY(door.desk.office.database.read(
      [&](db::Transaction& tx) { return matters::behind(tx, paper.id); }));
  const auto is_it = [&](const Matter& matter) { return matter.id == matter_id; };
  if (std::any_of(matters.begin(), matters.end(), is_it)) return {};
  return fail(ErrorKind::not_found, "matter.not_found", "matter_id");
}

// POST /api/v1/portal/withdrawal
Result<http::Response> post_withdrawal(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  const std::string matter_id = in.text("matter_id", {.max = 64});
  const std::string reason = in.text("reason", kComment);
  TRY(in.done());
  const auto paper = TRY(paper_for(request, door, code));
  TRY(check_own(door, paper, matter_id));
  const Date today = door.desk.office.clock.today();
  const auto ask = [today](Matter matter) -> Result<Matter> {
    if (!may_ask_to_withdraw(matter)) {
      return fail(ErrorKind::refused, "portal.cannot_withdraw_now", "matter_id");
    }
    matter.withdrawal_asked_on = today;
    return matter;
  };
  TRY(matters::perform_for_citizen(door.desk.office, matter_id,
                                   {.act = "ask_to_withdraw", .reason = reason, .change = ask}));
  return answer(door, paper);
}

// POST /api/v1/portal/satisfaction
Result<http::Response> post_satisfaction(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  const std::string matter_id = in.text("matter_id", {.max = 64});
  const std::string satisfied = in.word("satisfied", {"satisfied", "partly", "dissatisfied"});
  const auto comment = in.maybe_text("comment", kComment);
  TRY(in.done());
  const auto paper = TRY(paper_for(request, door, code));
  TRY(check_own(door, paper, matter_id));
  const auto say = [&](Matter matter) -> Result<Matter> {
    if (!may_say_satisfaction(matter)) {
      return fail(ErrorKind::refused, "portal.no_answer_yet", "matter_id");
    }
    matter.satisfaction = satisfied;
    return matter;
  };
  TRY(matters::perform_for_citizen(
      door.desk.office, matter_id,
      {.act = "say_satisfaction", .reason = comment.value_or(""), .change = say}));
  return answer(door, paper);
}

}  // namespace

void routes(http::Router& router, const Desk& desk) {
  const Door door{desk, std::make_shared<Turnstile>()};
  booking_routes(router, door);
  question_routes(router, door);
  const auto with = [door](auto handler) {
    return [door, handler](const http::Request& request) { return handler(request, door); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/portal/petitions", with(post_petition));
  router.add(Method::post, "/api/v1/portal/follow", with(post_follow));
  router.add(Method::post, "/api/v1/portal/withdrawal", with(post_withdrawal));
  router.add(Method::post, "/api/v1/portal/satisfaction", with(post_satisfaction));
}

}  // namespace portal
