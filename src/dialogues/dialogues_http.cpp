#include "dialogues/dialogues_http.h"

#include "base/clock.h"
#include "dialogues/acts.h"
#include "dialogues/dialogue_json.h"
#include "dialogues/due.h"
#include "dialogues/papers.h"
#include "documents/download.h"
#include "http/act.h"
#include "journal/journal.h"
#include "matters/beside.h"
#include "staff/session.h"

namespace dialogues {
namespace {

// Schema MatterDialogues: what every act here answers.
Result<http::Response> answer(const By& by, const std::string& matter_id) {
  return by.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto matter = TRY(matters::read_matter(tx, by.office, by.actor, matter_id));
    return http::ok(TRY(matter_json({tx, by.office, by.actor}, matter)));
  });
}

Result<http::Response> created(const By& by, const std::string& matter_id) {
  http::Response response = TRY(answer(by, matter_id));
  response.status = 201;
  return response;
}

// GET /api/v1/matters/{id}/dialogues
Result<http::Response> get_of_matter(const http::Request& request, const By& by) {
  return answer(by, request.part("id"));
}

// POST /api/v1/matters/{id}/dialogues/facts
Result<http::Response> post_facts(const http::Request& request, const By& by) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewSaid said = read_said(in);
  TRY(in.done());
  TRY(say(by, request.part("id"), said));
  return answer(by, request.part("id"));
}

// POST /api/v1/matters/{id}/dialogues
Result<http::Response> post_call(const http::Request& request, const By& by) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Call order = read_call(in);
  TRY(in.done());
  TRY(call(by, request.part("id"), order));
  return created(by, request.part("id"));
}

// GET /api/v1/receptions/sessions/{id}/dialogue
Result<http::Response> get_of_session(const http::Request& request, const By& by) {
  return by.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto found = TRY(of_session({tx, by.office, by.actor}, request.part("id")));
    if (!found) return fail(ErrorKind::not_found, "dialogue.not_found");
    return http::ok(json::Object{{"dialogue_id", found->looked.dialogue.id},
                                 {"matter_id", found->matter.id},
                                 {"number", found->matter.number},
                                 {"kind", matters::text(found->matter.kind)}});
  });
}

Result<http::Response> its_matter(const By& by, const Dialogue& done) {
  return answer(by, done.matter_id);
}

// POST /api/v1/dialogues/{id}/<act>
template <class Read, class Act>
auto an_act(Read read, Act act) {
  return http::an_act(read, act, its_matter);
}

// ---- papers

// That a paper which names people left the program, and whose it is.
void note_taken(const By& by, const Papers& papers) {
  const Dialogue& dialogue = papers.looked.dialogue;
  by.office.database.write([&](db::Transaction& tx) {
    journal::record(tx, {.act = "dialogue.take_out",
                         .subject_kind = "matter",
                         .subject_id = dialogue.matter_id,
                         .unit_id = dialogue.unit_id,
                         .user_id = by.actor.user_id,
                         .user_name = by.actor.name,
                         .post = "",
                         .reason = "",
                         .before = nullptr,
                         .after = json::Object{{"dialogue_day", iso(papers.looked.session.day)}},
                         .at = by.office.clock.now()});
    return 0;
  });
}

Result<Papers> papers_of(const http::Request& request, const By& by) {
  return by.office.database.read([&](db::Transaction& tx) {
    return papers_of(Looking{tx, by.office, by.actor}, request.part("id"));
  });
}

// GET /api/v1/dialogues/{id}/papers
Result<http::Response> get_papers(const http::Request& request, const By& by) {
  return by.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Looking at{tx, by.office, by.actor};
    const Papers papers = TRY(papers_of(at, request.part("id")));
    json::Object dialogue = TRY(to_json(at, papers.looked, false));
    return http::ok(json::Object{{"letterhead", documents::to_json(papers.letterhead)},
                                 {"number", papers.number},
                                 {"kind", papers.kind},
                                 {"head_title", papers.head_title},
                                 {"weekday", papers.weekday},
                                 {"dialogue", std::move(dialogue)}});
  });
}

// GET /api/v1/dialogues/{id}/notice/document, …/minutes/document
auto get_document(documents::Document (*make)(const Papers&), const char* name) {
  return [make, name](const http::Request& request, const By& by) -> Result<http::Response> {
    const Papers papers = TRY(papers_of(request, by));
    note_taken(by, papers);
    return documents::download(make(papers), name + iso(papers.looked.session.day));
  };
}

// GET /api/v1/dialogues/due
Result<http::Response> get_due(const http::Request&, const By& by) {
  return http::ok(TRY(due_json(by.office, by.actor)));
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) -> Result<http::Response> {
      const staff::Actor actor = TRY(staff::signed_in(request, office));
      return handler(request, By{office, actor});
    };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/matters/{id}/dialogues", with(get_of_matter));
  router.add(Method::post, "/api/v1/matters/{id}/dialogues", with(post_call));
  router.add(Method::post, "/api/v1/matters/{id}/dialogues/facts", with(post_facts));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/dialogue", with(get_of_session));
  router.add(Method::get, "/api/v1/dialogues/due", with(get_due));
  router.add(Method::get, "/api/v1/dialogues/{id}/papers", with(get_papers));
  router.add(Method::get, "/api/v1/dialogues/{id}/notice/document",
             with(get_document(&notice_of, "thong-bao-doi-thoai-")));
  router.add(Method::get, "/api/v1/dialogues/{id}/minutes/document",
             with(get_document(&minutes_of, "bien-ban-doi-thoai-")));
  router.add(Method::post, "/api/v1/dialogues/{id}/invite", with(an_act(read_invitation, invite)));
  router.add(Method::post, "/api/v1/dialogues/{id}/send-notice",
             with(an_act(read_sent, send_notice)));
  router.add(Method::post, "/api/v1/dialogues/{id}/postpone",
             with(an_act(read_postponement, postpone)));
  router.add(Method::post, "/api/v1/dialogues/{id}/record", with(an_act(read_record, record)));
  router.add(Method::post, "/api/v1/dialogues/{id}/not-held", with(an_act(read_why, not_held)));
  router.add(Method::post, "/api/v1/dialogues/{id}/report", with(an_act(read_report, report)));
}

}  // namespace dialogues
