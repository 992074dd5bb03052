// The logical content in an order that no database chooses, without anything that is drawn anew
// when an answer was lost: identifiers, sealed bytes, sign-ins.
#include <sodium.h>

#include <algorithm>

#include "quarter/run.h"
#include "quarter/tables.h"

namespace quarter {
namespace {

constexpr auto kPapers = R"sql(
  SELECT unit_id || ' ' || number || ' ' || COALESCE(former_number, '') || ' ' || channel || ' ' ||
    received_on || ' ' || registered_at || ' ' || sealed || ' ' || contents || ' ' || checks AS line
  FROM petition
)sql";
constexpr auto kMatters = R"sql(
  SELECT unit_id || ' ' || number || ' ' || search_row || ' ' || kind || ' ' || instance || ' ' ||
    stage || ' ' || waiting || ' ' || topic || ' ' || summary || ' ' || sender_label || ' ' ||
    sort_on || ' ' || version || ' ' || papers || ' ' || COALESCE(outcome, '') || ' ' ||
    COALESCE(answer, '') || ' ' || COALESCE(assignee_name, '') || ' ' || was_late AS line
  FROM matter
)sql";
constexpr auto kClocks = R"sql(
  SELECT m.search_row || ' ' || c.position || ' ' || c.name || ' ' || c.question || ' ' || c.input ||
    ' ' || c.due_on || ' ' || c.warn_on || ' ' || COALESCE(c.met_on, '') || ' ' || c.basis AS line
  FROM matter_clock c JOIN matter m ON m.id = c.matter_id
)sql";
constexpr auto kJournal = R"sql(
  SELECT at || ' ' || act || ' ' || unit_id || ' ' || user_name || ' ' || post || ' ' || reason ||
    ' ' || after AS line
  FROM journal WHERE act <> 'sign_in' AND subject_kind <> 'post' AND act <> 'add_staff'
)sql";
constexpr auto kRequests = R"sql(
  SELECT unit_id || ' ' || number || ' ' || kind || ' ' || stage || ' ' || due_on AS line
  FROM data_request
)sql";
constexpr auto kCounts = R"sql(
  SELECT scope_id || ' ' || month || ' ' || kind || ' ' || topic || ' ' || matters || ' ' ||
    papers || ' ' || answered || ' ' || in_time || ' ' || open AS line
  FROM count_by_topic WHERE matters <> 0
)sql";
constexpr auto kIndex = R"sql(
  SELECT CAST(search_row AS TEXT) AS line FROM (SELECT DISTINCT search_row FROM near_key) rows_taken_in
)sql";

constexpr auto kReceptions = R"sql(
  SELECT unit_id || ' ' || day || ' ' || stage || ' ' || COALESCE(why, '') || ' ' ||
    COALESCE(received_by, '') || ' ' || version AS line
  FROM reception_session
)sql";
constexpr auto kPlaces = R"sql(
  SELECT s.unit_id || ' ' || s.day || ' ' || COALESCE(CAST(b.slot AS TEXT), '') || ' ' ||
    COALESCE(CAST(b.walk_in AS TEXT), '') || ' ' || b.kind || ' ' || b.stage || ' ' || b.version AS line
  FROM booking b JOIN reception_session s ON s.id = b.session_id
)sql";
constexpr auto kVisits = R"sql(
  SELECT unit_id || ' ' || year || ' ' || seq || ' ' || received_on || ' ' || kinds || ' ' ||
    outcome || ' ' || COALESCE(refusal_ground, '') || ' ' || COALESCE(notice_due_on, '') AS line
  FROM visit
)sql";
constexpr auto kDirectives = R"sql(
  SELECT owner_unit_id || ' ' || given_on || ' ' || due_on || ' ' || stage || ' ' || urged || ' ' ||
    version AS line
  FROM directive
)sql";

std::string content_of(db::Transaction& tx) {
  std::string content;
  for (const char* sql : {kPapers, kMatters, kClocks, kJournal, kRequests, kCounts, kIndex,
                          kReceptions, kPlaces, kVisits, kDirectives}) {
    std::vector<std::string> lines;
    for (const auto& row : tx.query(sql)) lines.push_back(row.text("line"));
    std::ranges::sort(lines);
    for (const auto& line : lines) content += line + "\n";
    content += "--\n";
  }
  return content;
}

}  // namespace

std::string content_of(Run& run) {
  return run.world.database().read([](db::Transaction& tx) { return content_of(tx); });
}

std::string digest_of(Run& run) {
  const std::string content = content_of(run);
  unsigned char digest[16];
  crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(content.data()),
                     content.size(), nullptr, 0);
  char hex[sizeof digest * 2 + 1];
  return sodium_bin2hex(hex, sizeof hex, digest, sizeof digest);
}

}  // namespace quarter
