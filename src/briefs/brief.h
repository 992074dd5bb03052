// What the head reads before he receives the people (hồ sơ trình trước buổi tiếp): who comes with
// what, how far it is, what was concluded and promised before and whether it was kept. Made for one
// reader: everything in it is shown as the pages of queue, matter and visit show it to him, so that
// the page and the document cannot say more. Long texts are cut: the whole is on the pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "briefs/session_facts.h"
#include "conclusions/earlier.h"

namespace briefs {

// A limit that is not met.
struct RunningLimit {
  std::string name;              // "resolution": schema Clock
  std::optional<Date> due_on;    // nothing while it stands still
  std::optional<int> days_left;  // working days, below zero past the day
  std::optional<Date> stopped_on;
  std::string article;
};

// What happened to a matter, in short.
struct Step {
  std::string act;  // "receive", "accept", "extend", "decide", …
  Date on{};
  std::string document;  // its number; may be empty
};

struct BriefMatter {
  std::string id, number, kind, instance, stage, unit;
  Date received_on{};
  bool readable = false;  // texts and names; else the outline
  std::string summary, sender, respondent, assignee;
  std::vector<RunningLimit> limits;
  std::vector<Step> steps;
  std::string answered;  // what was decided or answered, or why it left the road
  std::vector<conclusions::Reception> receptions;  // the last before this session
  std::size_t more_receptions = 0;                 // before those
};

struct BriefItem {
  std::string ticket;
  std::string starts_at;  // of the slot; empty: at the door
  std::string label;      // who comes, or who he is not to be named as
  std::string content;    // what he asks; empty where it is hidden
  bool hides_person = false;
  std::string kind, priority, stage;
  long long people_count = 1;
  std::vector<BriefMatter> matters;
};

struct Brief {
  SessionFacts session;
  Date made_on{};
  std::vector<BriefItem> items;      // in the order of the queue
  std::vector<std::string> unknown;  // numbers at the door of whom nothing is known
};

// Errors as seen_session.
[[nodiscard]] Result<Brief> brief_of(const receptions::Doing& doing, const std::string& session_id);
// Schema Brief.
[[nodiscard]] json::Object to_json(const Brief& brief);

}  // namespace briefs
