#include "matters/matter.h"

#include <algorithm>

#include "base/check.h"

namespace matters {

const std::vector<std::string_view>& stage_words() {
  static const std::vector<std::string_view> kWords{
      "received", "classified", "accepted", "decided",     "delivered", "closed",
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

bool is_open(Stage stage) { return stage <= Stage::delivered; }

Waiting waiting(const Matter& matter) {
  switch (matter.stage) {
    case Stage::received:
      return Waiting::reception;
    case Stage::classified:
      return Waiting::head;
    case Stage::accepted:
    case Stage::decided:
    case Stage::delivered:
      return matter.assignee_id ? Waiting::handler : Waiting::head;
    default:
      return Waiting::nobody;
  }
}

const Clock* next_clock(const Matter& matter) {
  const Clock* next = nullptr;
  for (const Clock& clock : matter.clocks) {
    if (clock.met_on) continue;
    if (!next || clock.due.due_on < next->due.due_on) next = &clock;
  }
  return next;
}

bool was_late(const Matter& matter) {
  return std::any_of(matter.clocks.begin(), matter.clocks.end(), [](const Clock& clock) {
    return clock.met_on && law::is_late(clock.due.due_on, *clock.met_on);
  });
}

void run_clock(Matter& matter, std::string name, law::Due due) {
  for (Clock& clock : matter.clocks) {
    if (clock.name == name && !clock.met_on) {
      clock.due = std::move(due);
      return;
    }
  }
  matter.clocks.push_back({std::move(name), std::move(due), std::nullopt});
}

void meet_clock(Matter& matter, std::string_view name, Date on) {
  for (Clock& clock : matter.clocks) {
    if (clock.name == name && !clock.met_on) clock.met_on = on;
  }
}

void meet_all_clocks(Matter& matter, Date on) {
  for (Clock& clock : matter.clocks) {
    if (!clock.met_on) clock.met_on = on;
  }
}

void check(const Matter& matter) {
  CHECK(is_open(matter.stage) || next_clock(matter) == nullptr);
  CHECK(!matter.accepted_on || *matter.accepted_on >= matter.received_on);
  CHECK(!matter.decided_on || matter.answer);
  CHECK(matter.kind != Kind::denunciation || matter.sender_label.starts_with("Người tố cáo") ||
        matter.sender_label == "Không rõ người gửi");
}

}  // namespace matters
