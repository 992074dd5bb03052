#include "secret_papers/reference.h"

#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "journal/journal.h"
#include "secret_papers/reference_store.h"

namespace secret_papers {
namespace {

constexpr staff::Roles kDesk{staff::Role::reception_officer, staff::Role::handler,
                             staff::Role::head, staff::Role::deputy};
constexpr std::size_t kMostLetters = 30;  // of words in a number

Result<const staff::Post*> post_in(const Office& office, const staff::Actor& actor,
                                   const std::string& unit_id) {
  const auto* post = actor.holds(kDesk, unit_id, office.clock.today());
  if (post) return post;
  return fail(ErrorKind::forbidden, "petition.not_yours_to_register", "unit_id");
}

// "Số 12/2026/MẬT-UBND": digits and a code, not a sentence.
bool is_number(const std::string& text) {
  const auto blanks = std::ranges::count(text, ' ');
  const bool has_digit = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return has_digit && blanks <= 2 && text.size() <= 2 * kMostLetters;
}

}  // namespace

Reference read_new(json::Fields& in, Date today) {
  Reference reference;
  reference.unit_id = in.text("unit_id", {.max = 64});
  reference.number = in.text("number", {.max = kMostLetters});
  if (!reference.number.empty() && !is_number(reference.number)) {
    in.wrong("number", "secret.only_a_number");
  }
  reference.level = in.word("level", kLevelWords);
  reference.received_on = in.date("received_on");
  if (reference.received_on > today) in.wrong("received_on", "field.in_the_future");
  reference.kept_at = in.text("kept_at", {.max = 60});
  return reference;
}

json::Object to_json(const Reference& reference, const units::Directory& units) {
  const units::Unit* unit = units.find(reference.unit_id);
  return {{"id", reference.id},
          {"unit", json::Object{{"id", reference.unit_id},
                                {"name", unit ? unit->name : reference.unit_id}}},
          {"number", reference.number},
          {"level", reference.level},
          {"received_on", iso(reference.received_on)},
          {"kept_at", reference.kept_at}};
}

Result<Reference> add(const Office& office, const staff::Actor& actor, Reference incoming) {
  const staff::Post* post = TRY(post_in(office, actor, incoming.unit_id));
  incoming.id = new_id(office.clock.now(), office.random);
  return office.database.write([&](db::Transaction& tx) -> Result<Reference> {
    insert(tx, incoming, {actor.user_id, office.clock.now()});
    journal::record(tx, {.act = "secret_paper.refer",
                         .subject_kind = "secret_paper",
                         .subject_id = incoming.id,
                         .unit_id = incoming.unit_id,
                         .user_id = actor.user_id,
                         .user_name = actor.name,
                         .post = std::string(staff::text(post->role)) + "@" + post->unit_id,
                         .reason = "",
                         .before = nullptr,
                         .after = json::Object{{"number", incoming.number}},
                         .at = office.clock.now()});
    return incoming;
  });
}

Result<std::vector<Reference>> list(const Office& office, const staff::Actor& actor,
                                    const Listing& listing) {
  TRY(post_in(office, actor, listing.unit_id));
  return office.database.read([&](db::Transaction& tx) { return of_unit(tx, listing); });
}

}  // namespace secret_papers
