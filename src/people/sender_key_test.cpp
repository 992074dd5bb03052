#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "people/identity.h"
#include "vault/vault.h"

namespace {

using people::Identity;

class SenderKeyTest : public testing::Test {
 protected:
  SenderKeyTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sender_key_XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~SenderKeyTest() override { std::filesystem::remove_all(folder_); }

  std::optional<std::string> key(const Identity& identity) {
    const auto vault = vault::Vault::open(folder_ + "/key", true, random_);
    return people::sender_key(vault, identity);
  }

  std::string folder_;
  SystemRandom random_;
};

TEST_F(SenderKeyTest, IsTheSameForTheSamePersonWrittenOtherwise) {
  const Identity once{.name = "Nguyễn Thị Hòa", .id_number = "001161012345", .phone = "0912345678"};
  const Identity again{.name = "NGUYỄN THỊ HOÀ", .id_number = "001 161 012 345"};
  EXPECT_EQ(key(once), key(again)) << "the number is the person";

  const Identity typed{.name = "Trần Văn An", .commune_code = "00226", .phone = "0912 345 678"};
  const Identity retyped{.name = "TRAN VAN AN", .commune_code = "00226", .phone = "+84912345678"};
  EXPECT_EQ(key(typed), key(retyped));

  const Identity born{.name = "Trần Văn An", .birth_year = 1950, .commune_code = "00226"};
  EXPECT_EQ(key(born), key(born));
}

TEST_F(SenderKeyTest, IsAnotherForAnotherPerson) {
  const Identity an{.name = "Trần Văn An", .birth_year = 1950, .commune_code = "00226"};
  const std::vector<std::pair<Identity, std::string>> others = {
      {{.name = "Trần Văn Ba", .birth_year = 1950, .commune_code = "00226"}, "another name"},
      {{.name = "Trần Văn An", .birth_year = 1951, .commune_code = "00226"}, "another year"},
      {{.name = "Trần Văn An", .birth_year = 1950, .commune_code = "00004"}, "another commune"},
      {{.name = "Trần Văn An", .id_number = "001150000001"}, "a number, nothing to compare"},
  };
  for (const auto& [other, because] : others) EXPECT_NE(key(an), key(other)) << because;
}

TEST_F(SenderKeyTest, ThereIsNoneWhenTooLittleIsKnown) {
  EXPECT_EQ(key({.name = "Trần Văn An"}), std::nullopt) << "there are thousands";
  EXPECT_EQ(key({.name = "Trần Văn An", .birth_year = 1950}), std::nullopt);
  EXPECT_EQ(key({.name = "Trần Văn An", .commune_code = "00226"}), std::nullopt);
  EXPECT_EQ(key({.name = "Trần Văn An", .id_number = "--"}), std::nullopt) << "no number at all";
}

TEST_F(SenderKeyTest, SaysNothingOfThePerson) {
  const auto found = key({.name = "An", .id_number = "001161012345"});
  EXPECT_EQ(found->find("001161012345"), std::string::npos);
  EXPECT_EQ(found->size(), 32u);
}

}  // namespace
