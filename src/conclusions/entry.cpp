#include "conclusions/entry.h"

#include "base/clock.h"

namespace conclusions {
namespace {

journal::Entry entry_by(const Office& office, const staff::Actor& actor, const staff::Post& post) {
  journal::Entry entry;
  entry.user_id = actor.user_id;
  entry.user_name = actor.name;
  entry.post = std::string(staff::text(post.role)) + "@" + post.unit_id;
  entry.before = nullptr;
  entry.at = office.clock.now();
  return entry;
}

}  // namespace

journal::Entry entry_of(const Office& office, const staff::Actor& actor, const staff::Post& post,
                        const Conclusion& conclusion, std::string act) {
  journal::Entry entry = entry_by(office, actor, post);
  entry.act = std::move(act);
  entry.subject_kind = "conclusion";
  entry.subject_id = conclusion.id;
  entry.unit_id = conclusion.unit_id;
  entry.after = json::Object{{"visit", conclusion.visit_id},
                             {"at_once", conclusion.at_once},
                             {"due_on", json::maybe(conclusion.due_on)},
                             {"notice_issued_on", json::maybe(conclusion.notice_issued_on)}};
  return entry;
}

journal::Entry entry_of(const Office& office, const staff::Actor& actor, const staff::Post& post,
                        const Directive& directive, std::string act, std::string reason) {
  journal::Entry entry = entry_by(office, actor, post);
  entry.act = std::move(act);
  entry.subject_kind = "directive";
  entry.subject_id = directive.id;
  entry.unit_id = directive.owner_unit_id;
  entry.reason = std::move(reason);
  entry.after = json::Object{{"issuer", directive.issuer_unit_id},
                             {"stage", text(directive.stage)},
                             {"due_on", iso(directive.due_on)},
                             {"done_on", json::maybe(directive.done_on)},
                             {"urged", directive.urged}};
  return entry;
}

}  // namespace conclusions
