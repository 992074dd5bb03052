#include "conclusions/conclusions_http.h"

#include "base/clock.h"
#include "conclusions/board.h"
#include "conclusions/conclude.h"
#include "conclusions/conclusion_json.h"
#include "conclusions/conclusion_store.h"
#include "conclusions/directive_acts.h"
#include "conclusions/due.h"
#include "http/act.h"
#include "matters/shown.h"
#include "staff/access.h"
#include "staff/session.h"
#include "units/directory.h"

namespace conclusions {
namespace {

constexpr json::TextRule kReason{.max = 2000, .min = 5, .one_line = false};

Result<http::Response> answer_with(db::Transaction& tx, const Office& office,
                                   const staff::Actor& actor, const Conclusion& conclusion) {
  const auto looked = TRY(visits::look(tx, office, actor, conclusion.visit_id));
  const auto directives = of_conclusion(tx, office.vault, conclusion.id);
  return http::ok_version(to_json(conclusion, directives, looked, office, actor),
                          conclusion.version);
}

// GET /api/v1/visits/{id}/conclusion
Result<http::Response> get_conclusion(const http::Request& request, const Office& office,
                                      const staff::Actor& actor) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    TRY(visits::look(tx, office, actor, request.part("id")));
    const auto conclusion = find_of_visit(tx, office.vault, request.part("id"));
    if (!conclusion) return fail(ErrorKind::not_found, "conclusion.not_found");
    return answer_with(tx, office, actor, *conclusion);
  });
}

Result<http::Response> answer_conclusion(const Office& office, const staff::Actor& actor,
                                         const Concluded& changed) {
  return office.database.read(
      [&](db::Transaction& tx) { return answer_with(tx, office, actor, changed.conclusion); });
}

// POST /api/v1/visits/{id}/conclusion
Result<http::Response> post_conclusion(const http::Request& request, const Office& office,
                                       const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewConclusion incoming = read_new_conclusion(in);
  TRY(in.done());
  const Concluded made = TRY(conclude(office, actor, request.part("id"), incoming));
  http::Response response = TRY(answer_conclusion(office, actor, made));
  response.status = 201;
  return response;
}

// ---- directives

// `not_found` for who may not read it.
Result<json::Object> shown(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                           const Directive& directive) {
  const Conclusion conclusion = TRY(find(tx, office.vault, directive.conclusion_id));
  const auto looked = TRY(visits::look_anyhow(tx, office, actor, conclusion.visit_id));
  if (!sees(office, actor, directive, looked)) {
    return fail(ErrorKind::not_found, "directive.not_found");
  }
  return to_json(directive, looked, office, actor);
}

Result<http::Response> answer_directive(const Office& office, const staff::Actor& actor,
                                        const Directive& directive) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    return http::ok_version(TRY(shown(tx, office, actor, directive)), directive.version);
  });
}

// GET /api/v1/directives
Result<http::Response> get_directives(const http::Request& request, const Office& office,
                                      const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const DirectivePage page = TRY(read_page(in, office, actor));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Board board = TRY(board_of(tx, office, actor, page));
    json::Array items;
    for (const auto& [directive, looked] : board.directives) {
      items.push_back(to_json(directive, looked, office, actor));
    }
    return http::ok(json::Object{{"items", std::move(items)},
                                 {"next", json::maybe(board.next)},
                                 {"unit", matters::unit_json(page.unit_id, office.units)}});
  });
}

// GET /api/v1/directives/{id}
Result<http::Response> get_directive(const http::Request& request, const Office& office,
                                     const staff::Actor& actor) {
  const Directive directive = TRY(office.database.read(
      [&](db::Transaction& tx) { return find_directive(tx, office.vault, request.part("id")); }));
  return answer_directive(office, actor, directive);
}

// POST /api/v1/directives/{id}/<act>
template <class Read, class Act>
auto an_act(Read read, Act act) {
  return http::an_act(read, act, answer_directive);
}

Report read_report(json::Fields& in) {
  return {.done_on = in.date("done_on"), .evidence = in.text("evidence", kReason)};
}

std::string read_reason(json::Fields& in) { return in.text("reason", kReason); }

// GET /api/v1/due-after-receptions
Result<http::Response> get_due(const http::Request&, const Office& office,
                               const staff::Actor& actor) {
  return http::ok(TRY(due_json(office, actor)));
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return staff::for_officers(office, handler); };
  using http::Method;
  router.add(Method::get, "/api/v1/visits/{id}/conclusion", with(get_conclusion));
  router.add(Method::post, "/api/v1/visits/{id}/conclusion", with(post_conclusion));
  router.add(Method::post, "/api/v1/conclusions/{id}/notice",
             with(http::an_act(visits::read_notice, issue_notice, answer_conclusion)));
  router.add(Method::get, "/api/v1/due-after-receptions", with(get_due));
  router.add(Method::get, "/api/v1/directives", with(get_directives));
  router.add(Method::get, "/api/v1/directives/{id}", with(get_directive));
  router.add(Method::post, "/api/v1/directives/{id}/report", with(an_act(read_report, report)));
  router.add(Method::post, "/api/v1/directives/{id}/confirm",
             with(http::bare_act(confirm, answer_directive)));
  router.add(Method::post, "/api/v1/directives/{id}/give-back",
             with(an_act(read_reason, give_back)));
  router.add(Method::post, "/api/v1/directives/{id}/explain", with(an_act(read_reason, explain)));
  router.add(Method::post, "/api/v1/directives/{id}/urge",
             with(http::bare_act(urge, answer_directive)));
  router.add(Method::post, "/api/v1/directives/{id}/pass-on",
             with(an_act(read_new_directive, pass_on)));
}

}  // namespace conclusions
