#include "personal_data/copy.h"

#include "base/clock.h"
#include "dialogues/held.h"
#include "files/files.h"
#include "incidents/held.h"
#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/reveal.h"
#include "personal_data/acts.h"
#include "personal_data/held.h"
#include "personal_data/responsible.h"
#include "personal_data/seen.h"
#include "vault/vault.h"

namespace personal_data {
namespace {

json::Array own_identities(const petitions::Held& held) {
  json::Array identities;
  for (const std::size_t i : held.positions) {
    identities.push_back(people::to_json(held.handed_in.senders.at(i)));
  }
  return identities;
}

// A limit that stands still has no last day.
bool stops(const matters::Clock& clock) { return matters::stands_still_since(clock).has_value(); }

json::Object matter_json(const matters::Matter& matter) {
  json::Array clocks;
  for (const auto& clock : matter.clocks) {
    clocks.push_back(json::Object{
        {"name", clock.name},
        {"due_on", stops(clock) ? json::Value(nullptr) : json::Value(iso(clock.due.due_on))},
        {"stopped_on", json::maybe(matters::stands_still_since(clock))},
        {"met_on", json::maybe(clock.met_on)}});
  }
  return {{"number", matter.number},
          {"kind", matters::text(matter.kind)},
          {"stage", matters::text(matter.stage)},
          {"topic", matter.topic},
          {"summary", matter.summary},
          {"clocks", std::move(clocks)},
          {"answer", matter.answer ? json::Value(matter.answer->text) : json::Value(nullptr)}};
}

Result<json::Object> paper_json(db::Transaction& tx, const Office& office,
                                const petitions::Held& held) {
  json::Array matters;
  for (const auto& matter : TRY(matters::behind(tx, held.petition.id))) {
    matters.push_back(matter_json(matter));
  }
  json::Array files;
  for (const auto& file : files::of_petition(tx, office.vault, held.petition.id)) {
    files.push_back(json::Object{{"name", file.name},
                                 {"type", file.type},
                                 {"size", file.size},
                                 {"identity_card", file.identity_card}});
  }
  return json::Object{{"number", held.petition.number},
                      {"received_on", iso(held.petition.received_on)},
                      {"channel", held.petition.channel},
                      {"identities", own_identities(held)},
                      {"other_senders", held.handed_in.senders.size() - held.positions.size()},
                      {"full_text", json::maybe(held.handed_in.full_text)},
                      {"request", json::maybe(held.handed_in.request)},
                      {"previous_handling", json::maybe(held.handed_in.previous_handling)},
                      {"matters", std::move(matters)},
                      {"files", std::move(files)},
                      {"seen", seen_of_paper(tx, office, held.petition.id, held.petition.number)}};
}

}  // namespace

Result<json::Object> copy_for(const Office& office, const staff::Actor& actor,
                              const std::string& request_id, const std::string& purpose) {
  return office.database.write([&](db::Transaction& tx) -> Result<json::Object> {
    const DataRequest request = TRY(find_own(tx, office, actor, request_id));
    const Held held = held_on(tx, office, request.unit_id, request.person);
    const auto known = known_as(request, held);
    json::Array papers;
    for (const auto& each : held.papers) {
      papers.push_back(TRY(paper_json(tx, office, each)));
      matters::record_on_paper(
          tx, office, actor, each.petition,
          {"petition.copy_to_subject", purpose, {{"data_request", request.number}}});
    }
    json::Array visits, booked, questions, named, talks;
    for (const auto& each : held.visits) visits.push_back(visits::copy_of(each));
    for (const auto& each : held.bookings) booked.push_back(bookings::copy_of(each));
    for (const auto& each : held.questions) questions.push_back(conferences::copy_of(each));
    for (const auto& each : incidents::held_on(tx, office.vault, request.unit_id, known)) {
      named.push_back(incidents::copy_of(each));
    }
    for (const auto& each : dialogues::held_on(tx, office.vault, request.unit_id, known)) {
      talks.push_back(dialogues::copy_of(each));
    }
    auto entry = entry_about(office, actor, request, "data_request.make_copy",
                             petitions::without_erased(purpose, known));
    entry.after = json::Object{
        {"number", request.number}, {"papers", papers.size()}, {"visits", visits.size()}};
    journal::record(tx, entry);
    return json::Object{{"request", request.number},     {"made_at", iso(office.clock.now())},
                        {"asked_by", request.name},      {"papers", std::move(papers)},
                        {"visits", std::move(visits)},   {"bookings", std::move(booked)},
                        {"incidents", std::move(named)}, {"questions", std::move(questions)},
                        {"dialogues", std::move(talks)}};
  });
}

}  // namespace personal_data
