// The heads' calendars of the demonstration year: rules, sessions generated and published, held or
// not, through the acts of the receptions room. Some heads are diligent, some fair, some neglect
// it: below the minimum, published late, delegated, not held. And who came: to the daily desk, to
// the head, what he concluded and directed, and whether it was done.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"
#include "matters/step.h"
#include "office.h"
#include "simulate/cast.h"

namespace simulate {

class Calendars {
 public:
  // Of the first `most` bodies. `office`: its clock and random are not used.
  Calendars(const Office& office, const matters::Kinds& kinds, const Cast& cast, std::uint64_t seed,
            std::size_t most);
  ~Calendars();

  // Everything that heads and their offices do on that day; units beside each other. The first
  // refusal of the office comes back with the unit and the day before its subject.
  [[nodiscard]] Result<void> play_day(Date day);
  [[nodiscard]] int acts() const;

 private:
  struct Diary;
  struct Score;
  const Office& office_;
  const matters::Kinds& kinds_;
  const Cast& cast_;
  std::vector<std::unique_ptr<Diary>> diaries_;
  std::unique_ptr<Score> score_;
};

}  // namespace simulate
