// One simulated quarter: the office, the model beside it, and the dice.
#pragma once

#include "quarter/door.h"
#include "quarter/ledger.h"
#include "quarter/world.h"

namespace quarter {

struct Run {
  World& world;
  Model& model;
  Door& door;
  Dice dice;  // of the day

  [[nodiscard]] Date today() const { return world.clock.today(); }
  [[nodiscard]] const law::Engine& law() const { return world.law(); }
  // Somebody of the cast; nothing when nobody fits.
  template <class Fits>
  std::optional<std::size_t> somebody(Fits fits) {
    return drawn(model.cast.size(), [&](std::size_t i) { return fits(model.cast[i]); });
  }
  template <class Fits>
  std::optional<std::size_t> some_matter(Fits fits) {
    return drawn(model.matters.size(), [&](std::size_t i) { return fits(model.matters[i]); });
  }
  template <class Fits>
  std::optional<std::size_t> some_paper(Fits fits) {
    return drawn(model.papers.size(), [&](std::size_t i) { return fits(model.papers[i]); });
  }

  // One of a list of the model.
  template <class List, class Fits>
  std::optional<std::size_t> some_of(const List& list, Fits fits) {
    return drawn(list.size(), [&](std::size_t i) { return fits(list[i]); });
  }

 private:
  template <class Fits>
  std::optional<std::size_t> drawn(std::size_t count, Fits fits) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < count; ++i) {
      if (fits(i)) all.push_back(i);
    }
    if (all.empty()) return std::nullopt;
    return dice.pick(all);
  }
};

// The acts of a day. Each draws what it does from run.dice and demands what the model foresees.
void register_paper(Run& run);
void register_wrongly(Run& run);
void send_same_key_again(Run& run);
void send_through_portal(Run& run);
void follow_as_citizen(Run& run);
void guess_codes(Run& run);
void ask_to_withdraw(Run& run);
void say_satisfaction(Run& run);

void do_lawful_step(Run& run);
void do_any_step(Run& run);
void do_stale_step(Run& run);
void correct_classification(Run& run);

void open_sender(Run& run);
void print_receipt(Run& run);
void ask_for_data(Run& run);
void work_on_data_request(Run& run);
void close_or_open_account(Run& run);
void look_for_near(Run& run);

void keep_calendar(Run& run);
void postpone_reception(Run& run);
void hold_reception(Run& run);
void book_place(Run& run);
void cancel_place(Run& run);
void work_on_queue(Run& run);
void record_visit(Run& run);
void conclude_visit(Run& run);
void work_on_instruction(Run& run);

// One day of the quarter, hour by hour.
void live_through(Run& run, Date day);

// What must hold whatever happened. Each demands under its own name.
void check_after_crash(Run& run);
void check_day(Run& run, bool thoroughly);
void check_end(Run& run);

// The logical content, the same on both databases.
[[nodiscard]] std::string content_of(Run& run);
[[nodiscard]] std::string digest_of(Run& run);

}  // namespace quarter
