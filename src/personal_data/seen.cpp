#include "personal_data/seen.h"

#include <algorithm>
#include <array>

#include "base/clock.h"
#include "journal/journal.h"
#include "matters/history.h"
#include "matters/reveal.h"
#include "personal_data/held.h"
#include "personal_data/responsible.h"
#include "vault/vault.h"

namespace personal_data {
namespace {

// The acts in which a person's name, code or file comes before somebody's eyes.
constexpr std::array<std::string_view, 9> kOpenings{"booking.open_identity",
                                                    "visit.open_identity",
                                                    "petition.open_identity",
                                                    "petition.download_file",
                                                    "petition.view_identity_card",
                                                    "petition.copy_to_subject",
                                                    "petition.print_receipt",
                                                    "petition.unseal",
                                                    "petition.erase"};

bool is_opening(const journal::Written& written) {
  return std::ranges::find(kOpenings, written.entry.act) != kOpenings.end();
}

// What was opened, by what it is called in the journal and to people.
struct Opened {
  const char* kind;
  std::string id, number;
};

json::Array seen_of(db::Transaction& tx, const Office& office, const Opened& opened,
                    const std::vector<people::Identity>& hidden) {
  json::Array seen;
  for (const auto& written : journal::about(tx, opened.kind, opened.id)) {
    if (!is_opening(written)) continue;
    const journal::Entry& entry = written.entry;
    seen.push_back(json::Object{{"at", iso(entry.at)},
                                {"by", entry.user_name},
                                {"post", matters::post_text(entry.post, office.units)},
                                {"act", entry.act},
                                {"purpose", people::without_identities(entry.reason, hidden)},
                                {"number", opened.number}});
  }
  return seen;
}

void add(json::Array& all, json::Array more) {
  for (auto& each : more) all.push_back(std::move(each));
}

}  // namespace

json::Array seen_of_paper(db::Transaction& tx, const Office& office, const std::string& petition_id,
                          const std::string& number) {
  // A purpose may be from when the paper was open.
  const auto hidden = matters::hidden_behind(tx, office.vault, petition_id);
  return seen_of(tx, office, {"petition", petition_id, number}, hidden);
}

Result<json::Array> who_saw(const Office& office, const staff::Actor& actor,
                            const SeenQuestion& question) {
  TRY(check_responsible(office, actor, question.unit_id));
  DataRequest nobody;  // only to take the person out of the purpose
  nobody.unit_id = nobody.id = question.unit_id;
  nobody.person = question.person;
  return office.database.write([&](db::Transaction& tx) {
    json::Array all;
    const auto papers =
        petitions::papers_of_person(tx, office.vault, question.unit_id, question.person);
    for (const auto& paper : papers) {
      add(all, seen_of_paper(tx, office, paper.id, paper.number));
    }
    const Held held = held_on(tx, office, question.unit_id, question.person);
    for (const auto& [booking, day] : held.bookings) {
      add(all, seen_of(tx, office, {"booking", booking.id, bookings::name_of({booking, day})},
                       {booking.told.person}));
    }
    for (const auto& [visit, positions] : held.visits) {
      add(all,
          seen_of(tx, office, {"visit", visit.id, visits::number_of(visit)}, visit.told.people));
    }
    auto entry = entry_about(office, actor, nobody, "personal_data.ask_who_saw",
                             petitions::without_erased(question.purpose, known_as(nobody, held)));
    entry.subject_kind = "unit";
    entry.after = json::Object{{"papers", papers.size()}};
    journal::record(tx, entry);
    return Result<json::Array>(std::move(all));
  });
}

}  // namespace personal_data
