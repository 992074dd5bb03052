// A session as papers about it name it: who receives, where and when, with whom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "documents/letterhead.h"
#include "receptions/acts.h"

namespace briefs {

struct SessionFacts {
  std::string id;
  std::string unit_id, unit;  // its name
  documents::Letterhead letterhead;
  std::string head_title;                // "Chủ tịch Ủy ban nhân dân phường Ba Đình"
  std::string receiver, receiver_title;  // who receives, or received
  bool delegated = false;                // a deputy
  std::string kind, stage;
  bool online = false;
  Date day{};
  std::string weekday;
  std::string starts_at, ends_at, place, content;
  std::vector<std::string> participants;  // by post, with who stands in
};

struct SeenSession {
  receptions::Session session;
  SessionFacts facts;
};
// `not_found` for who may not see the session, `forbidden` "access.not_your_unit" for who may not
// read what people come with.
[[nodiscard]] Result<SeenSession> seen_session(const receptions::Doing& doing,
                                               const std::string& session_id);
// Schema SessionFacts.
[[nodiscard]] json::Object to_json(const SessionFacts& facts);

}  // namespace briefs
