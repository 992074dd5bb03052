// What is written of a head's reception: its minutes (biên bản buổi tiếp) with who came, what each
// said, what the head concluded and who does what by when; and the notice of one conclusion (thông
// báo kết luận). Made for one reader, as brief.h says.
#pragma once

#include <string>
#include <vector>

#include "briefs/session_facts.h"
#include "conclusions/earlier.h"

namespace briefs {

// Somebody who was received.
struct Received {
  conclusions::Reception reception;
  std::vector<std::string> people;  // the visitor and the representatives; empty where hidden
  std::string address;
};

struct Minutes {
  SessionFacts session;
  long long booked = 0, walk_ins = 0, missed = 0;  // of the queue
  long long visits = 0, people = 0;                // received, whoever reads
  std::vector<Received> items;                     // those that this person may read
};

// Errors as seen_session; `refused` "brief.not_yet" before the day of the session.
[[nodiscard]] Result<Minutes> minutes_of(const receptions::Doing& doing,
                                         const std::string& session_id);
// Schema Minutes.
[[nodiscard]] json::Object to_json(const Minutes& minutes);

// The notice of a conclusion, with its number once it has gone out.
struct NoticePaper {
  SessionFacts session;
  Received received;  // with its conclusion
};
// `not_found` "conclusion.not_found" for who may not read the visit; `refused`
// "conclusion.answered_at_once", for that needs none.
[[nodiscard]] Result<NoticePaper> notice_of(const receptions::Doing& doing,
                                            const std::string& visit_id);
// Schema NoticePaper.
[[nodiscard]] json::Object to_json(const NoticePaper& notice);

}  // namespace briefs
