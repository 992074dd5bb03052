// A reception held online (NĐ 154/2026 Đ.16-24): on which ground of Đ.20 it may be, and what was
// done by when to prepare and record it. What the law asks is asked of law::Engine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "law/engine.h"
#include "receptions/session.h"

namespace receptions {

// Why a session is online, as its keeper says; of the law's own words.
struct Online {
  std::vector<std::string> facts;
  bool secrecy_assured = false;  // a denunciation may be heard on this line
  std::string said_by_name;
};
inline const std::vector<std::string_view> kOnlineFacts{
    "complex_or_multi_body", "remote_or_vulnerable_and_wishes", "disaster_epidemic_or_security",
    "other_practical_need"};

// What somebody wants to say on it.
struct OnlineCase {
  std::string law_class;  // "complaint", "denunciation", "recommendation_feedback"
  bool asks_identity_protection = true;
};
// `refused` "reception.online_not_allowed" with the article where Đ.20 does not allow it; nothing
// to ask of a session that is not online. A denunciation: only where the denouncer asks no secrecy
// of his identity and secrecy is assured.
[[nodiscard]] Result<void> check_online_case(db::Transaction& tx, const law::Engine& law,
                                             const Session& session, const OnlineCase& about);
// The grounds of Đ.20 that the session itself has: {"grounds": […], "article"}. Refused as above.
[[nodiscard]] Result<json::Object> online_grounds(const law::Engine& law, const Online& online);
// `refused` "reception.online_too_late" when the notice could no longer be given in time; a sudden
// one cannot wait.
[[nodiscard]] Result<void> check_notice_possible(const law::Engine& law, const Session& session,
                                                 Date today);

struct OnlineStep {
  std::string id;
  std::string session_id;
  std::string step;     // "notice", "test", "connect", "record"
  std::string done_at;  // local time, "2026-10-15T07:00"
  bool succeeded = true;
  std::string note;
  // Of a recording: where it lies or the file that is kept here, its SHA-256, how long it is kept.
  std::optional<std::string> kept_at, file_id, digest;
  std::optional<Date> kept_until;
  std::string by_name;
};
inline const std::vector<std::string_view> kOnlineSteps{"notice", "test", "connect", "record"};

// One line of the checklist: by when, when it was done, how that stands.
struct OnlineLine {
  std::string step;
  std::string latest;                  // a day, or a moment; empty for the recording
  std::optional<std::string> done_at;  // for the first time with success
  std::string state;                   // "done", "late", "missing", "to_do"
};
struct OnlineShown {
  Online online;
  std::vector<OnlineStep> steps;  // all, oldest first
  std::vector<OnlineLine> lines;
  std::string article;
};
// `announced_on`: the publication is a notice. `now`: local, as OnlineStep::done_at.
[[nodiscard]] Result<OnlineShown> online_shown(db::Transaction& tx, const law::Engine& law,
                                               const Session& session,
                                               std::optional<Date> announced_on,
                                               const std::string& now);
// `refused` "reception.online_not_prepared" unless a test succeeded and the lines were open: the
// record of what was done comes before the record that it was held.
[[nodiscard]] Result<void> check_prepared(db::Transaction& tx, const law::Engine& law,
                                          const Session& session);

}  // namespace receptions
