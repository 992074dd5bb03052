// At the desk: papers in order, papers with a mistake, and the same key a second time.
#include <array>
#include <functional>

#include "quarter/broken.h"
#include "quarter/page.h"
#include "quarter/papers.h"
#include "quarter/rights.h"

namespace quarter {
namespace {

std::string text_of(const json::Value& value, std::string_view field) {
  return std::string(value.at(field).as_string());
}

Asked registration(std::size_t by, const json::Object& body, const std::string& key) {
  return {.by = by,
          .method = http::Method::post,
          .path = "/petitions",
          .body = body,
          .headers = {{"idempotency-key", key}}};
}

std::string fresh_key(Run& run) { return "quarter-" + std::to_string(run.door.number() + 1); }

std::optional<std::size_t> clerk_of(Run& run, const std::string& unit_id) {
  const bool at_the_desk = run.dice.chance(80);
  return run.somebody([&](const Person& person) {
    return person.active && works_in(person, unit_id) &&
           (!at_the_desk || person.role == staff::Role::reception_officer);
  });
}

std::string upload(Run& run, std::size_t by, const std::string& sender) {
  // Some scans are the same, byte for byte.
  const std::string text = run.dice.chance(25) ? "Giấy tờ kèm theo đơn, bản sao chung."
                                               : "Bản chụp số " + std::to_string(run.door.number());
  const auto answer = run.door.act(
      {.by = by,
       .method = http::Method::post,
       .path = "/files",
       .headers = {{"content-type", "application/octet-stream"},
                   {"x-file-name", "don-cua-" + std::to_string(run.door.number()) + ".txt"}},
       .bytes = text + "\n" + sender,
       .may_name = true},
      {});
  return text_of(*answer, "id");
}

std::vector<std::string> uploads(Run& run, std::size_t by, Written& written) {
  std::vector<std::string> files;
  if (!run.dice.chance(18)) return files;
  const int count = run.dice.between(1, 2);
  for (int i = 0; i < count; ++i) files.push_back(upload(run, by, written.sender));
  json::Array ids;
  for (const auto& id : files) ids.push_back(json::Value(id));
  written.body["files"] = std::move(ids);
  return files;
}

std::optional<std::size_t> to_be_repeated(Run& run, const std::string& unit_id) {
  return run.some_matter(
      [&](const Matter& matter) { return matter.unit_id == unit_id && is_open(matter.stage); });
}

// The identifiers that the office gave; everything else must be as reckoned.
void adopt(Run& run, std::size_t by, std::size_t index, const json::Value& answer) {
  Paper& paper = run.model.papers[index];
  const json::Value& petition = answer.at("petition");
  demand_equal(text_of(petition, "number"), paper.number, "numbers_follow", paper.unit_id);
  paper.id = text_of(petition, "id");
  paper.code = text_of(answer, "code");
  demand_equal(answer.at("matters").as_array().size(), paper.matters.size(), "registered",
               "matters behind " + paper.number);
  for (const auto& page : answer.at("matters").as_array()) {
    bool found = false;
    for (const std::size_t at : paper.matters) {
      Matter& matter = run.model.matters[at];
      if (matter.number != text_of(page, "number")) continue;
      matter.id = text_of(page, "id");
      check_page(run, by, matter, page);
      found = true;
    }
    demand(found, "registered", "a matter " + text_of(page, "number") + " behind " + paper.number);
  }
}

}  // namespace

void register_paper(Run& run) {
  const std::string unit_id = run.dice.pick(kBodies);
  const auto by = clerk_of(run, unit_id);
  if (!by) return;
  const auto repeated =
      run.dice.chance(12) ? to_be_repeated(run, unit_id) : std::optional<std::size_t>();
  Written written = repeated ? write_again(run, *repeated) : write_paper(run, unit_id);
  const auto files = uploads(run, *by, written);
  const std::string key = fresh_key(run);
  const bool hidden = repeated && run.model.papers[run.model.matters[*repeated].paper].sealed;
  const bool may =
      may_register(run.model.person(*by), unit_id, hidden || holds_denunciation(written));
  const auto answer = run.door.act(
      registration(*by, written.body, key),
      {.code = may ? "" : "petition.denunciation_for_reception", .journal = entries_of(written)});
  if (!may) return;
  adopt(run, *by, take_in(run, written, {key, by, written.body, files}), *answer);
}

namespace {

std::optional<std::size_t> open_denunciation(Run& run, const std::string& unit_id) {
  return run.some_matter([&](const Matter& matter) {
    return matter.unit_id == unit_id && is_open(matter.stage) && matter.kind == "denunciation";
  });
}

// A complaint that says it repeats a denunciation. That there is one, a handler is not told.
std::string repeat_as_complaint(Run& run, const Person& by, std::size_t denunciation,
                                Written& written) {
  written = write_again(run, denunciation);
  written.contents.front().kind = "complaint";
  written.body["contents"].as_array().front().as_object()["kind"] = "complaint";
  return may_register(by, written.unit_id, true) ? "petition.not_a_duplicate_of_that"
                                                 : "petition.denunciation_for_reception";
}

}  // namespace

void register_wrongly(Run& run) {
  const std::string unit_id = run.dice.pick(kBodies);
  const auto by = clerk_of(run, unit_id);
  if (!by) return;
  Written written = write_paper(run, unit_id);
  json::Object& body = written.body;
  json::Object& sender = body["senders"].as_array().front().as_object();
  json::Object& content = body["contents"].as_array().front().as_object();
  using Spoil = std::function<std::string()>;
  const std::array<Spoil, 10> kWays{
      Spoil([&] {
        return body["received_on"] = iso(run.today() + std::chrono::days(1)), "input.invalid";
      }),
      Spoil([&] { return body["received_on"] = "2026-02-30", "input.invalid"; }),
      Spoil([&] { return body["unit_id"] = "ubnd-99999", "petition.no_such_unit"; }),
      Spoil([&] {
        return body["unit_id"] = unit_id == "ubnd-00008" ? "ubnd-00004" : "ubnd-00008",
               "petition.not_yours_to_register";
      }),
      Spoil([&] { return body["unheard_of"] = true, "input.invalid"; }),
      Spoil([&] { return body["secrecy_mark"] = "mat", "secret.not_kept_here"; }),
      Spoil([&] { return sender["id_number"] = "12345", "input.invalid"; }),
      Spoil([&] { return content["topic"] = "weather", "input.invalid"; }),
      Spoil([&] {
        return body["files"] = json::Array{"01J00000000000000000000000"},
               "file.not_yours_to_attach";
      }),
      Spoil([&] {
        return body["duplicate_of"] = "01J00000000000000000000000",
               "petition.not_a_duplicate_of_that";
      })};
  std::string code = run.dice.pick(kWays)();
  if (const auto hidden = run.dice.chance(20) ? open_denunciation(run, unit_id) : std::nullopt)
    code = repeat_as_complaint(run, run.model.person(*by), *hidden, written);
  if (!may_register(run.model.person(*by), unit_id, holds_denunciation(written))) return;
  run.door.act(registration(*by, body, fresh_key(run)), {.code = code});
}

namespace {

// What was a complaint when a handler registered it may be a denunciation now, and not his to see.
std::string hidden_from(Run& run, std::size_t who, const Paper& paper) {
  for (const std::size_t at : paper.matters) {
    if (sight(run.model, run.model.person(who), run.model.matters[at]) == Sight::none)
      return "matter.not_found";
  }
  return sight_of_paper(run.model, run.model.person(who), paper).sight == Sight::full
             ? ""
             : "petition.not_found";
}

}  // namespace

void send_same_key_again(Run& run) {
  const auto index = run.some_paper(
      [&](const Paper& paper) { return paper.clerk && run.model.person(*paper.clerk).active; });
  if (!index) return;
  const Paper& paper = run.model.papers[*index];
  json::Object body = paper.body;
  if (run.dice.chance(40)) {
    body["people_count"] = 7;
    run.door.act(registration(*paper.clerk, body, paper.key),
                 {.code = "petition.key_used_otherwise"});
    return;
  }
  const std::string code = hidden_from(run, *paper.clerk, paper);
  const auto answer = run.door.act(registration(*paper.clerk, body, paper.key), {.code = code});
  if (!code.empty()) return;
  demand_equal(text_of(answer->at("petition"), "id"), paper.id, "one_key_one_paper", paper.number);
  demand_equal(text_of(*answer, "code"), paper.code, "one_key_one_paper", paper.number);
}

}  // namespace quarter
