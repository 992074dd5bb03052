// The matter (vụ việc) behind one or more papers: what the office must do and by when. Complaints,
// denunciations and feedback share this noun; each has its own stage table and acts.
//
// Always true: a closed matter has no open clock; a clock is met at most once; accepted_on is
// never before received_on; the sender of a denunciation is named nowhere in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "law/engine.h"
#include "matters/clock.h"
#include "petitions/petition.h"

namespace matters {

using petitions::Kind;
using petitions::parse_kind;
using petitions::text;

enum class Stage {
  received,    // in the book, not yet classified
  classified,  // content, eligibility and competence checked
  accepted,    // thụ lý
  decided,     // decided, concluded or answered
  delivered,   // handed to the citizen
  terminated,  // đình chỉ giải quyết; the decision is to be sent
  closed,
  refused,      // not accepted, with a ground
  forwarded,    // sent to the competent body
  guided,       // told where to go
  split_asked,  // told to write separate papers
  filed,        // xếp lưu
  withdrawn,
};
std::string_view text(Stage stage);
Stage parse_stage(std::string_view word);
const std::vector<std::string_view>& stage_words();

// Who must move next.
enum class Waiting { reception, head, handler, nobody };
std::string_view text(Waiting waiting);
const std::vector<std::string_view>& waiting_words();

// How it left the ordinary road.
struct Outcome {
  std::string act;
  Date on{};
  std::optional<std::string> ground;
  std::optional<std::string> article;
  std::optional<std::string> reason;
  std::optional<std::string> to;
  std::optional<std::string> document_number;
};

struct Answer {
  std::string result;
  std::string document_number;
  Date decided_on{};
  std::string text;
  std::string evidence;
  std::optional<Date> delivered_on;
  std::optional<std::string> delivered_how;
};

struct Matter {
  std::string id;
  std::string unit_id;
  std::string top_id;       // the root unit of the line, for lists of a whole province
  bool party_line = false;  // derived from the unit; not stored
  long long search_row = 0;
  Kind kind = Kind::complaint;
  std::string instance = "first";
  Stage stage = Stage::received;
  std::string number;
  std::string topic;
  std::string summary;
  std::string sender_label;
  std::optional<std::string> respondent;
  std::optional<std::string> place_code;
  std::string belongs_to = "own_body";
  json::Object checks;
  bool several_contents = false;
  Date received_on{};
  std::optional<Date> classified_on, accepted_on, decided_on, delivered_on, closed_on;
  bool is_complex = false;
  std::vector<std::string> complexity_grounds;
  std::vector<Date> extensions;  // when each extension was decided
  std::optional<std::string> assignee_id, assignee_name;
  std::vector<Clock> clocks;             // what clock_events have made of them
  std::vector<ClockEvent> clock_events;  // only ever added to, in the order of their happening
  std::size_t clock_events_stored = 0;   // so many of them are in the database
  std::optional<Outcome> outcome;
  std::optional<Answer> answer;
  std::optional<std::string> previous_matter_id;
  std::optional<Date> withdrawal_asked_on;
  std::optional<std::string> satisfaction;
  long long papers = 1;
  long long version = 1;
};

[[nodiscard]] bool is_open(Stage stage);
[[nodiscard]] Waiting waiting(const Matter& matter);
// The running clock that ends first; nullptr when none runs.
[[nodiscard]] const Clock* next_clock(const Matter& matter);
// The clock of that name that is not met, running or standing still; nullptr when there is none.
[[nodiscard]] const Clock* open_clock(const Matter& matter, std::string_view name);
// The clock that stands still; nullptr when none does.
[[nodiscard]] const Clock* still_clock(const Matter& matter);
// A clock that was met after its legal day, or had run out before it came to stand still.
[[nodiscard]] bool was_late(const Matter& matter);

// Was it determined to lie in a remote area (LKN Đ.28, 37)?
[[nodiscard]] bool is_remote(const Matter& matter);

// Starts a clock. There is no open one of that name.
void run_clock(Matter& matter, std::string name, law::Due due);
// What happened to the open clock of `event.name`; number and due_before are filled in.
void change_clock(Matter& matter, ClockEvent event);
// Meets the open clock of that name, if there is one.
void meet_clock(Matter& matter, std::string_view name, Date on);
// Meets every open clock: the matter has left the road.
void meet_all_clocks(Matter& matter, Date on);
// Gives up every open clock: it was classified as another kind, other clocks start.
void drop_clocks(Matter& matter, Date on);

// Breaks with a Bug if what must always be true is not.
void check(const Matter& matter);

}  // namespace matters
