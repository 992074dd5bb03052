#include "simulate/draft.h"

#include <algorithm>
#include <array>

#include "simulate/letter.h"
#include "units/unit.h"

namespace simulate {
namespace {

using std::chrono::minutes;
using Word = std::string_view;

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
    add(everyday_stories());
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

Result<void> choose_time(Dice& dice, const Chances& chances, Draft& draft) {
  const BusyDay* day = &by_weight(dice, chances.days);
  while (!day->works && draft.kind == Kind::denunciation) day = &by_weight(dice, chances.days);
  const int drawn = dice.between(1, 100);
  const bool in_writing = draft.kind == Kind::denunciation;
  draft.channel = drawn <= 44   ? "counter"
                  : drawn <= 68 ? "post"
                  : drawn <= 75 ? "forwarded"
                                : "web";
  if (in_writing && draft.channel == "web") draft.channel = "post";
  if (!day->works) draft.channel = "web";
  const bool web = draft.channel == "web";
  const minutes hour{web ? dice.between(6 * 60, 22 * 60) : dice.between(7 * 60 + 45, 16 * 60 + 20)};
  draft.at = Instant(day->day) - kVietnamOffset + hour;
  if (day->day == kLast && hour > minutes(16 * 60)) draft.at -= std::chrono::hours(7);
  draft.received_on = day->day;
  if (draft.channel == "post" && day->day > date(2026, 1, 12) && dice.chance(30)) {
    draft.received_on = TRY(chances.calendar.subtract_working_days(day->day, 1));
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
  const bool hidden = std::any_of(draft.stories.begin(), draft.stories.end(),
                                  [](const auto* s) { return s->kind == Kind::denunciation; });
  if (hidden && dice.chance(4)) {
    draft.anonymous = true;
    return;
  }
  const Crowd crowd = hidden ? Crowd::denouncers : Crowd::everybody;
  if (!hidden && draft.stories.front()->group_percent >= 3 && dice.chance(7)) {
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
    constexpr std::array<Word, 8> kElsewhere = {"other_body",
                                                "other_body",
                                                "other_body",
                                                "other_body",
                                                "court",
                                                "elected_body",
                                                "political_organisation",
                                                "public_service_unit"};
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

}  // namespace

Result<Draft> drawn(Dice& dice, const Chances& chances) {
  Draft draft;
  draft.place = &by_weight(dice, chances.places);
  draft.where = dice.pick(draft.place->localities);
  draft.kind = draft.written_as = kind_for(dice, draft);
  TRY(choose_time(dice, chances, draft));
  choose_story(dice, draft);
  draft.words = words_for(dice, *draft.place->unit, draft.where, draft.received_on);
  choose_senders(dice, draft);
  choose_condition(dice, draft);
  return draft;
}

}  // namespace simulate
