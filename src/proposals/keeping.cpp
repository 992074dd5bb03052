#include "proposals/keeping.h"

#include "base/clock.h"
#include "matters/behind.h"
#include "matters/reveal.h"

namespace proposals {

Result<matters::Matter> read_matter(db::Transaction& tx, const Office& office,
                                    const staff::Actor& actor, const std::string& matter_id) {
  matters::Matter matter = TRY(matters::matter_of_id(tx, matter_id));
  const auto sight = matters::sight_of(matter, actor, office.units, office.clock.today());
  if (sight >= staff::Sight::full) return matter;
  return fail(ErrorKind::not_found, "matter.not_found");
}

std::string veiled(db::Transaction& tx, const Office& office, const matters::Matter& matter,
                   const std::string& text) {
  const auto hidden = matters::hidden_senders(tx, office.vault, matter);
  return hidden ? people::without_identities(text, *hidden) : text;
}

void note(db::Transaction& tx, const Office& office, const staff::Actor& actor,
          const staff::Post& post, const matters::Matter& matter, std::string act,
          json::Object after) {
  journal::record(tx, {.act = std::move(act),
                       .subject_kind = "matter",
                       .subject_id = matter.id,
                       .unit_id = matter.unit_id,
                       .user_id = actor.user_id,
                       .user_name = actor.name,
                       .post = std::string(staff::text(post.role)) + "@" + post.unit_id,
                       .reason = "",
                       .before = nullptr,
                       .after = std::move(after),
                       .at = office.clock.now()});
}

}  // namespace proposals
