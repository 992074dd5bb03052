#include "dialogues/look.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/clock.h"
#include "dialogues/dialogue_store.h"
#include "dialogues/stages.h"
#include "matters/behind.h"
#include "matters/beside.h"
#include "matters/linked.h"
#include "proposals/mark.h"
#include "receptions/rule.h"
#include "receptions/sessions.h"
#include "staff/holders.h"
#include "units/directory.h"

namespace dialogues {
namespace {

// What an officer marks for a sudden reception says the same here.
struct Same {
  std::string_view marked, fact;
};
constexpr std::array kSame{Same{"agencies_disagree", "agencies_disagree"},
                           Same{"tense", "complainant_tense"}};

// Everybody who sent one of the papers that opened the matter or were joined to it.
long long people_behind(db::Transaction& tx, const matters::Matter& matter) {
  const matters::Linked linked = matters::linked_to(tx, matter.id);
  std::set<std::string> own;
  for (const matters::Link& link : linked.links) {
    if (link.matter_id == matter.id && !link.duplicate) own.insert(link.petition_id);
  }
  long long people = 0;
  for (const petitions::Petition& paper : linked.papers) {
    if (own.contains(paper.id)) people += paper.people_count;
  }
  return people;
}

std::vector<std::string> found_of(db::Transaction& tx, const matters::Matter& matter) {
  std::vector<std::string> found;
  if (people_behind(tx, matter) > 1) found.emplace_back("many_complainants");
  const auto marked = proposals::facts_marked(tx, matter.id);
  for (const Same& same : kSame) {
    if (std::ranges::find(marked, same.marked) != marked.end()) found.emplace_back(same.fact);
  }
  return found;
}

// A paper that came later may hide who was named before.
void veil(std::string& text, const std::vector<people::Identity>& hidden) {
  text = people::without_identities(text, hidden);
}

Result<bool> is_done(const law::Engine& law, const std::vector<Looked>& dialogues) {
  for (const Looked& each : dialogues) {
    if (each.dialogue.stage != Stage::held) continue;
    if (!TRY(is_to_be_repeated(law, each.dialogue))) return true;
  }
  return false;
}

// What is owed by the matter as a whole.
Result<void> add_owed(const Looking& at, const matters::Matter& matter, OfMatter& looked) {
  if (!looked.duty || !looked.duty->mandatory) return {};
  if (TRY(is_done(at.office.law, looked.dialogues))) return {};
  Finding finding{.article = looked.duty->article};
  if (matter.decided_on) {
    finding.code = "decided_without";
    finding.on = matter.decided_on;
  } else if (matter.stage == matters::Stage::accepted) {
    finding.code = "owed";
  } else {
    return {};
  }
  looked.findings.push_back(std::move(finding));
  return {};
}

// What is to be said of the notice for the day it stands on; empty: nothing.
std::string notice_code(const Looked& each, bool in_time, Date today) {
  if (each.dialogue.stage == Stage::not_held) return {};
  if (notice_of(each.dialogue)) return in_time ? "" : "notice_late";
  const bool waits = each.dialogue.stage == Stage::called && each.session.day >= today;
  if (!waits) return "notice_missing";
  return in_time ? "notice_due" : "notice_late";
}

Result<void> add_notice(const Looking& at, const Looked& each, std::vector<Finding>& findings) {
  const Date today = at.office.clock.today();
  const Notice* sent = notice_of(each.dialogue);
  const auto limit =
      TRY(notice_limit(at.office.law, each.session.day, sent ? sent->sent_on : today));
  if (!limit) return {};
  std::string code = notice_code(each, limit->in_time, today);
  if (code.empty()) return {};
  findings.push_back({.code = std::move(code),
                      .dialogue_id = each.dialogue.id,
                      .on = limit->latest_on,
                      .article = limit->article});
  return {};
}

}  // namespace

bool is_possible(const matters::Matter& matter) {
  return matter.kind != matters::Kind::denunciation;
}

std::vector<Fact> facts_of(db::Transaction& tx, const matters::Matter& matter,
                           const std::optional<Said>& said) {
  return joined(found_of(tx, matter), said ? said->facts : std::vector<std::string>());
}

Result<std::optional<Duty>> duty_about(const Office& office, const matters::Matter& matter,
                                       const std::vector<Fact>& facts) {
  const units::Unit* resolver = office.units.find(matter.unit_id);
  if (matter.kind != matters::Kind::complaint || !resolver) return std::nullopt;
  return std::optional(TRY(duty_of(office.law, matter, *resolver, facts)));
}

Result<bool> is_to_be_repeated(const law::Engine& law, const Dialogue& dialogue) {
  for (const Invited& each : dialogue.told.invited) {
    if (!is_complainant(each) || each.attended.value_or(true)) continue;
    const Absence away = TRY(absence(law, false, each.reason));
    if (away.outcome == "reschedule_or_suspend") return true;
  }
  return false;
}

Presider presider_of(const Looking& at, const receptions::Session& session) {
  if (session.delegate) return {session.delegate->name, session.delegate->title};
  const auto holders = staff::holders(at.tx, session.unit_id);
  const staff::Holder* head = staff::head_on(holders, session.day);
  const units::Unit* unit = at.office.units.find(session.unit_id);
  Presider presider{session.received_by.value_or(head ? head->name : ""), ""};
  if (head) {
    presider.title = head->post.title;
  } else if (unit) {
    presider.title = receptions::head_title(*unit);
  }
  return presider;
}

Result<std::vector<Looked>> waiting(const Looking& at, const std::string& unit_id) {
  std::vector<Looked> all;
  for (Dialogue& dialogue : waiting_of(at.tx, at.office.vault, unit_id)) {
    const auto matter = matters::read_matter(at.tx, at.office, at.actor, dialogue.matter_id);
    if (!matter || !is_possible(*matter)) continue;
    auto session = TRY(receptions::find_session(at.tx, dialogue.session_id));
    all.push_back({std::move(dialogue), std::move(session)});
  }
  return all;
}

Result<std::vector<Finding>> findings_of(const Looking& at, const std::optional<Duty>& duty,
                                         const Looked& each) {
  std::vector<Finding> findings;
  const Dialogue& dialogue = each.dialogue;
  const auto add = [&](std::string code, std::optional<Date> on, std::string article) {
    findings.push_back({std::move(code), dialogue.id, on, std::move(article)});
  };
  TRY(add_notice(at, each, findings));
  const bool stands = dialogue.stage != Stage::not_held;
  if (stands && each.session.delegate && duty && duty->in_person.value_or(false)) {
    add("not_in_person", each.session.day, duty->article);
  }
  if (dialogue.stage == Stage::called && each.session.day < at.office.clock.today()) {
    add("not_recorded", each.session.day, "");
  }
  if (dialogue.stage == Stage::held && dialogue.report_owed && !dialogue.reported_on) {
    add("report_missing", each.session.day, duty ? duty->article : "");
  }
  return findings;
}

Result<OfMatter> look(const Looking& at, const matters::Matter& matter) {
  OfMatter looked;
  looked.said = find_said(at.tx, at.office.vault, matter.id);
  looked.may_conduct =
      is_possible(matter) && conductor(matter, at.actor, at.office.clock.today()) != nullptr;
  if (!is_possible(matter)) return looked;
  looked.facts = facts_of(at.tx, matter, looked.said);
  looked.duty = TRY(duty_about(at.office, matter, looked.facts));
  const auto hidden = matters::hidden_senders(at.tx, at.office.vault, matter);
  if (looked.said && hidden) veil(looked.said->ground, *hidden);
  for (Dialogue& dialogue : of_matter(at.tx, at.office.vault, matter.id)) {
    for (std::string* text : texts_of(dialogue.told)) {
      if (hidden) veil(*text, *hidden);
    }
    auto session = TRY(receptions::find_session(at.tx, dialogue.session_id));
    looked.dialogues.push_back({std::move(dialogue), std::move(session)});
  }
  TRY(add_owed(at, matter, looked));
  for (const Looked& each : looked.dialogues) {
    for (Finding& finding : TRY(findings_of(at, looked.duty, each))) {
      looked.findings.push_back(std::move(finding));
    }
  }
  return looked;
}

Result<std::optional<OfSession>> of_session(const Looking& at, const std::string& session_id) {
  const auto dialogue = find_of_session(at.tx, at.office.vault, session_id);
  if (!dialogue) return std::nullopt;
  auto matter = matters::read_matter(at.tx, at.office, at.actor, dialogue->matter_id);
  if (!matter || !is_possible(*matter)) return std::nullopt;
  OfMatter all = TRY(look(at, *matter));
  const auto found = std::ranges::find_if(
      all.dialogues, [&](const Looked& each) { return each.dialogue.id == dialogue->id; });
  return OfSession{*std::move(matter), std::move(*found)};
}

}  // namespace dialogues
