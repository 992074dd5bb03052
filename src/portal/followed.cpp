#include "portal/followed.h"

#include "base/clock.h"
#include "conclusions/promised.h"
#include "matters/behind.h"
#include "matters/shown.h"

namespace portal {
namespace {

using matters::Matter;
using matters::Stage;

matters::Reader citizen_reader(const Office& office) {
  return {.law = office.law,
          .units = office.units,
          .today = office.clock.today(),
          .sight = staff::Sight::full};
}

json::Value outcome_json(const Matter& matter) {
  if (!matter.outcome) return nullptr;
  return json::Object{{"act", matter.outcome->act},
                      {"on", iso(matter.outcome->on)},
                      {"reason", json::maybe(matter.outcome->reason)},
                      {"article", json::maybe(matter.outcome->article)},
                      {"to", json::maybe(matter.outcome->to)}};
}

// The citizen reads the answer once it has been given out.
json::Value answer_json(const Matter& matter) {
  if (!matter.answer || !matter.delivered_on) return nullptr;
  return json::Object{{"result", matter.answer->result},
                      {"document_number", matter.answer->document_number},
                      {"decided_on", iso(matter.answer->decided_on)},
                      {"text", matter.answer->text}};
}

json::Array steps_json(const Matter& matter) {
  json::Array steps;
  const auto add = [&](std::string_view act, const std::optional<Date>& on) {
    if (on) steps.push_back(json::Object{{"act", act}, {"on", iso(*on)}});
  };
  add("receive", matter.received_on);
  add("classify", matter.classified_on);
  add("accept", matter.accepted_on);
  add("decide", matter.decided_on);
  add("deliver", matter.delivered_on);
  if (matter.outcome)
    add(matter.outcome->act, matter.outcome->on);
  else
    add("close", matter.closed_on);
  return steps;
}

json::Array may_json(const Matter& matter) {
  json::Array may;
  if (may_ask_to_withdraw(matter)) may.push_back("withdraw");
  if (may_say_satisfaction(matter)) may.push_back("say_satisfaction");
  return may;
}

Result<json::Object> matter_json(db::Transaction& tx, const Matter& matter, const Office& office) {
  return json::Object{{"id", matter.id},
                      {"number", matter.number},
                      {"kind", matters::text(matter.kind)},
                      {"stage", matters::text(matter.stage)},
                      {"topic", matter.topic},
                      {"clocks", TRY(matters::clocks_json(matter, citizen_reader(office)))},
                      {"outcome", outcome_json(matter)},
                      {"answer", answer_json(matter)},
                      {"steps", steps_json(matter)},
                      {"may", may_json(matter)},
                      {"withdrawal_asked_on", json::maybe(matter.withdrawal_asked_on)},
                      {"satisfaction", json::maybe(matter.satisfaction)},
                      {"promises", conclusions::promised(tx, office, matter.id)}};
}

}  // namespace

bool may_ask_to_withdraw(const Matter& matter) {
  return matter.stage <= Stage::accepted && !matter.withdrawal_asked_on;
}

bool may_say_satisfaction(const Matter& matter) {
  return matter.delivered_on && !matter.satisfaction;
}

Result<json::Object> followed(db::Transaction& tx, const Office& office,
                              const petitions::Petition& petition) {
  json::Array list;
  for (const Matter& matter : TRY(matters::behind(tx, petition.id))) {
    list.push_back(TRY(matter_json(tx, matter, office)));
  }
  return json::Object{{"number", petition.number},
                      {"unit", matters::unit_json(petition.unit_id, office.units)},
                      {"received_on", iso(petition.received_on)},
                      {"today", iso(office.clock.today())},
                      {"matters", std::move(list)}};
}

}  // namespace portal
