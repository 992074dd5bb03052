#include "files/files.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "db/testing.h"
#include "files/blobs.h"
#include "files/kinds.h"
#include "files/sample_files.h"

namespace {

namespace fs = std::filesystem;
using files::File;

const Instant kMonday{std::chrono::seconds{1795000000}};

class FilesTest : public testing::Test {
 protected:
  FilesTest() { db::migrate(database(), TIEPDAN_SOURCE "/migrations"); }

  db::Database& database() { return test_.database(); }
  std::string folder() const { return test_.folder() + "/files"; }

  Result<File> add(const std::string& name, std::string_view bytes,
                   std::optional<std::string> by = "lan", Instant at = kMonday) {
    return files_.add(database(), {.name = name, .bytes = bytes, .uploaded_by = std::move(by)}, at,
                      random_);
  }
  std::string refusal(const std::string& name, std::string_view bytes) {
    const auto file = add(name, bytes);
    return file ? "" : file.error().code;
  }
  Result<File> find(const std::string& id) {
    return database().read([&](db::Transaction& tx) { return files::find(tx, vault_, id); });
  }
  Result<void> attach(const std::vector<std::string>& ids, const std::string& petition,
                      const std::optional<std::string>& by = "lan") {
    return database().write(
        [&](db::Transaction& tx) { return files::attach(tx, ids, petition, by); });
  }
  std::vector<File> of_petition(const std::string& petition) {
    return database().read(
        [&](db::Transaction& tx) { return files::of_petition(tx, vault_, petition); });
  }
  std::vector<fs::path> blobs() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder())) {
      if (entry.is_regular_file()) found.push_back(entry.path());
    }
    return found;
  }
  std::size_t swept(Instant now) {
    std::size_t removed = 0;
    for (unsigned shard = 0; shard < files::kShards; ++shard)
      removed += files_.forget_nameless(database(), now, shard);
    return removed;
  }
  static std::string bytes_in(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  db::TestDatabase test_;
  SystemRandom random_;
  vault::Vault vault_ = vault::Vault::open(test_.folder() + "/key", true, random_);
  files::Files files_{folder(), vault_};
};

TEST_F(FilesTest, GivesBackWhatWasUploaded) {
  const std::string bytes = files::sample::pdf("Don khieu nai");
  const File added = add("Đơn.pdf", bytes).value();
  const File found = find(added.id).value();
  EXPECT_EQ(found.name, "Đơn.pdf");
  EXPECT_EQ(found.type, files::kPdf);
  EXPECT_EQ(found.size, static_cast<long long>(bytes.size()));
  EXPECT_EQ(found.uploaded_by, "lan");
  EXPECT_EQ(found.petition_id, std::nullopt);
  EXPECT_EQ(files_.read(found), bytes);
}

TEST_F(FilesTest, NeitherTheDiskNorTheDatabaseShowsTheContentOrTheName) {
  const File added = add("Nguyen Thi Hoa.pdf", files::sample::pdf("Nguyen Thi Hoa")).value();
  ASSERT_EQ(blobs().size(), 1u);
  EXPECT_EQ(bytes_in(blobs()[0]).find("Nguyen"), std::string::npos);
  EXPECT_EQ(blobs()[0].string().find("Hoa"), std::string::npos);
  const auto row = database().read([&](db::Transaction& tx) {
    return tx.first("SELECT name, digest FROM file WHERE id = :id", {{"id", added.id}});
  });
  EXPECT_EQ(row->text("name").find("Nguyen"), std::string::npos);
}

TEST_F(FilesTest, BlobsAreForTheirOwnerAlone) {
  add("a.txt", "a").value();
  for (fs::path path = blobs()[0]; path != test_.folder(); path = path.parent_path())
    EXPECT_EQ(fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all),
              fs::perms::none)
        << path;
}

TEST_F(FilesTest, TheSameContentIsStoredOnceAndIsTwoFiles) {
  const File one = add("một.txt", "cùng nội dung").value();
  const File two = add("hai.txt", "cùng nội dung").value();
  EXPECT_NE(one.id, two.id);
  EXPECT_EQ(one.digest, two.digest);
  EXPECT_EQ(blobs().size(), 1u);
  EXPECT_EQ(files_.read(two), "cùng nội dung");
}

TEST_F(FilesTest, TheDigestSaysNothingWithoutTheKey) {
  fs::create_directory(test_.folder() + "/other");
  const auto other = vault::Vault::open(test_.folder() + "/other/key", true, random_);
  EXPECT_NE(files::keep_blob(test_.folder() + "/other", other, "a", kMonday, random_),
            add("a.txt", "a").value().digest);
}

TEST_F(FilesTest, ANameThatLiesIsRefused) {
  EXPECT_EQ(refusal("don.pdf", files::sample::png()), "file.type_lies") << "a picture called PDF";
  EXPECT_EQ(refusal("don.exe", files::sample::pdf()), "file.type_lies") << "a PDF called a program";
  EXPECT_EQ(refusal("don.docx", files::sample::zip(files::sample::xlsx_entries())),
            "file.type_lies");
  EXPECT_EQ(refusal("don.docm", files::sample::zip(files::sample::docx_entries())),
            "file.type_lies");
  EXPECT_EQ(refusal("don.html", "chỉ là chữ"), "file.type_lies");
  EXPECT_EQ(refusal("don\u202Efdp.exe", files::sample::pdf()), "file.type_lies");
  EXPECT_EQ(refusal("don.svg", "<svg/>"), "file.type_not_taken");
  EXPECT_EQ(refusal("don.pdf", ""), "file.empty");
  EXPECT_EQ(refusal("don.txt", std::string(files::kMaxBytes + 1, 'a')), "file.too_big");
  EXPECT_TRUE(!fs::exists(folder()) || blobs().empty()) << "what is refused is not kept";
}

TEST_F(FilesTest, ANameIsCleanedAndGetsAnEnding) {
  EXPECT_EQ(add("../../Đơn", files::sample::pdf()).value().name, "Đơn.pdf");
  EXPECT_EQ(add("..", files::sample::jpeg()).value().name, "tep.jpg");
  EXPECT_EQ(add("DON.JPEG", files::sample::jpeg()).value().name, "DON.JPEG");
}

TEST_F(FilesTest, AChangedOrMissingBlobIsNeverGivenOut) {
  const File file = add("a.txt", "nội dung").value();
  std::string sealed = bytes_in(blobs()[0]);
  sealed.back() = static_cast<char>(sealed.back() ^ 1);
  std::ofstream(blobs()[0], std::ios::binary) << sealed;
  EXPECT_THROW((void)files_.read(file), std::runtime_error);
  fs::remove(blobs()[0]);
  EXPECT_THROW((void)files_.read(file), std::runtime_error);
}

TEST_F(FilesTest, ABlobPutInAnothersPlaceIsNeverGivenOut) {
  const File one = add("a.txt", "một").value();
  const File two = add("a.txt", "hai").value();
  fs::copy_file(files::blob_path(folder(), one.digest), files::blob_path(folder(), two.digest),
                fs::copy_options::overwrite_existing);
  EXPECT_THROW((void)files_.read(two), std::runtime_error);
}

TEST_F(FilesTest, BelongToOnePetitionFromTheirUploader) {
  const std::string mine = add("1.txt", "1").value().id;
  const std::string hers = add("2.txt", "2", "mai").value().id;
  const std::string citizens = add("3.txt", "3", std::nullopt).value().id;
  const auto code = [](const Result<void>& result) { return result ? "" : result.error().code; };

  EXPECT_EQ(code(attach({mine, hers}, "P")), "file.not_yours_to_attach") << "one is hers";
  EXPECT_TRUE(of_petition("P").empty()) << "then none of them is";
  EXPECT_EQ(code(attach({mine}, "P", std::nullopt)), "file.not_yours_to_attach");
  EXPECT_EQ(code(attach({citizens}, "P", "lan")), "file.not_yours_to_attach");
  EXPECT_EQ(code(attach({"none"}, "P")), "file.not_yours_to_attach");
  EXPECT_EQ(code(attach({mine}, "P")), "");
  EXPECT_EQ(code(attach({mine}, "Q")), "file.not_yours_to_attach") << "it has a petition";
  EXPECT_EQ(code(attach({citizens}, "Q", std::nullopt)), "");

  ASSERT_EQ(of_petition("P").size(), 1u);
  EXPECT_EQ(of_petition("P")[0].id, mine);
  EXPECT_EQ(find(mine).value().petition_id, "P");
}

TEST_F(FilesTest, OnlyOldUploadsOfNobodyAreForgotten) {
  const auto later = kMonday + std::chrono::hours(25);
  const File forgotten = add("1.txt", "1").value();
  const File attached = add("2.txt", "2").value();
  const File young = add("3.txt", "3", "lan", later).value();
  const File same = add("4.txt", "4").value();
  const File same_attached = add("5.txt", "4").value();
  ASSERT_TRUE(attach({attached.id, same_attached.id}, "P"));

  EXPECT_EQ(files_.forget_unattached(database(), later), 2u);
  EXPECT_EQ(find(forgotten.id).error().code, "file.not_found");
  EXPECT_THROW((void)files_.read(forgotten), std::runtime_error);
  EXPECT_EQ(find(same.id).error().code, "file.not_found");
  EXPECT_EQ(files_.read(same_attached), "4") << "the bytes are another's too";
  EXPECT_EQ(files_.read(attached), "2");
  EXPECT_EQ(files_.read(young), "3");
  EXPECT_EQ(files_.forget_unattached(database(), later), 0u);
}

TEST_F(FilesTest, BytesThatNoRowNamesGoAfterAWeek) {
  const std::chrono::hours day(24);
  const File kept = add("1.txt", "1").value();
  const File twice = add("2.txt", "2").value();
  files::keep_blob(folder(), vault_, "no row came", kMonday, random_);
  files::keep_blob(folder(), vault_, "a row is to come", kMonday + 7 * day, random_);
  EXPECT_EQ(swept(kMonday + 7 * day), 0u);
  files::keep_blob(folder(), vault_, "2", kMonday + 7 * day, random_);
  EXPECT_EQ(swept(kMonday + 8 * day), 1u);
  EXPECT_EQ(files_.read(kept), "1");
  EXPECT_EQ(files_.read(twice), "2");
  EXPECT_EQ(blobs().size(), 3u);
  EXPECT_EQ(swept(kMonday + 15 * day), 1u);
}

TEST_F(FilesTest, WhatNeverBecameABlobGoesToo) {
  add("1.txt", "1").value();
  const fs::path draft = blobs().front().string() + ".abc.new";
  std::ofstream(draft) << "half";
  fs::last_write_time(draft, std::chrono::file_clock::from_sys(kMonday));
  EXPECT_EQ(swept(kMonday + std::chrono::hours(24)), 0u);
  EXPECT_TRUE(fs::exists(draft));
  swept(kMonday + std::chrono::hours(8 * 24));
  EXPECT_FALSE(fs::exists(draft));
}

TEST_F(FilesTest, NothingGoesBesideADatabaseThatKnowsNoFile) {
  files::keep_blob(folder(), vault_, "of another database", kMonday, random_);
  EXPECT_EQ(swept(kMonday + std::chrono::hours(8 * 24)), 0u);
}

TEST_F(FilesTest, AFullOrLostDiskIsSaidAndLeavesNoRow) {
  fs::remove_all(folder());
  std::ofstream(folder()) << "a file where the folder was";
  EXPECT_THROW((void)add("a.txt", "a"), db::Unavailable);
  const auto rows = database().read(
      [](db::Transaction& tx) { return tx.first("SELECT COUNT(*) AS n FROM file")->integer("n"); });
  EXPECT_EQ(rows, 0);
}

TEST_F(FilesTest, ASealedFileDoesNotTellItsName) {
  const File file = add("Nguyễn Thị Hòa.pdf", files::sample::pdf()).value();
  EXPECT_EQ(json::serialize(files::to_json(file, false)),
            R"({"id":")" + file.id + R"(","name":"Nguyễn Thị Hòa.pdf","type":"application/pdf",)" +
                R"("size":)" + std::to_string(file.size) +
                R"(,"sealed":false,"identity_card":false})");
  const json::Object sealed = files::to_json(file, true);
  EXPECT_EQ(sealed.at("name").as_string(),
            "tep-kin-" + file.id.substr(file.id.size() - 4) + ".pdf");
  EXPECT_TRUE(sealed.at("sealed").as_bool());
}

}  // namespace
