#include "bookings/booking_store.h"

#include "bookings/held.h"
#include "petitions/register.h"

namespace bookings {
namespace {

constexpr auto kFindKey = R"sql(
  SELECT id, request_digest FROM booking WHERE request_key = :key
)sql";
constexpr auto kBook = R"sql(
  SELECT slot_minutes, walk_ins, version FROM booking_book WHERE session_id = :session_id
)sql";
constexpr auto kSaveBook = R"sql(
  INSERT INTO booking_book (session_id, slot_minutes, walk_ins, version)
  VALUES (:session_id, :slot_minutes, :walk_ins, :version)
  ON CONFLICT (session_id) DO UPDATE SET slot_minutes = excluded.slot_minutes,
    walk_ins = excluded.walk_ins, version = excluded.version
)sql";
// Another server beside this one may have taken the slot: then nothing is kept.
constexpr auto kInsert = R"sql(
  INSERT INTO booking (id, session_id, slot, walk_in, kind, priority, people_count, appointment,
    stage, carried_from, told, code_hash, booked_at, arrived_at, called_at, request_key, request_digest,
    version)
  VALUES (:id, :session_id, :slot, :walk_in, :kind, :priority, :people_count, :appointment,
    :stage, :carried_from, :told, :code_hash, :booked_at, :arrived_at, :called_at, :request_key,
    :request_digest, 1)
  ON CONFLICT DO NOTHING
)sql";
constexpr auto kUpdate = R"sql(
  UPDATE booking SET slot = :slot, appointment = :appointment, stage = :stage, arrived_at = :arrived_at,
    called_at = :called_at, version = version + 1
  WHERE id = :id AND version = :version
)sql";
constexpr auto kFind = R"sql(
  SELECT id, session_id, slot, walk_in, kind, priority, people_count, appointment, stage, carried_from, told,
    booked_at, arrived_at, called_at, version
  FROM booking WHERE id = :id
)sql";
constexpr auto kFindByCode = R"sql(
  SELECT id, session_id, slot, walk_in, kind, priority, people_count, appointment, stage, carried_from, told,
    booked_at, arrived_at, called_at, version
  FROM booking WHERE code_hash = :code_hash
)sql";
constexpr auto kOfSession = R"sql(
  SELECT id, session_id, slot, walk_in, kind, priority, people_count, appointment, stage, carried_from, told,
    booked_at, arrived_at, called_at, version
  FROM booking WHERE session_id = :session_id ORDER BY id LIMIT 1000
)sql";
constexpr auto kOfUnit = R"sql(
  SELECT booking.id AS id, session_id, slot, walk_in, booking.kind AS kind, priority, people_count,
    appointment, booking.stage AS stage, carried_from, told, booked_at, arrived_at, called_at,
    booking.version AS version, day
  FROM booking JOIN reception_session ON reception_session.id = session_id
  WHERE unit_id = :unit_id ORDER BY booking.id
)sql";
constexpr auto kSaveTold = R"sql(
  UPDATE booking SET told = :told, version = version + 1 WHERE id = :id
)sql";
constexpr auto kTaken = R"sql(
  SELECT slot FROM booking
  WHERE session_id = :session_id AND slot IS NOT NULL AND stage <> 'cancelled' AND stage <> 'missed'
  ORDER BY slot
)sql";
constexpr auto kCarry = R"sql(
  UPDATE booking SET session_id = :to_session, carried_from = :from_session, stage = 'booked',
    arrived_at = NULL, slot = CASE WHEN slot < :slots THEN slot ELSE NULL END, version = version + 1
  WHERE session_id = :from_session AND walk_in IS NULL AND (stage = 'booked' OR stage = 'arrived')
)sql";

std::string about(const std::string& id) { return "booking/" + id; }

std::optional<std::string> maybe_iso(const std::optional<Instant>& at) {
  return at ? std::optional(iso(*at)) : std::nullopt;
}

std::optional<Instant> maybe_instant(const std::optional<std::string>& text) {
  return text ? parse_instant(*text) : std::nullopt;
}

Booking booking_from(const vault::Vault& vault, const db::Row& row) {
  Booking booking{.id = row.text("id"),
                  .session_id = row.text("session_id"),
                  .slot = row.maybe_integer("slot"),
                  .walk_in = row.maybe_integer("walk_in"),
                  .kind = petitions::parse_kind(row.text("kind")),
                  .priority = row.text("priority"),
                  .people_count = row.integer("people_count"),
                  .appointment = appointment_of(row.text("appointment")),
                  .stage = stage_of(row.text("stage")),
                  .carried_from = row.maybe_text("carried_from"),
                  .booked_at = *parse_instant(row.text("booked_at")),
                  .arrived_at = maybe_instant(row.maybe_text("arrived_at")),
                  .called_at = maybe_instant(row.maybe_text("called_at")),
                  .version = row.integer("version")};
  booking.told = told_from(json::parse_own(vault.open_box(about(booking.id), row.text("told"))));
  return booking;
}

}  // namespace

std::optional<Used> find_key(db::Transaction& tx, const std::string& key) {
  const auto row = tx.first(kFindKey, {{"key", key}});
  if (!row) return std::nullopt;
  return Used{row->text("id"), row->text("request_digest")};
}

Book book_of(db::Transaction& tx, const std::string& session_id) {
  const auto row = tx.first(kBook, {{"session_id", session_id}});
  if (!row) return {};
  return {row->integer("slot_minutes"), row->integer("walk_ins"), row->integer("version")};
}

void save(db::Transaction& tx, const std::string& session_id, const Book& book) {
  tx.execute(kSaveBook, {{"session_id", session_id},
                         {"slot_minutes", book.slot_minutes},
                         {"walk_ins", book.walk_ins},
                         {"version", book.version + 1}});
}

Kept insert(db::Transaction& tx, const vault::Vault& vault, const Booking& booking,
            const RequestKey& request, Random& random) {
  const std::string told =
      vault.seal(about(booking.id), json::serialize(to_json(booking.told)), random);
  const std::string code = petitions::code_from(vault, "booking_code", booking.id);
  const long long rows = tx.execute(kInsert, {{"id", booking.id},
                                              {"session_id", booking.session_id},
                                              {"slot", booking.slot},
                                              {"walk_in", booking.walk_in},
                                              {"kind", petitions::text(booking.kind)},
                                              {"priority", booking.priority},
                                              {"people_count", booking.people_count},
                                              {"appointment", word(booking.appointment)},
                                              {"stage", word(booking.stage)},
                                              {"carried_from", booking.carried_from},
                                              {"told", told},
                                              {"code_hash", vault.fingerprint("code", code)},
                                              {"booked_at", iso(booking.booked_at)},
                                              {"arrived_at", maybe_iso(booking.arrived_at)},
                                              {"called_at", maybe_iso(booking.called_at)},
                                              {"request_key", request.key},
                                              {"request_digest", request.digest}});
  return rows == 1 ? Kept::yes : Kept::slot_taken;
}

Result<void> update(db::Transaction& tx, const Booking& booking) {
  const long long rows = tx.execute(kUpdate, {{"id", booking.id},
                                              {"slot", booking.slot},
                                              {"appointment", word(booking.appointment)},
                                              {"stage", word(booking.stage)},
                                              {"arrived_at", maybe_iso(booking.arrived_at)},
                                              {"called_at", maybe_iso(booking.called_at)},
                                              {"version", booking.version}});
  if (rows == 1) return {};
  return fail(ErrorKind::conflict, "booking.changed_meanwhile", booking.id);
}

Result<Booking> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "booking.not_found");
  return booking_from(vault, *row);
}

Result<Booking> find_by_code(db::Transaction& tx, const vault::Vault& vault,
                             const std::string& code) {
  const auto row = tx.first(kFindByCode, {{"code_hash", petitions::code_hash(vault, code)}});
  if (!row) return fail(ErrorKind::not_found, "portal.no_such_code", "code");
  return booking_from(vault, *row);
}

std::vector<Booking> of_session(db::Transaction& tx, const vault::Vault& vault,
                                const std::string& session_id) {
  std::vector<Booking> bookings;
  for (const db::Row& row : tx.query(kOfSession, {{"session_id", session_id}})) {
    bookings.push_back(booking_from(vault, row));
  }
  return bookings;
}

std::vector<Held> of_unit(db::Transaction& tx, const vault::Vault& vault,
                          const std::string& unit_id) {
  std::vector<Held> all;
  for (const db::Row& row : tx.query(kOfUnit, {{"unit_id", unit_id}})) {
    all.push_back({booking_from(vault, row), row.date("day")});
  }
  return all;
}

void save_told(db::Transaction& tx, const vault::Vault& vault, const Booking& booking,
               Random& random) {
  tx.execute(
      kSaveTold,
      {{"id", booking.id},
       {"told", vault.seal(about(booking.id), json::serialize(to_json(booking.told)), random)}});
}

std::vector<long long> taken_slots(db::Transaction& tx, const std::string& session_id) {
  std::vector<long long> slots;
  for (const db::Row& row : tx.query(kTaken, {{"session_id", session_id}})) {
    slots.push_back(row.integer("slot"));
  }
  return slots;
}

long long carry(db::Transaction& tx, const std::string& from, const std::string& to,
                long long slots) {
  return tx.execute(kCarry, {{"from_session", from}, {"to_session", to}, {"slots", slots}});
}

}  // namespace bookings
