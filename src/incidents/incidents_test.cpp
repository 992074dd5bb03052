#include <gtest/gtest.h>

#include "incidents/held.h"
#include "incidents/log.h"
#include "journal/journal.h"
#include "receptions/testing.h"

namespace incidents {
namespace {

using receptions::code_of;

struct Incidents : receptions::CalendarTest {
  static Incident disorder(const std::string& text = "Ông Trần Văn Quậy đập bàn, bảo vệ đưa ra.") {
    return {.unit_id = "ubnd-00004",
            .happened_on = date(2026, 11, 20),
            .happened_at = "08:30",
            .kind = "disorder",
            .notes = {{.text = text, .called = {{"guard", "08:31"}}}}};
  }

  Result<Incident> written(const std::string& who, const Incident& incident,
                           const std::string& key) {
    return write_down(office, as(who).actor, incident, {key, "digest"});
  }

  Result<Incident> added(const std::string& who, const Incident& to, Then then) {
    return incidents::add(office, as(who).actor,
                          {to.id, to.version, "Công an phường đã lập biên bản.", {}, then});
  }

  std::vector<Held> naming(const std::string& name) {
    return database.read([&](db::Transaction& tx) {
      return held_on(tx, vault, "ubnd-00004", {people::Identity{.name = name}});
    });
  }
};

TEST_F(Incidents, lines_are_numbered_without_gaps_and_written_once) {
  const auto first = written("clerk", disorder(), "key-1");
  ASSERT_TRUE(first);
  EXPECT_EQ(number_of(*first), "1/2026/SV");
  EXPECT_EQ(written("clerk", disorder(), "key-1")->id, first->id) << "sent twice";
  EXPECT_EQ(number_of(*written("head", disorder(), "key-2")), "2/2026/SV");
}

TEST_F(Incidents, only_the_unit_writes_its_log) {
  EXPECT_EQ(code_of(written("neighbour", disorder(), "key-1")), "incident.not_yours");
  const Incident line = *written("clerk", disorder(), "key-2");
  EXPECT_EQ(code_of(added("neighbour", line, Then::goes_on)), "incident.not_found");
}

TEST_F(Incidents, what_was_written_stays_and_a_closed_line_takes_nothing_more) {
  const Incident line = *written("clerk", disorder(), "key-1");
  const auto later = added("deputy", line, Then::goes_on);
  EXPECT_EQ(code_of(added("clerk", line, Then::goes_on)), "incident.changed_meanwhile");
  const auto over = added("head", *later, Then::is_over);
  ASSERT_TRUE(over);
  EXPECT_EQ(over->notes.size(), 3U);
  EXPECT_EQ(over->notes.front().text, line.notes.front().text);
  EXPECT_EQ(over->notes.front().by_name, "Ông clerk");
  EXPECT_EQ(over->closed_on, date(2026, 11, 20));
  EXPECT_EQ(code_of(added("head", *over, Then::goes_on)), "incident.closed");
}

TEST_F(Incidents, the_database_and_the_journal_hold_no_word_of_it) {
  ASSERT_TRUE(written("clerk", disorder(), "key-1"));
  const auto found = database.read([&](db::Transaction& tx) {
    return tx.first(
        "SELECT (SELECT COUNT(*) FROM incident WHERE told LIKE '%Quậy%') AS told, "
        "(SELECT COUNT(*) FROM journal WHERE after || reason LIKE '%Quậy%') AS entries, "
        "(SELECT COUNT(*) FROM journal WHERE after || reason LIKE '%1/2026/SV%') AS numbers");
  });
  EXPECT_EQ(found->integer("told"), 0);
  EXPECT_EQ(found->integer("entries"), 0);
  EXPECT_EQ(found->integer("numbers"), 1) << "the journal says that it was written";
}

TEST_F(Incidents, a_reception_of_another_day_is_not_where_it_happened) {
  Incident line = disorder();
  line.session_id = "nowhere";
  EXPECT_EQ(code_of(written("clerk", line, "key-1")), "visit.no_such_session");
}

TEST_F(Incidents, who_is_named_is_found_and_taken_out_once_it_need_not_be_kept) {
  const Incident line = *written("clerk", disorder(), "key-1");
  ASSERT_TRUE(written("clerk", disorder("Mất điện từ 8 giờ 30, chuyển sang sổ giấy."), "key-2"));
  EXPECT_TRUE(naming("Lê Thị Không").empty());
  auto lines = naming("Trần Văn Quậy");
  ASSERT_EQ(lines.size(), 1U);
  const auto until = kept_until(lines.front().incident, office.law, clock.today());
  ASSERT_TRUE(until);
  EXPECT_TRUE(until->has_value()) << "an open line stays";
  database.write([&](db::Transaction& tx) -> Result<void> {
    return erase(tx, vault, std::move(lines.front()), random);
  });
  EXPECT_TRUE(naming("Trần Văn Quậy").empty());
  const auto after = database.read([&](db::Transaction& tx) { return find(tx, vault, line.id); });
  EXPECT_NE(after->notes.front().text.find("bảo vệ đưa ra"), std::string::npos);
}

}  // namespace
}  // namespace incidents
