#include "conclusions/conclusions_http.h"

#include "base/clock.h"
#include "conclusions/board.h"
#include "conclusions/conclude.h"
#include "conclusions/conclusion_json.h"
#include "conclusions/conclusion_store.h"
#include "conclusions/directive_acts.h"
#include "conclusions/due.h"
#include "http/etag.h"
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
  auto response = http::ok(
      to_json(conclusion, of_conclusion(tx, office.vault, conclusion.id), looked, office, actor));
  response.headers.emplace_back("ETag", http::etag(conclusion.version));
  return response;
}

// GET /api/v1/visits/{id}/conclusion
Result<http::Response> get_conclusion(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    TRY(visits::look(tx, office, actor, request.part("id")));
    const auto conclusion = find_of_visit(tx, office.vault, request.part("id"));
    if (!conclusion) return fail(ErrorKind::not_found, "conclusion.not_found");
    return answer_with(tx, office, actor, *conclusion);
  });
}

// POST /api/v1/visits/{id}/conclusion
Result<http::Response> post_conclusion(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewConclusion incoming = read_new_conclusion(in);
  TRY(in.done());
  const Concluded made = TRY(conclude(office, actor, request.part("id"), incoming));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    http::Response response = TRY(answer_with(tx, office, actor, made.conclusion));
    response.status = 201;
    return response;
  });
}

// POST /api/v1/conclusions/{id}/notice
Result<http::Response> post_notice(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const long long version = TRY(http::if_match(request));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Notice notice{.number = in.text("number", {.max = 100}),
                      .issued_on = in.date("issued_on"),
                      .signed_by = in.text("signed_by", {.max = 200}),
                      .version = version};
  TRY(in.done());
  const Concluded changed = TRY(issue_notice(office, actor, request.part("id"), notice));
  return office.database.read(
      [&](db::Transaction& tx) { return answer_with(tx, office, actor, changed.conclusion); });
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

Result<http::Response> answer_with(const Office& office, const staff::Actor& actor,
                                   const Directive& directive) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    auto response = http::ok(TRY(shown(tx, office, actor, directive)));
    response.headers.emplace_back("ETag", http::etag(directive.version));
    return response;
  });
}

// GET /api/v1/directives
Result<http::Response> get_directives(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
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
Result<http::Response> get_directive(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const Directive directive = TRY(office.database.read(
      [&](db::Transaction& tx) { return find_directive(tx, office.vault, request.part("id")); }));
  return answer_with(office, actor, directive);
}

// POST /api/v1/directives/{id}/report and the other acts: `act` reads its own fields.
template <class Act>
http::Handler acting(const Office& office, Act act) {
  return [&office, act](const http::Request& request) -> Result<http::Response> {
    const staff::Actor actor = TRY(staff::signed_in(request, office));
    const Which which{.id = request.part("id"), .version = TRY(http::if_match(request))};
    const json::Value body = TRY(request.json());
    json::Fields in(body);
    return answer_with(office, actor, TRY(act(in, office, actor, which)));
  };
}

Result<Directive> act_report(json::Fields& in, const Office& office, const staff::Actor& actor,
                             const Which& which) {
  const Report given{.done_on = in.date("done_on"), .evidence = in.text("evidence", kReason)};
  TRY(in.done());
  return report(office, actor, which, given);
}

Result<Directive> act_confirm(json::Fields& in, const Office& office, const staff::Actor& actor,
                              const Which& which) {
  TRY(in.done());
  return confirm(office, actor, which);
}

Result<Directive> act_give_back(json::Fields& in, const Office& office, const staff::Actor& actor,
                                const Which& which) {
  const std::string reason = in.text("reason", kReason);
  TRY(in.done());
  return give_back(office, actor, which, reason);
}

Result<Directive> act_explain(json::Fields& in, const Office& office, const staff::Actor& actor,
                              const Which& which) {
  const std::string reason = in.text("reason", kReason);
  TRY(in.done());
  return explain(office, actor, which, reason);
}

Result<Directive> act_urge(json::Fields& in, const Office& office, const staff::Actor& actor,
                           const Which& which) {
  TRY(in.done());
  return urge(office, actor, which);
}

Result<Directive> act_pass_on(json::Fields& in, const Office& office, const staff::Actor& actor,
                              const Which& which) {
  const NewDirective incoming = read_new_directive(in);
  TRY(in.done());
  return pass_on(office, actor, which, incoming);
}

// GET /api/v1/due-after-receptions
Result<http::Response> get_due(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  return http::ok(TRY(due_json(office, actor)));
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(request, office); };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/visits/{id}/conclusion", with(get_conclusion));
  router.add(Method::post, "/api/v1/visits/{id}/conclusion", with(post_conclusion));
  router.add(Method::post, "/api/v1/conclusions/{id}/notice", with(post_notice));
  router.add(Method::get, "/api/v1/due-after-receptions", with(get_due));
  router.add(Method::get, "/api/v1/directives", with(get_directives));
  router.add(Method::get, "/api/v1/directives/{id}", with(get_directive));
  router.add(Method::post, "/api/v1/directives/{id}/report", acting(office, act_report));
  router.add(Method::post, "/api/v1/directives/{id}/confirm", acting(office, act_confirm));
  router.add(Method::post, "/api/v1/directives/{id}/give-back", acting(office, act_give_back));
  router.add(Method::post, "/api/v1/directives/{id}/explain", acting(office, act_explain));
  router.add(Method::post, "/api/v1/directives/{id}/urge", acting(office, act_urge));
  router.add(Method::post, "/api/v1/directives/{id}/pass-on", acting(office, act_pass_on));
}

}  // namespace conclusions
