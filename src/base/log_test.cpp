#include "base/log.h"

#include <gtest/gtest.h>

TEST(Log, a_message_cannot_forge_a_second_line) {
  EXPECT_EQ(log::escaped("petition 01J: ok"), "petition 01J: ok");
  EXPECT_EQ(log::escaped("x\n2026-01-01 info forged\r\x1b[0m\x7f"),
            "x\\x0a2026-01-01 info forged\\x0d\\x1b[0m\\x7f");
  EXPECT_EQ(log::escaped("\\x0a"), "\\\\x0a") << "an escape that was sent is not one of ours";
  EXPECT_EQ(log::escaped("đơn"), "đơn") << "UTF-8 stays readable";
}

TEST(Log, nothing_steers_the_program_that_shows_it) {
  struct Case {
    const char* sent;
    const char* written;
    const char* because;
  };
  const Case cases[] = {
      {"a\u2028b", "a\\xe2\\x80\\xa8b", "a line separator"},
      {"a\u2029b", "a\\xe2\\x80\\xa9b", "a paragraph separator"},
      {"a\xc2\x85"
       "b",
       "a\\xc2\\x85b", "the next line of C1"},
      {"a\xc2\x9b"
       "31mb",
       "a\\xc2\\x9b31mb", "the escape of C1"},
      {"a\u202eb", "a\\xe2\\x80\\xaeb", "turns the direction of what follows"},
      {"a\u2066b", "a\\xe2\\x81\\xa6b", "isolates what follows"},
      {"a\u200bb", "a\\xe2\\x80\\x8bb", "is not seen"},
      {"a\xc3", "a\\xc3", "half a character"},
      {"a\xff\xfe", "a\\xff\\xfe", "no UTF-8 at all"},
      {"\xc0\x8a", "\\xc0\\x8a", "a line feed in too many bytes"},
      {"\xed", "\\xed", "the beginning of one"},
      {"Đỗ Thị Hòa 🐱", "Đỗ Thị Hòa 🐱", "people's words"},
  };
  for (const Case& each : cases) EXPECT_EQ(log::escaped(each.sent), each.written) << each.because;
}
