#include "quarter/ledger.h"

#include <algorithm>

#include "quarter/names.h"

namespace quarter {

std::string Model::next_number(const std::string& unit_id, const std::string& series, Date today) {
  const long long year = static_cast<int>(std::chrono::year_month_day(today).year());
  return std::to_string(++books[{unit_id, series, year}]) + "/" + std::to_string(year) + "/" +
         series;
}

std::set<std::size_t> Model::open_denouncers(When when) const {
  std::set<std::size_t> numbers;
  for (const Paper& paper : papers) {
    if (when == When::now ? paper.sealed : !paper.was_open) continue;
    numbers.merge(denouncers_in(paper.sender));
  }
  return numbers;
}

std::set<std::size_t> Model::linked_papers(const Matter& matter) const {
  std::set<std::size_t> linked(matter.papers.begin(), matter.papers.end());
  for (std::size_t before = 0; before != linked.size();) {
    before = linked.size();
    for (const std::size_t paper : std::set(linked)) {
      for (const std::size_t beside : papers[paper].matters) {
        linked.insert(matters[beside].papers.begin(), matters[beside].papers.end());
      }
    }
  }
  return linked;
}

std::set<std::size_t> Model::linked_matters(const Matter& matter) const {
  std::set<std::size_t> linked;
  for (const std::size_t paper : linked_papers(matter))
    linked.insert(papers[paper].matters.begin(), papers[paper].matters.end());
  return linked;
}

bool is_open(const std::string& stage) {
  static const std::set<std::string> kOpen{"received", "classified", "accepted",
                                           "decided",  "delivered",  "terminated"};
  return kOpen.contains(stage);
}

bool is_late(const Limit& limit, Date on) {
  Date last = limit.met_on.value_or(on);
  if (limit.stopped_on) last = std::min(last, *limit.stopped_on);
  return limit.late_when_stopped || last > limit.due_on;
}

const Limit* open_limit(const Matter& matter, std::string_view name) {
  for (const Limit& limit : matter.limits) {
    if (limit.name == name && !limit.met_on) return &limit;
  }
  return nullptr;
}

bool is_suspended(const Matter& matter) {
  const Limit* limit = open_limit(matter, "resolution");
  return limit && limit->stopped_on;
}

const Limit* open_notice(const Matter& matter) {
  const Limit* first = nullptr;
  for (const char* name : {"send_suspension", "send_continuation", "send_termination"}) {
    const Limit* limit = open_limit(matter, name);
    if (limit && (!first || limit->due_on < first->due_on)) first = limit;
  }
  return first;
}

bool was_late(const Matter& matter) {
  return std::ranges::any_of(matter.limits, [](const Limit& limit) {
    return limit.late_when_stopped || (limit.met_on && is_late(limit, *limit.met_on));
  });
}

const Limit* next_limit(const Matter& matter) {
  const Limit* next = nullptr;
  for (const Limit& limit : matter.limits) {
    if (!limit.met_on && !limit.stopped_on && (!next || limit.due_on < next->due_on)) next = &limit;
  }
  return next;
}

std::string waiting_for(const Matter& matter) {
  if (!is_open(matter.stage)) return "nobody";
  if (matter.stage == "received") return "reception";
  if (matter.stage == "classified" || !matter.assignee) return "head";
  return "handler";
}

std::string series_of(const std::vector<Content>& contents) {
  for (const Content& content : contents) {
    if (content.kind != contents.front().kind) return "HH";
  }
  if (contents.front().kind == "complaint") return "KN";
  return contents.front().kind == "denunciation" ? "TC" : "KNPA";
}

Date last_step_on(const Matter& matter) {
  Date last = matter.received_on;
  for (const auto& day : {matter.accepted_on, matter.decided_on, matter.delivered_on}) {
    if (day) last = std::max(last, *day);
  }
  return last;
}

}  // namespace quarter
