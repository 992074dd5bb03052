#include "files/files_http.h"

#include <memory>

#include "files/file_name.h"
#include "files/upload_meter.h"
#include "staff/session.h"
#include "vault/vault.h"

namespace files {
namespace {

Result<std::string> name_in(const http::Request& request) {
  auto in = json::Fields::from_query(request.query_object());
  std::string name = in.text("name", {.max = kMaxName});
  TRY(in.done());
  return name;
}

Result<File> stored(const Office& office, const http::Request& request,
                    std::optional<std::string> uploaded_by) {
  const std::string name = TRY(name_in(request));
  return office.files.add(office.database, name, request.body, std::move(uploaded_by),
                          office.clock.now(), office.random);
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

// What is attached to nothing is known to who uploaded it, and to nobody else.
Result<void> may(const staff::Actor& actor, const File& file, const MayRead& may_read) {
  if (file.petition_id) return may_read(actor, file);
  if (file.uploaded_by && *file.uploaded_by == actor.user_id) return {};
  return fail(ErrorKind::not_found, "file.not_found", "file");
}

Result<http::Response> download(const Office& office, const MayRead& may_read,
                                const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const File file = TRY(office.database.read(
      [&](db::Transaction& tx) { return find(tx, office.vault, request.part("id")); }));
  TRY(may(actor, file, may_read));
  return http::Response{.content_type = "application/octet-stream",
                        .headers = {{"Content-Disposition", disposition(file.name)},
                                    {"X-Content-Type-Options", "nosniff"},
                                    {"Cache-Control", "no-store"}},
                        .body = office.files.read(file)};
}

}  // namespace

void routes(http::Router& router, const Office& office, MayRead may_read) {
  const auto meter = std::make_shared<UploadMeter>();
  router.add(
      http::Method::post, "/api/v1/files",
      [&office](const http::Request& request) { return upload(office, request); },
      http::kUploadBody);
  router.add(
      http::Method::post, "/api/v1/portal/files",
      [&office, meter](const http::Request& request) {
        return upload_from_portal(office, *meter, request);
      },
      http::kUploadBody);
  router.add(http::Method::get, "/api/v1/files/{id}",
             [&office, may_read = std::move(may_read)](const http::Request& request) {
               return download(office, may_read, request);
             });
}

}  // namespace files
