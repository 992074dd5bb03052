// What has been acknowledged so far, in the simplest form: lists and maps. Filled from the acts and
// the answers seen, never from the database.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "quarter/cast.h"

namespace quarter {

// A legal limit: the question asked of the law, and the day it answered.
struct Limit {
  std::string name;
  Date due_on{};
  std::optional<Date> started_on = std::nullopt;  // of a notice: the day of its decision
  std::optional<Date> met_on = std::nullopt;
  std::optional<Date> stopped_on = std::nullopt;
  bool late_when_stopped = false;
};

struct Suspension {
  Date from{};
  std::optional<Date> to = std::nullopt;
};

struct Matter {
  std::string id;
  std::size_t paper = 0;  // that opened it
  std::string unit_id;
  std::string kind;
  std::string instance = "first";
  std::string stage;
  std::string number;
  std::string topic;
  std::string belongs_to = "own_body";
  std::string token;  // a word of its own in the summary, to be searched for
  bool in_order = true;
  bool several = false;
  Date received_on{};
  std::optional<Date> classified_on, accepted_on, decided_on, delivered_on, closed_on;
  std::optional<Date> terminated_on;
  std::string terminated_for = {};  // the ground
  bool complex = false;
  std::vector<Date> extensions;
  long long criteria = 0;               // of the last extension
  std::vector<Suspension> suspensions;  // since it was accepted
  std::optional<std::size_t> assignee;
  std::vector<Limit> limits;
  bool withdrawal_asked = false;
  std::optional<std::string> satisfaction;
  std::vector<std::size_t> papers;
  long long version = 1;
};

struct Content {
  std::string kind, topic;
};

struct Paper {
  std::string id;
  std::string unit_id;
  std::string series, number;
  std::optional<std::string> former_number;
  std::string code;
  std::string key;                   // with which it was sent
  json::Object body;                 // as it was sent
  std::optional<std::size_t> clerk;  // nobody: through the portal
  std::string sender;                // the name on it, nobody else's
  std::string id_number, phone;
  std::vector<Content> contents;
  bool sealed = false;
  bool was_open = false;  // at some time
  std::vector<std::size_t> matters;
  std::vector<std::string> files;
};

struct DataRequest {
  std::string id, unit_id, number, kind;
  std::string stage = "open";
  Date due_on{};
  long long version = 1;
};

// A head's reception, from its announcement on.
struct Reception {
  std::string id, unit_id;
  Date day{};
  std::string stage = "published";
  long long version = 1;
  long long walk_ins = 0;
  [[nodiscard]] bool is_to_come() const { return stage == "published"; }
};

// A place in one: a slot booked, or a number taken at the door.
struct Place {
  std::size_t reception = 0;
  std::optional<long long> slot, walk_in;
  std::string kind, name;
  std::string stage = "booked";
  std::string code;
  long long version = 1;
  Instant arrived_at{};
  [[nodiscard]] bool is_live() const { return stage != "cancelled" && stage != "missed"; }
  [[nodiscard]] std::string ticket() const {
    return slot ? "A" + std::to_string(*slot + 1) : "B" + std::to_string(walk_in.value_or(0));
  }
};

// A line of the register of receptions.
struct Visit {
  std::string id, unit_id, number, kind, outcome, name;
  Date on{};
  std::optional<std::size_t> reception;
  bool concluded = false;
};

// Who does what by when, by a head's conclusion.
struct Instruction {
  std::string id, unit_id;
  bool hides = false;  // a denouncer stands behind it
  std::string stage = "open";
  std::optional<std::size_t> reporter;
  long long urged = 0, version = 1;
};

using Book = std::tuple<std::string, std::string, long long>;  // unit, series, year

struct Model {
  std::vector<Person> cast = make_cast();
  std::vector<Matter> matters;
  std::vector<Paper> papers;
  std::vector<DataRequest> requests;
  std::vector<Reception> receptions;
  std::vector<Place> places;
  std::vector<Visit> visits;
  std::vector<Instruction> instructions;
  std::map<Book, long long> books;        // the last number given
  long long journal = 0;                  // rows
  long long journal_before = 0;           // of them from before the quarter
  std::map<std::string, long long> acts;  // journal entries by their act

  [[nodiscard]] const Person& person(std::size_t at) const { return cast.at(at); }
  enum class When { now, ever };
  // Those who may be read of, because what was taken for a denunciation is none.
  [[nodiscard]] std::set<std::size_t> open_denouncers(When when) const;
  // The papers that are known together with those of the matter: of it, of the matters beside it on
  // one of them, and so on. They are sealed together.
  [[nodiscard]] std::set<std::size_t> linked_papers(const Matter& matter) const;
  // The matters behind them.
  [[nodiscard]] std::set<std::size_t> linked_matters(const Matter& matter) const;
  std::string next_number(const std::string& unit_id, const std::string& series, Date today);
};

[[nodiscard]] bool is_open(const std::string& stage);
// On that day, or on the day on which it was met or came to stand still.
[[nodiscard]] bool is_late(const Limit& limit, Date on);
// Not met, running or standing still.
[[nodiscard]] const Limit* open_limit(const Matter& matter, std::string_view name);
[[nodiscard]] bool is_suspended(const Matter& matter);
// Of the decisions that are still to be sent, the one whose limit ends first.
[[nodiscard]] const Limit* open_notice(const Matter& matter);
[[nodiscard]] bool was_late(const Matter& matter);
// The running limit that ends first; nullptr: none runs.
[[nodiscard]] const Limit* next_limit(const Matter& matter);
[[nodiscard]] std::string waiting_for(const Matter& matter);
[[nodiscard]] std::string series_of(const std::vector<Content>& contents);
[[nodiscard]] Date last_step_on(const Matter& matter);

}  // namespace quarter
