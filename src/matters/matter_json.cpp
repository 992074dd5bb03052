#include "matters/matter_json.h"

#include "base/check.h"
#include "base/json_own.h"
#include "matters/acts.h"
#include "matters/clock_acts.h"
#include "matters/clock_json.h"
#include "matters/terminate.h"
#include "units/named.h"

namespace matters {
namespace {

std::string string_of(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

Date day_of(const json::Object& object, std::string_view name) {
  const auto day = parse_iso(std::string_view(object.at(name).as_string()));
  CHECK(day);
  return *day;
}

bool reads(const Reader& reader) { return reader.sight >= staff::Sight::full; }

// null for who may see only the outline.
json::Value readable(const std::optional<std::string>& text, const Reader& reader) {
  return reads(reader) ? json::maybe(text) : json::Value(nullptr);
}

json::Value person_json(const Matter& matter) {
  if (!matter.assignee_id) return nullptr;
  return json::Object{{"id", *matter.assignee_id}, {"name", matter.assignee_name.value_or("")}};
}

json::Value outcome_json(const Matter& matter, const Reader& reader) {
  if (!matter.outcome) return nullptr;
  const Outcome& outcome = *matter.outcome;
  return json::Object{{"act", outcome.act},
                      {"on", iso(outcome.on)},
                      {"ground", json::maybe(outcome.ground)},
                      {"article", json::maybe(outcome.article)},
                      {"reason", readable(outcome.reason, reader)},
                      {"to", json::maybe(outcome.to)}};
}

json::Value answer_json(const Matter& matter, const Reader& reader) {
  if (!matter.answer || !reads(reader)) return nullptr;
  return to_json(*matter.answer);
}

json::Array papers_json(const std::vector<Paper>& papers) {
  json::Array array;
  for (const Paper& paper : papers) {
    array.push_back(json::Object{{"id", paper.petition_id},
                                 {"number", paper.number},
                                 {"received_on", iso(paper.received_on)},
                                 {"duplicate", paper.duplicate}});
  }
  return array;
}

json::Array offers_json(const std::vector<ShownOffer>& offers) {
  json::Array array;
  for (const ShownOffer& offer : offers) {
    array.push_back(json::Object{{"act", offer.act},
                                 {"article", offer.article},
                                 {"vi", offer.vi},
                                 {"en", offer.en},
                                 {"unverified", offer.unverified}});
  }
  return array;
}

// Which lists of /law/choices the forms of this matter choose from.
json::Object choice_lists(const Matter& matter) {
  json::Value complexity = nullptr;
  if (matter.kind == Kind::complaint) complexity = "complaint.complexity_grounds";
  if (matter.kind == Kind::denunciation) complexity = "denunciation.complexity_grounds";
  return {
      {"ground", refusal_list(matter.kind)},
      {"complexity", std::move(complexity)},
      {"suspension", matter.kind == Kind::feedback ? json::Value(nullptr)
                                                   : json::Value(suspension_list(matter.kind))},
      {"termination", matter.kind == Kind::feedback ? json::Value(nullptr)
                                                    : json::Value(termination_list(matter.kind))},
      {"result", result_list(matter)}};
}

void add_days(const Matter& matter, json::Object& object) {
  object["received_on"] = iso(matter.received_on);
  object["classified_on"] = json::maybe(matter.classified_on);
  object["accepted_on"] = json::maybe(matter.accepted_on);
  object["decided_on"] = json::maybe(matter.decided_on);
  object["delivered_on"] = json::maybe(matter.delivered_on);
  object["closed_on"] = json::maybe(matter.closed_on);
  object["withdrawal_asked_on"] = json::maybe(matter.withdrawal_asked_on);
}

}  // namespace

json::Object to_json(const Outcome& outcome) {
  return {{"act", outcome.act},
          {"on", iso(outcome.on)},
          {"ground", json::maybe(outcome.ground)},
          {"article", json::maybe(outcome.article)},
          {"reason", json::maybe(outcome.reason)},
          {"to", json::maybe(outcome.to)},
          {"document_number", json::maybe(outcome.document_number)}};
}

json::Object to_json(const Answer& answer) {
  return {{"result", answer.result},
          {"document_number", answer.document_number},
          {"decided_on", iso(answer.decided_on)},
          {"text", answer.text},
          {"evidence", answer.evidence},
          {"delivered_on", json::maybe(answer.delivered_on)},
          {"delivered_how", json::maybe(answer.delivered_how)}};
}

json::Array to_json(const std::vector<std::string>& texts) {
  json::Array array;
  for (const auto& text : texts) array.push_back(json::Value(text));
  return array;
}

json::Array days_to_json(const std::vector<Date>& days) {
  json::Array array;
  for (const Date day : days) array.push_back(json::Value(iso(day)));
  return array;
}

Outcome outcome_from(const json::Value& value) {
  const auto& object = value.as_object();
  return {.act = string_of(object, "act"),
          .on = day_of(object, "on"),
          .ground = json::own_text(object, "ground"),
          .article = json::own_text(object, "article"),
          .reason = json::own_text(object, "reason"),
          .to = json::own_text(object, "to"),
          .document_number = json::own_text(object, "document_number")};
}

Answer answer_from(const json::Value& value) {
  const auto& object = value.as_object();
  Answer answer{.result = string_of(object, "result"),
                .document_number = string_of(object, "document_number"),
                .decided_on = day_of(object, "decided_on"),
                .text = string_of(object, "text"),
                .evidence = string_of(object, "evidence"),
                .delivered_on = std::nullopt,
                .delivered_how = json::own_text(object, "delivered_how")};
  if (const auto day = json::own_text(object, "delivered_on"))
    answer.delivered_on = parse_iso(*day);
  return answer;
}

std::vector<std::string> texts_from(const json::Value& value) {
  std::vector<std::string> texts;
  for (const auto& text : value.as_array()) texts.emplace_back(text.as_string());
  return texts;
}

std::vector<Date> days_from(const json::Value& value) {
  std::vector<Date> days;
  for (const auto& text : value.as_array())
    days.push_back(*parse_iso(std::string_view(text.as_string())));
  return days;
}

json::Object journal_view(const Matter& matter) {
  json::Object view{
      {"stage", text(matter.stage)},     {"kind", text(matter.kind)},
      {"number", matter.number},         {"topic", matter.topic},
      {"belongs_to", matter.belongs_to}, {"assignee", json::maybe(matter.assignee_name)},
      {"complex", matter.is_complex},    {"extensions", days_to_json(matter.extensions)},
      {"papers", matter.papers}};
  add_days(matter, view);
  if (const Clock* next = next_clock(matter)) {
    view["due_clock"] = next->name;
    view["due_on"] = iso(next->due.due_on);
  }
  if (const Clock* still = still_clock(matter)) {
    view["suspended_on"] = json::maybe(still->suspended_on);
    view["appraisal_on"] = json::maybe(still->appraisal_on);
  }
  view["remote"] = is_remote(matter);
  if (matter.outcome) {
    view["outcome"] = matter.outcome->act;
    view["ground"] = json::maybe(matter.outcome->ground);
    view["outcome_document"] = json::maybe(matter.outcome->document_number);
  }
  if (matter.answer) {
    view["result"] = matter.answer->result;
    view["answer_document"] = matter.answer->document_number;
    view["delivered_how"] = json::maybe(matter.answer->delivered_how);
  }
  return view;
}

json::Object unit_json(const std::string& unit_id, const units::Directory& units) {
  return {{"id", unit_id}, {"name", units::name_of(unit_id, units)}};
}

RowClock row_clock(const db::Row& row) {
  return {.due_on = row.maybe_date("due_on"),
          .name = row.maybe_text("due_clock"),
          .stopped_on = row.maybe_date("stopped_on"),
          .stopped_by = row.maybe_text("stopped_by")};
}

Result<json::Object> row_json(const Matter& matter, const RowClock& clock, const Reader& reader) {
  const bool late = clock.due_on && law::is_late(*clock.due_on, reader.today);
  json::Object object{{"id", matter.id},
                      {"number", matter.number},
                      {"unit", unit_json(matter.unit_id, reader.units)},
                      {"kind", text(matter.kind)},
                      {"instance", matter.instance},
                      {"stage", text(matter.stage)},
                      {"waiting", text(waiting(matter))},
                      {"topic", matter.topic},
                      {"summary", readable(matter.summary, reader)},
                      {"sender", readable(matter.sender_label, reader)},
                      {"received_on", iso(matter.received_on)},
                      {"due_on", json::maybe(clock.due_on)},
                      {"due_clock", json::maybe(clock.name)},
                      {"days_left", TRY(days_left(clock.due_on, reader))},
                      {"late", late},
                      {"stopped_on", json::maybe(clock.stopped_on)},
                      {"stopped_by", json::maybe(clock.stopped_by)},
                      {"assignee", person_json(matter)},
                      {"papers", matter.papers},
                      {"may_open", reader.sight != staff::Sight::none}};
  return object;
}

Result<json::Object> matter_json(const Matter& matter, const Page& page, const Reader& reader) {
  json::Object object{{"id", matter.id},
                      {"number", matter.number},
                      {"unit", unit_json(matter.unit_id, reader.units)},
                      {"kind", text(matter.kind)},
                      {"instance", matter.instance},
                      {"stage", text(matter.stage)},
                      {"waiting", text(waiting(matter))},
                      {"open", is_open(matter.stage)},
                      {"topic", matter.topic},
                      {"summary", readable(matter.summary, reader)},
                      {"respondent", readable(matter.respondent, reader)},
                      {"place_code", json::maybe(matter.place_code)},
                      {"belongs_to", matter.belongs_to},
                      {"checks", matter.checks},
                      {"eligible", page.eligible},
                      {"complex", matter.is_complex},
                      {"complexity_grounds", to_json(matter.complexity_grounds)},
                      {"remote", is_remote(matter)},
                      {"extensions", matter.extensions.size()},
                      {"assignee", person_json(matter)},
                      {"outcome", outcome_json(matter, reader)},
                      {"answer", answer_json(matter, reader)},
                      {"clocks", TRY(clocks_with_events_json(matter, reader))},
                      {"papers", papers_json(page.papers)},
                      {"previous_matter_id", json::maybe(matter.previous_matter_id)},
                      {"satisfaction", json::maybe(matter.satisfaction)},
                      {"version", matter.version},
                      {"may", to_json(page.may)},
                      {"offers", offers_json(page.offers)},
                      {"choice_lists", choice_lists(matter)},
                      {"senders_sealed", matter.kind == Kind::denunciation}};
  add_days(matter, object);
  return object;
}

}  // namespace matters
