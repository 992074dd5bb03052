// The way of one content through the office, from the counter to its end or to 20 November: which
// act, by which seat, on which day and hour. The acts are tried on a matter in memory as they are
// planned, so the days lie before or after the law's own limits as the unit's habits have it.
// Pure: nothing is stored, nobody is asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"
#include "matters/step.h"
#include "simulate/cast.h"
#include "simulate/dice.h"
#include "simulate/stories.h"

namespace simulate {

// How a unit works: how often it is late, by how much, and how often it forgets.
struct Habit {
  int late_percent = 8;
  int most_late = 8;           // working days
  int forgotten_permille = 4;  // of each step
  double haste = 1;            // above 1: rather early within the limit
};

struct Move {
  Instant at{};
  std::string act;
  Seat by = Seat::reception;
  std::size_t content = 0;
  json::Object body;
  std::optional<Seat> assignee = std::nullopt;  // of "assign"
};

// Days and hours in order. Acts of officers fall on working days, in office hours.
class Hours {
 public:
  Hours(const law::Calendar& calendar, Instant from) : calendar_(calendar), now_(from) {}
  [[nodiscard]] Instant now() const { return now_; }
  [[nodiscard]] Date today() const { return day_of(now_); }
  // Some working days on; with none, a little later, perhaps on the next working day.
  Result<void> wait(Dice& dice, int working_days);
  // That day, which is a working day and not before today.
  Result<void> go_to(Dice& dice, Date day);

 private:
  Result<void> later_today(Dice& dice);
  const law::Calendar& calendar_;
  Instant now_;
};

// What does not change along the way.
struct Course {
  const law::Engine& law;
  const matters::Kinds& kinds;
  const Habit& habit;
  const Story& story;
  const Words& words;
  std::size_t content = 0;
  Instant until{};
  bool by_web = false;                                // to be classified first
  bool split = false;                                 // asked to write separate papers
  std::optional<matters::Kind> truly = std::nullopt;  // it was registered as another kind
  std::string belongs_to = "own_body";                // what the desk sees when it classifies
  json::Object checks = {};
};

class Road {
 public:
  // `matter` as it was opened, its first clock running, at `from`.
  Road(const Course& course, Dice& dice, matters::Matter matter, Instant from);

  // `refused` and the like: a mistake of the plan.
  Result<void> travel();

  [[nodiscard]] const std::vector<Move>& moves() const { return moves_; }
  [[nodiscard]] const matters::Matter& matter() const { return matter_; }  // as it ends

 private:
  Result<void> read_first();
  Result<void> choose_way();
  Result<void> turn_away(const std::string& act);
  Result<void> refuse();
  Result<void> withdraw();
  Result<void> take_up();
  Result<void> lengthen();
  Result<void> lengthen_complaint();
  Result<void> lengthen_denunciation();
  Result<void> stand_still();
  Result<void> await_appraisal();
  Result<void> suspend();
  Result<void> send_notice();
  Result<void> settle();
  Result<void> deliver();
  Result<void> close();
  Result<void> reopen();
  void say_satisfaction();

  // Goes to a day for what the running clock asks; false when it is never done.
  Result<bool> come_to_limit();
  Result<void> act(const std::string& act, Seat by, json::Object body);
  Result<std::string> choice(std::string_view list);
  std::string result();
  Result<std::vector<std::string>> grounds(std::string_view list, std::size_t most);
  std::string document(std::string_view mark);
  Seat leader();
  [[nodiscard]] bool over() const { return over_ || hours_.now() > course_.until; }

  const Course& course_;
  Dice& dice_;
  matters::Matter matter_;
  Hours hours_;
  Seat handler_ = Seat::first_handler;
  std::vector<Move> moves_;
  bool over_ = false;
  int reopened_ = 0;
};

}  // namespace simulate
