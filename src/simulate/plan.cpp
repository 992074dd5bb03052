#include "simulate/plan.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "matters/matter.h"
#include "simulate/draft.h"
#include "simulate/letter.h"
#include "units/unit.h"

namespace simulate {
namespace {

using std::chrono::minutes;
using Word = std::string_view;

class Planner {
 public:
  Planner(const units::Directory& units, const law::Engine& law, const matters::Kinds& kinds,
          const Size& size)
      : units_(units), law_(law), kinds_(kinds), size_(size), places_(places(units, size.seed)) {}

  Result<Plan> make() {
    days_ = TRY(busy_days(law_.calendar()));
    for (std::uint64_t stream = 0; has_room(); ++stream) {
      Dice dice(size_.seed, mixed(3, stream));
      const Draft draft = TRY(drawn(dice, {places_, days_, law_.calendar()}));
      const std::size_t paper = plan_.papers.size();
      const matters::Matter ended = TRY(add(dice, draft));
      TRY(follow(dice, draft, paper, ended));
    }
    sort_events();
    return std::move(plan_);
  }

 private:
  [[nodiscard]] bool has_room() const {
    return plan_.papers.size() < static_cast<std::size_t>(size_.papers);
  }

  // Writes the paper down, walks its roads, and gives back its first matter as it ends.
  Result<matters::Matter> add(Dice& dice, const Draft& draft) {
    PlannedPaper paper{.unit_id = draft.place->unit->id, .at = draft.at};
    paper.door = draft.channel == "web" ? Door::portal : Door::desk;
    paper.repeats = draft.repeats;
    paper.contests = draft.contests;
    paper.body = paper.door == Door::portal ? portal_body(dice, draft) : desk_body(dice, draft);
    std::optional<matters::Matter> first;
    for (std::size_t i = 0; i < draft.stories.size() && !draft.repeats; ++i) {
      const matters::Matter ended = TRY(walk(dice, draft, i, paper.moves));
      if (!first) first = ended;
    }
    plan_.papers.push_back(std::move(paper));
    return first.value_or(matters::Matter{});
  }

  Result<matters::Matter> walk(Dice& dice, const Draft& draft, std::size_t content,
                               std::vector<Move>& moves) {
    const bool web = draft.channel == "web";
    const Course course{
        .law = law_,
        .kinds = kinds_,
        .habit = draft.place->habit,
        .story = *draft.stories[content],
        .words = draft.words,
        .content = content,
        .until = Instant(kLast) - kVietnamOffset + minutes(17 * 60),
        .by_web = web,
        .split = draft.split,
        .truly = draft.written_as != draft.kind ? std::optional(draft.kind) : std::nullopt,
        .belongs_to = draft.belongs_to,
        .checks = draft.checks};
    matters::Matter matter = TRY(opened(draft, content));
    Road road(course, dice, std::move(matter), draft.at);
    TRY(road.travel());
    moves.insert(moves.end(), road.moves().begin(), road.moves().end());
    return road.matter();
  }

  // The matter as the counter opens it.
  Result<matters::Matter> opened(const Draft& draft, std::size_t content) {
    matters::Matter matter;
    const bool only = draft.stories.size() == 1;
    matter.kind = only ? draft.written_as : draft.stories[content]->kind;
    matter.instance = matter.kind == Kind::complaint ? draft.instance : "first";
    matter.party_line = draft.place->unit->line == units::Line::party;
    matter.topic = draft.stories[content]->topic;
    const bool web = draft.channel == "web";
    if (!web) {
      matter.belongs_to = draft.belongs_to;
      matter.checks = draft.checks;
      matter.stage = matters::Stage::classified;
    } else {
      matter.belongs_to = "own_body";
    }
    matter.several_contents = !only;
    matter.received_on = draft.received_on;
    return kinds_.of(matter.kind).start_clock(std::move(matter), draft.received_on, law_);
  }

  // The same paper once more, or the complaint before the level above.
  Result<void> follow(Dice& dice, const Draft& draft, std::size_t paper,
                      const matters::Matter& ended) {
    if (draft.stories.size() > 1 || draft.written_as != draft.kind || !has_room()) return {};
    if (dice.chance(7)) return repeat(dice, draft, paper);
    const bool lost = ended.answer && ended.answer->result != "correct";
    const bool commune = draft.place->unit->level == units::Level::commune;
    if (lost && commune && ended.delivered_on && draft.kind == Kind::complaint && dice.chance(16)) {
      return contest(dice, draft, paper, ended);
    }
    return {};
  }

  // While the first is still open.
  Result<void> repeat(Dice& dice, const Draft& draft, std::size_t paper) {
    Hours hours(law_.calendar(), draft.at);
    TRY(hours.wait(dice, dice.between(1, 11)));
    constexpr std::array<Word, 7> kEnds = {"close", "refuse",       "forward", "guide",
                                           "file",  "ask_to_split", "withdraw"};
    for (const Move& move : plan_.papers[paper].moves) {
      const bool ends = std::find(kEnds.begin(), kEnds.end(), move.act) != kEnds.end();
      if (ends && move.at <= hours.now()) return {};
    }
    if (hours.today() > kLast) return {};
    Draft again = draft;
    again.at = hours.now();
    again.received_on = hours.today();
    again.channel = dice.chance(50) ? "post" : "counter";
    again.repeats = paper;
    TRY(add(dice, again));
    return {};
  }

  Result<void> contest(Dice& dice, const Draft& draft, std::size_t paper,
                       const matters::Matter& ended) {
    Hours hours(law_.calendar(),
                Instant(*ended.delivered_on) - kVietnamOffset + std::chrono::hours(9));
    TRY(hours.wait(dice, dice.between(3, 18)));
    if (hours.today() >= kLast) return {};
    Draft again = draft;
    again.place = &*std::find_if(places_.begin(), places_.end(),
                                 [](const Place& place) { return place.unit->id == "ubnd-01"; });
    again.at = hours.now();
    again.received_on = hours.today();
    again.channel = dice.chance(50) ? "post" : "counter";
    again.instance = "second";
    again.belongs_to = "own_body";
    again.contests = paper;
    again.respondent = chief_of(*draft.place->unit);
    again.summary = "Khiếu nại lần hai, không đồng ý Quyết định số " +
                    ended.answer->document_number + " ngày " + vietnamese(*ended.decided_on) +
                    " của " + again.respondent;
    again.words["office"] = again.place->unit->name;
    again.words["chief"] = chief_of(*again.place->unit);
    TRY(add(dice, again));
    return {};
  }

  void sort_events() {
    for (std::size_t i = 0; i < plan_.papers.size(); ++i) {
      const PlannedPaper& paper = plan_.papers[i];
      plan_.events.push_back({paper.at, i, std::nullopt});
      for (std::size_t move = 0; move < paper.moves.size(); ++move) {
        plan_.events.push_back({paper.moves[move].at, i, move});
      }
    }
    std::stable_sort(plan_.events.begin(), plan_.events.end(),
                     [](const Event& a, const Event& b) { return a.at < b.at; });
  }

  const units::Directory& units_;
  const law::Engine& law_;
  const matters::Kinds& kinds_;
  Size size_;
  std::vector<Place> places_;
  std::vector<BusyDay> days_;
  Plan plan_;
};

}  // namespace

Result<Plan> make_plan(const units::Directory& units, const law::Engine& law,
                       const matters::Kinds& kinds, const Size& size) {
  return Planner(units, law, kinds, size).make();
}

}  // namespace simulate
