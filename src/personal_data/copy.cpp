#include "personal_data/copy.h"

#include "base/clock.h"
#include "bookings/held.h"
#include "conferences/held.h"
#include "files/files.h"
#include "incidents/held.h"
#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/reveal.h"
#include "personal_data/acts.h"
#include "personal_data/responsible.h"
#include "personal_data/seen.h"
#include "petitions/held.h"
#include "vault/vault.h"
#include "visits/held.h"

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
    json::Array papers;
    for (const auto& held : petitions::held_on(tx, office.vault, request.unit_id, request.person)) {
      papers.push_back(TRY(paper_json(tx, office, held)));
      matters::record_on_paper(
          tx, office, actor, held.petition,
          {"petition.copy_to_subject", purpose, {{"data_request", request.number}}});
    }
    json::Array visits;
    for (const auto& held : visits::held_on(tx, office.vault, request.unit_id, request.person)) {
      visits.push_back(visits::copy_of(held));
    }
    json::Array booked;
    for (const auto& held : bookings::held_on(tx, office.vault, request.unit_id, request.person)) {
      booked.push_back(bookings::copy_of(held));
    }
    json::Array questions;
    for (const auto& held :
         conferences::held_on(tx, office.vault, request.unit_id, request.person)) {
      questions.push_back(conferences::copy_of(held));
    }
    json::Array named;
    const auto known = known_as(tx, office, request);
    for (const auto& held : incidents::held_on(tx, office.vault, request.unit_id, known)) {
      named.push_back(incidents::copy_of(held));
    }
    auto entry = entry_about(office, actor, request, "data_request.make_copy",
                             without_person(tx, office, request, purpose));
    entry.after = json::Object{
        {"number", request.number}, {"papers", papers.size()}, {"visits", visits.size()}};
    journal::record(tx, entry);
    return json::Object{{"request", request.number},     {"made_at", iso(office.clock.now())},
                        {"asked_by", request.name},      {"papers", std::move(papers)},
                        {"visits", std::move(visits)},   {"bookings", std::move(booked)},
                        {"incidents", std::move(named)}, {"questions", std::move(questions)}};
  });
}

}  // namespace personal_data
