#include "briefs/brief.h"

#include <algorithm>
#include <tuple>

#include "base/clock.h"
#include "base/words.h"
#include "bookings/about.h"
#include "briefs/words_vi.h"
#include "dialogues/look.h"
#include "law/calendar.h"
#include "matters/reveal.h"
#include "units/named.h"

namespace briefs {
namespace {

using bookings::Booking;
using receptions::Doing;

constexpr auto kHiddenLabel = "Người tố cáo";
constexpr std::size_t kLongText = 420, kShortText = 260;  // bytes: about 300 and 190 letters
constexpr std::size_t kReceptions = 2;                    // the last ones

// Working days from today to the last day, as every list has them.
Result<int> days_left(Date due_on, Date today, const law::Calendar& calendar) {
  if (due_on >= today) return TRY(calendar.working_days_between(today, due_on));
  return -TRY(calendar.working_days_between(due_on, today));
}

Result<std::vector<RunningLimit>> limits_of(const matters::Matter& matter, const Office& office) {
  std::vector<RunningLimit> limits;
  for (const matters::Clock& clock : matter.clocks) {
    if (clock.met_on) continue;
    RunningLimit limit{.name = clock.name, .article = clock.due.basis};
    limit.stopped_on = matters::stands_still_since(clock);
    if (!limit.stopped_on) {
      limit.due_on = clock.due.due_on;
      limit.days_left =
          TRY(days_left(clock.due.due_on, office.clock.today(), office.law.calendar()));
    }
    limits.push_back(std::move(limit));
  }
  return limits;
}

std::vector<Step> steps_of(const matters::Matter& matter) {
  std::vector<Step> steps;
  const auto add = [&](std::string act, const std::optional<Date>& on, std::string document = "") {
    if (on) steps.push_back({std::move(act), *on, std::move(document)});
  };
  add("receive", matter.received_on);
  add("accept", matter.accepted_on);
  for (const matters::ClockEvent& event : matter.clock_events) {
    using matters::ClockChange;
    if (event.change == ClockChange::extended || event.change == ClockChange::suspended ||
        event.change == ClockChange::continued) {
      add(std::string(matters::text(event.change)), event.on, event.document_number);
    }
  }
  if (matter.answer) add("decide", matter.answer->decided_on, matter.answer->document_number);
  add("deliver", matter.delivered_on);
  if (matter.outcome) {
    add(matter.outcome->act, matter.outcome->on, matter.outcome->document_number.value_or(""));
  }
  std::ranges::stable_sort(steps, {}, &Step::on);
  return steps;
}

std::string answer_of(const matters::Matter& matter) {
  if (matter.answer) return matter.answer->text;
  return matter.outcome ? matter.outcome->reason.value_or("") : "";
}

void cut(std::string& text, std::size_t most) { text = shortened(text, most); }

void cut(std::optional<std::string>& text, std::size_t most) {
  if (text) cut(*text, most);
}

void cut(conclusions::Reception& reception) {
  for (std::string& content : reception.contents) cut(content, kShortText);
  cut(reception.explanation, kShortText);
  if (!reception.conclusion) return;
  cut(reception.conclusion->text, kShortText);
  for (conclusions::ToldDirective& each : reception.conclusion->directives) {
    cut(each.what, kShortText);
    cut(each.evidence, kShortText);
    cut(each.explanation, kShortText);
  }
}

// The last ones before the session.
void add_receptions(std::vector<conclusions::Reception> all, Date before, BriefMatter& told) {
  std::erase_if(all, [&](const auto& each) { return each.received_on >= before; });
  told.more_receptions = all.size() > kReceptions ? all.size() - kReceptions : 0;
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(told.more_receptions));
  for (conclusions::Reception& each : all) cut(each);
  told.receptions = std::move(all);
}

Result<BriefMatter> told_of(db::Transaction& tx, const Doing& doing, const matters::Matter& matter,
                            staff::Sight sight, Date before) {
  const Office& office = doing.office;
  BriefMatter told{.id = matter.id,
                   .number = matter.number,
                   .kind = std::string(matters::text(matter.kind)),
                   .instance = matter.instance,
                   .stage = std::string(matters::text(matter.stage)),
                   .unit = units::name_of(matter.unit_id, office.units),
                   .received_on = matter.received_on,
                   .readable = sight >= staff::Sight::full};
  told.limits = TRY(limits_of(matter, office));
  told.steps = steps_of(matter);
  if (!told.readable) return told;
  told.summary = shortened(matter.summary, kLongText);
  told.sender = matter.sender_label;
  told.respondent = matter.respondent.value_or("");
  told.assignee = matter.assignee_name.value_or("");
  told.answered = shortened(answer_of(matter), kShortText);
  add_receptions(TRY(conclusions::receptions_about(tx, office, doing.actor, matter.id)), before,
                 told);
  return told;
}

// Those that this person may know of.
Result<std::vector<BriefMatter>> told_of(db::Transaction& tx, const Doing& doing,
                                         const std::vector<matters::Matter>& behind, Date before) {
  std::vector<BriefMatter> all;
  for (const matters::Matter& matter : behind) {
    const auto sight =
        matters::sight_of(matter, doing.actor, doing.office.units, doing.office.clock.today());
    if (sight == staff::Sight::none) continue;
    all.push_back(TRY(told_of(tx, doing, matter, sight, before)));
  }
  return all;
}

BriefItem item_of(const Booking& booking, const receptions::Session& session,
                  long long slot_minutes) {
  BriefItem item{.ticket = bookings::ticket_of(booking),
                 .label = kHiddenLabel,
                 .hides_person = bookings::hides_person(booking),
                 .kind = std::string(petitions::text(booking.kind)),
                 .priority = booking.priority,
                 .stage = std::string(bookings::word(booking.stage)),
                 .people_count = booking.people_count};
  if (booking.slot) item.starts_at = bookings::starts_at(session, slot_minutes, *booking.slot);
  if (item.hides_person) return item;
  item.label = booking.told.person.name;
  item.content = shortened(booking.told.content, kLongText);
  return item;
}

std::string names_of(const std::vector<dialogues::Invited>& invited) {
  std::vector<std::string> names;
  for (const dialogues::Invited& each : invited) names.push_back(each.name);
  return words::joined(names, ", ");
}

// The one matter of a session by invitation, as though those invited had come with it.
Result<std::optional<BriefItem>> dialogue_of(db::Transaction& tx, const Doing& doing,
                                             const receptions::Session& session) {
  const auto found = TRY(dialogues::of_session({tx, doing.office, doing.actor}, session.id));
  if (!found) return std::nullopt;
  const dialogues::Told& told = found->looked.dialogue.told;
  const bool held = found->looked.dialogue.stage == dialogues::Stage::held;
  BriefItem item{.ticket = "",
                 .starts_at = session.starts_at,
                 .label = names_of(told.invited),
                 .content = shortened(told.content, kLongText),
                 .kind = std::string(matters::text(found->matter.kind)),
                 .priority = "none",
                 .stage = held ? "received" : "booked",
                 .people_count = std::ssize(told.invited)};
  item.matters = TRY(told_of(tx, doing, {found->matter}, session.day));
  return item;
}

// Booked ones by their hour, then numbers at the door.
std::vector<Booking> in_order(std::vector<Booking> bookings) {
  std::erase_if(bookings, [](const Booking& each) { return !bookings::is_live(each.stage); });
  std::ranges::sort(bookings, {}, [](const Booking& each) {
    return std::tuple(!each.slot.has_value(), each.slot.value_or(0), each.walk_in.value_or(0),
                      each.id);
  });
  return bookings;
}

}  // namespace

Result<Brief> brief_of(const Doing& doing, const std::string& session_id) {
  const SeenSession seen = TRY(seen_session(doing, session_id));
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<Brief> {
    Brief brief{.session = seen.facts, .made_on = office.clock.today()};
    if (auto item = TRY(dialogue_of(tx, doing, seen.session))) {
      brief.items.push_back(*std::move(item));
    }
    auto all = in_order(bookings::of_session(tx, office.vault, session_id));
    const auto behind = TRY(bookings::look_behind(tx, office, session_id, all));
    const bookings::Book book = bookings::book_of(tx, session_id);
    for (const Booking& booking : all) {
      const auto about = behind.find(booking.id);
      if (booking.walk_in && about == behind.end()) {
        brief.unknown.push_back(bookings::ticket_of(booking));
        continue;
      }
      brief.items.push_back(item_of(booking, seen.session, book.slot_minutes));
      if (about == behind.end()) continue;
      brief.items.back().matters = TRY(told_of(tx, doing, about->second, seen.session.day));
    }
    return brief;
  });
}

}  // namespace briefs
