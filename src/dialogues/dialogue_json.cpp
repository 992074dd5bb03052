#include "dialogues/dialogue_json.h"

#include <algorithm>

#include "base/clock.h"
#include "dialogues/stages.h"
#include "matters/linked.h"
#include "staff/holders.h"
#include "units/directory.h"

namespace dialogues {
namespace {

json::Array words_json(const std::vector<law::Words>& words) {
  json::Array array;
  for (const law::Words& each : words) {
    array.push_back(json::Object{{"vi", each.vi}, {"en", each.en}});
  }
  return array;
}

json::Value maybe_flag(const std::optional<bool>& flag) {
  return flag ? json::Value(*flag) : json::Value(nullptr);
}

// Schema DialogueDuty.
json::Value to_json(const std::optional<Duty>& duty) {
  if (!duty) return nullptr;
  return json::Object{{"mandatory", duty->mandatory},
                      {"in_person", maybe_flag(duty->in_person)},
                      {"delegation_allowed", maybe_flag(duty->delegation_allowed)},
                      {"delegate_reports", maybe_flag(duty->delegate_reports)},
                      {"article", duty->article},
                      {"doubts", words_json(duty->doubts)}};
}

json::Array to_json(const std::vector<Fact>& facts) {
  json::Array array;
  for (const Fact& fact : facts) {
    array.push_back(json::Object{{"fact", fact.word}, {"found", fact.found}, {"said", fact.said}});
  }
  return array;
}

json::Value to_json(const std::optional<Said>& said) {
  if (!said) return nullptr;
  return json::Object{
      {"ground", said->ground}, {"on", iso(said->said_on)}, {"by", said->said_by_name}};
}

json::Array to_json(const std::vector<Finding>& findings) {
  json::Array array;
  for (const Finding& each : findings) {
    array.push_back(json::Object{{"code", each.code},
                                 {"dialogue_id", json::maybe(each.dialogue_id)},
                                 {"on", json::maybe(each.on)},
                                 {"article", each.article}});
  }
  return array;
}

json::Object session_json(const Looking& at, const receptions::Session& session) {
  const Presider presider = presider_of(at, session);
  const auto& delegate = session.delegate;
  return {{"id", session.id},
          {"day", iso(session.day)},
          {"starts_at", session.starts_at},
          {"ends_at", session.ends_at},
          {"place", session.place},
          {"stage", receptions::word(session.stage)},
          {"presider", presider.name},
          {"presider_title", presider.title},
          {"delegated", delegate.has_value()},
          {"document", delegate ? json::Value(delegate->document) : json::Value(nullptr)}};
}

// What the law makes of a complainant's coming or staying away.
Result<json::Value> absence_json(const law::Engine& law, const Invited& invited) {
  if (!invited.attended || *invited.attended || !is_complainant(invited)) return nullptr;
  const Absence away = TRY(absence(law, false, invited.reason));
  return json::Object{{"outcome", away.outcome},
                      {"minutes_note", away.minutes_note},
                      {"article", away.article},
                      {"doubts", words_json(away.doubts)}};
}

Result<json::Array> invited_json(const law::Engine& law, const std::vector<Invited>& invited) {
  json::Array array;
  for (const Invited& each : invited) {
    json::Value away = TRY(absence_json(law, each));
    array.push_back(json::Object{{"as", each.as},
                                 {"name", each.name},
                                 {"address", json::maybe(each.address)},
                                 {"attended", maybe_flag(each.attended)},
                                 {"reason", each.reason},
                                 {"explained", json::maybe(each.explained)},
                                 {"absence", std::move(away)}});
  }
  return array;
}

// Schema DialogueNoticeLimit: of the day it stands on now.
Result<json::Value> notice_json(const Looking& at, const Looked& looked) {
  const Notice* sent = notice_of(looked.dialogue);
  const auto limit = TRY(notice_limit(at.office.law, looked.session.day,
                                      sent ? sent->sent_on : at.office.clock.today()));
  if (!limit) return nullptr;
  return json::Object{{"latest_on", iso(limit->latest_on)},
                      {"in_time", limit->in_time},
                      {"article", limit->article},
                      {"doubts", words_json(limit->doubts)}};
}

json::Array put_off_json(const std::vector<PutOff>& put_off) {
  json::Array array;
  for (const PutOff& each : put_off) {
    array.push_back(json::Object{{"day", iso(each.day)}, {"why", each.why}});
  }
  return array;
}

json::Array notices_json(const std::vector<Notice>& notices) {
  json::Array array;
  for (const Notice& each : notices) {
    array.push_back(json::Object{{"sent_on", iso(each.sent_on)}, {"number", each.number}});
  }
  return array;
}

json::Array may_json(const Looking& at, const Looked& looked, bool may_conduct) {
  if (!may_conduct) return {};
  const auto acts = open_acts(looked.dialogue, looked.session, at.office.clock.today());
  return json::Array(acts.begin(), acts.end());
}

// Whom the papers name, for who is about to invite: nobody where they are hidden.
json::Array suggested_json(const Looking& at, const matters::Matter& matter) {
  json::Array array;
  const auto add = [&](std::string_view as, const std::string& name,
                       const std::optional<std::string>& address) {
    array.push_back(json::Object{{"as", as}, {"name", name}, {"address", json::maybe(address)}});
  };
  const matters::Linked linked = matters::linked_to(at.tx, matter.id);
  if (!matters::hides_senders(linked)) {
    for (const auto& each : matters::senders_of(at.tx, at.office.vault, linked)) {
      add(each.representative ? "representative" : "complainant", each.name, each.address);
    }
  }
  if (matter.respondent) add("respondent", *matter.respondent, std::nullopt);
  return array;
}

json::Array deputies_json(const Looking& at, const matters::Matter& matter) {
  json::Array array;
  const auto holders = staff::holders(at.tx, matter.unit_id);
  for (const staff::Holder* each : staff::deputies_on(holders, at.office.clock.today())) {
    array.push_back(json::Object{{"post_id", each->post.id},
                                 {"name", each->name},
                                 {"title", each->post.title},
                                 {"document", json::maybe(each->post.document)}});
  }
  return array;
}

bool may_call(const OfMatter& looked, const matters::Matter& matter) {
  if (!looked.may_conduct || !matters::is_open(matter.stage) || matter.decided_on) return false;
  return std::ranges::none_of(
      looked.dialogues, [](const Looked& each) { return each.dialogue.stage == Stage::called; });
}

json::Array may_json(const OfMatter& looked, const matters::Matter& matter) {
  json::Array may;
  if (looked.may_conduct && matter.kind == matters::Kind::complaint) may.push_back("say");
  if (may_call(looked, matter)) may.push_back("call");
  return may;
}

}  // namespace

Result<json::Object> to_json(const Looking& at, const Looked& looked, bool may_conduct) {
  const Dialogue& dialogue = looked.dialogue;
  json::Array invited = TRY(invited_json(at.office.law, dialogue.told.invited));
  json::Value notice = TRY(notice_json(at, looked));
  const Notice* sent = notice_of(dialogue);
  return json::Object{
      {"id", dialogue.id},
      {"matter_id", dialogue.matter_id},
      {"stage", word(dialogue.stage)},
      {"session", session_json(at, looked.session)},
      {"called_on", iso(dialogue.called_on)},
      {"called_by", dialogue.called_by_name},
      {"content", dialogue.told.content},
      {"invited", std::move(invited)},
      {"notices", notices_json(dialogue.notices)},
      {"notice_sent_on", sent ? json::Value(iso(sent->sent_on)) : json::Value(nullptr)},
      {"notice_number", sent ? json::Value(sent->number) : json::Value(nullptr)},
      {"notice_limit", std::move(notice)},
      {"put_off", put_off_json(dialogue.told.put_off)},
      {"minutes", to_json(dialogue.told.minutes)},
      {"recorded_on", json::maybe(dialogue.recorded_on)},
      {"recorded_by", json::maybe(dialogue.recorded_by_name)},
      {"not_held_because", json::maybe(dialogue.told.not_held_because)},
      {"report_owed", dialogue.report_owed},
      {"reported_on", json::maybe(dialogue.reported_on)},
      {"report", json::maybe(dialogue.told.report)},
      {"may", may_json(at, looked, may_conduct)},
      {"version", dialogue.version}};
}

Result<json::Object> matter_json(const Looking& at, const matters::Matter& matter) {
  const OfMatter looked = TRY(look(at, matter));
  json::Array items;
  for (const Looked& each : looked.dialogues) {
    items.push_back(TRY(to_json(at, each, looked.may_conduct)));
  }
  json::Array may = may_json(looked, matter);
  const bool calls = may_call(looked, matter);
  return json::Object{{"possible", is_possible(matter)},
                      {"duty", to_json(looked.duty)},
                      {"facts", to_json(looked.facts)},
                      {"said", to_json(looked.said)},
                      {"findings", to_json(looked.findings)},
                      {"items", std::move(items)},
                      {"suggested", calls ? suggested_json(at, matter) : json::Array()},
                      {"deputies", calls ? deputies_json(at, matter) : json::Array()},
                      {"may", std::move(may)}};
}

}  // namespace dialogues
