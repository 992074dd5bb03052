// What the law wants of a dialogue about one complaint: whether there must be one, who holds it,
// whether it may be given to another. Pure: asks law::Engine, decides nothing itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law/engine.h"
#include "matters/matter.h"
#include "units/unit.h"

namespace dialogues {

// What the answer depends on beside the instance and who resolves. `disciplinary`: the complaint is
// about a disciplinary decision.
inline const std::vector<std::string_view> kFactWords{"request_differs_from_verification",
                                                      "many_complainants",
                                                      "agencies_disagree",
                                                      "complainant_tense",
                                                      "public_concern",
                                                      "security_risk",
                                                      "disciplinary"};

struct Fact {
  std::string word;
  bool found = false;  // known from the matter itself
  bool said = false;   // by an officer
};
// In the order of kFactWords, those that are so.
[[nodiscard]] std::vector<Fact> joined(const std::vector<std::string>& found,
                                       const std::vector<std::string>& said);

struct Duty {
  bool mandatory = false;
  std::optional<bool> in_person;  // the one who resolves holds it himself; nothing: not said
  std::optional<bool> delegation_allowed, delegate_reports;
  std::string article;
  std::vector<law::Words> doubts;
};
// complaint.dialogue. `resolver`: the unit that resolves it.
[[nodiscard]] Result<Duty> duty_of(const law::Engine& law, const matters::Matter& matter,
                                   const units::Unit& resolver, const std::vector<Fact>& facts);

// The last day for the notice of a dialogue, and whether one was in time
// (complaint.dialogue_notice); nothing for a day before the law knows such a limit.
struct NoticeLimit {
  Date latest_on{};
  bool in_time = true;  // of the day it was sent; of today where it was not
  std::string article;
  std::vector<law::Words> doubts;
};
[[nodiscard]] Result<std::optional<NoticeLimit>> notice_limit(const law::Engine& law,
                                                              Date dialogue_on, Date sent_on);

// What follows from who was invited and came or did not (complaint.dialogue_absence).
struct Absence {
  std::string outcome;  // "continue_resolution", "reschedule_or_suspend"
  std::string minutes_note;
  bool evidence_required = false;
  std::string article;
  std::vector<law::Words> doubts;
};
[[nodiscard]] Result<Absence> absence(const law::Engine& law, bool attended,
                                      const std::string& reason);
inline const std::vector<std::string_view> kAbsenceReasons{"none",
                                                           "natural_disaster_epidemic_war",
                                                           "accident_or_illness",
                                                           "distant_mission_or_study",
                                                           "documents_seized",
                                                           "other_obstacle"};

}  // namespace dialogues
