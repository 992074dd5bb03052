// The feed as a telephone reads it.
#include "receptions/feed.h"

#include <gtest/gtest.h>

#include "staff/testing.h"

namespace receptions {
namespace {

units::Unit the_ward() {
  units::Unit unit =
      staff::a_unit("ubnd-00004", units::Line::state, "peoples_committee", std::nullopt);
  unit.name = "Ủy ban nhân dân phường Ba Đình";
  return unit;
}

Session a_session() {
  return {.id = "01SESSION",
          .unit_id = "ubnd-00004",
          .day = date(2026, 12, 3),
          .starts_at = "08:30",
          .ends_at = "11:00",
          .place = "Phòng 2; nhà A, tầng 1",
          .content = "Bồi thường",
          .stage = Stage::published,
          .version = 3};
}

std::vector<staff::Holder> the_head() {
  return {{"u1",
           "Hoàng Văn Bình",
           {.id = "p1",
            .unit_id = "ubnd-00004",
            .role = staff::Role::head,
            .title = "Chủ tịch UBND phường",
            .valid_from = date(2026, 1, 1)}}};
}

// RFC 5545 3.1: a long line goes on after a line break and a blank.
std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) {
    text.erase(at, 3);
  }
  return text;
}

std::string feed_of(const Session& session) {
  return unfolded(feed(the_ward(), {session}, the_head(), Instant{date(2026, 11, 20)}));
}

void expect_lines(const std::string& text, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    EXPECT_NE(text.find(std::string(line) + "\r\n"), std::string::npos) << line << "\n" << text;
  }
}

TEST(Feed, the_hour_of_vietnam_is_told_in_universal_time_and_texts_are_escaped) {
  expect_lines(feed_of(a_session()),
               {"BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "UID:01SESSION",
                "DTSTART:20261203T013000Z", "DTEND:20261203T040000Z", "SEQUENCE:3",
                "STATUS:CONFIRMED", "LOCATION:Phòng 2\\; nhà A\\, tầng 1",
                "SUMMARY:Chủ tịch Ủy ban nhân dân phường Ba Đình tiếp công dân định kỳ",
                "DESCRIPTION:Bồi thường\\nNgười tiếp: Chủ tịch UBND phường Hoàng Văn Bình",
                "END:VCALENDAR"});
}

TEST(Feed, a_session_early_in_the_morning_lies_on_the_day_before_in_universal_time) {
  Session early = a_session();
  early.starts_at = "06:00";
  expect_lines(feed_of(early), {"DTSTART:20261202T230000Z"});
}

TEST(Feed, what_is_postponed_is_cancelled_with_its_reason) {
  Session old = a_session();
  old.stage = Stage::postponed;
  old.why = "Bão số 12";
  expect_lines(feed_of(old), {"STATUS:CANCELLED"});
  EXPECT_NE(feed_of(old).find("Đã hoãn: Bão số 12"), std::string::npos);
}

TEST(Feed, a_delegated_session_names_the_deputy_alone) {
  Session delegated = a_session();
  delegated.delegate = Delegate{.name = "Bùi Thị Phó", .title = "Phó Chủ tịch"};
  const std::string text = feed_of(delegated);
  EXPECT_NE(text.find("Ủy quyền: Phó Chủ tịch Bùi Thị Phó"), std::string::npos);
  EXPECT_EQ(text.find("Hoàng Văn Bình"), std::string::npos);
}

TEST(Feed, a_calendar_without_sessions_is_still_one) {
  expect_lines(feed(the_ward(), {}, {}, Instant{date(2026, 11, 20)}),
               {"BEGIN:VCALENDAR", "END:VCALENDAR"});
}

}  // namespace
}  // namespace receptions
