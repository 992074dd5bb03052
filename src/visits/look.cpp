#include "visits/look.h"

#include "base/clock.h"
#include "visits/visit_store.h"

namespace visits {

Result<Looked> look_anyhow(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                           const std::string& id) {
  Looked looked;
  looked.visit = TRY(find(tx, office.vault, id));
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

std::string shown_text(const Looked& looked, const std::string& text) {
  if (!looked.behind.hides_people) return text;
  return people::without_identities(text, looked.behind.hidden);
}

}  // namespace visits
