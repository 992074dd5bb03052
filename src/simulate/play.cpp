#include "simulate/play.h"

#include <atomic>
#include <future>
#include <map>

#include "base/check.h"
#include "base/id.h"
#include "law/calendar.h"
#include "matters/perform.h"
#include "matters/take_in.h"
#include "simulate/places.h"

namespace simulate {
namespace {

// What a later event must know of a matter.
struct Known {
  std::string id;
  long long version = 0;
};

struct Score {
  std::atomic<int> papers{0}, matters{0}, acts{0};
};

bool by_citizen(std::string_view act) {
  return act == "say_satisfaction" || act == "ask_to_withdraw";
}

// The same changes as the portal makes.
matters::CitizenAct citizen_act(const Office& office, const Move& move) {
  const Date today = office.clock.today();
  if (move.act == "ask_to_withdraw") {
    return {.act = move.act,
            .reason = "Tôi tự nguyện xin rút đơn.",
            .change = [today](matters::Matter matter) {
              CHECK(matters::is_open(matter.stage));
              matter.withdrawal_asked_on = today;
              return Result<matters::Matter>(std::move(matter));
            }};
  }
  const std::string word(move.body.at("satisfied").as_string());
  return {.act = move.act, .reason = "", .change = [word](matters::Matter matter) {
            CHECK(matter.delivered_on);
            matter.satisfaction = word;
            return Result<matters::Matter>(std::move(matter));
          }};
}

class Player {
 public:
  Player(const Stage& stage, const Plan& plan) : stage_(stage), plan_(plan) {
    known_.resize(plan.papers.size());
  }

  // All events of one day.
  Result<void> play_day(const Event* first, const Event* last) {
    std::map<std::string_view, std::vector<const Event*>> by_unit;
    for (const Event* event = first; event != last; ++event) {
      by_unit[plan_.papers[event->paper].unit_id].push_back(event);
    }
    std::vector<const std::vector<const Event*>*> queues;
    for (const auto& [unit, events] : by_unit) queues.push_back(&events);
    std::atomic<std::size_t> next{0};
    std::vector<std::future<Result<void>>> workers;
    for (std::size_t i = 0; i < std::min(stage_.threads, queues.size()); ++i) {
      workers.push_back(std::async(std::launch::async, [&] { return work(queues, next); }));
    }
    Result<void> first_refusal;
    for (auto& worker : workers) {
      Result<void> done = worker.get();  // throws again what was thrown there
      if (!done && first_refusal) first_refusal = std::move(done);
    }
    return first_refusal;
  }

  [[nodiscard]] Played played() const { return {score_.papers, score_.matters, score_.acts}; }

 private:
  Result<void> work(const std::vector<const std::vector<const Event*>*>& queues,
                    std::atomic<std::size_t>& next) {
    for (std::size_t at = next++; at < queues.size(); at = next++) {
      for (const Event* event : *queues[at]) TRY(happen(*event));
    }
    return {};
  }

  Result<void> happen(const Event& event) {
    const PlannedPaper& paper = plan_.papers[event.paper];
    const SetClock clock(event.at);
    SeededRandom random(mixed(mixed(stage_.seed, event.paper), event.move ? *event.move + 1 : 0));
    const Office& given = stage_.office;
    const Office office{given.database, given.law, given.units, given.vault,
                        given.files,    clock,     random,      given.demonstration};
    auto done = event.move ? move(office, event, paper) : take_in(office, event, paper);
    if (done) return {};
    Error error = std::move(done).error();
    for (const FieldError& field : error.fields)
      error.subject += " " + field.field + " " + field.code;
    error.subject = "#" + std::to_string(event.paper) + " " +
                    (event.move ? paper.moves[*event.move].act : "register") + " at " +
                    iso(event.at) + ": " + error.subject;
    return tl::unexpected(std::move(error));
  }

  Result<void> take_in(const Office& office, const Event& event, const PlannedPaper& paper) {
    json::Object body = paper.body;
    if (paper.repeats) body["duplicate_of"] = known_.at(*paper.repeats).at(0).id;
    if (paper.contests) body["previous_matter_id"] = known_.at(*paper.contests).at(0).id;
    const json::Value value(std::move(body));
    json::Fields in(value);
    const Date today = office.clock.today();
    matters::Intake intake{.paper = paper.door == Door::portal
                                        ? petitions::read_portal_petition(in, today)
                                        : petitions::read_new_petition(in, today),
                           .key = "demonstration-" + std::to_string(event.paper),
                           .digest = std::to_string(stage_.seed)};
    TRY(in.done());
    const staff::Actor actor = paper.door == Door::portal
                                   ? staff::Actor::citizen()
                                   : stage_.cast.at(paper.unit_id, Seat::reception);
    const matters::TakenIn taken =
        TRY(matters::take_in(office, stage_.kinds, actor, std::move(intake)));
    ++score_.papers;
    ++score_.acts;
    if (paper.repeats) {
      known_.at(*paper.repeats).at(0).version = taken.matters.at(0).version;
      return {};
    }
    for (const auto& matter : taken.matters) {
      known_[event.paper].push_back({matter.id, matter.version});
      ++score_.matters;
    }
    return {};
  }

  Result<void> move(const Office& office, const Event& event, const PlannedPaper& paper) {
    const Move& move = paper.moves[*event.move];
    Known& known = known_.at(event.paper).at(move.content);
    json::Object body = move.body;
    if (move.assignee) body["assignee_id"] = stage_.cast.at(paper.unit_id, *move.assignee).user_id;
    const json::Value value(std::move(body));
    const matters::Matter after =
        by_citizen(move.act)
            ? TRY(matters::perform_for_citizen(office, known.id, citizen_act(office, move)))
            : TRY(matters::perform(office, stage_.kinds, stage_.cast.at(paper.unit_id, move.by),
                                   {known.id, move.act, known.version, value}));
    known.version = after.version;
    ++score_.acts;
    return {};
  }

  const Stage& stage_;
  const Plan& plan_;
  std::vector<std::vector<Known>> known_;  // by paper, then content
  Score score_;
};

}  // namespace

Result<Played> play(const Stage& stage, const Plan& plan,
                    const std::function<void(int done, int total)>& progress) {
  Player player(stage, plan);
  Date reached = kFirst;
  const auto up_to = [&](Date day) -> Result<void> {
    for (; stage.before_day && reached <= day; reached = law::add_days(reached, 1)) {
      TRY(stage.before_day(reached));
    }
    return {};
  };
  const Event* const end = plan.events.data() + plan.events.size();
  for (const Event* first = plan.events.data(); first != end;) {
    const Date day = day_of(first->at);
    const Event* last = first;
    while (last != end && day_of(last->at) == day) ++last;
    TRY(up_to(day));
    TRY(player.play_day(first, last));
    progress(static_cast<int>(last - plan.events.data()), static_cast<int>(plan.events.size()));
    first = last;
  }
  TRY(up_to(kLast));
  return player.played();
}

}  // namespace simulate
