#include "exports/exports_http.h"

#include <algorithm>
#include <memory>

#include "staff/session.h"

namespace exports {
namespace {

const std::vector<std::string_view> kFormatWords{"csv", "xlsx"};
constexpr std::size_t kMostConditions = 30;

struct Counter {
  const Office& office;
  Exports& exports;
  const std::vector<Offer> offers;

  [[nodiscard]] std::vector<std::string_view> words() const {
    std::vector<std::string_view> all;
    for (const Offer& offer : offers) all.push_back(offer.word);
    return all;
  }
  [[nodiscard]] const Offer* find(std::string_view word) const {
    const auto found = std::find_if(offers.begin(), offers.end(),
                                    [&](const Offer& offer) { return offer.word == word; });
    return found == offers.end() ? nullptr : &*found;
  }
};

json::Object to_json(const Export& made) {
  return {{"id", made.id},
          {"list", made.list},
          {"format", text(made.format)},
          {"file_name", made.file_name},
          {"state", text(made.state)},
          {"rows", made.rows},
          {"total", made.total ? json::Value(*made.total) : json::Value(nullptr)},
          {"bytes", made.bytes},
          {"asked_at", iso(made.asked_at)},
          {"ends_at", made.ends_at ? json::Value(iso(*made.ends_at)) : json::Value(nullptr)},
          {"code", json::maybe(made.code)}};
}

// The conditions of the list, as they stand in the address of its page.
json::Value read_query(json::Fields& in) {
  const json::Value* raw = in.raw("query");
  if (!raw || raw->is_null()) return json::Object{};
  const json::Object* object = raw->if_object();
  const bool all_text = object && object->size() <= kMostConditions &&
                        std::all_of(object->begin(), object->end(),
                                    [](const auto& pair) { return pair.value().is_string(); });
  if (all_text) return *raw;
  in.wrong("query", "field.wrong_type");
  return json::Object{};
}

// The columns asked for, in the list's own order; all when none are named.
void choose_columns(json::Fields& in, const Offer& offer, Order& order) {
  const auto* raw = in.raw("columns");
  std::vector<std::string> asked;
  if (raw && !raw->is_null()) asked = in.texts("columns", 1, offer.columns.size(), {.max = 40});
  for (std::size_t i = 0; i < offer.columns.size(); ++i) {
    const Column& column = offer.columns[i];
    if (!asked.empty() && std::find(asked.begin(), asked.end(), column.name) == asked.end()) {
      continue;
    }
    order.columns.push_back(column);
    order.places.push_back(i);
  }
  if (!asked.empty() && order.columns.size() != asked.size())
    in.wrong("columns", "field.not_one_of");
}

// POST /api/v1/exports
Result<http::Response> post_export(const http::Request& request, const Counter& counter) {
  const staff::Actor actor = TRY(staff::signed_in(request, counter.office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Order order{.actor = actor, .word = in.word("list", counter.words())};
  order.format = in.word("format", kFormatWords) == "xlsx" ? Format::xlsx : Format::csv;
  const json::Value query = read_query(in);
  const Offer* offer = counter.find(order.word);
  if (offer) {
    choose_columns(in, *offer, order);
  } else {
    in.raw("columns");
  }
  TRY(in.done());
  order.list = TRY(offer->open(query, actor));
  const Export made = TRY(counter.exports.start(std::move(order)));
  return http::created(to_json(made), "/api/v1/exports/" + made.id);
}

// GET /api/v1/exports
Result<http::Response> get_exports(const http::Request& request, const Counter& counter) {
  const staff::Actor actor = TRY(staff::signed_in(request, counter.office));
  json::Array items;
  for (const Export& made : counter.exports.of(actor)) items.push_back(to_json(made));
  return http::ok(json::Object{{"items", std::move(items)}});
}

// GET /api/v1/exports/{id}
Result<http::Response> get_export(const http::Request& request, const Counter& counter) {
  const staff::Actor actor = TRY(staff::signed_in(request, counter.office));
  const Export made = TRY(counter.exports.find(actor, request.part("id")));
  return http::ok(to_json(made));
}

// DELETE /api/v1/exports/{id}
Result<http::Response> delete_export(const http::Request& request, const Counter& counter) {
  const staff::Actor actor = TRY(staff::signed_in(request, counter.office));
  TRY(counter.exports.cancel(actor, request.part("id")));
  return http::no_content();
}

// GET /api/v1/exports/{id}/file
Result<http::Response> get_file(const http::Request& request, const Counter& counter) {
  const staff::Actor actor = TRY(staff::signed_in(request, counter.office));
  const Exports::Opened opened = TRY(counter.exports.open(actor, request.part("id")));
  const std::string type =
      opened.made.format == Format::csv
          ? "text/csv; charset=utf-8"
          : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return http::Response{
      .content_type = type,
      .headers = {{"Content-Disposition", "attachment; filename=\"" + opened.made.file_name + "\""},
                  {"Cache-Control", "no-store"}},
      .pieces = std::make_shared<http::Pieces>(http::Pieces{
          .size = opened.made.bytes, .next = [file = opened.file] { return file->next(); }})};
}

// GET /api/v1/exports/lists/{list}
Result<http::Response> get_columns(const http::Request& request, const Counter& counter) {
  TRY(staff::signed_in(request, counter.office));
  const Offer* offer = counter.find(request.part("list"));
  if (!offer) return fail(ErrorKind::not_found, "export.no_such_list");
  json::Array columns;
  for (const Column& column : offer->columns) {
    columns.push_back(json::Object{{"name", column.name}, {"vi", column.vi}, {"en", column.en}});
  }
  return http::ok(json::Object{{"columns", std::move(columns)}});
}

}  // namespace

void routes(http::Router& router, const Office& office, Exports& exports,
            std::vector<Offer> offers) {
  const auto counter = std::make_shared<const Counter>(Counter{office, exports, std::move(offers)});
  const auto with = [counter](auto handler) {
    return [counter, handler](const http::Request& request) { return handler(request, *counter); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/exports", with(post_export));
  router.add(Method::get, "/api/v1/exports", with(get_exports));
  router.add(Method::get, "/api/v1/exports/{id}", with(get_export));
  router.add(Method::del, "/api/v1/exports/{id}", with(delete_export));
  router.add(Method::get, "/api/v1/exports/{id}/file", with(get_file));
  router.add(Method::get, "/api/v1/exports/lists/{list}", with(get_columns));
}

}  // namespace exports
