// Everything that is done about a dialogue. Each is one act: the right to it, one transaction with
// its session of the calendar, saved, on the journal of the matter, which has no word of anybody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/which.h"
#include "dialogues/dialogue.h"
#include "dialogues/duty.h"
#include "matters/matter.h"
#include "office.h"
#include "receptions/acts.h"
#include "staff/actor.h"

namespace dialogues {

struct By {
  const Office& office;
  const staff::Actor& actor;
};
// Each act below: `not_found` "matter.not_found" for who may not read the matter, `forbidden`
// "dialogue.not_yours" for who has no post for it there, `refused`
// "dialogue.not_for_denunciations".

struct NewSaid {
  std::vector<std::string> facts;
  std::string ground;
};
[[nodiscard]] NewSaid read_said(json::Fields& in);
// What only a person knows of it, kept with the ground; says it anew as a whole.
Result<void> say(const By& by, const std::string& matter_id, const NewSaid& said);

// Who holds it instead of the one who resolves: a deputy of the unit by his post, or another by
// name.
struct NewDelegate {
  std::optional<std::string> post_id;
  std::string name, title, document;
};
struct Call {
  receptions::Slot slot;
  std::optional<NewDelegate> delegate;
  std::string content;
  std::vector<Invited> invited;
};
[[nodiscard]] Call read_call(json::Fields& in);
// `refused` "dialogue.matter_is_over", "dialogue.one_is_called", "dialogue.resolver_in_person" with
// the article; what the calendar refuses of a day (receptions/acts.h); `invalid` at "place" if it
// names somebody, for the calendar is read by everybody.
Result<Dialogue> call(const By& by, const std::string& matter_id, const Call& order);

// Each act below also: `refused` "dialogue.not_open" at another stage or on another day, `conflict`
// "dialogue.changed_meanwhile".

struct Invitation {
  std::string content;
  std::vector<Invited> invited;
};
[[nodiscard]] Invitation read_invitation(json::Fields& in);
// Who is invited and about what, anew as a whole.
Result<Dialogue> invite(const By& by, const Which& which, const Invitation& invitation);

struct Sent {
  Date on{};
  std::string number;
};
[[nodiscard]] Sent read_sent(json::Fields& in);
// The notice went out. `invalid` at "sent_on" for a day to come or before it was called. One that
// is late is kept all the same, and shown as late.
Result<Dialogue> send_notice(const By& by, const Which& which, const Sent& sent);

struct Postponement {
  receptions::Slot slot;
  std::string why;
};
[[nodiscard]] Postponement read_postponement(json::Fields& in);
// The calendar says that it was put off; why is kept here alone.
Result<Dialogue> postpone(const By& by, const Which& which, const Postponement& order);

struct Attendance {
  bool attended = false;
  std::string reason = "none";
  std::optional<std::string> explained;
};
struct Record {
  Minutes minutes;
  std::vector<Attendance> attendance;  // of everybody who was invited, in their order
};
[[nodiscard]] Record read_record(json::Fields& in);
// The minutes. `invalid` at "attendance" unless it is of all, at "attendance.N.explained" where the
// law wants what proves the reason.
Result<Dialogue> record(const By& by, const Which& which, const Record& order);

[[nodiscard]] std::string read_why(json::Fields& in);
Result<Dialogue> not_held(const By& by, const Which& which, const std::string& why);

[[nodiscard]] std::string read_report(json::Fields& in);
// What came of it, to the one who resolves.
Result<Dialogue> report(const By& by, const Which& which, const std::string& text);

}  // namespace dialogues
