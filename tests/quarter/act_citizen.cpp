// Through the portal: papers, looking up by a code, guessing codes, withdrawing, satisfaction.
#include "quarter/broken.h"
#include "quarter/papers.h"

namespace quarter {
namespace {

std::string text_of(const json::Value& value, std::string_view field) {
  return std::string(value.at(field).as_string());
}

Asked portal(const std::string& path, json::Object body) {
  return {.method = http::Method::post, .path = "/portal/" + path, .body = std::move(body)};
}

// What a citizen reads of his paper.
void check_followed(Run& run, const Paper& paper, const json::Value& answer) {
  demand_equal(text_of(answer, "number"), paper.number, "citizen_sees_his_paper", "number");
  const auto& pages = answer.at("matters").as_array();
  demand_equal(pages.size(), paper.matters.size(), "citizen_sees_his_paper", paper.number);
  for (const auto& page : pages) {
    bool found = false;
    for (const std::size_t at : paper.matters) {
      const Matter& matter = run.model.matters[at];
      if (matter.id != text_of(page, "id")) continue;
      found = true;
      demand_equal(text_of(page, "stage"), matter.stage, "citizen_sees_his_paper", matter.id);
      demand_equal(text_of(page, "number"), matter.number, "citizen_sees_his_paper", matter.id);
      const auto& clocks = page.at("clocks").as_array();
      demand_equal(clocks.size(), matter.limits.size(), "citizen_sees_his_paper", matter.id);
      for (std::size_t i = 0; i < clocks.size(); ++i) {
        const json::Value& due = clocks[i].at("due_on");
        const Limit& limit = matter.limits[i];
        const bool stopped = limit.stopped_on && !limit.met_on;
        demand_equal(due.is_string() ? std::string(due.as_string()) : "null",
                     stopped ? "null" : iso(limit.due_on), "citizen_sees_his_paper",
                     matter.id + " " + matter.limits[i].name);
      }
    }
    demand(found, "citizen_sees_his_paper", "a matter that is not behind " + paper.number);
  }
}

json::Value followed(Run& run, const std::string& code) {
  return run.door.look(portal("follow", {{"code", code}}));
}

// Some matter with the code of the paper that opened it.
std::optional<std::size_t> somebodys(Run& run) {
  return run.some_matter([](const Matter&) { return true; });
}

}  // namespace

void send_through_portal(Run& run) {
  Written written = write_paper(run, run.dice.pick(kBodies));
  if (written.contents.size() > 1) return;  // the portal takes one content
  written.received_on = run.today();
  written.instance = "first";
  const std::string key = "portal-" + std::to_string(run.door.number() + 1);
  Asked asked = portal("petitions", portal_body(written));
  asked.headers["idempotency-key"] = key;
  const auto answer = run.door.act(asked, {.journal = entries_of(written)});
  const std::size_t index = take_in(run, written, {key, std::nullopt, asked.body});
  Paper& paper = run.model.papers[index];
  demand_equal(text_of(*answer, "number"), paper.number, "numbers_follow", paper.unit_id);
  paper.code = text_of(*answer, "code");
  const json::Value page = followed(run, paper.code);
  run.model.matters[paper.matters.front()].id =
      text_of(page.at("matters").as_array().front(), "id");
  check_followed(run, paper, page);
}

void follow_as_citizen(Run& run) {
  const auto index = run.some_paper([](const Paper&) { return true; });
  if (!index) return;
  const Paper& paper = run.model.papers[*index];
  check_followed(run, paper, followed(run, paper.code));
}

// One address has twenty wrong codes an hour.
void guess_codes(Run& run) {
  constexpr int kTries = 20;
  for (int i = 0; i < kTries; ++i) {
    run.door.look(portal("follow", {{"code", "00000000" + std::to_string(10'000'000 + i)}}),
                  "portal.no_such_code");
  }
  run.door.look(portal("follow", {{"code", "0000000000000000"}}), "portal.too_many_codes");
}

void ask_to_withdraw(Run& run) {
  const auto index = somebodys(run);
  if (!index) return;
  Matter& matter = run.model.matters[*index];
  const Paper& paper = run.model.papers[matter.paper];
  const bool may =
      (matter.stage == "received" || matter.stage == "classified" || matter.stage == "accepted") &&
      !matter.withdrawal_asked;
  run.door.act(portal("withdrawal", {{"code", paper.code},
                                     {"matter_id", matter.id},
                                     {"reason", "Tôi, " + paper.sender + ", xin rút đơn."}}),
               {.code = may ? "" : "portal.cannot_withdraw_now",
                .journal = {"matter.ask_to_withdraw"},
                .again = Again::refused});
  if (!may) return;
  matter.withdrawal_asked = true;
  ++matter.version;
}

void say_satisfaction(Run& run) {
  const bool answered = run.dice.chance(70);
  const auto index = run.some_matter(
      [&](const Matter& matter) { return matter.delivered_on.has_value() == answered; });
  if (!index) return;
  Matter& matter = run.model.matters[*index];
  const bool may = matter.delivered_on && !matter.satisfaction;
  run.door.act(portal("satisfaction", {{"code", run.model.papers[matter.paper].code},
                                       {"matter_id", matter.id},
                                       {"satisfied", "partly"}}),
               {.code = may ? "" : "portal.no_answer_yet",
                .journal = {"matter.say_satisfaction"},
                .again = Again::refused});
  if (!may) return;
  matter.satisfaction = "partly";
  ++matter.version;
}

}  // namespace quarter
