#include "simulate/dialogues.h"

#include <algorithm>
#include <array>

#include "dialogues/acts.h"
#include "dialogues/look.h"
#include "matters/matter_list.h"

namespace simulate {
namespace {

using dialogues::By;
using dialogues::Dialogue;

struct Story {
  const char* unit_id;
  Date called, held;
  const char* fact;  // that an officer says is so; nullptr: none
  bool by_deputy;
  bool told;               // the notice went out on the day of the call
  const char* stays_away;  // why the complainant did; nullptr: he came
};
const std::array kStories{
    Story{"ubnd-00004", date(2026, 7, 20), date(2026, 7, 31), "request_differs_from_verification",
          false, true, nullptr},
    Story{"ubnd-01", date(2026, 8, 17), date(2026, 8, 28), "public_concern", false, true,
          "accident_or_illness"},
    Story{"ubnd-00004", date(2026, 9, 28), date(2026, 10, 12), nullptr, true, true, nullptr},
    Story{"ubnd-00008", date(2026, 10, 19), date(2026, 10, 29), nullptr, false, true, "none"},
    Story{"ubnd-01", date(2026, 10, 5), date(2026, 10, 20), "complainant_tense", false, true,
          nullptr},
    Story{"ubnd-00004", date(2026, 11, 20), date(2026, 11, 30), "request_differs_from_verification",
          false, false, nullptr}};

const Story* story_of(const std::string& unit_id, Date day) {
  const auto found = std::ranges::find_if(kStories, [&](const Story& each) {
    return unit_id == each.unit_id && (day == each.called || day == each.held);
  });
  return found == kStories.end() ? nullptr : &*found;
}

// A complaint that is being resolved and has no dialogue yet; the one with the most time left, so
// that it is not decided before.
Result<std::optional<matters::Matter>> complaint_of(const By& by, const std::string& unit_id,
                                                    Date day) {
  return by.office.database.read(
      [&](db::Transaction& tx) -> Result<std::optional<matters::Matter>> {
        const matters::Filter filter{.unit_id = unit_id,
                                     .below = false,
                                     .kind = "complaint",
                                     .stage = "accepted",
                                     .order = "desc"};
        const matters::ListReader reader{by.actor, by.office.units, by.office.law, day};
        for (const matters::Row& row : TRY(matters::list(tx, filter, reader)).rows) {
          const auto looked = TRY(dialogues::look({tx, by.office, by.actor}, row.matter));
          if (looked.dialogues.empty()) return row.matter;
        }
        return std::nullopt;
      });
}

std::optional<dialogues::NewDelegate> deputy_of(const Cast& cast, const Story& story) {
  if (!story.by_deputy) return std::nullopt;
  const staff::Actor& deputy = cast.at(story.unit_id, Seat::deputy);
  return dialogues::NewDelegate{.post_id = deputy.posts.front().id,
                                .document = deputy.posts.front().document.value_or("Phân công")};
}

Result<int> call_one(const Office& office, const Cast& cast, const Story& story) {
  const By clerk{office, cast.at(story.unit_id, Seat::reception)};
  const auto matter = TRY(complaint_of(clerk, story.unit_id, story.called));
  if (!matter) return 0;
  int acts = 1;
  if (story.fact) {
    TRY(dialogues::say(clerk, matter->id, {{story.fact}, "Theo báo cáo xác minh"}));
    ++acts;
  }
  const Dialogue made =
      TRY(dialogues::call(clerk, matter->id,
                          {.slot = {story.held, "14:00", "16:30", "Phòng tiếp công dân"},
                           .delegate = deputy_of(cast, story),
                           .content = matter->summary,
                           .invited = {{.as = "complainant", .name = matter->sender_label},
                                       {.as = "body", .name = "Cơ quan tham mưu giải quyết"}}}));
  if (!story.told) return acts;
  TRY(dialogues::send_notice(clerk, {made.id, made.version}, {story.called, "15/TB-UBND"}));
  return acts + 1;
}

dialogues::Record minutes_of(const Story& story, const std::string& secretary) {
  dialogues::Attendance complainant{.attended = story.stays_away == nullptr};
  if (story.stays_away) complainant.reason = story.stays_away;
  if (complainant.reason != "none") complainant.explained = "Giấy ra viện";
  return {.minutes = {.secretary = secretary,
                      .opinions = "Các bên trình bày ý kiến về kết quả xác minh.",
                      .agreed = "Thống nhất đo đạc lại hiện trạng thửa đất.",
                      .disagreed = "Đơn giá bồi thường."},
          .attendance = {complainant, {.attended = true}}};
}

Result<int> hold_one(const Office& office, const Cast& cast, const Story& story) {
  const By clerk{office, cast.at(story.unit_id, Seat::reception)};
  const auto waiting = TRY(office.database.read([&](db::Transaction& tx) {
    return dialogues::waiting({tx, office, clerk.actor}, story.unit_id);
  }));
  int acts = 0;
  for (const dialogues::Looked& each : waiting) {
    if (each.session.day != story.held) continue;
    const Dialogue held = TRY(dialogues::record(clerk, {each.dialogue.id, each.dialogue.version},
                                                minutes_of(story, clerk.actor.name)));
    ++acts;
    if (!story.by_deputy) continue;
    TRY(dialogues::report(clerk, {held.id, held.version}, "Đã đối thoại, thống nhất đo đạc lại."));
    ++acts;
  }
  return acts;
}

}  // namespace

bool has_dialogue(const std::string& unit_id, Date day) { return story_of(unit_id, day); }

Result<int> dialogue_of(const Office& office, const Cast& cast, const std::string& unit_id,
                        Date day) {
  const Story* story = story_of(unit_id, day);
  if (!story) return 0;
  return day == story->called ? call_one(office, cast, *story) : hold_one(office, cast, *story);
}

}  // namespace simulate
