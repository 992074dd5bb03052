#include "dialogues/acts.h"

#include <algorithm>
#include <functional>

#include "base/clock.h"
#include "base/id.h"
#include "dialogues/dialogue_store.h"
#include "dialogues/look.h"
#include "dialogues/stages.h"
#include "matters/behind.h"
#include "matters/beside.h"
#include "matters/linked.h"
#include "people/identity.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"
#include "staff/holders.h"

namespace dialogues {
namespace {

// In the calendar, which is published: no word of the matter nor of anybody.
constexpr auto kPlanned = "Đối thoại trong giải quyết vụ việc, theo giấy mời";
constexpr auto kPutOff =
    "Buổi đối thoại được dời sang ngày khác; người được mời có thông báo riêng";
constexpr auto kNotHeld = "Không tổ chức được buổi đối thoại; người được mời có thông báo riêng";

struct Conducting {
  matters::Matter matter;
  const staff::Post* post = nullptr;
};

Result<Conducting> conducting(db::Transaction& tx, const By& by, const std::string& matter_id) {
  matters::Matter matter = TRY(matters::read_matter(tx, by.office, by.actor, matter_id));
  const staff::Post* post = conductor(matter, by.actor, by.office.clock.today());
  if (!post) return fail(ErrorKind::forbidden, "dialogue.not_yours", matter.unit_id);
  if (!is_possible(matter)) {
    return fail(ErrorKind::refused, "dialogue.not_for_denunciations", matter_id);
  }
  return Conducting{std::move(matter), post};
}

void note(db::Transaction& tx, const By& by, const Conducting& conducting, std::string_view act,
          json::Object after) {
  matters::note(tx, by.office, by.actor, *conducting.post, conducting.matter,
                "dialogue." + std::string(act), std::move(after));
}

// Hidden senders lose every trace in what is typed about them.
void veil(db::Transaction& tx, const Office& office, const matters::Matter& matter, Told& told) {
  const auto hidden = matters::hidden_senders(tx, office.vault, matter);
  if (!hidden) return;
  for (std::string* text : texts_of(told)) *text = people::without_identities(*text, *hidden);
}

std::vector<people::Identity> named_in(const std::vector<Invited>& invited) {
  std::vector<people::Identity> people;
  for (const Invited& each : invited) {
    if (each.as == "body") continue;
    people::Identity somebody;
    somebody.name = each.name;
    somebody.address = each.address;
    people.push_back(std::move(somebody));
  }
  return people;
}

// The place stands in a calendar that everybody reads. Whom the papers hide is taken out of it
// without a word, as everywhere: a refusal would say that it is he.
Result<std::string> public_place(db::Transaction& tx, const Office& office,
                                 const matters::Matter& matter, const std::vector<Invited>& invited,
                                 const std::string& place) {
  const auto hidden = matters::hidden_senders(tx, office.vault, matter);
  auto people = named_in(invited);
  if (!hidden) {
    for (auto& each : matters::senders_of(tx, office.vault, matters::linked_to(tx, matter.id))) {
      people.push_back(std::move(each));
    }
  }
  if (people::without_identities(place, people) != place) {
    return wrong_field("place", "dialogue.place_names_somebody");
  }
  return hidden ? people::without_identities(place, *hidden) : place;
}

void veil(db::Transaction& tx, const Office& office, const matters::Matter& matter,
          std::optional<receptions::Delegate>& delegate) {
  if (!delegate) return;
  for (std::string* text : {&delegate->name, &delegate->title, &delegate->document}) {
    *text = matters::veiled(tx, office, matter, *text);
  }
}

Result<receptions::Delegate> delegate_of(db::Transaction& tx, const std::string& unit_id, Date day,
                                         const NewDelegate& asked) {
  if (!asked.post_id) {
    return receptions::Delegate{
        .name = asked.name, .title = asked.title, .document = asked.document};
  }
  const auto holders = staff::holders(tx, unit_id);
  for (const staff::Holder* deputy : staff::deputies_on(holders, day)) {
    if (deputy->post.id != *asked.post_id) continue;
    return receptions::Delegate{.post_id = deputy->post.id,
                                .name = deputy->name,
                                .title = deputy->post.title,
                                .document = asked.document};
  }
  return wrong_field("delegate", "reception.no_deputy");
}

Result<void> check_open_matter(db::Transaction& tx, const By& by, const matters::Matter& matter) {
  if (!matters::is_open(matter.stage) || matter.decided_on) {
    return fail(ErrorKind::refused, "dialogue.matter_is_over", matter.id);
  }
  const auto there = of_matter(tx, by.office.vault, matter.id);
  if (std::ranges::any_of(there, [](const auto& each) { return each.stage == Stage::called; })) {
    return fail(ErrorKind::refused, "dialogue.one_is_called", matter.id);
  }
  return {};
}

receptions::Session session_of(const matters::Matter& matter, const receptions::Slot& slot) {
  receptions::Session session;
  session.unit_id = matter.unit_id;
  session.day = slot.day;
  session.starts_at = slot.starts_at;
  session.ends_at = slot.ends_at;
  session.place = slot.place;
  session.content = kPlanned;
  return session;
}

json::Object day_of(const receptions::Session& session) {
  return {{"dialogue_day", iso(session.day)}, {"dialogue_delegated", session.delegate.has_value()}};
}

struct Acting {
  db::Transaction& tx;
  const Conducting& conducting;
  receptions::Session session;
  Dialogue& dialogue;
  receptions::Doing calendar;
};
using Apply = std::function<Result<json::Object>(Acting&)>;

// Seen? conducted by this person? that version? open at this stage, on this day? Then the act.
Result<Dialogue> change(const By& by, const Which& which, std::string_view act,
                        const Apply& apply) {
  const Office& office = by.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Dialogue> {
    Dialogue dialogue = TRY(find(tx, office.vault, which.id));
    const auto matter = matters::read_matter(tx, office, by.actor, dialogue.matter_id);
    if (!matter) return fail(ErrorKind::not_found, "dialogue.not_found");
    const Conducting held = TRY(conducting(tx, by, dialogue.matter_id));
    if (dialogue.version != which.version) {
      return fail(ErrorKind::conflict, "dialogue.changed_meanwhile", which.id);
    }
    Acting acting{tx, held, TRY(receptions::find_session(tx, dialogue.session_id)), dialogue,
                  receptions::Doing{office, by.actor, nullptr, held.post}};
    const auto open = open_acts(dialogue, acting.session, office.clock.today());
    if (std::ranges::find(open, act) == open.end()) {
      return fail(ErrorKind::refused, "dialogue.not_open", std::string(act));
    }
    json::Object after = TRY(apply(acting));
    veil(tx, office, held.matter, dialogue.told);
    TRY(save(tx, office.vault, dialogue, office.random));
    note(tx, by, held, act, std::move(after));
    return dialogue;
  });
}

Which which_of(const receptions::Session& session) { return {session.id, session.version}; }

Result<void> take_attendance(const law::Engine& law, const std::vector<Attendance>& attendance,
                             std::vector<Invited>& invited) {
  if (attendance.size() != invited.size()) {
    return wrong_field("attendance", "dialogue.attendance_of_all");
  }
  for (std::size_t i = 0; i < invited.size(); ++i) {
    const Attendance& each = attendance[i];
    const Absence away = TRY(absence(law, each.attended, each.reason));
    if (away.evidence_required && !each.explained) {
      return wrong_field("attendance." + std::to_string(i) + ".explained", "field.required");
    }
    invited[i].attended = each.attended;
    invited[i].reason = each.attended ? "none" : each.reason;
    invited[i].explained = each.attended ? std::nullopt : each.explained;
  }
  return {};
}

}  // namespace

Result<void> say(const By& by, const std::string& matter_id, const NewSaid& said) {
  const Office& office = by.office;
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    const Conducting held = TRY(conducting(tx, by, matter_id));
    const Said now{.matter_id = matter_id,
                   .facts = said.facts,
                   .said_on = office.clock.today(),
                   .said_by_name = by.actor.name,
                   .ground = matters::veiled(tx, office, held.matter, said.ground)};
    save(tx, office.vault, now, office.random);
    note(tx, by, held, "say",
         {{"dialogue_facts", json::Array(said.facts.begin(), said.facts.end())}});
    return {};
  });
}

Result<Dialogue> call(const By& by, const std::string& matter_id, const Call& order) {
  const Office& office = by.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Dialogue> {
    const Conducting held = TRY(conducting(tx, by, matter_id));
    TRY(check_open_matter(tx, by, held.matter));
    const auto facts = facts_of(tx, held.matter, find_said(tx, office.vault, matter_id));
    const auto duty = TRY(duty_about(office, held.matter, facts));
    if (order.delegate && duty && duty->in_person.value_or(false)) {
      return fail(ErrorKind::refused, "dialogue.resolver_in_person", "delegate", duty->article);
    }
    receptions::Session session = session_of(held.matter, order.slot);
    session.place = TRY(public_place(tx, office, held.matter, order.invited, order.slot.place));
    if (order.delegate) {
      session.delegate = TRY(delegate_of(tx, held.matter.unit_id, order.slot.day, *order.delegate));
    }
    veil(tx, office, held.matter, session.delegate);
    const receptions::Doing calendar{office, by.actor, nullptr, held.post};
    session = TRY(receptions::call_on_matter(tx, calendar, std::move(session)));
    Dialogue dialogue{
        .id = new_id(office.clock.now(), office.random),
        .matter_id = matter_id,
        .unit_id = held.matter.unit_id,
        .session_id = session.id,
        .called_on = office.clock.today(),
        .called_by_name = by.actor.name,
        .report_owed = order.delegate && duty && duty->delegate_reports.value_or(false),
        .told = {.content = order.content, .invited = order.invited}};
    veil(tx, office, held.matter, dialogue.told);
    insert(tx, office.vault, dialogue, office.random);
    note(tx, by, held, "call", day_of(session));
    return dialogue;
  });
}

Result<Dialogue> invite(const By& by, const Which& which, const Invitation& invitation) {
  return change(by, which, "invite", [&](Acting& at) -> Result<json::Object> {
    TRY(public_place(at.tx, by.office, at.conducting.matter, invitation.invited, at.session.place));
    at.dialogue.told.content = invitation.content;
    at.dialogue.told.invited = invitation.invited;
    return json::Object{{"dialogue_invited", std::ssize(invitation.invited)}};
  });
}

Result<Dialogue> send_notice(const By& by, const Which& which, const Sent& sent) {
  return change(by, which, "send_notice", [&](Acting& at) -> Result<json::Object> {
    if (sent.on > by.office.clock.today()) return wrong_field("sent_on", "field.in_the_future");
    if (sent.on < at.dialogue.called_on) return wrong_field("sent_on", "dialogue.sent_too_early");
    const std::string number = matters::veiled(at.tx, by.office, at.conducting.matter, sent.number);
    at.dialogue.notices.push_back({at.dialogue.session_id, sent.on, number});
    return json::Object{{"dialogue_notice_on", iso(sent.on)}, {"document_number", number}};
  });
}

Result<Dialogue> postpone(const By& by, const Which& which, const Postponement& order) {
  return change(by, which, "postpone", [&](Acting& at) -> Result<json::Object> {
    receptions::Slot slot = order.slot;
    slot.place = TRY(public_place(at.tx, by.office, at.conducting.matter, at.dialogue.told.invited,
                                  order.slot.place));
    const auto now =
        TRY(receptions::postpone(at.tx, at.calendar, which_of(at.session), slot, kPutOff));
    at.dialogue.told.put_off.push_back({at.session.id, at.session.day, order.why});
    at.dialogue.session_id = now.id;
    return day_of(now);
  });
}

Result<Dialogue> record(const By& by, const Which& which, const Record& order) {
  return change(by, which, "record", [&](Acting& at) -> Result<json::Object> {
    std::vector<Invited>& invited = at.dialogue.told.invited;
    TRY(take_attendance(by.office.law, order.attendance, invited));
    const bool anybody = std::ranges::any_of(
        invited, [](const Invited& each) { return each.attended.value_or(false); });
    TRY(receptions::hold(at.tx, at.calendar, which_of(at.session),
                         anybody ? receptions::Outcome::held : receptions::Outcome::nobody_came));
    at.dialogue.stage = Stage::held;
    at.dialogue.told.minutes = order.minutes;
    at.dialogue.recorded_on = by.office.clock.today();
    at.dialogue.recorded_by_name = by.actor.name;
    return day_of(at.session);
  });
}

Result<Dialogue> not_held(const By& by, const Which& which, const std::string& why) {
  return change(by, which, "not_held", [&](Acting& at) -> Result<json::Object> {
    TRY(receptions::not_held(at.tx, at.calendar, which_of(at.session), kNotHeld));
    at.dialogue.stage = Stage::not_held;
    at.dialogue.told.not_held_because = why;
    return day_of(at.session);
  });
}

Result<Dialogue> report(const By& by, const Which& which, const std::string& text) {
  return change(by, which, "report", [&](Acting& at) -> Result<json::Object> {
    at.dialogue.told.report = text;
    at.dialogue.reported_on = by.office.clock.today();
    return day_of(at.session);
  });
}

}  // namespace dialogues
