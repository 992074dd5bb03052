#include "receptions/recordings.h"

#include "base/digest.h"
#include "journal/journal.h"
#include "receptions/testing.h"

namespace receptions {
namespace {

struct Recordings : CalendarTest {
  files::Files bytes{held.folder() + "/files", vault};
  Office kept{.database = database,
              .law = law::the_law(),
              .units = units,
              .vault = vault,
              .files = bytes,
              .clock = clock,
              .random = random};
  Session session;
  // The smallest MP4.
  const std::string sound = std::string("\0\0\0\x14", 4) + "ftypisom" + std::string(4, '\0') +
                            "isom" + std::string("\0\0\0\x09", 4) + "mdatx";

  void SetUp() override {
    CalendarTest::SetUp();
    Session asked;
    asked.unit_id = "ubnd-00004";
    asked.kind = Kind::dialogue;
    asked.online = true;
    asked.day = date(2026, 12, 4);
    asked.starts_at = "08:00";
    asked.ends_at = "11:00";
    asked.place = "Phòng họp";
    session = call(as("clerk"), asked, {}, Online{.facts = {"complex_or_multi_body"}}).value();
    published("clerk", "ubnd-00004", {session.day, session.day});
    clock.set(Instant{session.day} + std::chrono::hours{8});  // three in the afternoon here
  }

  Doing by(const std::string& who) {
    people[who] = now(ids.at(who));
    return {kept, people[who]};
  }

  std::string uploaded(const std::string& who, const std::string& name, std::string_view content) {
    const auto file =
        bytes.add(database, {.name = name, .bytes = content, .uploaded_by = ids.at(who)},
                  clock.now(), random);
    EXPECT_TRUE(file) << file.error().code;
    return file ? file->id : "";
  }

  std::string registered(const std::string& file_id) {
    OnlineStep step{.step = "record", .done_at = "2026-12-04T11:00"};
    step.kept_at = "";
    step.file_id = file_id;
    step.kept_until = date(2046, 12, 31);
    return code_of(add_online_step(by("clerk"), session.id, step));
  }

  WhichRecording only() {
    return {session.id, look_online(by("clerk"), session.id)->shown.steps.front().id};
  }
};

TEST_F(Recordings, AnUploadIsKeptWithItsOwnDigestAndNotForgotten) {
  ASSERT_EQ(registered(uploaded("clerk", "buổi tiếp.mp4", sound)), "done");
  const auto looked = look_online(by("clerk"), session.id);
  ASSERT_EQ(looked->shown.steps.size(), 1u);
  EXPECT_EQ(looked->shown.steps.front().digest, sha256(sound)) << "anybody can check the copy";
  EXPECT_EQ(looked->shown.lines.back().state, "done");
  EXPECT_EQ(looked->recordings.size(), 1u);
  go_to(date(2026, 12, 20));
  EXPECT_EQ(bytes.forget_unattached(database, clock.now()), 0u);
}

TEST_F(Recordings, OnlyAnOwnUploadThatIsARecordingIsTakenAndOnce) {
  const std::string sent = uploaded("clerk", "a.mp4", sound);
  EXPECT_EQ(registered(uploaded("head", "b.mp4", sound)), "file.not_yours_to_attach");
  EXPECT_EQ(registered("nothing"), "file.not_yours_to_attach");
  EXPECT_EQ(registered(uploaded("clerk", "c.txt", "biên bản")), "reception.no_recording");
  EXPECT_EQ(registered(sent), "done");
  EXPECT_EQ(registered(sent), "file.not_yours_to_attach") << "it belongs to the session now";
}

TEST_F(Recordings, WhoKeepsTheSessionOpensItAndTheJournalSaysWhatFor) {
  ASSERT_EQ(registered(uploaded("clerk", "a.mp4", sound)), "done");
  const auto opened = open_recording(by("head"), only(), "write_minutes");
  ASSERT_TRUE(opened) << opened.error().code;
  EXPECT_EQ(bytes.read(*opened), sound);
  EXPECT_EQ(code_of(open_recording(by("neighbour"), only(), "write_minutes")),
            "reception.not_found");
  EXPECT_EQ(code_of(open_recording(by("clerk"), {session.id, "another"}, "write_minutes")),
            "file.not_found");
  const auto row = database.read([&](db::Transaction& tx) {
    return tx.first("SELECT reason, user_id FROM journal WHERE act = 'reception.open_recording'",
                    {});
  });
  ASSERT_TRUE(row);
  EXPECT_EQ(row->text("reason"), "write_minutes");
  EXPECT_EQ(row->text("user_id"), ids.at("head"));
}

}  // namespace
}  // namespace receptions
