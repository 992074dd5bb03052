#include "vault/vault.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vault/key_file.h"

namespace {

namespace fs = std::filesystem;

const std::string kKnownKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";  // 00 01 02 … 1f
// kName, sealed with kKnownKey.
const std::string kKnownBox =
    "AXvWLs6Vb3+x/2quZKlCZ3DNRnS+3mGKiug6W3Cxo2csKAInHPeMY8Vgk4Dzn7/ljTCaOKb35AhLNzoIJJ9U79x/"
    "qDzySlVGse8Hm9k3SNSIPTwrOJx0aBk5HaTqcI38vwIkSnLb54zYI+Ut9pnbjy6SpJ9Ra4i0W8BFWoujzDGqhwuC"
    "uFyY7dnmiL7y3hs4l8iUadKDgLnBqmIZVwg5NwZa8f0X6AjC0iahGYNuIVGZnTBG5r+++A4nz3vFwiYChUTc+hZw"
    "0tk2+7WTTNDYbg0hsAto/jL5qF2PTt552sTk/QNAZCiSTACwRZ9M3uLsT7mgZ+rFrlyfoNheLl4P7vfLjTEiAiTv"
    "HkCpxkP1Ncg7MfSmRnVF/6M8t5g15xq3LXaW4+6M3f48";
const std::string kName = "Nguyễn Thị Hòa, số 7 ngõ 88";

class VaultTest : public testing::Test {
 protected:
  VaultTest() {
    std::string pattern = (fs::temp_directory_path() / "vault_test_XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~VaultTest() override { fs::remove_all(folder_); }

  std::string key_file() const { return folder_ / "key"; }

  void write_key(const std::string& text, mode_t mode = 0600) const {
    std::ofstream(key_file()) << text;
    ::chmod(key_file().c_str(), mode);
  }
  vault::Vault known() {
    write_key(kKnownKey);
    return vault::Vault::open(key_file(), false, random_);
  }
  std::string refusal(bool database_is_new) {
    try {
      (void)vault::Vault::open(key_file(), database_is_new, random_);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "";
  }

  fs::path folder_;
  SystemRandom random_;
};

TEST_F(VaultTest, GivesBackWhatItSealed) {
  const auto vault = known();
  for (const std::string& plain :
       {std::string(), kName, std::string(255, 'x'), std::string(256, '\0'), std::string(257, 'x'),
        std::string("\x80\0\0", 3), std::string(1 << 20, 'y')}) {
    EXPECT_EQ(vault.open_box("id", vault.seal("id", plain, random_)), plain);
    EXPECT_EQ(vault.open_bytes("id", vault.seal_bytes("id", plain, random_)), plain);
  }
}

TEST_F(VaultTest, ABoxMovedToAnotherRowDoesNotOpen) {
  const auto vault = known();
  EXPECT_THROW((void)vault.open_box("b", vault.seal("a", kName, random_)), std::runtime_error);
  EXPECT_THROW((void)vault.open_bytes("b", vault.seal_bytes("a", kName, random_)),
               std::runtime_error);
}

TEST_F(VaultTest, ABoxWithAnyByteChangedOrMissingDoesNotOpen) {
  const auto vault = known();
  const std::string box = vault.seal_bytes("a", kName, random_);
  for (std::size_t i = 0; i < box.size(); ++i) {
    std::string changed = box;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_THROW((void)vault.open_bytes("a", changed), std::runtime_error) << i;
    EXPECT_THROW((void)vault.open_bytes("a", box.substr(0, i)), std::runtime_error) << i;
  }
  EXPECT_THROW((void)vault.open_bytes("a", box + "x"), std::runtime_error);
  EXPECT_THROW((void)vault.open_box("a", "không phải base 64"), std::runtime_error);
  EXPECT_THROW((void)vault.open_box("a", ""), std::runtime_error);
}

TEST_F(VaultTest, AnotherKeyOpensNothing) {
  const std::string box = known().seal("a", kName, random_);
  fs::remove(key_file());
  const auto other = vault::Vault::open(key_file(), true, random_);
  EXPECT_THROW((void)other.open_box("a", box), std::runtime_error);
}

TEST_F(VaultTest, ABoxOfOneUseDoesNotOpenAsTheOther) {
  const auto vault = known();
  const std::string box = vault.seal_bytes("a", std::string(256, 'x'), random_);
  EXPECT_THROW((void)vault.open_box("a", box), std::runtime_error);
}

TEST_F(VaultTest, SealsTheSameTextDifferentlyEachTime) {
  const auto vault = known();
  EXPECT_NE(vault.seal("a", kName, random_), vault.seal("a", kName, random_));
}

// Two texts under one nonce would show their difference to whoever holds both boxes.
TEST_F(VaultTest, DoesNotRepeatANonceWhenTheRandomSourceDoes) {
  const auto vault = known();
  SeededRandom once(1);
  SeededRandom again(1);
  const std::string a = vault.seal_bytes("a", "Nguyễn Văn An", once);
  const std::string b = vault.seal_bytes("a", "Nguyễn Văn Ba", again);
  EXPECT_NE(a.substr(1, 24), b.substr(1, 24));
}

TEST_F(VaultTest, ABoxDoesNotTellTheLengthOfAName) {
  const auto vault = known();
  EXPECT_EQ(vault.seal("a", "Lê An", random_).size(),
            vault.seal("a", "Công Tằng Tôn Nữ Thị Huyền Trân", random_).size());
}

TEST_F(VaultTest, NothingOfThePlainTextIsInTheBox) {
  const auto vault = known();
  EXPECT_EQ(vault.seal_bytes("a", kName, random_).find("Nguy"), std::string::npos);
}

TEST_F(VaultTest, AFingerprintIsTheSameForTheSameThingOnly) {
  const auto vault = known();
  const std::string print = vault.fingerprint("sender", "001085012345");
  EXPECT_EQ(print, vault.fingerprint("sender", "001085012345"));
  EXPECT_EQ(print.size(), 32u);
  EXPECT_EQ(print.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_NE(print, vault.fingerprint("sender", "001085012346"));
  EXPECT_NE(print, vault.fingerprint("code", "001085012345"));
  EXPECT_NE(vault.fingerprint("ab", "c"), vault.fingerprint("a", "bc"));
}

TEST_F(VaultTest, AFingerprintNeedsTheKey) {
  const std::string print = known().fingerprint("sender", "001085012345");
  fs::remove(key_file());
  EXPECT_NE(vault::Vault::open(key_file(), true, random_).fingerprint("sender", "001085012345"),
            print);
}

// Fixed for ever: a restored key must find yesterday's senders and open yesterday's boxes. The
// fingerprint was reckoned apart from libsodium too, with Python's hashlib.blake2b.
TEST_F(VaultTest, KeepsItsFormats) {
  const auto vault = known();
  EXPECT_EQ(vault.fingerprint("sender", "001085012345"), "aaaa735d1fa983ebc4f2239fac3777d3");
  EXPECT_EQ(vault.open_box("petition/A", kKnownBox), kName);
}

TEST_F(VaultTest, MakesAKeyOnlyForANewDatabaseAndKeepsIt) {
  const auto print = vault::Vault::open(key_file(), true, random_).fingerprint("a", "b");
  EXPECT_EQ(vault::Vault::open(key_file(), true, random_).fingerprint("a", "b"), print);
  EXPECT_EQ(vault::Vault::open(key_file(), false, random_).fingerprint("a", "b"), print);
  struct stat about {};
  ASSERT_EQ(::stat(key_file().c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1) << "no copy of it is left over";
}

TEST_F(VaultTest, SaysHowToRestoreAMissingKey) {
  EXPECT_NE(refusal(false).find("put back the copy"), std::string::npos);
  EXPECT_FALSE(fs::exists(key_file())) << "a new key would hide the loss";
}

TEST_F(VaultTest, RefusesAKeyFileThatOthersMayRead) {
  for (const mode_t mode : {0640, 0604, 0620, 0777}) {
    fs::remove(key_file());
    write_key(kKnownKey, mode);
    EXPECT_NE(refusal(false).find("chmod 600"), std::string::npos) << std::oct << mode;
    EXPECT_NE(refusal(true).find("chmod 600"), std::string::npos) << std::oct << mode;
  }
}

TEST_F(VaultTest, RefusesAFileThatHoldsNoKeyAndNeverOverwritesIt) {
  const std::vector<std::pair<std::string, std::string>> texts = {
      {"", "empty, as after a full disk"},
      {"AAECAwQFBgcICQoLDA0ODw==\n", "half a key"},
      {kKnownKey + "AAAA", "more than a key"},
      {"-----BEGIN PRIVATE KEY-----", "another kind of key"},
  };
  for (const auto& [text, because] : texts) {
    write_key(text);
    EXPECT_NE(refusal(true).find("does not hold a key"), std::string::npos) << because;
    std::ifstream in(key_file());
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), text) << because;
  }
}

TEST_F(VaultTest, RefusesALinkAndAFolder) {
  write_key(kKnownKey);
  fs::rename(key_file(), folder_ / "elsewhere");
  fs::create_symlink(folder_ / "elsewhere", key_file());
  EXPECT_NE(refusal(true), "");
  fs::remove(key_file());
  fs::create_directory(key_file());
  EXPECT_NE(refusal(true), "");
}

}  // namespace
