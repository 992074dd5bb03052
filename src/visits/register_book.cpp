#include "visits/register_book.h"

#include <map>

#include "base/words.h"
#include "law/engine.h"
#include "matters/shown.h"
#include "matters/words_vi.h"
#include "staff/access.h"
#include "visits/visit_json.h"
#include "visits/visit_store.h"

namespace visits {
namespace {

constexpr auto kSecret = "(giữ bí mật thông tin người tố cáo)";
constexpr long long kMostLines = 5000;
constexpr long long kPart = 500;

std::string name_and_address(const Seen& seen) {
  if (seen.behind.hides_people) return kSecret;
  if (seen.visit.told.people.empty()) return label_of(seen);
  const people::Identity& person = seen.visit.told.people.front();
  return words::joined({person.name, person.address.value_or("")}, ", ");
}

std::string identity_document(const Seen& seen) {
  if (seen.behind.hides_people || seen.visit.told.people.empty()) return "";
  const people::Identity& person = seen.visit.told.people.front();
  std::string issued;
  if (person.id_issued_on) issued = "cấp " + vietnamese(*person.id_issued_on);
  return words::joined({person.id_number.value_or(""), issued, person.id_issued_by.value_or("")},
                       ", ");
}

std::string summary(const Seen& seen) {
  std::vector<std::string> parts;
  for (const petitions::Content& content : seen.visit.told.contents) {
    parts.push_back(shown_text(seen, content.summary));
  }
  return words::joined(parts, "; ");
}

std::string classes(const Seen& seen) {
  std::vector<std::string> parts;
  for (const petitions::Content& content : seen.visit.told.contents) {
    parts.push_back(matters::kind_vi(petitions::text(content.kind)));
  }
  return words::joined(parts, ", ");
}

bool is_ours(const Visit& visit) {
  return !visit.told.contents.empty() && visit.told.contents.front().belongs_to == "own_body";
}

// Which body has it now: ours with the matter's number, or the one it was passed on to.
std::string accepting_body(const Seen& seen, const Office& office) {
  std::vector<std::string> parts;
  for (const matters::Matter& matter : seen.behind.matters) {
    if (matter.stage == matters::Stage::forwarded && matter.outcome && matter.outcome->to) {
      parts.push_back(words::joined(
          {shown_text(seen, *matter.outcome->to), matter.outcome->document_number.value_or("")},
          ", "));
    } else if (matter.accepted_on) {
      const auto unit = matters::unit_json(matter.unit_id, office.units);
      parts.push_back(
          words::joined({std::string(unit.at("name").as_string()), matter.number}, ", "));
    }
  }
  return words::joined(parts, "; ");
}

std::string follow_up(const Seen& seen) {
  std::vector<std::string> parts;
  for (const matters::Matter& matter : seen.behind.matters) {
    parts.push_back(matter.number + ": " + matters::stage_vi(matters::text(matter.stage)));
  }
  const Visit& visit = seen.visit;
  if (visit.told.explanation) parts.push_back(shown_text(seen, *visit.told.explanation));
  if (visit.refusal && visit.refusal->notice_number) {
    parts.push_back("Thông báo từ chối số " + *visit.refusal->notice_number);
  }
  return words::joined(parts, "; ");
}

std::string note(const Visit& visit) {
  std::vector<std::string> parts;
  if (visit.outcome == Outcome::refused) parts.emplace_back("Từ chối tiếp");
  if (visit.paper_page) parts.push_back("Nhập từ trang sổ giấy " + *visit.paper_page);
  if (visit.told.identity_missing_because) parts.emplace_back("Thiếu giấy tờ tùy thân, có lý do");
  return words::joined(parts, "; ");
}

// By the words of the law's columns (law/reception/register_form.yaml).
json::Object line_of(const Seen& seen, const Office& office) {
  const Visit& visit = seen.visit;
  json::Value before = "";
  if (visit.told.handled_before_by) {
    before = json::Value(shown_text(seen, *visit.told.handled_before_by));
  }
  return {{"serial_number", std::to_string(visit.seq)},
          {"reception_date", vietnamese(visit.received_on)},
          {"name_and_address", name_and_address(seen)},
          {"identity_document", identity_document(seen)},
          {"summary", summary(seen)},
          {"petition_class", classes(seen)},
          {"people_with_same_content", std::to_string(visit.people_count)},
          {"body_already_settled", before},
          {"within_competence", is_ours(visit) ? "x" : ""},
          {"guided_to_body",
           words::joined({visit.guided_to.value_or(""), visit.document_number.value_or("")}, ", ")},
          {"accepting_body", accepting_body(seen, office)},
          {"follow_up", follow_up(seen)},
          {"note", note(visit)}};
}

// Of at most so many visits, whether this person may read them or not.
struct Wanted {
  std::string after;
  long long limit = 0;
};

Result<RegisterPart> part_of(const Office& office, const staff::Actor& actor, const Period& period,
                             const Wanted& wanted) {
  return office.database.read([&](db::Transaction& tx) -> Result<RegisterPart> {
    const std::vector<Visit> visits = of_unit(tx, office.vault,
                                              {.unit_id = period.unit_id,
                                               .from = period.from,
                                               .to = period.to,
                                               .after = wanted.after,
                                               .limit = wanted.limit});
    RegisterPart part;
    if (std::ssize(visits) == wanted.limit) part.next = place_of(visits.back());
    for (const Visit& visit : visits) {
      const Behind about = TRY(behind(tx, office.vault, visit));
      const auto sight = sight_of(visit, about, actor, office.units, office.clock.today());
      if (sight < staff::Sight::full) continue;
      part.lines.push_back(line_of({visit, about, sight}, office));
    }
    return part;
  });
}

Result<void> check_reads(const Office& office, const staff::Actor& actor,
                         const std::string& unit_id) {
  const auto right = staff::list_right(actor, unit_id, office.units, office.clock.today());
  if (right.sight >= staff::Sight::full) return {};
  return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
}

}  // namespace

Result<json::Object> register_book(const Office& office, const staff::Actor& actor,
                                   const Period& period) {
  TRY(check_reads(office, actor, period.unit_id));
  const law::Answer form = TRY(office.law.ask("reception.register_form", {{"on", iso(period.to)}}));
  RegisterPart part = TRY(part_of(office, actor, period, {"", kMostLines}));
  return json::Object{{"unit", matters::unit_json(period.unit_id, office.units)},
                      {"from", iso(period.from)},
                      {"to", iso(period.to)},
                      {"form", form.fields.at("form")},
                      {"basis", form.basis.front()},
                      {"columns", form.fields.at("columns")},
                      {"lines", std::move(part.lines)}};
}

Result<Period> read_period(json::Fields& in) {
  Period period{
      .unit_id = in.text("unit_id", {.max = 64}), .from = in.date("from"), .to = in.date("to")};
  TRY(in.done());
  if (period.to < period.from) return wrong_field("to", "visit.period_ends_before_it_begins");
  if (law::days_between(period.from, period.to) >= kLongestPeriod) {
    return wrong_field("to", "visit.period_too_long");
  }
  return period;
}

Result<RegisterPart> register_part(const Office& office, const staff::Actor& actor,
                                   const Period& period, const std::string& after) {
  TRY(check_reads(office, actor, period.unit_id));
  return part_of(office, actor, period, {after, kPart});
}

}  // namespace visits
