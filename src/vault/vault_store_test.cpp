#include <gtest/gtest.h>

#include "db/testing.h"
#include "vault/vault.h"

namespace {

class VaultStoreTest : public testing::Test {
 protected:
  VaultStoreTest() { db::migrate(database(), TIEPDAN_SOURCE "/migrations"); }

  db::Database& database() { return test_.database(); }
  vault::Vault vault(const std::string& key = "key") {
    return vault::Vault::open(test_.folder() + "/" + key, true, random_);
  }
  void put(const vault::Vault& vault, const std::string& id, const std::string& text) {
    database().write([&](db::Transaction& tx) { vault::put(tx, vault, id, text, random_); });
  }
  std::optional<std::string> get(const vault::Vault& vault, const std::string& id) {
    return database().read([&](db::Transaction& tx) { return vault::get(tx, vault, id); });
  }
  void tie(const vault::Vault& vault) {
    database().write([&](db::Transaction& tx) { vault::tie(tx, vault); });
  }

  db::TestDatabase test_;
  SystemRandom random_;
};

TEST_F(VaultStoreTest, GivesBackTheSealedPartOfAPetitionAndNothingForAnother) {
  const auto keys = vault();
  put(keys, "A", R"({"senders":["Nguyễn Thị Hòa"]})");
  EXPECT_EQ(get(keys, "A"), R"({"senders":["Nguyễn Thị Hòa"]})");
  EXPECT_EQ(get(keys, "B"), std::nullopt);
}

TEST_F(VaultStoreTest, TheLastOneSealedStands) {
  const auto keys = vault();
  put(keys, "A", "{}");
  put(keys, "A", R"({"a":1})");
  EXPECT_EQ(get(keys, "A"), R"({"a":1})");
}

TEST_F(VaultStoreTest, ABoxCopiedToAnotherPetitionDoesNotOpen) {
  const auto keys = vault();
  put(keys, "A", "{}");
  database().write([&](db::Transaction& tx) {
    tx.execute("INSERT INTO vault_box (petition_id, box) SELECT 'B', box FROM vault_box");
  });
  EXPECT_THROW((void)get(keys, "B"), std::runtime_error);
}

TEST_F(VaultStoreTest, RefusesAnotherKeyThanTheDatabaseWasSealedWith) {
  const auto has_key = [&] {
    return database().read([](db::Transaction& tx) { return vault::has_key(tx); });
  };
  EXPECT_FALSE(has_key());
  tie(vault());
  EXPECT_TRUE(has_key());
  EXPECT_NO_THROW(tie(vault())) << "the same key, the next morning";
  EXPECT_THROW(tie(vault("other")), std::runtime_error);
}

}  // namespace
