#include "matters/paper_files.h"

#include "base/clock.h"
#include "files/files.h"
#include "matters/reveal.h"
#include "matters/step.h"
#include "petitions/petition_store.h"
#include "units/directory.h"

namespace matters {
namespace {

// The paper of a file, for who may take the file out.
Result<petitions::Petition> paper_of_file(db::Transaction& tx, const Office& office,
                                          const staff::Actor& actor, const files::File& file) {
  const auto found = TRY(petitions::find(tx, *file.petition_id));
  const auto sight = TRY(sight_of_paper(tx, found, actor, office.units, office.clock.today()));
  if (sight < (found.sealed ? staff::Sight::sealed : staff::Sight::full)) {
    return fail(ErrorKind::not_found, "file.not_found");
  }
  return found;
}

Noted opening(const files::File& file, const std::optional<std::string>& purpose) {
  return {.act = file.identity_card ? "petition.view_identity_card" : "petition.download_file",
          .reason = purpose.value_or(""),
          .after = {{"file", file.id}}};
}

}  // namespace

Result<void> may_read_file(const Office& office, const staff::Actor& actor, const files::File& file,
                           const std::optional<std::string>& purpose) {
  const auto petition = TRY(office.database.read(
      [&](db::Transaction& tx) { return paper_of_file(tx, office, actor, file); }));
  if (file.identity_card && !purpose) {
    return fail(ErrorKind::refused, "file.purpose_needed", file.id);
  }
  if (!petition.sealed && !file.identity_card) return {};
  office.database.write([&](db::Transaction& tx) {
    record_on_paper(tx, office, actor, petition, opening(file, purpose));
  });
  return {};
}

Result<void> mark_identity_card(const Office& office, const staff::Actor& actor,
                                const files::File& file) {
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    const auto petition = TRY(paper_of_file(tx, office, actor, file));
    if (!actor.holds(kAll, petition.unit_id, office.clock.today())) {
      return fail(ErrorKind::forbidden, "file.not_yours_to_mark");
    }
    files::mark_identity_card(tx, file.id);
    record_on_paper(tx, office, actor, petition,
                    {"petition.mark_identity_card", "", {{"file", file.id}}});
    return {};
  });
}

}  // namespace matters
