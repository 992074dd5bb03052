// Proof that a schedule was put up: when, by whom, of which sessions, and the page as it was shown,
// with its digest. Never changed and never taken away; the database refuses it too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "db/database.h"
#include "law/engine.h"
#include "receptions/plan.h"
#include "receptions/regular.h"
#include "receptions/session.h"
#include "staff/holders.h"

namespace receptions {

struct Announced {
  std::string session_id;
  Date day{};
  Date publish_by{};  // the last day by the law, as it was then
  bool in_time = false;
};

// When a session was first announced.
struct FirstAnnounced {
  std::string session_id;
  std::string publication_id;
  Instant at{};
  bool in_time = false;
};

struct Publication {
  std::string id;
  std::string unit_id;
  Instant published_at{};
  std::string user_id;
  std::string publisher;  // the officer's name, as it was then
  std::string post;       // "reception_officer@ubnd-00004"
  std::string page;       // JSON, schema ReceptionPage
  std::string digest;     // SHA-256 of the page
  std::vector<Announced> sessions;
};

// What is put up: the sessions of the time, and the regular reception in force at its end (LTCD
// Đ.24.1).
struct PutUp {
  const units::Unit& unit;
  Span span;
  std::vector<Session> sessions;
  std::vector<staff::Holder> holders;
  std::optional<Regular> regular;
};
// Schema ReceptionPage. No name but the head's and the
// deputies'. The same sessions give the same page, so that what is seen can be confirmed.
[[nodiscard]] json::Object page_of(const PutUp& put_up);
// One session as the page shows it: schema ShownReception.
[[nodiscard]] json::Object shown_json(const Session& session,
                                      const std::vector<staff::Holder>& holders);

// When each of these sessions is announced on `on`: in time or not, by the law.
[[nodiscard]] Result<std::vector<Announced>> announced(const law::Engine& law,
                                                       const std::vector<Session>& sessions,
                                                       Date on);

// Schema ReceptionPublication, with the page or without.
[[nodiscard]] json::Object to_json(const Publication& publication);

}  // namespace receptions
