// Steps of matters: lawful ones, ones that are closed, ones on a version that is gone.
#include "http/etag.h"
#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/page.h"
#include "quarter/rights.h"
#include "quarter/steps.h"

namespace quarter {
namespace {

void do_step(Run& run, std::size_t who, std::size_t at, const Step& step, long long version) {
  Matter& matter = run.model.matters[at];
  const std::string code = foreseen_code(run, who, matter, step, version);
  const Foreseen foreseen{
      .code = code,
      .journal = code.empty() ? entries_of(run, matter, step) : std::vector<std::string>{},
      .again = Again::refused};
  const auto answer = run.door.act({.by = who,
                                    .method = http::Method::post,
                                    .path = "/matters/" + matter.id + "/" + step.act,
                                    .body = step.body,
                                    .headers = {{"if-match", http::etag(version)}}},
                                   foreseen);
  if (!code.empty()) return;
  apply_step(run, matter, step);
  if (answer)
    check_page(run, who, matter, *answer);
  else
    look_at_page(run, who, matter);
}

bool is_lawful(Run& run, std::size_t who, const Matter& matter, const std::string& act) {
  if (closed_to(run.model, run.model.person(who), matter, act) || is_idle(matter, act))
    return false;
  return matter.stage != "classified" || !is_way_out(act) || ways_out(matter).contains(act);
}

// What brings a matter on, more often than what brings it back.
int weight_of(const std::string& act) {
  if (act == "accept" || act == "decide" || act == "continue") return 8;
  if (act == "deliver" || act == "close" || act == "send_notice") return 6;
  if (act == "extend" || act == "determine_complexity") return 5;
  if (act == "reopen" || act == "withdraw" || act == "refuse" || act == "terminate") return 1;
  return 2;
}

std::optional<std::string> lawful_act(Run& run, std::size_t who, const Matter& matter) {
  std::vector<std::string> acts;
  for (const std::string& act : kActs) {
    if (is_lawful(run, who, matter, act))
      acts.insert(acts.end(), static_cast<std::size_t>(weight_of(act)), act);
  }
  if (acts.empty()) return std::nullopt;
  return run.dice.pick(acts);
}

std::optional<std::size_t> some_open(Run& run) {
  const bool left = run.dice.chance(6);
  return run.some_matter([&](const Matter& matter) { return is_open(matter.stage) != left; });
}

}  // namespace

void do_lawful_step(Run& run) {
  const auto at = some_open(run);
  if (!at) return;
  const Matter& matter = run.model.matters[*at];
  const auto who = run.somebody(
      [&](const Person& person) { return person.active && person.unit_id == matter.unit_id; });
  if (!who) return;
  const auto act = lawful_act(run, *who, matter);
  if (!act) return;
  Step step = drawn_step(run, matter, *act);
  if (run.dice.chance(7) && step.flaw.empty()) spoil(run, matter, step);
  do_step(run, *who, *at, step, matter.version);
}

void do_any_step(Run& run) {
  const auto at = run.some_matter([](const Matter&) { return true; });
  const auto who = run.somebody([](const Person& person) { return person.active; });
  if (!at || !who) return;
  const Matter& matter = run.model.matters[*at];
  const std::string act = run.dice.pick(kActs);
  do_step(run, *who, *at, drawn_step(run, matter, act), matter.version);
}

// Two clerks on one matter: the second has the page from before.
void do_stale_step(Run& run) {
  const auto at = run.some_matter(
      [](const Matter& matter) { return is_open(matter.stage) && matter.version > 1; });
  if (!at) return;
  const Matter& matter = run.model.matters[*at];
  const auto who = run.somebody(
      [&](const Person& person) { return person.active && person.unit_id == matter.unit_id; });
  if (!who) return;
  const auto act = lawful_act(run, *who, matter);
  if (!act) return;
  const long long stale = run.dice.between(1, static_cast<int>(matter.version) - 1);
  do_step(run, *who, *at, drawn_step(run, matter, *act), stale);
}

void correct_classification(Run& run) {
  const auto at = run.some_matter([](const Matter& matter) {
    return matter.stage == "received" || matter.stage == "classified";
  });
  if (!at) return;
  const Matter& matter = run.model.matters[*at];
  const auto who = run.somebody([&](const Person& person) {
    return person.active && !closed_to(run.model, person, matter, "classify");
  });
  if (who) do_step(run, *who, *at, drawn_step(run, matter, "classify"), matter.version);
}

}  // namespace quarter
