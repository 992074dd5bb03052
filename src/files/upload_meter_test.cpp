#include "files/upload_meter.h"

#include <gtest/gtest.h>

namespace {

using files::UploadMeter;

const Instant kNoon{std::chrono::hours{500000}};

TEST(UploadMeter, StopsAnAddressAtItsFilesAndLetsOthersOn) {
  UploadMeter meter({.files = 2});
  EXPECT_TRUE(meter.take("1.2.3.4", 1, kNoon));
  EXPECT_TRUE(meter.take("1.2.3.4", 1, kNoon));
  EXPECT_FALSE(meter.take("1.2.3.4", 1, kNoon));
  EXPECT_TRUE(meter.take("1.2.3.5", 1, kNoon));
}

TEST(UploadMeter, StopsAnAddressAtItsBytes) {
  UploadMeter meter({.bytes = 100});
  EXPECT_TRUE(meter.take("1.2.3.4", 60, kNoon));
  EXPECT_FALSE(meter.take("1.2.3.4", 60, kNoon));
  EXPECT_TRUE(meter.take("1.2.3.4", 40, kNoon)) << "what was refused does not count";
}

TEST(UploadMeter, StopsEverybodyBeforeTheDiskIsFull) {
  UploadMeter meter({.bytes_of_all = 100});
  EXPECT_TRUE(meter.take("1.2.3.4", 60, kNoon));
  EXPECT_FALSE(meter.take("1.2.3.5", 60, kNoon));
}

TEST(UploadMeter, BeginsAnewWithTheHour) {
  UploadMeter meter({.files = 1});
  EXPECT_TRUE(meter.take("1.2.3.4", 1, kNoon));
  EXPECT_FALSE(meter.take("1.2.3.4", 1, kNoon + std::chrono::minutes(59)));
  EXPECT_TRUE(meter.take("1.2.3.4", 1, kNoon + std::chrono::minutes(60)));
}

TEST(UploadMeter, CountsOneHouseholdOfIpv6Once) {
  UploadMeter meter({.files = 1});
  EXPECT_TRUE(meter.take("2001:db8:1:2:3:4:5:6", 1, kNoon));
  EXPECT_FALSE(meter.take("2001:db8:1:2:ffff::1", 1, kNoon));
  EXPECT_TRUE(meter.take("2001:db8:1:3:3:4:5:6", 1, kNoon));
}

TEST(UploadMeter, ItsMemoryIsBounded) {
  UploadMeter meter({.addresses = 2});
  EXPECT_TRUE(meter.take("1.1.1.1", 1, kNoon));
  EXPECT_TRUE(meter.take("1.1.1.2", 1, kNoon));
  EXPECT_FALSE(meter.take("1.1.1.3", 1, kNoon));
  EXPECT_TRUE(meter.take("1.1.1.1", 1, kNoon));
}

}  // namespace
