#include "quarter/steps.h"

#include <algorithm>
#include <array>

#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/papers.h"
#include "quarter/rights.h"

namespace quarter {
namespace {

using Word = std::string_view;
constexpr std::chrono::days kDay{1};

std::string word_of(const json::Object& body, std::string_view name) {
  const json::Value* value = body.if_contains(name);
  return value && value->is_string() ? std::string(value->as_string()) : "";
}
bool flag_of(const json::Object& body, std::string_view name) {
  const json::Value* value = body.if_contains(name);
  return value && value->is_bool() && value->as_bool();
}
Date day_of(const json::Object& body) { return *parse_iso(word_of(body, "on")); }

std::optional<Date> went_on_at(const Matter& matter) {
  std::optional<Date> last;
  for (const Suspension& each : matter.suspensions) last = each.to ? each.to : last;
  return last;
}

Date earliest(const Matter& matter, const std::string& act) {
  if (act == "classify" || act == "accept") return matter.received_on;
  const Date accepted = matter.accepted_on.value_or(matter.received_on);
  if (act == "determine_complexity") return accepted;
  if (act == "decide" || act == "extend" || act == "suspend")
    return std::max(accepted, went_on_at(matter).value_or(accepted));
  if (act == "continue")
    return matter.suspensions.empty() ? accepted : matter.suspensions.back().from;
  if (act == "terminate") {
    const Date closed = matter.closed_on.value_or(matter.received_on);
    const Date stopped = matter.suspensions.empty() ? closed : matter.suspensions.back().from;
    return std::max({last_step_on(matter), closed, stopped, went_on_at(matter).value_or(closed)});
  }
  if (act == "send_notice") {
    const Limit* notice = open_notice(matter);
    return notice ? *notice->started_on : matter.received_on;
  }
  if (act == "reopen") return matter.closed_on.value_or(matter.received_on);
  return last_step_on(matter);
}

Date drawn_day(Run& run, const Matter& matter, const std::string& act) {
  if (run.dice.chance(85)) return run.today();
  const Date back = run.today() - std::chrono::days(run.dice.between(1, 4));
  return std::max(back, earliest(matter, act));
}

std::string drawn_ground(Run& run, const std::string& kind) {
  if (kind == "complaint") return run.dice.chance(50) ? "11.2" : "11.6";
  if (kind == "denunciation") return run.dice.chance(50) ? "29.1.a" : "29.1.d";
  const auto choices = run.law().choices("reception.refusal_grounds", run.today());
  return choices->at(run.dice.below(choices->size())).word;
}

std::string drawn_result(Run& run, const Matter& matter) {
  if (matter.kind == "feedback") return run.dice.chance(60) ? "resolved" : "explained";
  if (matter.instance == "second") return "first_result_upheld";
  return run.dice.chance(50) ? "correct" : "partly_correct";
}

json::Array drawn_grounds(Dice& dice) {
  constexpr std::array<Word, 4> kGrounds{"a", "b", "c", "d"};
  json::Array grounds;
  const int count = dice.between(1, 3);
  for (int i = 0; i < count; ++i)
    grounds.push_back(json::Value(kGrounds[static_cast<std::size_t>(i)]));
  return grounds;
}

// What officers write down names the sender now and then; for a denunciation it must not stay.
std::string reason_for(Run& run, const Matter& matter) {
  std::string reason = "Căn cứ hồ sơ và kết quả làm việc";
  if (run.dice.chance(25)) reason += " với " + run.model.papers[matter.paper].sender;
  return reason;
}

json::Object classification(Run& run, const Matter& matter) {
  Dice& dice = run.dice;
  constexpr std::array<Word, 3> kKinds{"complaint", "denunciation", "feedback"};
  constexpr std::array<Word, 4> kTopics{"land_dispute", "traffic", "corruption", "health"};
  const std::string kind = dice.chance(70) ? matter.kind : std::string(dice.pick(kKinds));
  json::Object body{{"kind", kind},
                    {"topic", dice.chance(70) ? matter.topic : std::string(dice.pick(kTopics))},
                    {"belongs_to", dice.chance(85) ? "own_body" : "other_body"},
                    {"reason", reason_for(run, matter)}};
  if (dice.chance(20)) body["checks"] = json::Object{{"signed_or_fingerprinted", dice.chance(60)}};
  return body;
}

json::Object answer_of(Run& run, const Matter& matter) {
  return {{"result", drawn_result(run, matter)},
          {"document_number", "12/QĐ-UBND"},
          {"text", "Trả lời: " + reason_for(run, matter)},
          {"evidence", "Biên bản xác minh và hồ sơ kèm theo"}};
}

json::Object termination(Run& run, const Matter& matter, const std::string& reason) {
  const char* own = matter.kind == "complaint" ? "no_object_left" : "accused_dead";
  const bool withdrawn = matter.stage == "withdrawn";
  return {{"ground", run.dice.chance(85) == withdrawn ? "full_withdrawal" : own},
          {"nothing_remains", run.dice.chance(85)},
          {"reason", reason},
          {"document_number", "21/QĐ"}};
}

json::Object drawn_body(Run& run, const Matter& matter, const std::string& act) {
  Dice& dice = run.dice;
  const std::string reason = reason_for(run, matter);
  if (act == "classify") return classification(run, matter);
  if (act == "refuse") return {{"ground", drawn_ground(run, matter.kind)}, {"reason", reason}};
  if (act == "forward")
    return {{"to", "Cơ quan có thẩm quyền"}, {"reason", reason}, {"to_unit_id", "ubnd-00008"}};
  if (act == "guide") return {{"to", "Tòa án nhân dân khu vực"}, {"reason", reason}};
  if (act == "ask_to_split" || act == "file") return {{"reason", reason}};
  if (act == "determine_complexity")
    return {{"grounds", drawn_grounds(dice)}, {"document_number", "3/QĐ"}};
  if (act == "extend")
    return {{"grounds", drawn_grounds(dice)}, {"reason", reason}, {"document_number", "4/QĐ"}};
  if (act == "decide") return answer_of(run, matter);
  if (act == "terminate") return termination(run, matter, reason);
  if (act == "suspend")
    return {{"ground", "awaiting_other_body"}, {"reason", reason}, {"document_number", "14/QĐ"}};
  if (act == "continue") return {{"reason", reason}, {"document_number", "15/QĐ"}};
  if (act == "deliver" || act == "send_notice")
    return {{"how", dice.chance(50) ? "in_person" : "by_post"}};
  if (act == "withdraw")
    return {{"signed", dice.chance(80)}, {"reason", reason}, {"coerced", dice.chance(20)}};
  if (act == "reopen") return {{"reason", reason}, {"coerced", dice.chance(50)}};
  return {};
}

json::Object assignment(Run& run, const Matter& matter, std::string& flaw) {
  const bool fit = run.dice.chance(90);
  const auto whom = run.somebody([&](const Person& person) {
    const bool may_handle = works_in(person, matter.unit_id) && person.active;
    return fit ? may_handle && person.role == staff::Role::handler : !may_handle;
  });
  if (!whom) {
    flaw = "assign.no_such_officer";
    return {{"assignee_id", "nobody"}};
  }
  if (!fit) flaw = "assign.no_such_officer";
  return {{"assignee_id", run.model.person(*whom).id}};
}

json::Array extensions_with(const Matter& matter, Date on) {
  json::Array days;
  for (const Date day : matter.extensions) days.push_back(json::Value(iso(day)));
  days.push_back(json::Value(iso(on)));
  return days;
}

void add_suspensions(const Matter& matter, json::Object& input) {
  json::Array spans;
  for (const Suspension& each : matter.suspensions) {
    if (!each.to) continue;
    spans.push_back(
        json::Object{{"suspended_on", iso(each.from)}, {"continued_on", iso(*each.to)}});
  }
  if (!spans.empty()) input["suspensions"] = std::move(spans);
}

json::Object extension_input(const Matter& matter, const Step& step) {
  json::Object input{{"accepted_on", iso(*matter.accepted_on)},
                     {"criteria_met", std::ssize(step.body.at("grounds").as_array())},
                     {"extensions_decided", std::ssize(matter.extensions) + 1},
                     {"extension_decided_on", extensions_with(matter, day_of(step.body))}};
  add_suspensions(matter, input);
  return input;
}

// All that the limit of resolution hangs on, as the matter stands.
json::Object resolution_input(const Matter& matter) {
  json::Object input{{"accepted_on", iso(*matter.accepted_on)}};
  if (matter.kind == "complaint") input["instance"] = matter.instance;
  if (matter.kind == "complaint" && matter.complex) {
    input["complex"] = input["complexity_documented"] = true;
    input["remote"] = false;
  }
  if (!matter.extensions.empty()) {
    json::Array days;
    for (const Date day : matter.extensions) days.push_back(json::Value(iso(day)));
    input["criteria_met"] = matter.criteria;
    input["extensions_decided"] = std::ssize(matter.extensions);
    input["extension_decided_on"] = std::move(days);
  }
  add_suspensions(matter, input);
  return input;
}

std::string extension_refused(Run& run, const Matter& matter, const Step& step) {
  if (!matter.extensions.empty() && day_of(step.body) <= matter.extensions.back())
    return "act.before_last_step";
  if (is_suspended(matter)) return "clock.stands_still";
  const auto answer = run.law().ask("denunciation.resolution_due", extension_input(matter, step));
  demand(answer.has_value(), "by_law", "denunciation.resolution_due");
  if (answer->fields.at("extensions_refused").as_int64() > 0) return "extend.not_allowed";
  return answer->fields.at("warnings").as_array().empty() ? "" : "extend.after_the_limit";
}

bool is_terminated(Run& run, const Matter& matter, const Step& step) {
  json::Object input{{"withdrawn_on", word_of(step.body, "on")},
                     {"signed", flag_of(step.body, "signed")}};
  if (matter.kind == "denunciation") {
    input["coerced"] = flag_of(step.body, "coerced");
    input["before_conclusion"] = true;
  }
  if (matter.accepted_on) input["accepted_on"] = iso(*matter.accepted_on);
  const auto answer = run.law().ask(matter.kind + ".withdrawal_outcome", input);
  demand(answer.has_value(), "by_law", matter.kind + ".withdrawal_outcome");
  return answer->fields.at("outcome").as_string() == "terminate";
}

}  // namespace

Step drawn_step(Run& run, const Matter& matter, const std::string& act) {
  Step step{.act = act};
  if (act == "assign") {
    step.body = assignment(run, matter, step.flaw);
    return step;
  }
  step.body = drawn_body(run, matter, act);
  step.body["on"] = iso(drawn_day(run, matter, act));
  return step;
}

void spoil(Run& run, const Matter& matter, Step& step) {
  const int way = run.dice.between(1, 4);
  if (way == 1 || !step.body.contains("on")) {
    step.body["unheard_of"] = 1;
    step.flaw = "input.invalid";
  } else if (way == 2) {
    step.body["on"] = iso(run.today() + kDay);
    step.flaw = "field.in_the_future";
  } else if (way == 3) {
    step.body["on"] = iso(earliest(matter, step.act) - kDay);
    step.flaw = "act.before_last_step";
  } else {
    step.body.erase("on");
    step.flaw = "input.invalid";
  }
}

namespace {

// The lists of choices are dated: a word may not have been in force on the day of the act.
bool was_in_force(Run& run, const std::string& list, const std::string& word, Date on) {
  const auto choices = run.law().choices(list, on);
  demand(choices.has_value(), "by_law", list);
  return std::ranges::any_of(*choices, [&](const auto& choice) { return choice.word == word; });
}

std::string not_in_force(Run& run, const Matter& matter, const Step& step) {
  if (step.act == "refuse" && matter.kind == "feedback" &&
      !was_in_force(run, "reception.refusal_grounds", word_of(step.body, "ground"),
                    day_of(step.body)))
    return "field.not_one_of";
  // Complaints could not be terminated before 1 July 2026.
  if (step.act == "terminate" && matter.kind == "complaint" &&
      !run.law().choices("complaint.termination_grounds", day_of(step.body)))
    return "law.no_rule_yet";
  if (step.act == "suspend" && matter.kind == "complaint" && !is_suspended(matter) &&
      !run.law().choices("complaint.suspension_grounds", day_of(step.body)))
    return "law.no_rule_yet";
  if (step.act == "determine_complexity" &&
      !was_in_force(run, "complaint.complexity_grounds", "a", day_of(step.body)))
    return "field.not_one_of";
  return "";
}

}  // namespace

std::string termination_refused(const Matter& matter, const Step& step) {
  const bool withdrawn = matter.stage == "withdrawn";
  if (withdrawn && !matter.accepted_on) return "terminate.was_not_accepted";
  if (withdrawn != (word_of(step.body, "ground") == "full_withdrawal"))
    return withdrawn ? "terminate.was_withdrawn" : "terminate.record_the_withdrawal";
  return flag_of(step.body, "nothing_remains") ? "" : "terminate.part_remains";
}

std::string refused_by_law(Run& run, const Matter& matter, const Step& step) {
  if (const auto code = not_in_force(run, matter, step); !code.empty()) return code;
  if (step.act == "extend") return extension_refused(run, matter, step);
  if (step.act == "withdraw") {
    const bool asked = matter.kind == "feedback" && matter.withdrawal_asked;
    if (matter.kind == "feedback")
      return asked || flag_of(step.body, "signed") ? "" : "withdraw.not_valid";
    return is_terminated(run, matter, step) ? "" : "withdraw.not_valid";
  }
  if (step.act == "terminate") return termination_refused(matter, step);
  if (is_idle(matter, step.act)) {
    if (step.act == "send_notice") return "clock.nothing_to_send";
    if (step.act == "suspend") return "clock.already_suspended";
    if (step.act == "continue") return "clock.not_suspended";
    if (step.act == "decide") return "clock.stands_still";
  }
  if (step.act == "reopen" && matter.terminated_on) {
    const bool coerced =
        matter.terminated_for == "full_withdrawal" && flag_of(step.body, "coerced");
    return coerced ? "" : "reopen.was_terminated";
  }
  if (step.act == "reopen" && matter.kind == "complaint" && matter.stage == "withdrawn")
    return flag_of(step.body, "coerced") ? "" : "reopen.was_withdrawn";
  if (step.act == "determine_complexity") {
    const Limit* limit = open_limit(matter, "resolution");
    return limit && is_late(*limit, day_of(step.body)) ? "complexity.after_the_limit" : "";
  }
  return "";
}

std::string foreseen_code(Run& run, std::size_t who, const Matter& matter, const Step& step,
                          long long version) {
  const Person& person = run.model.person(who);
  if (sight(run.model, person, matter) == Sight::none) return "matter.not_found";
  if (const auto closed = closed_to(run.model, person, matter, step.act)) return *closed;
  if (version != matter.version) return "matter.changed_meanwhile";
  if (matter.stage == "classified" && is_way_out(step.act) && !ways_out(matter).contains(step.act))
    return "act.law_leaves_closed";
  if (!step.flaw.empty()) return step.flaw;
  return refused_by_law(run, matter, step);
}

std::vector<std::string> entries_of(const Run& run, const Matter& matter, const Step& step) {
  std::vector<std::string> entries{"matter." + step.act};
  if (step.act != "classify") return entries;
  std::vector<Paper> papers;
  for (const std::size_t index : run.model.linked_papers(matter)) {
    Paper paper = run.model.papers[index];
    const bool behind = std::ranges::find(matter.papers, index) != matter.papers.end();
    Content* content =
        behind ? content_behind(paper, {matter.kind, matter.topic}, matter.paper != index)
               : nullptr;
    if (content) content->kind = word_of(step.body, "kind");
    papers.push_back(std::move(paper));
  }
  const bool hidden = std::ranges::any_of(papers, [](const Paper& paper) {
    return std::ranges::any_of(paper.contents,
                               [](const Content& c) { return c.kind == "denunciation"; });
  });
  for (const Paper& paper : papers) {
    if (paper.sealed != hidden) entries.push_back(hidden ? "petition.seal" : "petition.unseal");
  }
  return entries;
}

namespace {

void leave(Matter& matter, const std::string& stage, Date on) {
  meet_all(matter, on);
  matter.closed_on = on;
  matter.stage = stage;
}

void classify(Run& run, Matter& matter, const Step& step) {
  const Content before{matter.kind, matter.topic};
  const std::string belonged_to = matter.belongs_to;
  matter.kind = word_of(step.body, "kind");
  matter.topic = word_of(step.body, "topic");
  matter.belongs_to = word_of(step.body, "belongs_to");
  if (const json::Value* checks = step.body.if_contains("checks"))
    matter.in_order = flag_of(checks->as_object(), "signed_or_fingerprinted");
  matter.classified_on = day_of(step.body);
  matter.stage = "classified";
  if (before.kind != matter.kind || belonged_to != matter.belongs_to) {
    std::erase_if(matter.limits, [](const Limit& limit) { return !limit.met_on; });
    start_limit(matter, matter.received_on, run.law());
  }
  follow_classification(run, matter, before);
}

void accept(Run& run, Matter& matter, Date on) {
  matter.accepted_on = on;
  matter.suspensions.clear();
  matter.stage = "accepted";
  if (matter.kind == "feedback") return meet_limit(matter, "answer", on);
  json::Object input{{"accepted_on", iso(on)}};
  if (matter.kind == "complaint") input["instance"] = matter.instance;
  meet_limit(matter, matter.kind == "complaint" ? "acceptance" : "processing", on);
  run_limit(matter, "resolution", day_by_law(run.law(), matter.kind + ".resolution_due", input));
}

void decide(Run& run, Matter& matter, Date on) {
  matter.decided_on = on;
  matter.stage = "decided";
  meet_limit(matter, "resolution", on);
  if (matter.kind == "complaint") {
    const bool second = matter.instance == "second";
    run_limit(matter, "send_decision",
              day_by_law(run.law(), "complaint.notice_due",
                         {{"event", second ? "second_decision" : "first_decision"},
                          {"event_on", iso(on)}}));
  } else if (matter.kind == "denunciation") {
    run_limit(matter, "send_conclusion",
              day_by_law(run.law(), "denunciation.conclusion_deadlines",
                         {{"concluded_on", iso(on)}}, "send_due_on"));
  }
}

void reckon_resolution(Run& run, Matter& matter) {
  run_limit(matter, "resolution",
            day_by_law(run.law(), matter.kind + ".resolution_due", resolution_input(matter)));
}

void lengthen(Run& run, Matter& matter, const Step& step) {
  matter.complex = true;
  if (step.act == "extend") {
    matter.extensions.push_back(day_of(step.body));
    matter.criteria = std::ssize(step.body.at("grounds").as_array());
  }
  reckon_resolution(run, matter);
}

// A decision is to be sent; one like it that was never recorded as sent is taken for sent now.
void run_notice(Run& run, Matter& matter, const std::string& name, const json::Object& event) {
  const Date on = *parse_iso(std::string_view(event.at("event_on").as_string()));
  meet_limit(matter, name, on);
  run_limit(matter, name, day_by_law(run.law(), matter.kind + ".notice_due", event));
  matter.limits.back().started_on = on;
}

void suspend(Run& run, Matter& matter, Date on) {
  for (Limit& limit : matter.limits) {
    if (limit.name != "resolution" || limit.met_on) continue;
    limit.late_when_stopped = limit.late_when_stopped || on > limit.due_on;
    limit.stopped_on = on;
  }
  matter.suspensions.push_back({on});
  run_notice(run, matter, "send_suspension",
             {{"event", "suspension_decision"}, {"event_on", iso(on)}});
}

void go_on(Run& run, Matter& matter, Date on) {
  matter.suspensions.back().to = on;
  for (Limit& limit : matter.limits) {
    if (limit.name == "resolution" && !limit.met_on) limit.stopped_on.reset();
  }
  reckon_resolution(run, matter);
  if (matter.kind != "complaint") return;
  run_notice(run, matter, "send_continuation",
             {{"event", "continuation_decision"}, {"event_on", iso(on)}});
}

void send_notice(Matter& matter, Date on) {
  meet_limit(matter, std::string(open_notice(matter)->name), on);
  if (matter.stage != "terminated") return;
  matter.closed_on = on;
  matter.stage = "closed";
}

void reopen(Run& run, Matter& matter, Date on) {
  matter.accepted_on = matter.decided_on = matter.delivered_on = matter.closed_on = std::nullopt;
  matter.withdrawal_asked = matter.complex = false;
  matter.satisfaction.reset();
  matter.extensions.clear();
  matter.terminated_on.reset();
  matter.stage = "classified";
  start_limit(matter, on, run.law());
}

void terminate(Run& run, Matter& matter, const Step& step) {
  const Date on = day_of(step.body);
  meet_all(matter, on);
  matter.terminated_on = on;
  matter.terminated_for = word_of(step.body, "ground");
  matter.closed_on.reset();
  matter.stage = "terminated";
  json::Object input{{"event", "termination_decision"}, {"event_on", iso(on)}};
  if (matter.kind == "complaint") input["ground"] = matter.terminated_for;
  run_limit(matter, "send_termination", day_by_law(run.law(), matter.kind + ".notice_due", input));
}

void assign(Run& run, Matter& matter, const std::string& id) {
  for (std::size_t i = 0; i < run.model.cast.size(); ++i) {
    if (run.model.cast[i].id == id) matter.assignee = i;
  }
}

}  // namespace

void apply_step(Run& run, Matter& matter, const Step& step) {
  static const std::map<std::string, std::string> kLeaves{
      {"refuse", "refused"},           {"forward", "forwarded"}, {"guide", "guided"},
      {"ask_to_split", "split_asked"}, {"file", "filed"},        {"withdraw", "withdrawn"}};
  ++matter.version;
  const std::string& act = step.act;
  if (act == "assign") return assign(run, matter, word_of(step.body, "assignee_id"));
  const Date on = day_of(step.body);
  if (kLeaves.contains(act)) return leave(matter, kLeaves.at(act), on);
  if (act == "classify") return classify(run, matter, step);
  if (act == "accept") return accept(run, matter, on);
  if (act == "decide") return decide(run, matter, on);
  if (act == "extend" || act == "determine_complexity") return lengthen(run, matter, step);
  if (act == "reopen") return reopen(run, matter, on);
  if (act == "terminate") return terminate(run, matter, step);
  if (act == "suspend") return suspend(run, matter, on);
  if (act == "continue") return go_on(run, matter, on);
  if (act == "send_notice") return send_notice(matter, on);
  meet_all(matter, on);
  if (act == "deliver") {
    matter.delivered_on = on;
    matter.stage = "delivered";
  } else {
    matter.closed_on = on;
    matter.stage = "closed";
  }
}

}  // namespace quarter
