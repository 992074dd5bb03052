// A limit that stands still and goes on again: suspension and appraisal, with the edges of both.
// The clocks are always what their events made of them, in memory and in the database.
#include <filesystem>

#include "acts/desk.h"
#include "matters/clock_store.h"

namespace acts {
namespace {

using matters::Matter;

constexpr auto kWhy = "Chờ kết quả giám định của cơ quan có thẩm quyền";

struct Standstill : Desk {
  void SetUp() override {
    Desk::SetUp();
    today(date(2026, 7, 6));
  }

  void TearDown() override {
    EXPECT_EQ(
        database.read([](db::Transaction& tx) { return matters::clocks_unlike_their_events(tx); }),
        std::vector<std::string>{});
    EXPECT_TRUE(journal::verify(database).faults.empty());
  }

  // Accepted on Monday 6 July 2026: 30 days end on Wednesday 5 August.
  Matter accepted(const std::string& kind) {
    json::Object body = paper(kind);
    body["received_on"] = "2026-07-06";
    return done("head", taken(body), "accept", {{"on", "2026-07-06"}});
  }

  static json::Object fields(const std::string& act, const std::string& on) {
    if (act == "suspend") {
      return {{"on", on},
              {"ground", "awaiting_other_body"},
              {"reason", kWhy},
              {"document_number", "14/QĐ-UBND"}};
    }
    if (act == "extend") {
      return {{"on", on},
              {"grounds", json::Array{"a"}},
              {"reason", kWhy},
              {"document_number", "15/QĐ-UBND"}};
    }
    if (act == "determine_complexity") {
      return {{"on", on}, {"grounds", json::Array{"a"}}, {"document_number", "16/VB"}};
    }
    if (act == "end_appraisal") return {{"on", on}};
    if (act == "send_notice") return {{"on", on}, {"how", "by_post"}};
    if (act == "withdraw") return {{"on", on}, {"signed", true}, {"reason", kWhy}};
    if (act == "decide") {
      return {{"on", on},
              {"result", "correct"},
              {"document_number", "17/QĐ-UBND"},
              {"text", "Nội dung giải quyết đầy đủ"},
              {"evidence", "Biên bản xác minh 12/11"}};
    }
    if (act == "determine_remote") return {{"on", on}, {"reason", kWhy}};
    return {{"on", on}, {"reason", kWhy}, {"document_number", "18/QĐ-UBND"}};
  }

  // "suspend 2026-07-20, continue 2026-08-10": each done on its day; what the last answered.
  Result<Matter> after(Matter matter, const std::string& acts_and_days) {
    std::istringstream words(acts_and_days);
    for (std::string name, on; words >> name >> on;) {
      today(std::max(clock.today(), *parse_iso(on)));
      matter = TRY(act("head", matter, name, fields(name, on)));
    }
    return matter;
  }

  // "2026-08-26", "still", "met 2026-08-01", with " late" where it is.
  std::string limit(const Matter& matter) {
    std::string said = "none";
    for (const auto& each : matter.clocks) {
      if (each.name != "resolution") continue;
      said = each.met_on                         ? "met " + iso(*each.met_on)
             : matters::stands_still_since(each) ? "still"
                                                 : iso(each.due.due_on);
      if (matters::is_late(each, clock.today())) said += " late";
    }
    return said;
  }
};

struct Story {
  const char* kind;
  const char* acts;
  const char* limit;  // or the code of the refusal
  const char* because;
};

const Story kStories[] = {
    {"complaint", "suspend 2026-07-20", "still", "no day ends it: never an invented one"},
    {"complaint", "suspend 2026-07-20 continue 2026-08-10", "2026-08-26",
     "30 days and 21 that do not count (NĐ155 Đ.28b.2)"},
    {"complaint", "suspend 2026-07-20 continue 2026-07-20", "2026-08-05", "no day lies between"},
    {"complaint", "suspend 2026-07-20 continue 2026-08-10 suspend 2026-08-12 continue 2026-08-14",
     "2026-08-28", "each suspension is left out (LKN Đ.11a.4)"},
    {"complaint", "suspend 2026-07-20 suspend 2026-07-21", "clock.already_suspended",
     "what stands still cannot be stopped again"},
    {"complaint", "continue 2026-07-20", "clock.not_suspended", "nothing to continue"},
    {"complaint", "suspend 2026-07-20 continue 2026-07-19", "act.before_last_step",
     "it cannot go on before it stopped"},
    {"complaint", "suspend 2026-07-20 continue 2026-08-10 suspend 2026-08-01",
     "act.before_last_step", "two suspensions never overlap"},
    {"complaint", "suspend 2026-08-05 continue 2026-08-31", "2026-09-03",
     "stopped on the last day, nothing was left: due on the day it goes on, rolled over the "
     "holidays"},
    {"complaint", "suspend 2026-08-07", "still late", "two days late it was stopped, and stays so"},
    {"complaint", "suspend 2026-08-06 continue 2026-08-17", "2026-08-17 late",
     "raw last day Sunday 16 August is rolled to the 17th, yet the day overdue stays overdue"},
    {"complaint", "suspend 2026-07-20 withdraw 2026-09-20", "met 2026-09-20",
     "withdrawing is open at any time (LKN Đ.10), and no lateness arises while suspended"},
    {"complaint", "suspend 2026-08-07 withdraw 2026-09-20", "met 2026-09-20 late",
     "it was late before it was stopped"},
    {"complaint", "suspend 2026-07-20 decide 2026-07-25", "clock.stands_still",
     "first the decision to continue (mẫu 14b)"},
    {"complaint", "suspend 2026-07-20 continue 2026-08-10 decide 2026-08-09",
     "act.before_last_step", "nothing was decided while it stood still"},
    {"complaint", "suspend 2026-07-20 continue 2026-08-10 decide 2026-08-20", "met 2026-08-20",
     "in time by the new day"},
    {"complaint", "suspend 2026-07-20 determine_complexity 2026-07-25", "still",
     "complexity is a fact of the file, also while suspended (NĐ155 Đ.3a.2)"},
    {"complaint", "suspend 2026-07-20 determine_complexity 2026-09-25 continue 2026-09-28",
     "2026-10-29", "45 days and 70 that do not count; it was in time when it was stopped"},
    {"complaint", "suspend 2026-08-07 determine_complexity 2026-08-08",
     "complexity.after_the_limit", "it had run out before it was stopped"},
    {"complaint", "determine_remote 2026-07-10", "2026-08-20", "45 days (LKN Đ.28)"},
    {"complaint", "determine_remote 2026-07-10 determine_complexity 2026-07-11", "2026-09-04",
     "60 days in a remote area when complex"},
    {"complaint", "determine_remote 2026-08-20", "2026-08-20",
     "where it lies does not depend on when it is written down"},
    {"complaint", "determine_remote 2026-07-10 determine_remote 2026-07-11", "clock.already_remote",
     "once is enough"},
    {"complaint", "send_notice 2026-07-20", "clock.nothing_to_send", "no decision yet"},
    {"denunciation", "suspend 2026-07-20 continue 2026-08-10", "2026-08-26", "LTC Đ.34.2"},
    {"denunciation", "begin_appraisal 2026-07-20", "still", "NĐ31 Đ.15.4"},
    {"denunciation", "begin_appraisal 2026-07-20 end_appraisal 2026-08-14", "2026-09-03",
     "the example of the rule: 30 August is a Sunday, 31 August to 2 September are off"},
    {"denunciation", "begin_appraisal 2026-07-20 suspend 2026-07-25 end_appraisal 2026-08-05",
     "still", "the suspension lasts"},
    {"denunciation",
     "begin_appraisal 2026-07-20 suspend 2026-07-25 end_appraisal 2026-08-05 continue 2026-08-10",
     "2026-08-26", "a day is left out once: 20 July to 10 August are 21, not 11 and 16"},
    {"denunciation",
     "suspend 2026-07-20 begin_appraisal 2026-07-22 continue 2026-07-30 end_appraisal 2026-08-10",
     "2026-08-26", "the same, ended the other way round"},
    {"denunciation", "begin_appraisal 2026-07-20 begin_appraisal 2026-07-21",
     "clock.already_in_appraisal", "one at a time"},
    {"denunciation", "end_appraisal 2026-07-20", "clock.not_in_appraisal", "none was asked for"},
    {"denunciation", "extend 2026-08-05", "2026-09-04", "on the last day, 30 days more"},
    {"denunciation", "extend 2026-08-06", "extend.after_the_limit",
     "a limit that has ended cannot be extended (LTC Đ.30.2)"},
    {"denunciation", "extend 2026-07-20 extend 2026-08-20", "extend.not_allowed",
     "one criterion, one extension (NĐ31 Đ.3.2)"},
    {"denunciation", "suspend 2026-07-20 extend 2026-07-25", "clock.stands_still",
     "nothing runs that could be extended (LTC Đ.34.2); it can be on the day it goes on"},
    {"denunciation", "suspend 2026-08-05 continue 2026-09-01 extend 2026-09-03", "2026-10-01",
     "what was stopped on its last day is extended when it goes on"},
    {"denunciation", "extend 2026-07-20 suspend 2026-08-10 continue 2026-08-20", "2026-09-14",
     "60 days and 10"},
    {"denunciation", "suspend 2026-07-20 withdraw 2026-08-20", "met 2026-08-20", "LTC Đ.33.1"},
    {"denunciation", "begin_appraisal 2026-07-20 decide 2026-07-25", "clock.stands_still",
     "the appraisal is awaited"},
};

TEST_F(Standstill, TheLimitIsWhatTheLawMakesOfTheActs) {
  for (const Story& story : kStories) {
    clock.set(Instant{date(2026, 7, 6)} + std::chrono::hours{2});
    const auto matter = after(accepted(story.kind), story.acts);
    EXPECT_EQ(matter ? limit(*matter) : matter.error().code, story.limit)
        << story.kind << ": " << story.acts << "\n"
        << story.because;
    if (!matter && matter.error().kind == ErrorKind::refused) {
      EXPECT_NE(matter.error().article, "") << story.acts;
    }
  }
}

TEST_F(Standstill, IsNotInTheFutureAndNotBeforeTheLawKnewIt) {
  const Matter matter = accepted("complaint");
  EXPECT_EQ(act("head", matter, "suspend", fields("suspend", "2026-07-07")).error().code,
            "field.in_the_future");
  today(date(2026, 6, 20));
  json::Object body = paper("complaint");
  body["received_on"] = "2026-06-20";
  const Matter old = done("head", taken(body), "accept", {{"on", "2026-06-20"}});
  today(date(2026, 7, 10));
  EXPECT_EQ(act("head", old, "suspend", fields("suspend", "2026-06-30")).error().code,
            "law.no_rule_yet");
  const Matter pending = done("head", old, "suspend", fields("suspend", "2026-07-01"));
  EXPECT_EQ(limit(pending), "still") << "NĐ155 Đ.22.1: also what was accepted before 1 July 2026";
}

TEST_F(Standstill, AGroundThatTerminatesDoesNotSuspend) {
  json::Object body = fields("suspend", "2026-07-06");
  body["ground"] = "court_accepted_or_decided";
  EXPECT_EQ(act("head", accepted("complaint"), "suspend", body).error().code, "field.not_one_of");
}

TEST_F(Standstill, LeavesTheListOfDueDaysAndComesBack) {
  const auto due = [&](const std::string& which) {
    matters::Filter filter{.unit_id = "ubnd-00004", .open = true};
    filter.due = which;
    return database.read(
        [&](db::Transaction& tx) { return matters::count(tx, filter, reader("head")).value(); });
  };
  Matter matter = *after(accepted("complaint"), "suspend 2026-07-20 send_notice 2026-07-21");
  today(date(2026, 8, 20));
  EXPECT_EQ(due("overdue"), 0) << "5 August has passed, and does not count";
  const auto row = list("head", {.unit_id = "ubnd-00004"})->rows.front();
  EXPECT_FALSE(row.clock.due_on);
  EXPECT_EQ(row.clock.stopped_on, date(2026, 7, 20));
  EXPECT_EQ(row.clock.stopped_by, "suspension");
  matter = *after(matter, "continue 2026-08-20 send_notice 2026-08-20");
  today(date(2026, 9, 8));
  EXPECT_EQ(limit(matter), "2026-09-07 late");
  EXPECT_EQ(due("overdue"), 1);
}

TEST_F(Standstill, TheDecisionsAreSentWithinTheirOwnLimits) {
  Matter matter = *after(accepted("complaint"), "suspend 2026-07-20");
  ASSERT_TRUE(matters::next_clock(matter));
  EXPECT_EQ(matters::next_clock(matter)->name, "send_suspension");
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2026-07-23") << "3 working days";
  matter = done("handler",
                done("head", matter, "assign", {{"assignee_id", people.at("handler").user_id}}),
                "send_notice", fields("send_notice", "2026-07-20"));
  EXPECT_EQ(matters::next_clock(matter), nullptr);
  matter = *after(matter, "continue 2026-08-10");
  EXPECT_EQ(matters::next_clock(matter)->name, "send_continuation");
  const Matter denunciation = *after(accepted("denunciation"), "suspend 2026-08-10");
  EXPECT_EQ(iso(matters::next_clock(denunciation)->due.due_on), "2026-08-17") << "5 working days";
}

TEST_F(Standstill, OffersOnlyWhatCanBeDone) {
  const auto open_acts = [&](const Matter& matter) {
    return matters::may(matter, kinds(), people.at("head"), {}, clock.today()).value();
  };
  const auto has = [](const std::vector<std::string>& acts, const char* act) {
    return std::ranges::find(acts, act) != acts.end();
  };
  Matter matter = accepted("denunciation");
  auto acts = open_acts(matter);
  for (const auto* each : {"suspend", "begin_appraisal", "extend", "decide"})
    EXPECT_TRUE(has(acts, each)) << each;
  for (const auto* each : {"continue", "end_appraisal", "send_notice"})
    EXPECT_FALSE(has(acts, each)) << each;
  matter = *after(matter, "suspend 2026-07-20");
  acts = open_acts(matter);
  for (const auto* each : {"continue", "begin_appraisal", "send_notice", "withdraw"})
    EXPECT_TRUE(has(acts, each)) << each;
  for (const auto* each : {"suspend", "extend", "decide", "end_appraisal"})
    EXPECT_FALSE(has(acts, each)) << each;
}

TEST_F(Standstill, EveryEventKeepsGroundReasonDecisionAndBothDays) {
  const Matter matter = *after(accepted("complaint"), "suspend 2026-07-20 continue 2026-08-10");
  const auto stored = database.read(
      [&](db::Transaction& tx) { return matters::find(tx, matter.id).value().clock_events; });
  EXPECT_EQ(stored, matter.clock_events);
  const auto& suspended = stored.at(3);  // acceptance started, met, resolution started
  EXPECT_EQ(matters::text(suspended.change), "suspended");
  EXPECT_EQ(suspended.ground, "awaiting_other_body");
  EXPECT_EQ(suspended.article, "LKN Điều 11a.1.b");
  EXPECT_EQ(suspended.reason, kWhy);
  EXPECT_EQ(suspended.document_number, "14/QĐ-UBND");
  EXPECT_EQ(suspended.due_before, date(2026, 8, 5));
  EXPECT_FALSE(suspended.due);
  const auto& continued = stored.at(5);
  EXPECT_FALSE(continued.due_before);
  EXPECT_EQ(iso(continued.due->due_on), "2026-08-26");
}

TEST_F(Standstill, AClassificationGivesUpTheClockAndSaysSo) {
  json::Object body = paper("complaint");
  body["received_on"] = "2026-07-06";
  const Matter matter = done("clerk", taken(body), "classify",
                             {{"on", "2026-07-06"},
                              {"kind", "feedback"},
                              {"topic", "land_compensation"},
                              {"belongs_to", "own_body"}});
  std::string events;
  for (const auto& event : matter.clock_events) {
    events += event.name + " " + std::string(matters::text(event.change)) + "; ";
  }
  EXPECT_EQ(events, "acceptance started; acceptance dropped; answer started; ");
}

TEST_F(Standstill, AChangedClockIsFound) {
  const Matter matter = *after(accepted("complaint"), "suspend 2026-07-20");
  const auto faults = [&](const std::string& sql) {
    database.write([&](db::Transaction& tx) { return tx.execute(sql); });
    return database
        .read([](db::Transaction& tx) { return matters::clocks_unlike_their_events(tx); })
        .size();
  };
  EXPECT_EQ(faults("UPDATE matter_clock SET due_on = '2027-01-01' WHERE name = 'resolution'"), 1u);
  EXPECT_EQ(faults("UPDATE matter_clock SET due_on = '2026-08-05' WHERE name = 'resolution'"), 0u);
  EXPECT_EQ(faults("UPDATE matter_clock_event SET change = 'met' WHERE change = 'suspended'"), 1u);
  EXPECT_EQ(faults("UPDATE matter_clock_event SET change = 'suspended' WHERE change = 'met' AND "
                   "name = 'resolution'"),
            0u);
}

constexpr auto kOldMatter = R"sql(
  INSERT INTO matter (id, unit_id, top_id, search_row, kind, instance, stage, waiting, is_open,
    number, topic, summary, sender_label, belongs_to, checks, several_contents, received_on,
    accepted_on, is_complex, complexity_grounds, extensions, due_on, due_clock, was_late, papers,
    version)
  VALUES ('m1', 'ubnd-00004', 'ubnd-01', 1, 'denunciation', 'first', 'accepted', 'head', 1,
    '1/2026/TC', 'land', 'Tố cáo', 'Người tố cáo 1', 'own_body', '{}', 0, '2026-07-06',
    '2026-07-06', 1, '["a"]', '["2026-07-20"]', '2026-09-04', 'resolution', 0, 1, 4)
)sql";
constexpr auto kOldClocks = R"sql(
  INSERT INTO matter_clock (matter_id, position, name, question, input, field, started_on,
    raw_last_day, due_on, warn_on, met_on, rule, basis, provisional)
  VALUES ('m1', 0, 'processing', 'denunciation.initial_processing_due',
      '{"received_on":"2026-07-06"}', 'due_on', '2026-07-06', NULL, '2026-07-15', '2026-07-15',
      '2026-07-06', 'denunciation.process_by', 'LTC', 0),
    ('m1', 1, 'resolution', 'denunciation.resolution_due', '{"accepted_on":"2026-07-06",'
      || '"criteria_met":1,"extensions_decided":1,"extension_decided_on":["2026-07-20"]}',
      'due_on', '2026-07-06', '2026-09-04', '2026-09-04', '2026-09-04', NULL,
      'denunciation.resolve_by', 'LTC', 0)
)sql";

TEST(ClocksFromBefore, HaveTheLimitAsItStoodAsTheirFirstEvent) {
  db::TestDatabase held;
  const std::filesystem::path before = held.folder() + "/migrations";
  std::filesystem::create_directories(before);
  for (const auto& file : std::filesystem::directory_iterator(TIEPDAN_SOURCE "/migrations")) {
    if (file.path().filename().string() >= "0050") continue;
    std::filesystem::copy(file.path(), before / file.path().filename());
  }
  db::migrate(held.database(), before);
  held.database().write([](db::Transaction& tx) {
    tx.execute(kOldMatter);
    return tx.execute(kOldClocks);
  });
  db::migrate(held.database(), TIEPDAN_SOURCE "/migrations");
  const Matter matter =
      held.database().read([](db::Transaction& tx) { return matters::find(tx, "m1").value(); });
  EXPECT_EQ(matters::rebuild(matter.clock_events), matter.clocks);
  ASSERT_EQ(matter.clock_events.size(), 3u);  // two started, one met
  EXPECT_EQ(matter.clock_events[2].due->input.at("extensions_decided").as_int64(), 1);
  Matter extended = matter;
  matters::meet_clock(extended, "resolution", date(2026, 9, 1));
  EXPECT_TRUE(
      held.database().write([&](db::Transaction& tx) { return matters::save(tx, extended); }));
  EXPECT_EQ(held.database().read(
                [](db::Transaction& tx) { return matters::clocks_unlike_their_events(tx); }),
            std::vector<std::string>{});
}

}  // namespace
}  // namespace acts
