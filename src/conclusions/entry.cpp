#include "conclusions/entry.h"

#include "staff/done_by.h"

namespace conclusions {

journal::Entry entry_of(const Office& office, const staff::Actor& actor, const staff::Post& post,
                        const Conclusion& conclusion, std::string act) {
  return staff::done_by(
      office, actor, &post,
      {.act = std::move(act),
       .subject_kind = "conclusion",
       .subject_id = conclusion.id,
       .unit_id = conclusion.unit_id,
       .after = json::Object{{"visit", conclusion.visit_id},
                             {"at_once", conclusion.at_once},
                             {"due_on", json::maybe(conclusion.due_on)},
                             {"notice_issued_on", json::maybe(conclusion.notice_issued_on)}}});
}

journal::Entry entry_of(const Office& office, const staff::Actor& actor, const staff::Post& post,
                        const Directive& directive, std::string act, std::string reason) {
  return staff::done_by(office, actor, &post,
                        {.act = std::move(act),
                         .subject_kind = "directive",
                         .subject_id = directive.id,
                         .unit_id = directive.owner_unit_id,
                         .reason = std::move(reason),
                         .after = json::Object{{"issuer", directive.issuer_unit_id},
                                               {"stage", text(directive.stage)},
                                               {"due_on", iso(directive.due_on)},
                                               {"done_on", json::maybe(directive.done_on)},
                                               {"urged", directive.urged}}});
}

}  // namespace conclusions
