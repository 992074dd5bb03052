// The rows of publications: only ever added.
#pragma once

#include "receptions/publication.h"

namespace receptions {

void insert(db::Transaction& tx, const Publication& publication);
// `not_found` "reception.no_publication".
[[nodiscard]] Result<Publication> find_publication(db::Transaction& tx, const std::string& id);
// Of a unit, the newest first, at most `limit`; without their pages.
[[nodiscard]] std::vector<Publication> publications_of(db::Transaction& tx,
                                                       const std::string& unit_id, long long limit);
// First announcements of the sessions of a unit with a day in the time.
[[nodiscard]] std::vector<FirstAnnounced> first_announced(db::Transaction& tx,
                                                          const std::string& unit_id, Span span);

}  // namespace receptions
