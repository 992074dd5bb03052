#include "briefs/briefs_http.h"

#include "base/clock.h"
#include "briefs/brief.h"
#include "briefs/brief_document.h"
#include "briefs/minutes.h"
#include "briefs/minutes_document.h"
#include "documents/download.h"
#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/reveal.h"
#include "receptions/handlers.h"
#include "receptions/keeping.h"
#include "staff/done_by.h"

namespace briefs {
namespace {

using receptions::Doing;

// That a paper with what people come with left the program, and whose it is.
void note_taken(const Doing& doing, const SessionFacts& session, std::string_view act) {
  doing.office.database.write([&](db::Transaction& tx) {
    journal::record(tx, staff::done_by(doing.office, doing.actor, nullptr,
                                       {.act = std::string(act),
                                        .subject_kind = "reception_session",
                                        .subject_id = session.id,
                                        .unit_id = session.unit_id,
                                        .after = json::Object{{"day", iso(session.day)}}}));
    return 0;
  });
}

// GET /api/v1/receptions/sessions/{id}/brief
Result<http::Response> get_brief(const http::Request& request, const Doing& doing) {
  return http::ok(to_json(TRY(brief_of(doing, request.part("id")))));
}

// GET /api/v1/receptions/sessions/{id}/brief/document
Result<http::Response> get_brief_document(const http::Request& request, const Doing& doing) {
  const Brief brief = TRY(brief_of(doing, request.part("id")));
  note_taken(doing, brief.session, "brief.take_out");
  return documents::download(document_of(brief), "ho-so-trinh-" + iso(brief.session.day));
}

// GET /api/v1/receptions/sessions/{id}/minutes
Result<http::Response> get_minutes(const http::Request& request, const Doing& doing) {
  return http::ok(to_json(TRY(minutes_of(doing, request.part("id")))));
}

// GET /api/v1/receptions/sessions/{id}/minutes/document
Result<http::Response> get_minutes_document(const http::Request& request, const Doing& doing) {
  const Minutes minutes = TRY(minutes_of(doing, request.part("id")));
  note_taken(doing, minutes.session, "minutes.take_out");
  return documents::download(document_of(minutes), "bien-ban-" + iso(minutes.session.day));
}

// GET /api/v1/visits/{id}/conclusion/paper
Result<http::Response> get_notice(const http::Request& request, const Doing& doing) {
  return http::ok(to_json(TRY(notice_of(doing, request.part("id")))));
}

// GET /api/v1/visits/{id}/conclusion/document
Result<http::Response> get_notice_document(const http::Request& request, const Doing& doing) {
  const NoticePaper notice = TRY(notice_of(doing, request.part("id")));
  note_taken(doing, notice.session, "conclusion.take_out");
  return documents::download(document_of(notice), "thong-bao-ket-luan-" + iso(notice.session.day));
}

// GET /api/v1/matters/{id}/receptions
Result<http::Response> get_matter_receptions(const http::Request& request, const Doing& doing) {
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto matter = TRY(matters::matter_of_id(tx, request.part("id")));
    const auto sight = matters::sight_of(matter, doing.actor, office.units, office.clock.today());
    if (sight < staff::Sight::full) return fail(ErrorKind::not_found, "matter.not_found");
    json::Array items;
    for (const auto& each :
         TRY(conclusions::receptions_about(tx, office, doing.actor, matter.id))) {
      items.push_back(conclusions::to_json(each));
    }
    return http::ok(json::Object{{"items", std::move(items)}});
  });
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return receptions::for_officers(office, handler); };
  using http::Method;
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/brief", with(get_brief));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/brief/document",
             with(get_brief_document));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/minutes", with(get_minutes));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/minutes/document",
             with(get_minutes_document));
  router.add(Method::get, "/api/v1/visits/{id}/conclusion/paper", with(get_notice));
  router.add(Method::get, "/api/v1/visits/{id}/conclusion/document", with(get_notice_document));
  router.add(Method::get, "/api/v1/matters/{id}/receptions", with(get_matter_receptions));
}

}  // namespace briefs
