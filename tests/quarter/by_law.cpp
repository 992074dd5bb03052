#include "quarter/by_law.h"

#include "quarter/broken.h"

namespace quarter {

Date day_by_law(const law::Engine& law, const std::string& question, const json::Object& input,
                const std::string& field) {
  const auto answer = law.ask(question, input);
  if (!answer) throw Broken("the law does not answer " + question + ": " + answer.error().code);
  const auto day = parse_iso(std::string_view(answer->fields.at(field).as_string()));
  demand(day.has_value(), "by_law", question);
  return *day;
}

void run_limit(Matter& matter, const std::string& name, Date due_on) {
  for (Limit& limit : matter.limits) {
    if (limit.name != name || limit.met_on) continue;
    limit.due_on = due_on;
    return;
  }
  matter.limits.push_back({name, due_on});
}

void meet_limit(Matter& matter, const std::string& name, Date on) {
  for (Limit& limit : matter.limits) {
    if (limit.name == name && !limit.met_on) limit.met_on = on;
  }
}

void meet_all(Matter& matter, Date on) {
  for (Limit& limit : matter.limits) {
    if (!limit.met_on) limit.met_on = on;
  }
}

void start_limit(Matter& matter, Date from, const law::Engine& law) {
  const json::Object received{{"received_on", iso(from)}};
  if (matter.kind == "complaint") {
    json::Object input = received;
    input["instance"] = matter.instance;
    run_limit(matter, "acceptance", day_by_law(law, "complaint.acceptance_due", input));
  } else if (matter.kind == "feedback") {
    json::Object input = received;
    input["system"] = is_state(matter.unit_id) ? "state" : "party";
    run_limit(matter, "answer", day_by_law(law, "reception.answer_due", input));
  } else {
    std::erase_if(matter.limits, [](const Limit& limit) { return !limit.met_on; });
    if (matter.belongs_to == "own_body")
      run_limit(matter, "processing",
                day_by_law(law, "denunciation.initial_processing_due", received));
    else
      run_limit(matter, "forwarding", day_by_law(law, "denunciation.out_of_competence", received));
  }
}

// LTCD Đ.26 as amended from 1 July 2026, LTC Đ.24, TT05/2021 Đ.6.
std::set<std::string> ways_out(const Matter& matter) {
  if (matter.stage != "classified") return {};
  std::set<std::string> ways;
  if (matter.several) ways.insert("ask_to_split");
  if (!matter.in_order) ways.insert("file");
  if (matter.belongs_to == "own_body") {
    ways.insert("refuse");
    if (matter.in_order) ways.insert("accept");
    return ways;
  }
  if (!matter.in_order) return ways;
  ways.insert("forward");
  const bool outside = matter.belongs_to == "court" || matter.belongs_to == "elected_body";
  const bool complaint_elsewhere = matter.kind == "complaint" && matter.belongs_to != "lower_body";
  if (matter.kind != "denunciation" && (outside || complaint_elsewhere)) ways.insert("guide");
  return ways;
}

bool is_way_out(const std::string& act) {
  static const std::set<std::string> kWays{"accept", "refuse",       "forward",
                                           "guide",  "ask_to_split", "file"};
  return kWays.contains(act);
}

}  // namespace quarter
