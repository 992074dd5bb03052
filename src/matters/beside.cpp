#include "matters/beside.h"

#include "base/clock.h"
#include "matters/behind.h"
#include "matters/reveal.h"
#include "staff/done_by.h"

namespace matters {

Result<Matter> read_matter(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                           const std::string& matter_id) {
  Matter matter = TRY(matter_of_id(tx, matter_id));
  const auto sight = sight_of(matter, actor, office.units, office.clock.today());
  if (sight >= staff::Sight::full) return matter;
  return fail(ErrorKind::not_found, "matter.not_found");
}

std::string veiled(db::Transaction& tx, const Office& office, const Matter& matter,
                   const std::string& text) {
  const auto hidden = hidden_senders(tx, office.vault, matter);
  return hidden ? people::without_identities(text, *hidden) : text;
}

void note(db::Transaction& tx, const Office& office, const staff::Actor& actor,
          const staff::Post& post, const Matter& matter, std::string act, json::Object after) {
  journal::record(tx, staff::done_by(office, actor, &post,
                                     {.act = std::move(act),
                                      .subject_kind = "matter",
                                      .subject_id = matter.id,
                                      .unit_id = matter.unit_id,
                                      .after = std::move(after)}));
}

}  // namespace matters
