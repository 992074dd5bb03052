#include <algorithm>
#include <array>
#include <utility>

#include "quarter/run.h"

namespace quarter {
namespace {

using std::chrono::minutes;

struct Habit {
  int weight;
  void (*act)(Run&);
  bool at_weekends = false;
};

constexpr std::array kHabits{Habit{20, register_paper},
                             Habit{5, register_wrongly},
                             Habit{4, send_same_key_again},
                             Habit{9, send_through_portal, true},
                             Habit{4, follow_as_citizen, true},
                             Habit{3, ask_to_withdraw, true},
                             Habit{4, say_satisfaction, true},
                             Habit{40, do_lawful_step},
                             Habit{10, do_any_step},
                             Habit{4, do_stale_step},
                             Habit{5, correct_classification},
                             Habit{3, open_sender},
                             Habit{2, print_receipt},
                             Habit{2, ask_for_data},
                             Habit{3, work_on_data_request},
                             Habit{2, close_or_open_account},
                             Habit{3, look_for_near},
                             Habit{3, keep_calendar},
                             Habit{2, postpone_reception},
                             Habit{5, hold_reception},
                             Habit{12, book_place, true},
                             Habit{3, cancel_place, true},
                             Habit{14, work_on_queue},
                             Habit{10, record_visit},
                             Habit{6, conclude_visit},
                             Habit{6, work_on_instruction}};

void do_something(Run& run, bool weekend) {
  int total = 0;
  for (const Habit& habit : kHabits) total += weekend && !habit.at_weekends ? 0 : habit.weight;
  int drawn = run.dice.between(1, total);
  for (const Habit& habit : kHabits) {
    if (weekend && !habit.at_weekends) continue;
    drawn -= habit.weight;
    if (drawn <= 0) return habit.act(run);
  }
}

std::vector<minutes> drawn_hours(Dice& dice, bool weekend) {
  std::vector<minutes> hours(
      static_cast<std::size_t>(weekend ? dice.between(0, 4) : dice.between(22, 40)));
  for (auto& hour : hours) hour = minutes(dice.between(7 * 60 + 30, 17 * 60));
  std::ranges::sort(hours);
  return hours;
}

Instant at(Date day, minutes hour) { return Instant(day) - kVietnamOffset + hour; }

}  // namespace

void live_through(Run& run, Date day) {
  const auto works = run.law().calendar().is_working_day(day);
  const bool weekend = !works || !*works;
  const int turns_every = 6;
  int turn = 0;
  for (const minutes hour : drawn_hours(run.dice, weekend)) {
    // Now and then the machine's clock is set right by some minutes, and back again.
    const minutes wrong(run.dice.chance(4) ? run.dice.between(-9, 9) : 0);
    run.world.clock.set(at(day, hour) + wrong);
    do_something(run, weekend);
    if (run.door.has_just_crashed()) check_after_crash(run);
    if (++turn % turns_every == 0) run.world.turn_of_jobs();
  }
  if (run.dice.chance(10)) guess_codes(run);
  if (!weekend && run.dice.chance(15)) {
    const auto who = run.somebody([](const Person& person) { return person.active; });
    run.door.sign_in_wrongly(*who);
  }
  run.world.clock.set(at(day, minutes(17 * 60 + 30)));
  check_day(run, day_of(run.world.clock.now()).time_since_epoch().count() % 7 == 0);
  run.world.clock.set(at(day + std::chrono::days(1), minutes(10)));
  run.world.night();
}

}  // namespace quarter
