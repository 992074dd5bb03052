#include "personal_data/erase.h"

#include <optional>
#include <vector>

#include "base/clock.h"
#include "dialogues/held.h"
#include "files/files.h"
#include "incidents/held.h"
#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/erase.h"
#include "matters/reveal.h"
#include "personal_data/acts.h"
#include "personal_data/held.h"
#include "personal_data/responsible.h"
#include "proposals/held.h"
#include "vault/vault.h"

namespace personal_data {
namespace {

// The first reason for which one of the matters behind the paper must stay.
Result<std::optional<matters::Kept>> kept(const std::vector<matters::Matter>& behind,
                                          const Office& office) {
  for (const auto& matter : behind) {
    auto why = TRY(matters::kept(matter, office.law, office.clock.today()));
    if (why) return why;
  }
  return std::optional<matters::Kept>();
}

json::Object line(const std::string& number, const std::optional<matters::Kept>& why) {
  return {
      {"number", number},
      {"erased", !why.has_value()},
      {"reason", why ? json::Value(why->code) : json::Value(nullptr)},
      {"article", why && !why->article.empty() ? json::Value(why->article) : json::Value(nullptr)},
      {"keep_until", why ? json::maybe(why->until) : json::Value(nullptr)}};
}

// Digests of files whose bytes may go once this is committed.
using Digests = std::vector<std::string>;

Result<Digests> erase_paper(db::Transaction& tx, const Office& office, const petitions::Held& held,
                            const std::vector<matters::Matter>& behind) {
  const auto erased = petitions::erase(tx, office.vault, held, office.random);
  for (const auto& matter : behind) {
    TRY(matters::erase(tx, office.vault, matter, erased));
    proposals::erase(tx, office.vault, matter.id, erased, office.random);
    dialogues::erase_said(tx, office.vault, matter.id, erased, office.random);
  }
  const bool alone = held.positions.size() == held.handed_in.senders.size();
  return alone ? files::remove_of_petition(tx, held.petition.id) : Digests{};
}

Result<json::Array> erase_papers(db::Transaction& tx, const Office& office,
                                 const staff::Actor& actor, const DataRequest& request,
                                 const std::vector<petitions::Held>& papers, Digests& gone) {
  json::Array lines;
  for (const auto& held : papers) {
    const auto behind = TRY(matters::behind(tx, held.petition.id));
    const auto why = TRY(kept(behind, office));
    lines.push_back(line(held.petition.number, why));
    if (why) continue;
    for (auto& digest : TRY(erase_paper(tx, office, held, behind))) {
      gone.push_back(std::move(digest));
    }
    matters::record_on_paper(tx, office, actor, held.petition,
                             {"petition.erase", "", {{"data_request", request.number}}});
  }
  return lines;
}

Result<json::Array> erase_visits(db::Transaction& tx, const Office& office,
                                 std::vector<visits::Held> visits) {
  json::Array lines;
  for (auto& held : visits) {
    const auto why = TRY(visits::kept(tx, held.visit, office.law, office.clock.today()));
    lines.push_back(line(visits::number_of(held.visit), why));
    if (!why) visits::erase(tx, office.vault, std::move(held), office.random);
  }
  return lines;
}

// A place that is still to be used stays; it can be cancelled.
json::Array erase_bookings(db::Transaction& tx, const Office& office,
                           std::vector<bookings::Held> bookings, Digests& gone) {
  json::Array lines;
  for (auto& held : bookings) {
    const bool live = bookings::is_live(held.booking.stage) && held.day >= office.clock.today();
    lines.push_back(
        line(bookings::name_of(held),
             live ? std::optional(matters::Kept{"matter_open", "", std::nullopt}) : std::nullopt));
    if (live) continue;
    for (auto& digest : bookings::erase(tx, office.vault, std::move(held), office.random)) {
      gone.push_back(std::move(digest));
    }
  }
  return lines;
}

Result<json::Array> erase_incidents(db::Transaction& tx, const Office& office,
                                    const std::string& unit_id,
                                    const std::vector<people::Identity>& known) {
  json::Array lines;
  for (auto& held : incidents::held_on(tx, office.vault, unit_id, known)) {
    const auto until = TRY(incidents::kept_until(held.incident, office.law, office.clock.today()));
    auto why = until ? std::optional(matters::Kept{"must_be_kept", until->basis, until->due_on})
                     : std::nullopt;
    lines.push_back(line(incidents::number_of(held.incident), why));
    if (!why) TRY(incidents::erase(tx, office.vault, std::move(held), office.random));
  }
  return lines;
}

// As long as its matter.
Result<json::Array> erase_dialogues(db::Transaction& tx, const Office& office,
                                    const std::string& unit_id,
                                    const std::vector<people::Identity>& known) {
  json::Array lines;
  for (auto& dialogue : dialogues::held_on(tx, office.vault, unit_id, known)) {
    const auto matter = TRY(matters::matter_of_id(tx, dialogue.matter_id));
    const auto why = TRY(matters::kept(matter, office.law, office.clock.today()));
    lines.push_back(line(matter.number, why));
    if (!why) {
      dialogues::erase(tx, office.vault, std::move(dialogue), known, office.random);
    }
  }
  return lines;
}

json::Array erase_questions(db::Transaction& tx, const Office& office,
                            std::vector<conferences::Question> questions) {
  json::Array lines;
  for (auto& question : questions) {
    lines.push_back(line(iso(question.asked_on), std::nullopt));
    conferences::erase(tx, office.vault, std::move(question), office.random);
  }
  return lines;
}

// The request, if it may be carried out now.
Result<DataRequest> open_erasure(db::Transaction& tx, const Office& office,
                                 const staff::Actor& actor, const std::string& id) {
  DataRequest request = TRY(find_own(tx, office, actor, id));
  if (request.kind != Kind::erasure) {
    return fail(ErrorKind::refused, "data_request.not_an_erasure", request.id);
  }
  if (request.stage != Stage::open) {
    return fail(ErrorKind::refused, "data_request.closed", request.id);
  }
  return request;
}

}  // namespace

Result<json::Object> erase_for(const Office& office, const staff::Actor& actor,
                               const EraseOrder& order) {
  Digests gone;
  auto answer = office.database.write([&](db::Transaction& tx) -> Result<json::Object> {
    gone.clear();
    const DataRequest request = TRY(open_erasure(tx, office, actor, order.request_id));
    Held held = held_on(tx, office, request.unit_id, request.person);
    const auto known = known_as(request, held);
    json::Array named = TRY(erase_incidents(tx, office, request.unit_id, known));
    json::Array talks = TRY(erase_dialogues(tx, office, request.unit_id, known));
    json::Array visits = TRY(erase_visits(tx, office, std::move(held.visits)));
    json::Array booked = erase_bookings(tx, office, std::move(held.bookings), gone);
    json::Array questions = erase_questions(tx, office, std::move(held.questions));
    json::Array papers = TRY(erase_papers(tx, office, actor, request, held.papers, gone));
    auto entry = entry_about(office, actor, request, "data_request.erase",
                             petitions::without_erased(order.reason, known));
    entry.after =
        json::Object{{"number", request.number},
                     {"document_number", petitions::without_erased(order.document_number, known)},
                     {"papers", papers.size()},
                     {"visits", visits.size()}};
    journal::record(tx, entry);
    return json::Object{{"papers", std::move(papers)},       {"visits", std::move(visits)},
                        {"bookings", std::move(booked)},     {"incidents", std::move(named)},
                        {"questions", std::move(questions)}, {"dialogues", std::move(talks)}};
  });
  if (answer) office.files.drop_unused(office.database, gone);
  return answer;
}

}  // namespace personal_data
