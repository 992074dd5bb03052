#include "simulate/fill.h"

#include "base/clock.h"
#include "base/id.h"
#include "simulate/calendars.h"
#include "simulate/cast.h"
#include "simulate/places.h"
#include "simulate/plan.h"
#include "simulate/play.h"

namespace simulate {
namespace {

// Before the office opens on the first day of the year.
const Instant kBefore = Instant(kFirst) - kVietnamOffset;

}  // namespace

Result<Report> fill(db::Database& database, const law::Engine& law, const units::Directory& units,
                    const vault::Vault& vault, const files::Files& files,
                    const matters::Kinds& kinds, const Size& size,
                    const std::function<void(int done, int total)>& progress) {
  const SetClock clock(kBefore);
  SeededRandom random(mixed(size.seed, 4));
  const Office office{database, law, units, vault, files, clock, random, true};
  const std::vector<Officer> people = officers(units, size.seed);
  const Plan plan = TRY(make_plan(units, law, kinds, size));
  const Cast cast = TRY(hire(office, people));
  Calendars calendars(office, kinds, cast, size.seed, size.calendars);
  const Stage stage{.office = office,
                    .kinds = kinds,
                    .cast = cast,
                    .seed = size.seed,
                    .before_day = [&](Date day) { return calendars.play_day(day); }};
  const Played played = TRY(play(stage, plan, progress));
  return Report{.users = static_cast<int>(people.size()),
                .papers = played.papers,
                .matters = played.matters,
                .acts = played.acts + calendars.acts(),
                .sign_ins = sign_ins(people, units),
                .password = kPassword};
}

}  // namespace simulate
