#include "visits/look.h"

#include "base/clock.h"
#include "visits/visit_json.h"
#include "visits/visit_store.h"

namespace visits {

Result<Looked> look_anyhow(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                           const std::string& id) {
  return looked_at(tx, office, actor, TRY(find(tx, office.vault, id)));
}

Result<Looked> looked_at(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                         Visit visit) {
  Looked looked;
  looked.visit = std::move(visit);
  looked.behind = TRY(behind(tx, office.vault, looked.visit));
  looked.sight = sight_of(looked.visit, looked.behind, actor, office.units, office.clock.today());
  return looked;
}

Result<Looked> look(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                    const std::string& id) {
  Looked looked = TRY(look_anyhow(tx, office, actor, id));
  if (looked.sight < staff::Sight::full) return fail(ErrorKind::not_found, "visit.not_found");
  return looked;
}

std::vector<Visit> visits_about(db::Transaction& tx, const Office& office,
                                const std::string& matter_id) {
  return about_matter(tx, office.vault, matter_id);
}

std::vector<Visit> refusals_due(db::Transaction& tx, const Office& office,
                                const std::string& unit_id, Date until) {
  return awaiting_notice_until(tx, office.vault, unit_id, until);
}

std::vector<Visit> visits_in(db::Transaction& tx, const Office& office,
                             const std::string& session_id) {
  return of_session(tx, office.vault, session_id);
}

std::string label_of(const Looked& looked) {
  return label_of(Seen{looked.visit, looked.behind, looked.sight});
}

std::string shown_text(const Looked& looked, const std::string& text) {
  if (!looked.behind.hides_people) return text;
  return people::without_identities(text, looked.behind.hidden);
}

}  // namespace visits
