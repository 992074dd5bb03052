#include "personal_data/personal_data_http.h"

#include "base/clock.h"
#include "http/act.h"
#include "matters/desk.h"
#include "personal_data/acts.h"
#include "personal_data/copy.h"
#include "personal_data/data_request_store.h"
#include "personal_data/erase.h"
#include "personal_data/responsible.h"
#include "personal_data/seen.h"
#include "staff/session.h"
#include "vault/vault.h"

namespace personal_data {
namespace {

constexpr json::TextRule kPurpose{.max = 500, .min = 10, .one_line = false};
constexpr json::TextRule kReply{.max = 2000, .min = 10, .one_line = false};

Result<json::Object> shown(const Office& office, const DataRequest& request) {
  return to_json(request, office.law, office.units, office.clock.today());
}

Result<http::Response> with_version(const Office& office, const staff::Actor&,
                                    const DataRequest& request) {
  return http::ok_version(TRY(shown(office, request)), request.version);
}

// POST /api/v1/data-requests
Result<http::Response> post_request(const http::Request& request, const Office& office,
                                    const staff::Actor& actor) {
  const RequestKey once = TRY(matters::request_key(request, office, actor.user_id));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  DataRequest incoming = read_new(in, office.clock.today());
  TRY(in.done());
  const DataRequest added = TRY(add(office, actor, std::move(incoming), once));
  return http::created(TRY(shown(office, added)), "/api/v1/data-requests/" + added.id);
}

Result<RequestFilter> read_filter(const http::Request& request) {
  auto in = json::Fields::from_query(request.query_object());
  RequestFilter filter{.unit_id = in.text("unit_id", {.max = 64})};
  if (const auto stage = in.maybe_word("stage", kStageWords)) filter.stage = parse_stage(*stage);
  filter.limit = in.maybe_integer("limit", 1, 100).value_or(50);
  if (const auto after = in.maybe_text("after", {.max = 60})) {
    const auto slash = after->find('/');
    filter.after_day = after->substr(0, slash);
    if (slash != std::string::npos) filter.after_id = after->substr(slash + 1);
  }
  TRY(in.done());
  return filter;
}

// GET /api/v1/data-requests
Result<http::Response> get_requests(const http::Request& request, const Office& office,
                                    const staff::Actor& actor) {
  const RequestFilter filter = TRY(read_filter(request));
  TRY(check_responsible(office, actor, filter.unit_id));
  const auto requests = office.database.read([&](db::Transaction& tx) { return list(tx, filter); });
  json::Array items;
  for (const DataRequest& each : requests) items.push_back(TRY(shown(office, each)));
  json::Value next = nullptr;
  if (std::ssize(requests) == filter.limit) {
    next = iso(requests.back().due_on) + "/" + requests.back().id;
  }
  return http::ok(json::Object{{"items", std::move(items)}, {"next", std::move(next)}});
}

// GET /api/v1/data-requests/{id}
Result<http::Response> get_request(const http::Request& request, const Office& office,
                                   const staff::Actor& actor) {
  const DataRequest found = TRY(office.database.read(
      [&](db::Transaction& tx) { return find_own(tx, office, actor, request.part("id")); }));
  return with_version(office, actor, found);
}

// POST /api/v1/data-requests/{id}/copy
Result<http::Response> post_copy(const http::Request& request, const Office& office,
                                 const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string purpose = in.text("purpose", kPurpose);
  TRY(in.done());
  return http::ok(TRY(copy_for(office, actor, request.part("id"), purpose)));
}

// POST /api/v1/data-requests/{id}/erase
Result<http::Response> post_erase(const http::Request& request, const Office& office,
                                  const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const EraseOrder order{.request_id = request.part("id"),
                         .document_number = in.text("document_number", {.max = 100}),
                         .reason = in.text("reason", kPurpose)};
  TRY(in.done());
  return http::ok(TRY(erase_for(office, actor, order)));
}

Reply read_answer(json::Fields& in) {
  return {.on = in.date("on"), .stage = Stage::answered, .reason = in.text("reason", kReply)};
}

Reply read_refusal(json::Fields& in) {
  return {.on = in.date("on"),
          .stage = Stage::refused,
          .reason = in.text("reason", kReply),
          .article = in.text("article", {.max = 300})};
}

// POST /api/v1/personal-data/seen
Result<http::Response> post_seen(const http::Request& request, const Office& office,
                                 const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const SeenQuestion question{.unit_id = in.text("unit_id", {.max = 64}),
                              .person = read_person(in),
                              .purpose = in.text("purpose", kPurpose)};
  TRY(in.done());
  return http::ok(json::Object{{"items", TRY(who_saw(office, actor, question))}});
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return staff::for_officers(office, handler); };
  using http::Method;
  router.add(Method::post, "/api/v1/data-requests", with(post_request));
  router.add(Method::get, "/api/v1/data-requests", with(get_requests));
  router.add(Method::get, "/api/v1/data-requests/{id}", with(get_request));
  router.add(Method::post, "/api/v1/data-requests/{id}/copy", with(post_copy));
  router.add(Method::post, "/api/v1/data-requests/{id}/erase", with(post_erase));
  router.add(Method::post, "/api/v1/data-requests/{id}/answer",
             with(http::an_act(read_answer, reply, with_version)));
  router.add(Method::post, "/api/v1/data-requests/{id}/refuse",
             with(http::an_act(read_refusal, reply, with_version)));
  router.add(Method::post, "/api/v1/personal-data/seen", with(post_seen));
}

}  // namespace personal_data
