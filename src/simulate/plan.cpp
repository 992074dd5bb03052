#include "simulate/plan.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "matters/matter.h"
#include "simulate/letter.h"
#include "simulate/places.h"
#include "units/tables.h"

namespace simulate {
namespace {

using matters::Kind;
using std::chrono::minutes;
using Word = std::string_view;

constexpr std::array<Word, 6> kForwarders = {
    "Văn phòng Đoàn đại biểu Quốc hội và HĐND thành phố", "Ban Tiếp công dân thành phố Hà Nội",
    "Ủy ban Mặt trận Tổ quốc thành phố", "Thanh tra thành phố Hà Nội",
    "Ban Nội chính Thành ủy", "Trụ sở Tiếp công dân Trung ương"};

// What is drawn of a paper before it is written down.
struct Draft {
  const Place* place = nullptr;
  Locality where;
  Instant at{};
  Date received_on{};
  std::string channel;
  Kind kind = Kind::feedback;          // what it truly is
  Kind written_as = Kind::feedback;    // what its sender calls it
  std::string belongs_to = "own_body";
  std::string instance = "first";
  json::Object checks;
  std::vector<const Story*> stories;  // one for each content
  Words words;
  std::vector<people::Identity> senders;
  long long people = 1;
  bool anonymous = false;
  bool split = false;
  std::string summary = {};  // of the first content, if not the story's own
  std::string respondent = {};
  std::optional<std::size_t> repeats = std::nullopt, contests = std::nullopt;
};

bool fits(const Story& story, const Draft& draft) {
  if (story.setting == Setting::town && !draft.where.urban) return false;
  if (story.setting == Setting::country && draft.where.urban) return false;
  const auto& topics = draft.place->topics;
  return topics.empty() || std::find(topics.begin(), topics.end(), story.topic) != topics.end();
}

std::vector<const Story*> stories_for(Kind kind, const Draft& draft) {
  std::vector<const Story*> fitting;
  const auto add = [&](std::span<const Story> stories) {
    for (const Story& story : stories) {
      if (story.kind == kind && fits(story, draft)) fitting.push_back(&story);
    }
  };
  if (draft.place->unit->line == units::Line::party) {
    add(party_stories());
  } else if (kind == Kind::complaint) {
    add(complaint_stories());
  } else if (kind == Kind::denunciation) {
    add(denunciation_stories());
  } else {
    add(feedback_stories());
    add(service_stories());
  }
  return fitting;
}

const Story& one_of(Dice& dice, const std::vector<const Story*>& stories) {
  int total = 0;
  for (const Story* story : stories) total += story->weight;
  int drawn = dice.between(1, total);
  for (const Story* story : stories) {
    drawn -= story->weight;
    if (drawn <= 0) return *story;
  }
  return *stories.back();
}

Kind kind_for(Dice& dice, const Draft& draft) {
  const int drawn = dice.between(1, 100);
  if (draft.place->unit->line == units::Line::party) {
    return drawn <= 16 ? Kind::denunciation : Kind::feedback;
  }
  return drawn <= 36 ? Kind::complaint : drawn <= 46 ? Kind::denunciation : Kind::feedback;
}

class Planner {
 public:
  Planner(const units::Directory& units, const law::Engine& law, const matters::Kinds& kinds,
          const Size& size)
      : units_(units), law_(law), kinds_(kinds), size_(size), places_(places(units, size.seed)) {}

  Result<Plan> make() {
    days_ = TRY(busy_days(law_.calendar()));
    for (std::uint64_t stream = 0; has_room(); ++stream) {
      Dice dice(size_.seed, mixed(3, stream));
      const Draft draft = TRY(drafted(dice));
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

  Result<Draft> drafted(Dice& dice) {
    Draft draft;
    draft.place = &by_weight(dice, places_);
    draft.where = dice.pick(draft.place->localities);
    draft.kind = draft.written_as = kind_for(dice, draft);
    TRY(choose_time(dice, draft));
    choose_story(dice, draft);
    draft.words = words_for(dice, *draft.place->unit, draft.where, draft.received_on);
    choose_senders(dice, draft);
    choose_condition(dice, draft);
    return draft;
  }

  Result<void> choose_time(Dice& dice, Draft& draft) {
    const BusyDay* day = &by_weight(dice, days_);
    while (!day->works && draft.kind == Kind::denunciation) day = &by_weight(dice, days_);
    const int drawn = dice.between(1, 100);
    const bool in_writing = draft.kind == Kind::denunciation;
    draft.channel = drawn <= 44 ? "counter" : drawn <= 68 ? "post" : drawn <= 75 ? "forwarded" : "web";
    if (in_writing && draft.channel == "web") draft.channel = "post";
    if (!day->works) draft.channel = "web";
    const bool web = draft.channel == "web";
    const minutes hour{web ? dice.between(6 * 60, 22 * 60) : dice.between(7 * 60 + 45, 16 * 60 + 20)};
    draft.at = Instant(day->day) - kVietnamOffset + hour;
    if (day->day == kLast && hour > minutes(16 * 60)) draft.at -= std::chrono::hours(7);
    draft.received_on = day->day;
    if (draft.channel == "post" && day->day > date(2026, 1, 12) && dice.chance(30)) {
      draft.received_on = TRY(law_.calendar().subtract_working_days(day->day, 1));
    }
    return {};
  }

  void choose_story(Dice& dice, Draft& draft) {
    auto fitting = stories_for(draft.kind, draft);
    if (fitting.empty()) {
      draft.kind = draft.written_as = Kind::feedback;
      fitting = stories_for(draft.kind, draft);
    }
    draft.stories = {&one_of(dice, fitting)};
    if (draft.channel == "web" || !dice.rarely(32)) return;
    const Kind other = dice.chance(60) ? draft.kind : Kind::feedback;
    const auto more = stories_for(other, draft);
    if (more.empty()) return;
    const Story& second = one_of(dice, more);
    if (second.topic == draft.stories.front()->topic) return;
    draft.stories.push_back(&second);
    draft.split = dice.chance(35);
  }

  void choose_senders(Dice& dice, Draft& draft) {
    const bool hidden = std::any_of(draft.stories.begin(), draft.stories.end(), [](const auto* s) {
      return s->kind == Kind::denunciation;
    });
    if (hidden && dice.chance(4)) {
      draft.anonymous = true;
      return;
    }
    const Crowd crowd = hidden ? Crowd::denouncers : Crowd::everybody;
    if (!hidden && dice.chance(4)) {
      draft.senders = {organisation(dice, draft.where)};
      return;
    }
    draft.senders = {citizen(dice, draft.where, crowd, draft.received_on)};
    if (!dice.chance(draft.stories.front()->group_percent)) return;
    draft.people = dice.between(5, 60);
    draft.senders.front().representative = true;
    const int more = draft.channel == "web" ? 0 : dice.between(0, draft.people >= 10 ? 4 : 1);
    for (int i = 0; i < more; ++i) {
      draft.senders.push_back(citizen(dice, draft.where, crowd, draft.received_on));
      draft.senders.back().representative = true;
    }
  }

  void choose_condition(Dice& dice, Draft& draft) {
    if (!draft.place->decides) {
      draft.belongs_to = dice.chance(65) ? "lower_body" : "other_body";
    } else if (dice.chance(9)) {
      constexpr std::array<Word, 8> kElsewhere = {"other_body", "other_body", "other_body",
                                                  "other_body", "court", "elected_body",
                                                  "political_organisation", "public_service_unit"};
      draft.belongs_to = dice.pick(kElsewhere);
    }
    if (draft.anonymous) {
      draft.checks["sender_name_given"] = false;
      draft.checks["contact_given"] = false;
    } else if (dice.chance(4)) {
      constexpr std::array<Word, 5> kMissing = {"signed_or_fingerprinted", "sender_address_given",
                                                "legible", "dated", "content_given"};
      draft.checks[dice.pick(kMissing)] = false;
    }
    if (draft.stories.size() > 1 || !dice.chance(draft.channel == "web" ? 12 : 3)) return;
    if (draft.kind == Kind::feedback) draft.written_as = Kind::complaint;
    if (draft.kind == Kind::complaint) draft.written_as = Kind::feedback;
    if (draft.kind == Kind::denunciation) draft.written_as = Kind::complaint;
    if (draft.anonymous) draft.written_as = draft.kind;  // a complaint has a sender
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
    const Course course{.law = law_,
                        .kinds = kinds_,
                        .habit = draft.place->habit,
                        .story = *draft.stories[content],
                        .words = draft.words,
                        .content = content,
                        .until = Instant(kLast) - kVietnamOffset + minutes(17 * 60),
                        .by_web = web,
                        .split = draft.split,
                        .truly = draft.written_as != draft.kind ? std::optional(draft.kind)
                                                                : std::nullopt,
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

  json::Object content_body(Dice& dice, const Draft& draft, std::size_t content) {
    const Story& story = *draft.stories[content];
    const bool own = content == 0 && !draft.summary.empty();
    const auto summary = dice.chance(50) ? story.summary : story.other_summary;
    std::string respondent = filled(story.respondent, draft.words);
    if (content == 0 && !draft.respondent.empty()) respondent = draft.respondent;
    json::Object body{
        {"kind", matters::text(draft.stories.size() == 1 ? draft.written_as : story.kind)},
        {"topic", story.topic},
        {"summary", own ? draft.summary : filled(summary, draft.words)},
        {"respondent", respondent.empty() ? json::Value(nullptr) : json::Value(respondent)},
        {"place_code", draft.where.commune_code}};
    return body;
  }

  void write_texts(Dice& dice, const Draft& draft, json::Object& body) {
    const Story& story = *draft.stories.front();
    body["full_text"] = full_text(dice, {story, draft.words, draft.senders, draft.people});
    body["request"] = filled(story.request, draft.words);
    if (draft.contests || dice.chance(26)) {
      body["previous_handling"] = previous_handling(dice, draft.words);
    }
  }

  json::Object desk_body(Dice& dice, const Draft& draft) {
    json::Object body{{"unit_id", draft.place->unit->id},
                      {"channel", draft.channel},
                      {"received_on", iso(draft.received_on)},
                      {"written_on", iso(law::add_days(draft.received_on, -dice.between(0, 6)))},
                      {"anonymous", draft.anonymous},
                      {"people_count", draft.people},
                      {"appointment_document", draft.people > 1 && dice.chance(85)},
                      {"checks", draft.checks},
                      {"instance", draft.instance}};
    if (draft.channel == "forwarded") body["forwarded_by"] = std::string(dice.pick(kForwarders));
    json::Array senders;
    for (const auto& sender : draft.senders) senders.push_back(people::to_json(sender));
    body["senders"] = std::move(senders);
    json::Array contents;
    for (std::size_t i = 0; i < draft.stories.size(); ++i) {
      json::Object content = content_body(dice, draft, i);
      content["belongs_to"] = draft.belongs_to;
      contents.push_back(std::move(content));
    }
    body["contents"] = std::move(contents);
    write_texts(dice, draft, body);
    return body;
  }

  json::Object portal_body(Dice& dice, const Draft& draft) {
    json::Object body = content_body(dice, draft, 0);
    body["unit_id"] = draft.place->unit->id;
    body["sender"] = people::to_json(draft.senders.front());
    body["people_count"] = draft.people;
    write_texts(dice, draft, body);
    return body;
  }

  // The same paper once more, or the complaint before the level above.
  Result<void> follow(Dice& dice, const Draft& draft, std::size_t paper,
                      const matters::Matter& ended) {
    if (draft.stories.size() > 1 || draft.written_as != draft.kind || !has_room()) return {};
    if (dice.chance(7)) return repeat(dice, draft, paper);
    const bool lost = ended.answer && ended.answer->result != "correct";
    const bool commune = draft.place->unit->level == units::Level::commune;
    if (lost && commune && ended.delivered_on && draft.kind == Kind::complaint &&
        dice.chance(16)) {
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
    again.place = &*std::find_if(places_.begin(), places_.end(), [](const Place& place) {
      return place.unit->id == "ubnd-01";
    });
    again.at = hours.now();
    again.received_on = hours.today();
    again.channel = dice.chance(50) ? "post" : "counter";
    again.instance = "second";
    again.belongs_to = "own_body";
    again.contests = paper;
    again.respondent = chief_of(*draft.place->unit);
    again.summary = "Khiếu nại lần hai, không đồng ý Quyết định số " + ended.answer->document_number +
                    " ngày " + vietnamese(*ended.decided_on) + " của " + again.respondent;
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
