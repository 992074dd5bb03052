#include "bookings/about_store.h"

namespace bookings {
namespace {

constexpr auto kForget = R"sql(
  DELETE FROM booking_matter WHERE booking_id = :booking_id
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO booking_matter (booking_id, matter_id) VALUES (:booking_id, :matter_id)
  ON CONFLICT DO NOTHING
)sql";
constexpr auto kOfBooking = R"sql(
  SELECT matter_id FROM booking_matter WHERE booking_id = :booking_id ORDER BY matter_id
)sql";
constexpr auto kOfSession = R"sql(
  SELECT booking_id, matter_id FROM booking_matter JOIN booking ON booking.id = booking_id
  WHERE session_id = :session_id ORDER BY booking_id, matter_id
)sql";

}  // namespace

void keep_matters(db::Transaction& tx, const std::string& booking_id,
                  const std::vector<std::string>& matter_ids) {
  tx.execute(kForget, {{"booking_id", booking_id}});
  for (const std::string& id : matter_ids) {
    tx.execute(kInsert, {{"booking_id", booking_id}, {"matter_id", id}});
  }
}

std::vector<std::string> matters_of(db::Transaction& tx, const std::string& booking_id) {
  std::vector<std::string> ids;
  for (const db::Row& row : tx.query(kOfBooking, {{"booking_id", booking_id}})) {
    ids.push_back(row.text("matter_id"));
  }
  return ids;
}

std::map<std::string, std::vector<std::string>> matters_of_session(db::Transaction& tx,
                                                                   const std::string& session_id) {
  std::map<std::string, std::vector<std::string>> found;
  for (const db::Row& row : tx.query(kOfSession, {{"session_id", session_id}})) {
    found[row.text("booking_id")].push_back(row.text("matter_id"));
  }
  return found;
}

}  // namespace bookings
