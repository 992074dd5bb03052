#include "conclusions/conclude.h"

#include "base/clock.h"
#include "base/id.h"
#include "conclusions/conclusion_store.h"
#include "conclusions/entry.h"
#include "journal/journal.h"
#include "law/profile.h"
#include "staff/access.h"
#include "units/directory.h"
#include "visits/look.h"

namespace conclusions {
namespace {

constexpr json::TextRule kParagraphs{.max = 4000, .min = 5, .one_line = false};

// What the law wants said at the end of a reception, unless it is answered at once.
Result<bool> check_said(const NewConclusion& incoming, const law::Engine& law) {
  const law::Answer answer =
      TRY(law.ask("reception.leader_conclusion",
                  {{"clear", incoming.clear}, {"within_competence", incoming.within_competence}}));
  Error error{ErrorKind::invalid, "input.invalid", {}, answer.basis.front(), {}};
  for (const json::Value& must : answer.fields.at("must_state").as_array()) {
    if (must == "resolution_deadline" && !incoming.due_on) {
      error.fields.push_back({"due_on", "conclusion.say_by_when", ""});
    }
    if (must == "contact_person" && !incoming.contact_person) {
      error.fields.push_back({"contact_person", "conclusion.say_whom_to_ask", ""});
    }
  }
  if (!error.fields.empty()) return tl::unexpected(std::move(error));
  return answer.fields.at("answer_at_once").as_bool();
}

Result<void> check_days(const NewConclusion& incoming, Date day) {
  if (incoming.due_on && *incoming.due_on < day) {
    return wrong_field("due_on", "act.before_last_step");
  }
  for (std::size_t i = 0; i < incoming.directives.size(); ++i) {
    if (incoming.directives[i].due_on < day) {
      return wrong_field("directives." + std::to_string(i) + ".due_on", "act.before_last_step");
    }
  }
  return {};
}

Result<void> check_owners(const Office& office, const NewConclusion& incoming,
                          const std::string& issuer) {
  for (std::size_t i = 0; i < incoming.directives.size(); ++i) {
    if (may_instruct(office, issuer, incoming.directives[i].owner_unit_id, office.clock.today())) {
      continue;
    }
    return wrong_field("directives." + std::to_string(i) + ".owner_unit_id",
                       "conclusion.cannot_instruct");
  }
  return {};
}

// The office's own regulation may set a limit for the notice; the law sets none.
Result<void> set_notice_limit(Conclusion& conclusion, const law::Engine& law) {
  const law::Profile* profile = law.profile(conclusion.concluded_on);
  if (conclusion.at_once || !profile || profile->inner_limits.empty()) return {};
  const auto due =
      law.due("reception.profile_deadlines",
              {{"profile", profile->id}, {"reception_on", iso(conclusion.concluded_on)}},
              "conclusion_notice_due_on");
  if (!due && due.error().code == "law.no_deadline") return {};
  const law::Due limit = TRY(due);
  conclusion.notice_due_on = limit.due_on;
  conclusion.edition = limit.edition;
  conclusion.profile = profile->id;
  return {};
}

Directive directive_of(const Office& office, const Conclusion& conclusion,
                       const NewDirective& incoming) {
  Directive directive;
  directive.id = new_id(office.clock.now(), office.random);
  directive.conclusion_id = conclusion.id;
  directive.issuer_unit_id = conclusion.unit_id;
  directive.owner_unit_id = incoming.owner_unit_id;
  directive.given_on = conclusion.concluded_on;
  directive.due_on = incoming.due_on;
  directive.what = incoming.what;
  return directive;
}

Result<const staff::Post*> keeper(const Office& office, const staff::Actor& actor,
                                  const std::string& unit_id) {
  const auto* post = staff::keeps_receptions(actor, unit_id, office.units, office.clock.today());
  if (post) return post;
  return fail(ErrorKind::forbidden, "conclusion.not_yours", "unit_id");
}

}  // namespace

bool may_instruct(const Office& office, const std::string& issuer, const std::string& owner,
                  Date day) {
  const units::Unit* from = office.units.find(issuer);
  const units::Unit* to = office.units.find(owner);
  if (!from || !to || units::read_only(*to) || !units::in_force(*to, day)) return false;
  if (office.units.within(owner, issuer)) return true;
  if (from->line != units::Line::party) return false;
  return from->level == units::Level::province ? to->province_code == from->province_code
                                               : to->territory_code == from->territory_code;
}

NewDirective read_new_directive(json::Fields& in) {
  return {.owner_unit_id = in.text("owner_unit_id", {.max = 64}),
          .what = in.text("what", kParagraphs),
          .due_on = in.date("due_on")};
}

NewConclusion read_new_conclusion(json::Fields& in) {
  NewConclusion incoming;
  incoming.clear = in.boolean("clear");
  incoming.within_competence = in.boolean("within_competence");
  incoming.text = in.text("text", kParagraphs);
  incoming.due_on = in.maybe_date("due_on");
  incoming.contact_person = in.maybe_text("contact_person", {.max = 200});
  if (in.raw("directives")) {
    incoming.directives = in.list("directives", 0, 20, read_new_directive);
  }
  return incoming;
}

Result<Concluded> conclude(const Office& office, const staff::Actor& actor,
                           const std::string& visit_id, const NewConclusion& incoming) {
  const bool at_once = TRY(check_said(incoming, office.law));
  return office.database.write([&](db::Transaction& tx) -> Result<Concluded> {
    const visits::Looked looked = TRY(visits::look(tx, office, actor, visit_id));
    const visits::Visit& visit = looked.visit;
    const auto* post = TRY(keeper(office, actor, visit.unit_id));
    if (!visit.session_id) return fail(ErrorKind::refused, "conclusion.no_session", visit_id);
    if (find_of_visit(tx, office.vault, visit_id)) {
      return fail(ErrorKind::conflict, "conclusion.there_is_one", visit_id);
    }
    TRY(check_days(incoming, visit.received_on));
    TRY(check_owners(office, incoming, visit.unit_id));
    Concluded made;
    Conclusion& conclusion = made.conclusion;
    conclusion.id = new_id(office.clock.now(), office.random);
    conclusion.visit_id = visit_id;
    conclusion.unit_id = visit.unit_id;
    conclusion.concluded_on = visit.received_on;
    conclusion.at_once = at_once;
    conclusion.due_on = incoming.due_on;
    conclusion.text = incoming.text;
    conclusion.contact_person = incoming.contact_person;
    conclusion.made_by_name = actor.name;
    conclusion.made_at = office.clock.now();
    TRY(set_notice_limit(conclusion, office.law));
    insert(tx, office.vault, conclusion, office.random);
    journal::record(tx, entry_of(office, actor, *post, conclusion, "conclusion.make"));
    for (const NewDirective& each : incoming.directives) {
      made.directives.push_back(directive_of(office, conclusion, each));
      insert(tx, office.vault, made.directives.back(), office.random);
      journal::record(tx,
                      entry_of(office, actor, *post, made.directives.back(), "directive.give", ""));
    }
    return made;
  });
}

Result<Concluded> issue_notice(const Office& office, const staff::Actor& actor, const Which& which,
                               const visits::Notice& notice) {
  return office.database.write([&](db::Transaction& tx) -> Result<Concluded> {
    Conclusion conclusion = TRY(find(tx, office.vault, which.id));
    TRY(visits::look(tx, office, actor, conclusion.visit_id));
    const auto* post = TRY(keeper(office, actor, conclusion.unit_id));
    if (conclusion.at_once) {
      return fail(ErrorKind::refused, "conclusion.answered_at_once", which.id);
    }
    if (conclusion.notice_issued_on) {
      return fail(ErrorKind::refused, "conclusion.notice_issued", which.id);
    }
    TRY(visits::check_issued(notice, conclusion.concluded_on, office.clock.today()));
    if (which.version != conclusion.version) {
      return fail(ErrorKind::conflict, "conclusion.changed_meanwhile", which.id);
    }
    conclusion.notice_number = notice.number;
    conclusion.notice_issued_on = notice.issued_on;
    conclusion.notice_signed_by = notice.signed_by;
    TRY(save_notice(tx, conclusion));
    journal::record(tx, entry_of(office, actor, *post, conclusion, "conclusion.issue_notice"));
    return Concluded{conclusion, of_conclusion(tx, office.vault, which.id)};
  });
}

}  // namespace conclusions
