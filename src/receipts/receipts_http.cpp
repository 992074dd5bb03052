#include "receipts/receipts_http.h"

#include "base/qr.h"
#include "receipts/issue.h"
#include "receipts/key_store.h"
#include "staff/session.h"
#include "units/directory.h"

namespace receipts {
namespace {

constexpr long long kMostKeys = 1000;

json::Object to_json(const PublicKey& key) {
  return {{"unit_id", key.unit_id},
          {"generation", key.generation},
          {"public_key", key.key},
          {"made_on", iso(key.made_on)},
          {"retired_on", json::maybe(key.retired_on)}};
}

// "ubnd-00004/2": behind which key a page begins.
bool read_after(const std::string& after, KeyPage& page) {
  const auto slash = after.find('/');
  if (slash == std::string::npos || after.size() - slash > 10) return false;
  for (std::size_t i = slash + 1; i < after.size(); ++i) {
    if (after[i] < '0' || after[i] > '9') return false;
    page.after_generation = page.after_generation * 10 + (after[i] - '0');
  }
  page.after_unit = after.substr(0, slash);
  return true;
}

// GET /api/v1/receipts/keys
Result<http::Response> get_keys(const Office& office, const http::Request& request) {
  auto in = json::Fields::from_query(request.query_object());
  KeyPage page{.unit_id = in.maybe_text("unit_id", {.max = 64})};
  const auto after = in.maybe_text("after", {.max = 80});
  page.limit = in.maybe_integer("limit", 1, kMostKeys).value_or(kMostKeys);
  if (after && !read_after(*after, page)) in.wrong("after", "field.not_one_of");
  TRY(in.done());
  const auto keys = office.database.read([&](db::Transaction& tx) { return list_keys(tx, page); });
  json::Array items;
  for (const PublicKey& key : keys) items.push_back(to_json(key));
  const bool more = std::ssize(keys) == page.limit;
  return http::ok(json::Object{{"items", std::move(items)},
                               {"next", more ? json::Value(keys.back().unit_id + "/" +
                                                           std::to_string(keys.back().generation))
                                             : json::Value(nullptr)}});
}

// What the receipt says is shown only when it is genuine.
json::Object shown(const Office& office, const Claim& claim) {
  const units::Unit* unit = office.units.find(claim.facts.unit_id);
  return {{"number", claim.facts.number},
          {"unit", json::Object{{"id", claim.facts.unit_id},
                                {"name", unit ? unit->name : claim.facts.unit_id}}},
          {"received_on", iso(claim.facts.received_on)}};
}

// POST /api/v1/receipts/verify
Result<http::Response> post_verify(const Office& office, const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string given = in.text("text", {.max = kMaxText});
  TRY(in.done());
  const auto claim = read(given);
  Verdict verdict = Verdict::not_a_receipt;
  if (claim) {
    verdict = judge(*claim, office.database.read([&](db::Transaction& tx) {
      return public_key(tx, claim->facts.unit_id, claim->generation);
    }));
  }
  const bool genuine = verdict == Verdict::genuine;
  return http::ok(json::Object{
      {"verdict", text(verdict)},
      {"receipt", genuine ? json::Value(shown(office, *claim)) : json::Value(nullptr)}});
}

std::string in_qr(const Office& office, const std::string& text) {
  return office.public_url.empty() ? text : office.public_url + "/verify#" + text;
}

// POST /api/v1/receipts/qr: apart from the receipt, because drawing costs more than signing and
// only who shows the receipt needs it.
Result<http::Response> post_qr(const Office& office, const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string text = in.text("text", {.max = 300});
  if (in.good() && !read(text)) in.wrong("text", "receipt.not_a_receipt");
  TRY(in.done());
  const qr::Drawing drawing = qr::drawn(in_qr(office, text));
  return http::ok(json::Object{{"size", drawing.side}, {"path", drawing.path}});
}

// POST /api/v1/units/{id}/receipt-key
Result<http::Response> post_rotation(const Office& office, const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string reason = in.text("reason", {.max = 500, .min = 5});
  TRY(in.done());
  const long long generation = TRY(rotate(office, actor, request.part("id"), reason));
  return http::ok(json::Object{{"generation", generation}});
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(office, request); };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/receipts/keys", with(get_keys));
  router.add(Method::post, "/api/v1/receipts/verify", with(post_verify));
  router.add(Method::post, "/api/v1/receipts/qr", with(post_qr));
  router.add(Method::post, "/api/v1/units/{id}/receipt-key", with(post_rotation));
}

}  // namespace receipts
