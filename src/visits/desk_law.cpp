#include "receptions/representatives.h"
#include "visits/new_visit.h"

namespace visits {
namespace {

// The words of the law's question reception.identity_requirements.
json::Array given_of(const people::Identity& person) {
  json::Array given;
  if (!person.name.empty()) given.push_back("full_name");
  if (person.address || person.commune_code) given.push_back("address");
  if (person.id_number) given.push_back("identity_number");
  if (person.id_number && person.id_kind) given.push_back("identity_papers");
  return given;
}

std::string field_of(std::string_view missing) {
  if (missing == "full_name") return "name";
  return missing == "address" ? "address" : "id_number";
}

// The citizen is received all the same when the desk says why something is missing: forgotten
// papers are no ground for a refusal.
Result<void> check_identity(const Visit& visit, const law::Engine& law) {
  if (visit.outcome == Outcome::refused || visit.told.identity_missing_because) return {};
  const law::Answer answer = TRY(
      law.ask("reception.identity_requirements",
              {{"on", iso(visit.received_on)}, {"given", given_of(visit.told.people.front())}}));
  const json::Array& missing = answer.fields.at("missing").as_array();
  if (missing.empty()) return {};
  Error error{ErrorKind::invalid, "input.invalid", {}, answer.basis.front(), {}};
  for (const json::Value& word : missing) {
    error.fields.push_back(
        {"people.0." + field_of(word.as_string()), "visit.identity_missing", ""});
  }
  return tl::unexpected(std::move(error));
}

std::string field_of_failed(std::string_view failed) {
  if (failed == "number" || failed == "not_participant") return "people";
  return failed == "signatures" ? "signed_by_all" : "appointment_document";
}

Result<void> check_representatives(const NewVisit& incoming, const law::Engine& law) {
  const Visit& visit = incoming.visit;
  if (visit.outcome == Outcome::refused) return {};
  const auto group =
      TRY(receptions::represented({.people = visit.people_count,
                                   .representatives = std::ssize(visit.told.people),
                                   .appointment_document = incoming.appointment_document,
                                   .signed_by_all = incoming.signed_by_all},
                                  law));
  if (group.lacking.empty()) return {};
  Error error{ErrorKind::invalid, "input.invalid", {}, group.article, {}};
  for (const std::string& failed : group.lacking) {
    error.fields.push_back({field_of_failed(failed), "visit.representatives", failed});
  }
  return tl::unexpected(std::move(error));
}

Result<void> check_refusal(NewVisit& incoming, const law::Engine& law) {
  Visit& visit = incoming.visit;
  if (!visit.refusal) return {};
  Refusal& refusal = *visit.refusal;
  const json::Object input{{"ground", refusal.ground}, {"established_on", iso(refusal.ground_on)}};
  const law::Answer answer = TRY(law.ask("reception.refusal", input));
  if (!answer.fields.at("refusal_allowed").as_bool()) {
    return fail(ErrorKind::invalid, "visit.no_ground_to_refuse", "ground", answer.basis.front());
  }
  if (!answer.fields.at("written_notice").as_bool()) {
    if (visit.told.explanation) return {};
    return fail(ErrorKind::invalid, "visit.explain_the_refusal", "explanation",
                answer.basis.front());
  }
  const law::Due due = TRY(law.due("reception.refusal", input));
  refusal.notice_due_on = due.due_on;
  refusal.edition = due.edition;
  return {};
}

}  // namespace

Result<void> hold_against_the_law(NewVisit& incoming, const law::Engine& law) {
  TRY(check_identity(incoming.visit, law));
  TRY(check_representatives(incoming, law));
  return check_refusal(incoming, law);
}

}  // namespace visits
