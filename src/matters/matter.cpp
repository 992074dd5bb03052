#include "matters/matter.h"

#include <algorithm>

#include "base/check.h"

namespace matters {

const std::vector<std::string_view>& stage_words() {
  static const std::vector<std::string_view> kWords{
      "received", "classified", "accepted", "decided",     "delivered", "terminated", "closed",
      "refused",  "forwarded",  "guided",   "split_asked", "filed",     "withdrawn"};
  return kWords;
}

std::string_view text(Stage stage) { return stage_words()[static_cast<std::size_t>(stage)]; }

Stage parse_stage(std::string_view word) {
  const auto& words = stage_words();
  const auto found = std::find(words.begin(), words.end(), word);
  CHECK(found != words.end());
  return static_cast<Stage>(found - words.begin());
}

const std::vector<std::string_view>& waiting_words() {
  static const std::vector<std::string_view> kWords{"reception", "head", "handler", "nobody"};
  return kWords;
}

std::string_view text(Waiting waiting) {
  return waiting_words()[static_cast<std::size_t>(waiting)];
}

bool is_open(Stage stage) { return stage <= Stage::terminated; }

Waiting waiting(const Matter& matter) {
  switch (matter.stage) {
    case Stage::received:
      return Waiting::reception;
    case Stage::classified:
      return Waiting::head;
    case Stage::accepted:
    case Stage::decided:
    case Stage::delivered:
    case Stage::terminated:
      return matter.assignee_id ? Waiting::handler : Waiting::head;
    default:
      return Waiting::nobody;
  }
}

const Clock* next_clock(const Matter& matter) {
  const Clock* next = nullptr;
  for (const Clock& clock : matter.clocks) {
    if (!runs(clock)) continue;
    if (!next || clock.due.due_on < next->due.due_on) next = &clock;
  }
  return next;
}

const Clock* open_clock(const Matter& matter, std::string_view name) {
  for (const Clock& clock : matter.clocks) {
    if (clock.name == name && !clock.met_on) return &clock;
  }
  return nullptr;
}

const Clock* still_clock(const Matter& matter) {
  for (const Clock& clock : matter.clocks) {
    if (stands_still_since(clock)) return &clock;
  }
  return nullptr;
}

bool was_late(const Matter& matter) {
  return std::any_of(matter.clocks.begin(), matter.clocks.end(), [](const Clock& clock) {
    return clock.late_when_stopped || (clock.met_on && is_late(clock, *clock.met_on));
  });
}

bool is_remote(const Matter& matter) {
  const auto limit = std::find_if(matter.clocks.rbegin(), matter.clocks.rend(),
                                  [](const Clock& clock) { return clock.name == "resolution"; });
  return limit != matter.clocks.rend() && limit->due.input.contains("remote");
}

namespace {

void record(Matter& matter, ClockEvent event) {
  CHECK(happen(matter.clocks, event));
  matter.clock_events.push_back(std::move(event));
}

void record_at_each_open(Matter& matter, ClockChange change, Date on) {
  const std::vector<Clock> clocks = matter.clocks;
  for (const Clock& clock : clocks) {
    if (clock.met_on) continue;
    record(matter, {.clock = clock.number, .name = clock.name, .change = change, .on = on});
  }
}

}  // namespace

void run_clock(Matter& matter, std::string name, law::Due due) {
  CHECK(!open_clock(matter, name));
  long long number = 1;
  for (const ClockEvent& event : matter.clock_events) number = std::max(number, event.clock + 1);
  const Date from = due.started_on;
  record(matter, {.clock = number,
                  .name = std::move(name),
                  .change = ClockChange::started,
                  .on = from,
                  .due = std::move(due)});
}

void change_clock(Matter& matter, ClockEvent event) {
  const Clock* clock = open_clock(matter, event.name);
  CHECK(clock);
  event.clock = clock->number;
  if (runs(*clock)) event.due_before = clock->due.due_on;
  record(matter, std::move(event));
}

void meet_clock(Matter& matter, std::string_view name, Date on) {
  const Clock* clock = open_clock(matter, name);
  if (!clock) return;
  record(matter,
         {.clock = clock->number, .name = clock->name, .change = ClockChange::met, .on = on});
}

void meet_all_clocks(Matter& matter, Date on) { record_at_each_open(matter, ClockChange::met, on); }

void drop_clocks(Matter& matter, Date on) { record_at_each_open(matter, ClockChange::dropped, on); }

void check(const Matter& matter) {
  const auto met = [](const Clock& clock) { return clock.met_on.has_value(); };
  CHECK(is_open(matter.stage) || std::ranges::all_of(matter.clocks, met));
  CHECK(!matter.accepted_on || *matter.accepted_on >= matter.received_on);
  CHECK(!matter.decided_on || matter.answer);
  CHECK(matter.kind != Kind::denunciation || matter.sender_label.starts_with("Người tố cáo") ||
        matter.sender_label == "Không rõ người gửi");
}

}  // namespace matters
