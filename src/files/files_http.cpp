#include "files/files_http.h"

#include <memory>

#include "files/download.h"
#include "files/file_name.h"
#include "files/upload_meter.h"
#include "staff/session.h"
#include "vault/vault.h"

namespace files {
namespace {

constexpr std::string_view kIdentityCard = "identity_card";

Result<Upload> upload_of(const http::Request& request, std::optional<std::string> uploaded_by) {
  if (request.header("x-secrecy-mark")) {
    return fail(ErrorKind::refused, "secret.not_kept_here", "file", std::string(kSecrecyBasis));
  }
  const json::Value headers(
      json::Object{{"name", from_percent(request.header("x-file-name").value_or("")).value_or("")},
                   {"mark", json::maybe(request.header("x-file-mark"))}});
  json::Fields in(headers);
  Upload upload{.name = in.text("name", {.max = kMaxName}),
                .bytes = request.body,
                .uploaded_by = std::move(uploaded_by),
                .identity_card = in.maybe_word("mark", {kIdentityCard}).has_value()};
  TRY(in.done());
  return upload;
}

Result<File> stored(const Office& office, const http::Request& request,
                    std::optional<std::string> uploaded_by) {
  auto in = json::Fields::from_query(request.query_object());
  TRY(in.done());  // a name in the address is refused, not ignored
  const Upload upload = TRY(upload_of(request, std::move(uploaded_by)));
  return office.files.add(office.database, upload, office.clock.now(), office.random);
}

Result<http::Response> upload(const Office& office, const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const File file = TRY(stored(office, request, actor.user_id));
  return http::created(to_json(file, false), "/api/v1/files/" + file.id);
}

// A citizen gets no address to read it from again: the upload is given up with the petition.
Result<http::Response> upload_from_portal(const Office& office, UploadMeter& meter,
                                          const http::Request& request) {
  if (!meter.take(request.peer, request.body.size(), office.clock.now()))
    return fail(ErrorKind::too_many, "file.too_many_uploads", "file");
  const File file = TRY(stored(office, request, std::nullopt));
  http::Response response = http::ok(to_json(file, false));
  response.status = 201;
  return response;
}

Result<File> found(const Office& office, const http::Request& request) {
  return office.database.read(
      [&](db::Transaction& tx) { return find(tx, office.vault, request.part("id")); });
}

// What is attached to nothing is known to who uploaded it, and to nobody else.
Result<void> may(const staff::Actor& actor, const File& file, const Rights& rights,
                 const std::optional<std::string>& purpose) {
  if (file.petition_id) return rights.may_read(actor, file, purpose);
  if (is_own_upload(file, actor.user_id)) return {};
  return fail(ErrorKind::not_found, "file.not_found", "file");
}

Result<http::Response> download(const Office& office, const Rights& rights,
                                const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const File file = TRY(found(office, request));
  TRY(may(actor, file, rights, std::nullopt));
  return as_download(office, file);
}

Result<http::Response> open_for_purpose(const Office& office, const Rights& rights,
                                        const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string purpose = in.text("purpose", {.max = 500, .min = 10, .one_line = false});
  TRY(in.done());
  const File file = TRY(found(office, request));
  TRY(may(actor, file, rights, purpose));
  return as_download(office, file);
}

Result<http::Response> mark(const Office& office, const Rights& rights,
                            const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  File file = TRY(found(office, request));
  if (file.petition_id) {
    TRY(rights.mark(actor, file));
  } else if (is_own_upload(file, actor.user_id)) {
    office.database.write([&](db::Transaction& tx) { mark_identity_card(tx, file.id); });
  } else {
    return fail(ErrorKind::not_found, "file.not_found", "file");
  }
  file.identity_card = true;
  return http::ok(to_json(file, false));
}

}  // namespace

void routes(http::Router& router, const Office& office, Rights rights) {
  const auto meter = std::make_shared<UploadMeter>();
  const auto with = [&office, rights = std::move(rights)](auto handler) {
    return [&office, rights, handler](const http::Request& request) {
      return handler(office, rights, request);
    };
  };
  using http::Method;
  router.add(
      Method::post, "/api/v1/files",
      [&office](const http::Request& request) { return upload(office, request); },
      http::kUploadBody);
  router.add(
      Method::post, "/api/v1/portal/files",
      [&office, meter](const http::Request& request) {
        return upload_from_portal(office, *meter, request);
      },
      http::kUploadBody);
  router.add(Method::get, "/api/v1/files/{id}", with(download));
  router.add(Method::post, "/api/v1/files/{id}/open", with(open_for_purpose));
  router.add(Method::post, "/api/v1/files/{id}/identity-card", with(mark));
}

}  // namespace files
