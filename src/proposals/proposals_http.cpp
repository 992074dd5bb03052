#include "proposals/proposals_http.h"

#include "base/clock.h"
#include "http/act.h"
#include "matters/beside.h"
#include "matters/shown.h"
#include "proposals/answer.h"
#include "proposals/mark.h"
#include "proposals/proposal_json.h"
#include "receptions/rule.h"
#include "staff/access.h"
#include "staff/session.h"
#include "units/directory.h"

namespace proposals {
namespace {

constexpr json::TextRule kReason{.max = 2000, .min = 10, .one_line = false};
constexpr long long kMostLines = 100, kUsualLines = 50;

// ---- the board

struct Asked {
  std::string unit_id;
  std::optional<std::string> after;
  long long limit = kUsualLines;
};

// The unit that was asked for, or the reader's own. `forbidden` "reception.not_yours_to_see".
Result<std::string> seen_unit(const Office& office, const staff::Actor& actor,
                              std::optional<std::string> unit_id) {
  const Date today = office.clock.today();
  if (!unit_id) unit_id = TRY(staff::home(actor, office.units, today)).unit_id;
  if (!office.units.find(*unit_id)) return wrong_field("unit_id", "petition.no_such_unit");
  if (staff::sees_receptions(actor, *unit_id, office.units, today)) return *unit_id;
  return fail(ErrorKind::forbidden, "reception.not_yours_to_see", "unit_id");
}

Result<Asked> read_asked(const http::Request& request, const Office& office,
                         const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const auto unit_id = in.maybe_text("unit_id", {.max = 64});
  Asked asked{.unit_id = {},
              .after = in.maybe_text("after", {.max = 80}),
              .limit = in.maybe_integer("limit", 1, kMostLines).value_or(kUsualLines)};
  TRY(in.done());
  asked.unit_id = TRY(seen_unit(office, actor, unit_id));
  return asked;
}

// Lines that this reader may know of, and where the next page begins.
template <class Rows>
Result<json::Object> lines_json(const Looking& looking, const Rows& rows, const Asked& asked) {
  json::Array items;
  for (const auto& row : rows) {
    json::Value line = TRY(line_json(looking, row));
    if (!line.is_null()) items.push_back(std::move(line));
  }
  json::Value next = nullptr;
  if (std::ssize(rows) == asked.limit) next = json::Value(place_of(rows.back()));
  return json::Object{{"items", std::move(items)},
                      {"next", std::move(next)},
                      {"unit", matters::unit_json(asked.unit_id, looking.office.units)}};
}

// GET /api/v1/proposals
Result<http::Response> get_board(const http::Request& request, const Office& office,
                                 const staff::Actor& actor) {
  const Asked asked = TRY(read_asked(request, office, actor));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto waiting = board(tx, {.unit_id = asked.unit_id,
                                    .today = office.clock.today(),
                                    .after = asked.after,
                                    .limit = asked.limit});
    return http::ok(TRY(lines_json({tx, office, actor}, waiting, asked)));
  });
}

// GET /api/v1/proposals/answers
Result<http::Response> get_answers(const http::Request& request, const Office& office,
                                   const staff::Actor& actor) {
  const Asked asked = TRY(read_asked(request, office, actor));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto answers = answers_of(
        tx, office.vault, {.unit_id = asked.unit_id, .after = asked.after, .limit = asked.limit});
    return http::ok(TRY(lines_json({tx, office, actor}, answers, asked)));
  });
}

// Of denunciations only for who may know that there are any.
Counting counting_for(const Office& office, const staff::Actor& actor, const std::string& unit_id) {
  const auto right = staff::list_right(actor, unit_id, office.units, office.clock.today());
  return right.denunciations == staff::Sight::none ? Counting::without_denunciations
                                                   : Counting::all;
}

std::vector<const units::Unit*> units_of(const Office& office, const std::string& unit_id,
                                         bool below) {
  std::vector<const units::Unit*> found{office.units.find(unit_id)};
  if (!below) return found;
  for (const std::string& id : office.units.units_below(unit_id)) {
    const units::Unit* unit = office.units.find(id);
    if (id != unit_id && receptions::law_post(*unit)) found.push_back(unit);
  }
  return found;
}

// GET /api/v1/proposals/tally
Result<http::Response> get_tally(const http::Request& request, const Office& office,
                                 const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const auto asked = in.maybe_text("unit_id", {.max = 64});
  const bool below = in.maybe_boolean("below").value_or(false);
  const Date today = office.clock.today();
  const auto year = in.maybe_integer("year", 2000, 2100).value_or(year_of(today));
  TRY(in.done());
  const std::string unit_id = TRY(seen_unit(office, actor, asked));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    json::Array items;
    for (const units::Unit* unit : units_of(office, unit_id, below)) {
      json::Object line = to_json(tally(tx, unit->id, static_cast<int>(year), today,
                                        counting_for(office, actor, unit->id)));
      line["unit"] = matters::unit_json(unit->id, office.units);
      items.push_back(std::move(line));
    }
    return http::ok(json::Object{{"year", year}, {"items", std::move(items)}});
  });
}

// ---- one matter

Result<http::Response> answer(const Office& office, const staff::Actor& actor,
                              const std::string& matter_id) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto matter = TRY(matters::read_matter(tx, office, actor, matter_id));
    http::Response response = http::ok(TRY(matter_json({tx, office, actor}, matter)));
    if (const auto proposal = find(tx, matter_id)) {
      response.headers.emplace_back("ETag", http::etag(proposal->version));
    }
    return response;
  });
}

// GET /api/v1/matters/{id}/sudden
Result<http::Response> get_matter(const http::Request& request, const Office& office,
                                  const staff::Actor& actor) {
  return answer(office, actor, request.part("id"));
}

// POST /api/v1/matters/{id}/sudden/marks
Result<http::Response> post_mark(const http::Request& request, const Office& office,
                                 const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewMark incoming = read_new_mark(in);
  TRY(in.done());
  TRY(mark(office, actor, request.part("id"), incoming));
  http::Response response = TRY(answer(office, actor, request.part("id")));
  response.status = 201;
  return response;
}

// POST /api/v1/matters/{id}/sudden/marks/{mark}/take-back
Result<http::Response> post_take_back(const http::Request& request, const Office& office,
                                      const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string reason = in.text("reason", kReason);
  TRY(in.done());
  TRY(take_back(office, actor, request.part("id"), request.part("mark"), reason));
  return answer(office, actor, request.part("id"));
}

Result<http::Response> its_matter(const Office& office, const staff::Actor& actor,
                                  const Answer& said) {
  return answer(office, actor, said.matter_id);
}

// POST /api/v1/matters/{id}/sudden/receive and the other answers.
template <class Read, class Say>
auto saying(Read read, Say say) {
  return http::an_act(read, say, its_matter);
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return staff::for_officers(office, handler); };
  using http::Method;
  router.add(Method::get, "/api/v1/proposals", with(get_board));
  router.add(Method::get, "/api/v1/proposals/answers", with(get_answers));
  router.add(Method::get, "/api/v1/proposals/tally", with(get_tally));
  router.add(Method::get, "/api/v1/matters/{id}/sudden", with(get_matter));
  router.add(Method::post, "/api/v1/matters/{id}/sudden/marks", with(post_mark));
  router.add(Method::post, "/api/v1/matters/{id}/sudden/marks/{mark}/take-back",
             with(post_take_back));
  router.add(Method::post, "/api/v1/matters/{id}/sudden/receive",
             with(saying(read_receive, receive)));
  router.add(Method::post, "/api/v1/matters/{id}/sudden/decline",
             with(saying(read_decline, decline)));
  router.add(Method::post, "/api/v1/matters/{id}/sudden/defer", with(saying(read_defer, defer)));
}

}  // namespace proposals
