#include <algorithm>

#include "visits/new_visit.h"

namespace visits {
namespace {

constexpr json::TextRule kParagraphs{.max = 4000, .one_line = false};

bool is_time(const std::string& text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  return text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4) &&
         text < "24:00" && text.substr(3) < "60";
}

Document read_document(json::Fields& in) {
  Document document;
  document.name = in.text("name", {.max = 300});
  document.pages = in.maybe_integer("pages", 1, 100000).value_or(1);
  document.condition = in.maybe_word("condition", kConditionWords).value_or("copy");
  document.copies = in.maybe_integer("copies", 1, 1000).value_or(1);
  return document;
}

void read_when_and_where(json::Fields& in, Visit& visit, Date today) {
  visit.unit_id = in.text("unit_id", {.max = 64});
  visit.received_on = in.date("received_on");
  if (visit.received_on > today) in.wrong("received_on", "field.in_the_future");
  visit.received_at = read_hour(in, "received_at");
  visit.session_id = in.maybe_text("session_id", {.max = 64});
  visit.paper_page = in.maybe_text("paper_page", {.max = 40});
}

void read_who(json::Fields& in, NewVisit& incoming) {
  Visit& visit = incoming.visit;
  visit.told.people = in.raw("people") ? in.list("people", 0, 50, people::read_identity)
                                       : std::vector<people::Identity>{};
  visit.people_count = in.maybe_integer("people_count", 1, 100000)
                           .value_or(std::max<long long>(1, std::ssize(visit.told.people)));
  visit.told.identity_missing_because = in.maybe_text("identity_missing_because", {.max = 500});
  incoming.appointment_document = in.maybe_boolean("appointment_document").value_or(false);
  incoming.asks_secrecy = in.maybe_boolean("asks_secrecy").value_or(true);
  incoming.signed_by_all = in.maybe_boolean("signed_by_all").value_or(false);
  if (visit.people_count < std::ssize(visit.told.people)) {
    in.wrong("people_count", "visit.fewer_than_named");
  }
}

void read_what(json::Fields& in, Visit& visit) {
  visit.told.contents = in.raw("contents") ? in.list("contents", 0, 10, petitions::read_content)
                                           : std::vector<petitions::Content>{};
  visit.told.handled_before_by = in.maybe_text("handled_before_by", {.max = 300});
  visit.told.documents =
      in.raw("documents") ? in.list("documents", 0, 50, read_document) : std::vector<Document>{};
  for (const petitions::Content& content : visit.told.contents) {
    if (!visit.kinds.empty()) visit.kinds += ",";
    visit.kinds += petitions::text(content.kind);
    visit.denounces = visit.denounces || content.kind == petitions::Kind::denunciation;
  }
}

void read_refusal(json::Fields& in, Visit& visit) {
  Refusal refusal;
  refusal.ground = in.text("ground", {.max = 60});
  refusal.ground_on = in.maybe_date("ground_on").value_or(visit.received_on);
  if (refusal.ground_on > visit.received_on) in.wrong("ground_on", "field.in_the_future");
  visit.refusal = std::move(refusal);
}

void read_outcome(json::Fields& in, NewVisit& incoming) {
  Visit& visit = incoming.visit;
  const std::string outcome = in.word("outcome", kOutcomeWords);
  if (!outcome.empty()) visit.outcome = parse_outcome(outcome);
  visit.told.explanation = in.maybe_text("explanation", kParagraphs);
  switch (visit.outcome) {
    case Outcome::paper_taken:
      in.maybe_object("paper", [&](json::Fields& paper) {
        petitions::read_paper(paper, incoming.paper);
        return true;
      });
      break;
    case Outcome::linked:
      visit.matter_ids = {in.text("matter_id", {.max = 64})};
      break;
    case Outcome::guided:
      visit.guided_to = in.text("guided_to", {.max = 300});
      visit.document_number = in.maybe_text("document_number", {.max = 100});
      break;
    case Outcome::explained:
      if (!visit.told.explanation) in.wrong("explanation", "field.required");
      break;
    case Outcome::refused:
      read_refusal(in, visit);
      break;
  }
}

}  // namespace

std::string read_hour(json::Fields& in, std::string_view name) {
  std::string hour = in.text(name, {.max = 5});
  if (!hour.empty() && !is_time(hour)) in.wrong(name, "visit.no_such_hour");
  return hour;
}

NewVisit read_new_visit(json::Fields& in, Date today) {
  NewVisit incoming;
  read_when_and_where(in, incoming.visit, today);
  read_who(in, incoming);
  read_what(in, incoming.visit);
  read_outcome(in, incoming);
  const bool refused = incoming.visit.outcome == Outcome::refused;
  if (!refused && incoming.visit.told.people.empty()) in.wrong("people", "field.too_few", "1");
  if (!refused && incoming.visit.told.contents.empty()) in.wrong("contents", "field.too_few", "1");
  return incoming;
}

}  // namespace visits
