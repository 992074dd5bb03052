#include "visits/visit_json.h"

#include "matters/shown.h"
#include "matters/step.h"

namespace visits {
namespace {

constexpr auto kHiddenLabel = "Người tố cáo";
constexpr auto kUnknownLabel = "Không rõ người đến";

json::Array words_of(const std::string& kinds) {
  json::Array words;
  for (std::size_t from = 0; from < kinds.size();) {
    const auto comma = std::min(kinds.find(',', from), kinds.size());
    words.push_back(json::Value(kinds.substr(from, comma - from)));
    from = comma + 1;
  }
  return words;
}

json::Value refusal_json(const std::optional<Refusal>& refusal, Date today) {
  if (!refusal) return nullptr;
  const bool waits = refusal->notice_due_on && !refusal->notice_issued_on;
  return json::Object{{"ground", refusal->ground},
                      {"ground_on", iso(refusal->ground_on)},
                      {"notice_due_on", json::maybe(refusal->notice_due_on)},
                      {"notice_number", json::maybe(refusal->notice_number)},
                      {"notice_issued_on", json::maybe(refusal->notice_issued_on)},
                      {"notice_signed_by", json::maybe(refusal->notice_signed_by)},
                      {"overdue", waits && *refusal->notice_due_on < today}};
}

json::Array matters_json(const std::vector<matters::Matter>& matters) {
  json::Array array;
  for (const matters::Matter& matter : matters) {
    array.push_back(json::Object{{"id", matter.id},
                                 {"number", matter.number},
                                 {"kind", matters::text(matter.kind)},
                                 {"stage", matters::text(matter.stage)},
                                 {"due_on", json::maybe([&]() -> std::optional<Date> {
                                    const auto* clock = matters::next_clock(matter);
                                    return clock ? std::optional(clock->due.due_on) : std::nullopt;
                                  }())}});
  }
  return array;
}

bool shows_text(const Seen& seen) { return seen.sight >= staff::Sight::full; }

json::Array may_json(const Seen& seen, const Office& office, const staff::Actor& actor) {
  json::Array may;
  const Visit& visit = seen.visit;
  if (seen.behind.hides_people && seen.sight == staff::Sight::sealed) {
    may.push_back("open_people");
  }
  const bool waits =
      visit.refusal && visit.refusal->notice_due_on && !visit.refusal->notice_issued_on;
  if (waits && actor.holds(matters::kIntake, visit.unit_id, office.clock.today())) {
    may.push_back("issue_notice");
  }
  return may;
}

Told without_people(const Seen& seen) {
  Told told = seen.visit.told;
  const auto clean = [&](std::string& text) { text = shown_text(seen, text); };
  const auto clean_if_any = [&](std::optional<std::string>& text) {
    if (text) clean(*text);
  };
  for (petitions::Content& content : told.contents) {
    clean(content.summary);
    clean_if_any(content.respondent);
  }
  clean_if_any(told.handled_before_by);
  clean_if_any(told.explanation);
  clean_if_any(told.identity_missing_because);
  for (Document& document : told.documents) clean(document.name);
  told.people.clear();
  return told;
}

}  // namespace

std::string label_of(const Seen& seen) {
  if (seen.behind.hides_people) return kHiddenLabel;
  const auto& people = seen.visit.told.people;
  return people.empty() ? kUnknownLabel : people.front().name;
}

std::string shown_text(const Seen& seen, const std::string& text) {
  if (!seen.behind.hides_people) return text;
  return people::without_identities(text, seen.behind.hidden);
}

json::Object told_json(const Told& told) { return to_json(told); }

json::Object row_json(const Seen& seen, const Office& office) {
  const Visit& visit = seen.visit;
  const bool shown = shows_text(seen);
  json::Value summary = nullptr;
  if (shown && !visit.told.contents.empty()) {
    summary = json::Value(shown_text(seen, visit.told.contents.front().summary));
  }
  json::Value label = nullptr;
  if (shown) label = json::Value(label_of(seen));
  return {{"id", visit.id},
          {"number", number_of(visit)},
          {"unit", matters::unit_json(visit.unit_id, office.units)},
          {"received_on", iso(visit.received_on)},
          {"received_at", visit.received_at},
          {"received_by", visit.received_by_name},
          {"session_id", json::maybe(visit.session_id)},
          {"people_count", visit.people_count},
          {"hides_people", seen.behind.hides_people},
          {"label", std::move(label)},
          {"summary", std::move(summary)},
          {"kinds", words_of(visit.kinds)},
          {"outcome", text(visit.outcome)},
          {"matters", shown ? matters_json(seen.behind.matters) : json::Array{}},
          {"refusal", refusal_json(visit.refusal, office.clock.today())},
          {"paper_page", json::maybe(visit.paper_page)}};
}

json::Object page_json(const Seen& seen, const Office& office, const staff::Actor& actor) {
  const Visit& visit = seen.visit;
  return {{"row", row_json(seen, office)},
          {"told", to_json(seen.behind.hides_people ? without_people(seen) : visit.told)},
          {"petition_id", json::maybe(visit.petition_id)},
          {"guided_to", json::maybe(visit.guided_to)},
          {"document_number", json::maybe(visit.document_number)},
          {"registered_at", iso(visit.registered_at)},
          {"version", visit.version},
          {"may", may_json(seen, office, actor)}};
}

}  // namespace visits
