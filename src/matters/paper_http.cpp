#include "base/check.h"
#include "files/files.h"
#include "http/response.h"
#include "matters/behind.h"
#include "matters/matter_store.h"
#include "matters/matters_http.h"
#include "matters/near.h"
#include "matters/receipt.h"
#include "matters/reveal.h"
#include "matters/take_in.h"
#include "petitions/petition_json.h"
#include "petitions/petition_store.h"
#include "staff/session.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace matters {
namespace {

struct Looked {
  const petitions::Petition& petition;
  const std::vector<Matter>& behind;
  staff::Sight sight;
};

Result<json::Object> paper_page(const Desk& desk, const staff::Actor& actor, const Looked& looked,
                                std::vector<files::File> files) {
  const Office& office = desk.office;
  const auto& [petition, behind, sight] = looked;
  if (sight < staff::Sight::full) return fail(ErrorKind::not_found, "petition.not_found");
  const units::Unit* unit = office.units.find(petition.unit_id);
  petitions::PaperPage page{.unit_name = unit ? unit->name : petition.unit_id,
                            .matter_ids = {},
                            .files = std::move(files),
                            .may = {}};
  for (const Matter& matter : behind) page.matter_ids.push_back(matter.id);
  if (petition.sealed && sight == staff::Sight::sealed) page.may.push_back("open_identity");
  if (may_print_receipt(office, actor, petition, sight)) page.may.push_back("print_receipt");
  return petitions::to_json(petition, page);
}

// Of a sealed paper the matters linked to it decide, which are not at hand.
Result<staff::Sight> sight_of_taken(const Office& office, const staff::Actor& actor,
                                    const TakenIn& taken) {
  const Date today = office.clock.today();
  if (!taken.petition.sealed) {
    return sight_of_paper(taken.petition, taken.matters, actor, office.units, today);
  }
  return office.database.read([&](db::Transaction& tx) {
    return sight_of_paper(tx, taken.petition, actor, office.units, today);
  });
}

// POST /api/v1/petitions
Result<http::Response> post_petition(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  const RequestKey asked = TRY(request_key(request, desk.office, actor.user_id));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Intake intake{.paper = petitions::read_new_petition(in, desk.office.clock.today()),
                .key = asked.key,
                .digest = asked.digest};
  TRY(in.done());
  const TakenIn taken = TRY(take_in(desk.office, desk.kinds, actor, std::move(intake)));
  return http::created(TRY(registered_json(desk, actor, taken)),
                       "/api/v1/petitions/" + taken.petition.id);
}

// POST /api/v1/petitions/{id}/receipt
Result<http::Response> post_receipt(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string reason = in.text("reason", {.max = 300, .min = 5});
  TRY(in.done());
  const TakenIn printed = TRY(print_again(desk.office, actor, request.part("id"), reason));
  return http::ok(TRY(registered_json(desk, actor, printed)));
}

// GET /api/v1/petitions/{id}
Result<http::Response> get_petition(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto petition = TRY(petitions::find(tx, request.part("id")));
    const auto matters = TRY(behind(tx, petition.id));
    const auto sight =
        TRY(sight_of_paper(tx, petition, actor, desk.office.units, desk.office.clock.today()));
    return http::ok(TRY(paper_page(desk, actor, {petition, matters, sight},
                                   files::of_petition(tx, desk.office.vault, petition.id))));
  });
}

// POST /api/v1/petitions/{id}/identity
Result<http::Response> post_identity(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string purpose = in.text("purpose", {.max = 500, .min = 10, .one_line = false});
  TRY(in.done());
  const auto sealed = TRY(open_identity(desk.office, actor, request.part("id"), purpose));
  return http::ok(petitions::to_json(sealed));
}

// POST /api/v1/petitions/near
Result<http::Response> post_near(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NearQuestion question = read_near_question(in);
  TRY(in.done());
  const Date today = desk.office.clock.today();
  const auto hits = desk.office.database.read([&](db::Transaction& tx) {
    return near(
        tx, desk.office, question,
        {.actor = actor, .units = desk.office.units, .law = desk.office.law, .today = today});
  });
  json::Array items;
  for (const NearHit& hit : hits) {
    const Reader reader{
        .law = desk.office.law, .units = desk.office.units, .today = today, .sight = hit.row.sight};
    items.push_back(json::Object{{"matter", TRY(row_json(hit.row.matter, hit.row.clock, reader))},
                                 {"same_sender", hit.same_sender},
                                 {"same_place", hit.same_place},
                                 {"similarity", hit.similarity}});
  }
  return http::ok(json::Object{{"items", std::move(items)}});
}

}  // namespace

Result<json::Object> registered_json(const Desk& desk, const staff::Actor& actor,
                                     const TakenIn& taken) {
  json::Array matters;
  for (std::size_t i = 0; i < taken.matters.size(); ++i) {
    matters.push_back(TRY(page_of(desk, actor, taken.matters[i], taken.papers[i])));
  }
  const auto sight = TRY(sight_of_taken(desk.office, actor, taken));
  const Looked looked{taken.petition, taken.matters, sight};
  return json::Object{{"petition", TRY(paper_page(desk, actor, looked, taken.files))},
                      {"code", taken.code},
                      {"receipt", receipt_of(desk.office, taken.petition, taken.files)},
                      {"matters", std::move(matters)}};
}

Result<RequestKey> request_key(const http::Request& request, const Office& office,
                               const std::string& client) {
  const auto key = request.header("idempotency-key");
  if (!key || key->size() < 8 || key->size() > 64) {
    return fail(ErrorKind::invalid, "http.idempotency_key", "Idempotency-Key");
  }
  return RequestKey{client + ":" + *key, office.vault.fingerprint("body", request.body)};
}

void paper_routes(http::Router& router, const Desk& desk) {
  const auto with = [desk](auto handler) {
    return [desk, handler](const http::Request& request) { return handler(request, desk); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/petitions", with(post_petition));
  router.add(Method::post, "/api/v1/petitions/near", with(post_near));
  router.add(Method::get, "/api/v1/petitions/{id}", with(get_petition));
  router.add(Method::post, "/api/v1/petitions/{id}/identity", with(post_identity));
  router.add(Method::post, "/api/v1/petitions/{id}/receipt", with(post_receipt));
}

}  // namespace matters
