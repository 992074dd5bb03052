#include "receptions/publication_store.h"

#include <algorithm>

namespace receptions {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO reception_publication (id, unit_id, published_at, published_by, publisher, post,
    page, digest)
  VALUES (:id, :unit_id, :published_at, :published_by, :publisher, :post, :page, :digest)
)sql";

constexpr auto kInsertSession = R"sql(
  INSERT INTO reception_publication_session (publication_id, session_id, day, publish_by, in_time)
  VALUES (:publication_id, :session_id, :day, :publish_by, :in_time)
)sql";

constexpr auto kFind = R"sql(
  SELECT id, unit_id, published_at, published_by, publisher, post, page, digest
  FROM reception_publication
  WHERE id = :id
)sql";

constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, published_at, published_by, publisher, post, '' AS page, digest
  FROM reception_publication
  WHERE unit_id = :unit_id
  ORDER BY published_at DESC, id DESC
  LIMIT :limit
)sql";

constexpr auto kSessionsOf = R"sql(
  SELECT session_id, day, publish_by, in_time
  FROM reception_publication_session
  WHERE publication_id = :publication_id
  ORDER BY day, session_id
)sql";

constexpr auto kFirstAnnounced = R"sql(
  SELECT a.session_id, a.publication_id, a.in_time, p.published_at
  FROM reception_session s
  JOIN reception_publication_session a ON a.session_id = s.id
  JOIN reception_publication p ON p.id = a.publication_id
  WHERE s.unit_id = :unit_id AND s.day >= :first AND s.day <= :last
  ORDER BY p.published_at, p.id
  LIMIT 5000
)sql";

Publication read_row(db::Transaction& tx, const db::Row& row) {
  Publication publication{.id = row.text("id"),
                          .unit_id = row.text("unit_id"),
                          .published_at = *parse_instant(row.text("published_at")),
                          .user_id = row.text("published_by"),
                          .publisher = row.text("publisher"),
                          .post = row.text("post"),
                          .page = row.text("page"),
                          .digest = row.text("digest")};
  for (const db::Row& each : tx.query(kSessionsOf, {{"publication_id", publication.id}})) {
    publication.sessions.push_back({each.text("session_id"), each.date("day"),
                                    each.date("publish_by"), each.boolean("in_time")});
  }
  return publication;
}

}  // namespace

void insert(db::Transaction& tx, const Publication& publication) {
  tx.execute(kInsert, {{"id", publication.id},
                       {"unit_id", publication.unit_id},
                       {"published_at", iso(publication.published_at)},
                       {"published_by", publication.user_id},
                       {"publisher", publication.publisher},
                       {"post", publication.post},
                       {"page", publication.page},
                       {"digest", publication.digest}});
  for (const Announced& each : publication.sessions) {
    tx.execute(kInsertSession, {{"publication_id", publication.id},
                                {"session_id", each.session_id},
                                {"day", each.day},
                                {"publish_by", each.publish_by},
                                {"in_time", each.in_time}});
  }
}

Result<Publication> find_publication(db::Transaction& tx, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "reception.no_publication");
  return read_row(tx, *row);
}

std::vector<Publication> publications_of(db::Transaction& tx, const std::string& unit_id,
                                         long long limit) {
  std::vector<Publication> publications;
  for (const db::Row& row : tx.query(kOfUnit, {{"unit_id", unit_id}, {"limit", limit}})) {
    publications.push_back(read_row(tx, row));
  }
  return publications;
}

std::vector<FirstAnnounced> first_announced(db::Transaction& tx, const std::string& unit_id,
                                            Span span) {
  std::vector<FirstAnnounced> found;
  const db::Params params{{"unit_id", unit_id}, {"first", span.first}, {"last", span.last}};
  for (const db::Row& row : tx.query(kFirstAnnounced, params)) {
    const std::string id = row.text("session_id");
    if (std::ranges::find(found, id, &FirstAnnounced::session_id) != found.end()) continue;
    found.push_back({id, row.text("publication_id"), *parse_instant(row.text("published_at")),
                     row.boolean("in_time")});
  }
  return found;
}

}  // namespace receptions
