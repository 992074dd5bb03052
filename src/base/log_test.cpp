#include "base/log.h"

#include <gtest/gtest.h>

TEST(Log, a_message_cannot_forge_a_second_line) {
  EXPECT_EQ(log::escaped("petition 01J: ok"), "petition 01J: ok");
  EXPECT_EQ(log::escaped("x\n2026-01-01 info forged\r\x1b[0m\x7f"),
            "x\\x0a2026-01-01 info forged\\x0d\\x1b[0m\\x7f");
  EXPECT_EQ(log::escaped("\\x0a"), "\\\\x0a") << "an escape that was sent is not one of ours";
  EXPECT_EQ(log::escaped("đơn"), "đơn") << "UTF-8 stays readable";
}
