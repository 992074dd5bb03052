// What is done beside the matters: opening who denounced, receipts, data requests, accounts, near
// cases.
#include "http/etag.h"
#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/rights.h"
#include "quarter/run.h"

namespace quarter {
namespace {

std::string text_of(const json::Value& value, std::string_view field) {
  return std::string(value.at(field).as_string());
}

Asked post(std::size_t by, const std::string& path, json::Object body) {
  return {.by = by, .method = http::Method::post, .path = path, .body = std::move(body)};
}

std::optional<std::size_t> anybody(Run& run) {
  return run.somebody([](const Person& person) { return person.active; });
}

bool is_responsible(const Person& person, const std::string& unit_id) {
  return person.active && person.unit_id == unit_id && works_in(person, unit_id) &&
         person.role != staff::Role::handler;
}

}  // namespace

void open_sender(Run& run) {
  const auto at = run.some_paper([](const Paper& paper) { return !paper.id.empty(); });
  const auto who = anybody(run);
  if (!at || !who) return;
  const Paper& paper = run.model.papers[*at];
  const PaperSight seen = sight_of_paper(run.model, run.model.person(*who), paper);
  std::string code;
  if (seen.sight != Sight::full)
    code = "petition.not_found";
  else if (!paper.sealed)
    code = "identity.not_sealed";
  else if (!seen.opens)
    code = "identity.not_yours";
  Asked asked = post(*who, "/petitions/" + paper.id + "/identity",
                     {{"purpose", "Xác minh theo phân công, trao đổi với " + paper.sender}});
  asked.may_name = code.empty();
  const auto answer = run.door.act(
      asked, {.code = code, .journal = {"petition.open_identity"}, .again = Again::never_lost});
  if (!code.empty()) return;
  const auto& senders = answer->at("senders").as_array();
  demand_equal(text_of(senders.front(), "name"), paper.sender, "sealed_sender_is_kept",
               paper.number);
}

void print_receipt(Run& run) {
  const auto at = run.some_paper([](const Paper& paper) { return !paper.id.empty(); });
  const auto who = anybody(run);
  if (!at || !who) return;
  const Paper& paper = run.model.papers[*at];
  const Person& person = run.model.person(*who);
  const PaperSight seen = sight_of_paper(run.model, person, paper);
  std::string code;
  if (seen.sight != Sight::full)
    code = "petition.not_found";
  else if (!works_in(person, paper.unit_id) || (paper.sealed && !seen.opens))
    code = "receipt.not_yours_to_print";
  const auto answer = run.door.act(
      post(*who, "/petitions/" + paper.id + "/receipt", {{"reason", "Công dân làm mất"}}),
      {.code = code, .journal = {"petition.print_receipt"}, .again = Again::never_lost});
  if (!code.empty()) return;
  demand_equal(text_of(*answer, "code"), paper.code, "receipt_again", paper.number);
  demand_equal(text_of(answer->at("petition"), "number"), paper.number, "receipt_again", paper.id);
}

void ask_for_data(Run& run) {
  const auto at = run.some_paper([](const Paper& paper) { return !paper.sealed; });
  if (!at) return;
  const Paper& paper = run.model.papers[*at];
  const auto who = anybody(run);
  if (!who) return;
  const bool right = is_responsible(run.model.person(*who), paper.unit_id);
  const std::string kind = run.dice.chance(60) ? "copy" : "erasure";
  Asked asked = post(*who, "/data-requests",
                     {{"unit_id", paper.unit_id},
                      {"kind", kind},
                      {"received_on", iso(run.today())},
                      {"name", paper.sender},
                      {"id_number", paper.id_number},
                      {"identity_checked", true}});
  asked.headers["idempotency-key"] = "quarter-" + std::to_string(run.door.number() + 1);
  const auto answer = run.door.act(
      asked, {.code = right ? "" : "data_request.not_yours", .journal = {"data_request.register"}});
  if (!right) return;
  DataRequest request{.unit_id = paper.unit_id, .kind = kind};
  request.due_on =
      day_by_law(run.law(), "personal_data.request_due", {{"received_on", iso(run.today())}});
  request.number = run.model.next_number(paper.unit_id, "DLCN", run.today());
  demand_equal(text_of(*answer, "number"), request.number, "numbers_follow", paper.unit_id);
  run.model.requests.push_back(request);
  DataRequest& last = run.model.requests.back();
  last.id = text_of(*answer, "id");
  demand_equal(text_of(*answer, "due_on"), iso(last.due_on), "due_by_law", last.number);
}

void work_on_data_request(Run& run) {
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < run.model.requests.size(); ++i) {
    if (!run.model.requests[i].id.empty()) known.push_back(i);
  }
  if (known.empty()) return;
  DataRequest& request = run.model.requests[run.dice.pick(known)];
  const auto who =
      run.somebody([&](const Person& person) { return is_responsible(person, request.unit_id); });
  if (!who) return;
  const std::string path = "/data-requests/" + request.id;
  const int drawn = run.dice.between(1, 3);
  const std::string closed = request.stage == "open" ? "" : "data_request.closed";
  if (drawn == 1) {
    Asked asked = post(*who, path + "/answer",
                       {{"on", iso(run.today())}, {"reason", "Đã cung cấp bản sao dữ liệu"}});
    asked.headers["if-match"] = http::etag(request.version);
    run.door.act(asked,
                 {.code = closed, .journal = {"data_request.answer"}, .again = Again::refused});
    if (!closed.empty()) return;
    request.stage = "answered";
    ++request.version;
  } else if (drawn == 2) {
    std::string code = request.kind == "erasure" ? closed : "data_request.not_an_erasure";
    const auto answer = run.door.act(
        post(*who, path + "/erase",
             {{"document_number", "5/CV"}, {"reason", "Theo đề nghị của chủ thể dữ liệu"}}),
        {.code = code, .journal = {"data_request.erase"}, .again = Again::never_lost});
    if (!code.empty()) return;
    for (const auto& paper : answer->at("papers").as_array())
      demand(!paper.at("erased").as_bool(), "kept_as_the_law_says", text_of(paper, "number"));
  } else {
    run.door.look({.by = *who, .path = path});
  }
}

void close_or_open_account(Run& run) {
  const auto administrator =
      run.somebody([](const Person& person) { return person.role == staff::Role::administrator; });
  const auto at =
      run.somebody([](const Person& person) { return person.role == staff::Role::handler; });
  Person& member = run.model.cast[*at];
  const bool opens = run.dice.chance(70) ? !member.active : member.active;
  const std::string act = opens ? "reactivate" : "deactivate";
  std::string code;
  if (!is_state(member.unit_id))
    code = "staff.not_yours";
  else if (member.active == opens)
    code = opens ? "staff.active_already" : "staff.inactive_already";
  run.door.act(
      post(*administrator, "/staff/" + member.id + "/" + act, {{"reason", "Chuyển công tác"}}),
      {.code = code, .journal = {act}, .again = Again::refused});
  if (!code.empty()) return;
  member.active = opens;
  if (!opens) run.door.end_session(*at);
}

void look_for_near(Run& run) {
  const auto at = run.some_matter([](const Matter& matter) { return is_open(matter.stage); });
  if (!at) return;
  const Matter& matter = run.model.matters[*at];
  const Paper& paper = run.model.papers[matter.paper];
  const auto who = run.somebody(
      [&](const Person& person) { return person.active && works_in(person, matter.unit_id); });
  if (!who) return;
  const json::Value found = run.door.look(
      post(*who, "/petitions/near", {{"unit_id", matter.unit_id}, {"id_number", paper.id_number}}));
  const Person& person = run.model.person(*who);
  const bool shown =
      matter.kind == "denunciation" ? may_open_sender(run.model, person, matter) : !paper.sealed;
  bool is_found = false;
  for (const auto& hit : found.at("items").as_array())
    is_found = is_found || text_of(hit.at("matter"), "id") == matter.id;
  demand_equal(static_cast<int>(is_found), static_cast<int>(shown), "near_by_sender",
               matter.id + " for " + person.login);
}

}  // namespace quarter
