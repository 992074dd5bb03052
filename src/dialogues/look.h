// A matter's dialogues as one person who may read the matter sees them: what the law wants, what is
// known, what was held, and what is wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "dialogues/dialogue.h"
#include "dialogues/duty.h"
#include "matters/matter.h"
#include "office.h"
#include "receptions/session.h"
#include "staff/actor.h"

namespace dialogues {

struct Looking {
  db::Transaction& tx;
  const Office& office;
  const staff::Actor& actor;
};

// Is there dialogue about a matter of this kind? Not about a denunciation.
[[nodiscard]] bool is_possible(const matters::Matter& matter);

// Everything known of it that its dialogue depends on, with what officers have said.
[[nodiscard]] std::vector<Fact> facts_of(db::Transaction& tx, const matters::Matter& matter,
                                         const std::optional<Said>& said);
// Of a complaint alone; nothing for another kind.
[[nodiscard]] Result<std::optional<Duty>> duty_about(const Office& office,
                                                     const matters::Matter& matter,
                                                     const std::vector<Fact>& facts);

// A complainant who was kept away by a good reason: the dialogue is held again, or the case waits.
[[nodiscard]] Result<bool> is_to_be_repeated(const law::Engine& law, const Dialogue& dialogue);

// Something that the page shouts: "owed", "decided_without", "notice_due", "notice_late",
// "notice_missing", "not_in_person", "report_missing", "not_recorded".
struct Finding {
  std::string code;
  std::optional<std::string> dialogue_id;
  std::optional<Date> on;
  std::string article;
};

struct Looked {
  Dialogue dialogue;
  receptions::Session session;
};

// Who presides: the delegate, or the head of that day.
struct Presider {
  std::string name, title;
};
[[nodiscard]] Presider presider_of(const Looking& at, const receptions::Session& session);

// The dialogues of the unit that wait for something, of matters that this person may read.
[[nodiscard]] Result<std::vector<Looked>> waiting(const Looking& at, const std::string& unit_id);
// What is wrong with one of them.
[[nodiscard]] Result<std::vector<Finding>> findings_of(const Looking& at,
                                                       const std::optional<Duty>& duty,
                                                       const Looked& looked);

struct OfMatter {
  std::vector<Fact> facts;
  std::optional<Said> said;
  std::optional<Duty> duty;
  std::vector<Looked> dialogues;
  std::vector<Finding> findings;
  bool may_conduct = false;
};
[[nodiscard]] Result<OfMatter> look(const Looking& at, const matters::Matter& matter);

// The dialogue that stands on a session of the calendar, with its matter; nothing for who may not
// read that.
struct OfSession {
  matters::Matter matter;
  Looked looked;
};
[[nodiscard]] Result<std::optional<OfSession>> of_session(const Looking& at,
                                                          const std::string& session_id);

}  // namespace dialogues
