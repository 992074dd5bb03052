#include <algorithm>

#include "http/etag.h"
#include "journal/journal.h"
#include "matters/asked.h"
#include "matters/history.h"
#include "matters/matter_list.h"
#include "matters/matter_store.h"
#include "matters/matters_http.h"
#include "matters/ordinary_acts.h"
#include "matters/perform.h"
#include "matters/reveal.h"
#include "matters/work.h"
#include "staff/session.h"
#include "units/directory.h"

namespace matters {
namespace {

Reader row_reader(const Desk& desk, staff::Sight sight) {
  return {.law = desk.office.law,
          .units = desk.office.units,
          .today = desk.office.clock.today(),
          .sight = sight};
}

Result<json::Array> rows_json(const Listing& listing, const Desk& desk) {
  json::Array items;
  for (const Row& row : listing.rows) {
    items.push_back(TRY(row_json(row.matter, row.clock, row_reader(desk, row.sight))));
  }
  return items;
}

Result<http::Response> listing_answer(const Listing& listing, const Filter& filter,
                                      const Desk& desk) {
  return http::ok(json::Object{{"items", TRY(rows_json(listing, desk))},
                               {"next", json::maybe(listing.next)},
                               {"unit", unit_json(filter.unit_id, desk.office.units)},
                               {"below", filter.below.value_or(false)}});
}

// GET /api/v1/matters
Result<http::Response> get_list(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  json::Fields in = json::Fields::from_query(request.query_object());
  Filter filter = read_filter(in);
  TRY(in.done());
  filter = TRY(at_home(std::move(filter), desk.office, actor));
  const Listing listing = TRY(desk.office.database.read(
      [&](db::Transaction& tx) { return list(tx, filter, reader_of(desk.office, actor)); }));
  return listing_answer(listing, filter, desk);
}

// GET /api/v1/search
Result<http::Response> get_search(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  json::Fields in = json::Fields::from_query(request.query_object());
  const SearchAsked asked = read_search(in);
  TRY(in.done());
  const Filter filter = TRY(at_home(asked.filter, desk.office, actor));
  const Listing listing = TRY(desk.office.database.read([&](db::Transaction& tx) {
    return search(tx, asked.text, filter, reader_of(desk.office, actor));
  }));
  return listing_answer(listing, filter, desk);
}

// GET /api/v1/matters/{id}
Result<http::Response> get_matter(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Matter matter = TRY(find(tx, request.part("id")));
    http::Response response = http::ok(TRY(page_of(desk, actor, matter, papers_of(tx, matter.id))));
    response.headers.emplace_back("ETag", http::etag(matter.version));
    return response;
  });
}

// GET /api/v1/matters/{id}/history
Result<http::Response> get_history(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Matter matter = TRY(find(tx, request.part("id")));
    const auto sight = sight_of(matter, actor, desk.office.units, desk.office.clock.today());
    if (sight < staff::Sight::full) return fail(ErrorKind::not_found, "matter.not_found");
    json::Array items = TRY(history(tx, desk.office, actor, matter));
    return http::ok(json::Object{{"items", std::move(items)}});
  });
}

// POST /api/v1/matters/{id}/{act}
Result<http::Response> post_act(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  const std::string act = request.part("act");
  const auto& acts = act_words();
  if (std::find(acts.begin(), acts.end(), act) == acts.end()) {
    return fail(ErrorKind::not_found, "act.unknown", "act");
  }
  const long long version = TRY(http::if_match(request));
  const json::Value body = TRY(request.json());
  const Matter after =
      TRY(perform(desk.office, desk.kinds, actor,
                  {.matter_id = request.part("id"), .act = act, .version = version, .body = body}));
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    http::Response response = http::ok(TRY(page_of(desk, actor, after, papers_of(tx, after.id))));
    response.headers.emplace_back("ETag", http::etag(after.version));
    return response;
  });
}

// GET /api/v1/work
Result<http::Response> get_work(const http::Request& request, const Desk& desk) {
  const staff::Actor actor = TRY(staff::signed_in(request, desk.office));
  const Filter home = TRY(at_home({}, desk.office, actor));
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    return http::ok(TRY(work_json(tx, home, reader_of(desk.office, actor))));
  });
}

}  // namespace

Result<json::Object> page_of(const Desk& desk, const staff::Actor& actor, const Matter& matter,
                             std::vector<Paper> papers) {
  const Date today = desk.office.clock.today();
  const staff::Sight sight = sight_of(matter, actor, desk.office.units, today);
  if (sight == staff::Sight::none) return fail(ErrorKind::not_found, "matter.not_found");
  Page page{.papers = std::move(papers), .may = {}, .offers = {}};
  const auto lawful = TRY(lawful_offers(matter, desk.office.law, today));
  page.may = TRY(may(matter, desk.kinds, actor, lawful, today));
  page.offers = TRY(all_offers(matter, page.may, lawful, desk.office.law, today));
  page.eligible = TRY(eligible(matter, desk.office.law));
  return matter_json(matter, page, row_reader(desk, sight));
}

void routes(http::Router& router, const Desk& desk) {
  const auto with = [desk](auto handler) {
    return [desk, handler](const http::Request& request) { return handler(request, desk); };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/matters", with(get_list));
  router.add(Method::get, "/api/v1/matters/{id}", with(get_matter));
  router.add(Method::get, "/api/v1/matters/{id}/history", with(get_history));
  router.add(Method::post, "/api/v1/matters/{id}/{act}", with(post_act));
  router.add(Method::get, "/api/v1/work", with(get_work));
  router.add(Method::get, "/api/v1/search", with(get_search));
  paper_routes(router, desk);
  saved_search_routes(router, desk.office);
}

}  // namespace matters
