#include <algorithm>

#include "base/clock.h"
#include "base/digest.h"
#include "receptions/keeping.h"
#include "receptions/session_store.h"

namespace receptions {
namespace {

// The drafts of these days that are still to come, as they will stand once announced.
std::vector<Session> to_announce(db::Transaction& tx, const units::Unit& unit, Span span,
                                 Date today) {
  std::vector<Session> drafts = sessions_of(tx, unit.id, span);
  std::erase_if(drafts, [&](const Session& session) {
    return session.stage != Stage::draft || session.day < today ||
           !units::in_force(unit, session.day);
  });
  for (Session& session : drafts) {
    session.stage = Stage::published;
    ++session.version;
  }
  return drafts;
}

}  // namespace

Result<Proof> look_at_page(const Doing& doing, const std::string& unit_id, Span span) {
  const Office& office = doing.office;
  const auto* unit = TRY(seen_unit(doing, unit_id));
  return office.database.read([&](db::Transaction& tx) -> Result<Proof> {
    const auto news = to_announce(tx, *unit, span, office.clock.today());
    json::Object page = page_of(put_up(tx, *unit, span, news));
    std::string seen = sha256(json::serialize(page));
    auto sessions = TRY(announced(office.law, news, office.clock.today()));
    return Proof{std::move(page), std::move(seen), std::move(sessions)};
  });
}

Result<Publication> publish(const Doing& doing, const std::string& unit_id, Span span,
                            const std::string& seen) {
  const Office& office = doing.office;
  const auto* unit = TRY(unit_of(office, unit_id));
  const auto* post = TRY(keeper(doing, unit_id));
  return office.database.write([&](db::Transaction& tx) -> Result<Publication> {
    const auto news = to_announce(tx, *unit, span, office.clock.today());
    if (news.empty()) return fail(ErrorKind::refused, "reception.nothing_to_publish");
    const Publication publication = TRY(announce(tx, doing, *post, *unit, span, news));
    if (publication.digest != seen) {
      return fail(ErrorKind::conflict, "reception.changed_meanwhile", "seen");
    }
    for (const Session& session : news) {
      const Session before = TRY(find_session(tx, session.id));
      update(tx, session);
      note(tx, doing, *post, {"publish"}, &before, session);
    }
    return publication;
  });
}

}  // namespace receptions
