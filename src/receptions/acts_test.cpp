// What is done to a calendar, on the real database.
#include "receptions/acts.h"

#include "journal/journal.h"
#include "receptions/publication_store.h"
#include "receptions/testing.h"

namespace receptions {
namespace {

using Acts = CalendarTest;

const Span kJanuary{date(2027, 1, 1), date(2027, 1, 31)};
const Span kYear{date(2027, 1, 1), date(2027, 12, 20)};

TEST_F(Acts, a_calendar_is_generated_published_and_left_alone_when_generated_again) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}})));
  const auto made = generate(as("clerk"), "ubnd-00004", kJanuary);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->made, 2);
  EXPECT_EQ(calendar("ubnd-00004", kJanuary), "05/01 draft, 20/01 draft");
  published("clerk", "ubnd-00004", {date(2027, 1, 1), date(2027, 1, 10)});
  ASSERT_TRUE(set_rule(as("head"), a_rule(WeekdaysOfMonth{1, {4}})));
  const auto again = generate(as("clerk"), "ubnd-00004", kJanuary);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->removed, 1);
  EXPECT_EQ(again->kept, 1);
  EXPECT_EQ(calendar("ubnd-00004", kJanuary), "05/01 published, 20/01 draft, 25/01 draft");
}

Regular a_regular(Date valid_from, const std::string& place) {
  return {.unit_id = "ubnd-00004",
          .valid_from = valid_from,
          .place = place,
          .hours = {{{1, 2, 3, 4, 5}, "08:00", "11:30"}},
          .basis = "Nội quy"};
}

TEST_F(Acts, regular_hours_stand_on_the_page_from_their_day_on) {
  ASSERT_TRUE(set_regular(as("clerk"), a_regular(date(2026, 11, 20), "Phòng 1")));
  ASSERT_TRUE(set_regular(as("head"), a_regular(date(2027, 1, 20), "Phòng 2")));
  EXPECT_FALSE(set_regular(as("neighbour"), a_regular(date(2027, 2, 1), "Phòng 3")));
  EXPECT_FALSE(set_regular(as("clerk"), a_regular(date(2027, 1, 20), "Phòng 3"))) << "twice";
  struct {
    Date last;
    std::string_view place, because;
  } cases[] = {{date(2026, 11, 19), "", "before the first"},
               {date(2027, 1, 19), "Phòng 1", "the day before the second"},
               {date(2027, 1, 20), "Phòng 2", "its first day"}};
  for (const auto& [last, place, because] : cases) {
    const auto proof = look_at_page(as("clerk"), "ubnd-00004", {date(2026, 11, 1), last});
    ASSERT_TRUE(proof);
    const json::Value& regular = proof->page.at("regular");
    EXPECT_EQ(regular.is_null() ? "" : regular.at("place").as_string(), place) << because;
  }
}

TEST_F(Acts, a_changed_rule_moves_the_drafts_alone) {
  const auto rule = set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}}));
  ASSERT_TRUE(rule);
  announced("clerk", "ubnd-00004", {date(2027, 1, 1), date(2027, 1, 10)});
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  ASSERT_TRUE(end_rule(as("head"), rule->id, date(2026, 12, 31), "Đổi lịch"));
  ASSERT_TRUE(set_rule(as("head"), a_rule(DaysOfMonth{{12}})));
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  EXPECT_EQ(calendar("ubnd-00004", kJanuary), "05/01 published, 12/01 draft");
}

TEST_F(Acts, publication_keeps_the_page_as_it_was_and_says_whether_in_time) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{25, 30}})));
  const Span span{date(2026, 11, 20), date(2026, 11, 30)};
  const Publication publication = announced("clerk", "ubnd-00004", span);
  ASSERT_EQ(publication.sessions.size(), 2u);
  EXPECT_FALSE(publication.sessions[0].in_time) << "25 November needs the 17th";
  EXPECT_EQ(publication.sessions[0].publish_by, date(2026, 11, 17));
  EXPECT_TRUE(publication.sessions[1].in_time) << "30 November needs the 20th: the 24th is off";
  EXPECT_EQ(publication.sessions[1].publish_by, date(2026, 11, 20));
  const auto session = sessions("ubnd-00004", span).front();
  go_to(date(2026, 11, 23));
  ASSERT_TRUE(postpone(as("head"), which(session), a_slot(date(2026, 11, 26)), "Họp đột xuất"));
  const auto kept = database.read(
      [&](db::Transaction& tx) { return find_publication(tx, publication.id).value(); });
  EXPECT_EQ(kept.page, publication.page);
  EXPECT_EQ(kept.digest, publication.digest);
  EXPECT_THROW(database.write([](db::Transaction& tx) {
    tx.execute("UPDATE reception_publication SET page = '{}'");
  }),
               db::Failure);
  EXPECT_THROW(database.write([](db::Transaction& tx) {
    tx.execute("UPDATE reception_publication_session SET in_time = 1");
  }),
               db::Failure);
}

TEST_F(Acts, what_is_published_is_what_was_seen) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5}})));
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  const auto proof = look_at_page(as("clerk"), "ubnd-00004", kJanuary);
  const auto draft = sessions("ubnd-00004", kJanuary).front();
  ASSERT_TRUE(move(as("head"), which(draft), a_slot(date(2027, 1, 6))));
  EXPECT_EQ(code_of(publish(as("clerk"), "ubnd-00004", kJanuary, proof->seen)),
            "reception.changed_meanwhile");
  EXPECT_EQ(calendar("ubnd-00004", kJanuary), "06/01 draft");
}

TEST_F(Acts, a_session_moves_only_to_a_day_on_which_it_may_stand) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}})));
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  const auto draft = sessions("ubnd-00004", kJanuary).front();
  struct Row {
    Date day;
    const char* code;
    const char* because;
  };
  const Row kRows[] = {
      {date(2027, 1, 9), "reception.rest_day", "a Saturday"},
      {date(2027, 1, 1), "reception.rest_day", "New Year's Day"},
      {date(2027, 1, 20), "reception.day_taken", "the other session"},
      {date(2026, 11, 19), "reception.day_passed", "yesterday"},
      {date(2025, 6, 30), "reception.day_passed", "before the ward was there"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.because);
    const auto answer = ask_move(as("clerk"), draft.id, row.day);
    ASSERT_TRUE(answer) << answer.error().code;
    ASSERT_TRUE(answer->refusal);
    EXPECT_EQ(answer->refusal->code, row.code) << "asked beforehand";
    EXPECT_EQ(code_of(move(as("clerk"), which(draft), a_slot(row.day))), row.code);
  }
  const auto answer = ask_move(as("clerk"), draft.id, date(2027, 2, 2));
  ASSERT_TRUE(answer);
  EXPECT_FALSE(answer->refusal);
  ASSERT_EQ(answer->after.size(), 2u);
  EXPECT_TRUE(answer->before[0].met);
  EXPECT_FALSE(answer->after[0].met) << "January is left with one of two days";
  EXPECT_TRUE(move(as("clerk"), which(draft), a_slot(date(2027, 2, 2))));
}

TEST_F(Acts, postponing_says_why_and_where_to_and_announces_the_new_day) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}})));
  announced("clerk", "ubnd-00004", kJanuary);
  const auto old = sessions("ubnd-00004", kJanuary).front();
  EXPECT_EQ(code_of(postpone(as("head"), which(old), a_slot(date(2027, 1, 7)), "")),
            "reception.postponement_invalid");
  clock.set(clock.now() + std::chrono::minutes{1});
  const auto now = postpone(as("head"), which(old), a_slot(date(2027, 1, 7)), "Bão số 12");
  ASSERT_TRUE(now) << now.error().code;
  EXPECT_EQ(calendar("ubnd-00004", kJanuary), "05/01 postponed, 07/01 published, 20/01 published");
  EXPECT_EQ(now->moved_from, old.id);
  const auto proofs =
      database.read([](db::Transaction& tx) { return publications_of(tx, "ubnd-00004", 10); });
  ASSERT_EQ(proofs.size(), 2u);
  EXPECT_EQ(proofs.front().sessions.front().session_id, now->id);
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  EXPECT_EQ(calendar("ubnd-00004", kJanuary), "05/01 postponed, 07/01 published, 20/01 published")
      << "its fixed day is answered for";
}

TEST_F(Acts, a_delegated_day_needs_the_document_of_a_deputy_of_that_day) {
  Rule rule = a_rule(DaysOfMonth{{5}});
  ASSERT_TRUE(set_rule(as("clerk"), rule));
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  const auto draft = sessions("ubnd-00004", kJanuary).front();
  const std::string post = people.at("deputy").posts.front().id;
  const std::string head_post = people.at("head").posts.front().id;
  EXPECT_EQ(code_of(delegate_to(as("head"), which(draft), {post, "UQ 8/UBND", ""})),
            "field.required");
  EXPECT_EQ(code_of(delegate_to(as("head"), which(draft), {head_post, "UQ 8/UBND", "Đi học"})),
            "reception.no_deputy");
  const auto done = delegate_to(as("head"), which(draft), {post, "UQ 8/UBND", "Đi học"});
  ASSERT_TRUE(done) << done.error().code;
  EXPECT_EQ(done->delegate->name, "Ông deputy");
  const auto shown = look(as("head"), "ubnd-00004", kJanuary);
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->months.front().planned, 0);
  EXPECT_EQ(shown->months.front().delegated, 1);
}

TEST_F(Acts, a_rule_that_forbids_delegating_is_kept) {
  Rule rule = a_rule(DaysOfMonth{{5}});
  rule.delegation = "forbidden";
  ASSERT_TRUE(set_rule(as("clerk"), rule));
  ASSERT_TRUE(generate(as("clerk"), "ubnd-00004", kJanuary));
  const auto draft = sessions("ubnd-00004", kJanuary).front();
  EXPECT_EQ(code_of(delegate_to(as("head"), which(draft),
                                {people.at("deputy").posts.front().id, "UQ 8", "Đi học"})),
            "reception.delegation_forbidden");
}

TEST_F(Acts, a_head_replaced_in_mid_month_leaves_each_session_to_who_holds_the_post_that_day) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}})));
  announced("clerk", "ubnd-00004", kJanuary);
  const std::string old_post = people.at("head").posts.front().id;
  database.write(
      [&](db::Transaction& tx) { staff::end_post(tx, old_post, date(2027, 1, 11), "Điều động"); });
  staff::NewPost next = a_post(staff::Role::head, "ubnd-00004");
  next.valid_from = date(2027, 1, 12);
  add("next_head", {next});
  for (const Session& each : sessions("ubnd-00004", kJanuary)) {
    go_to(each.day);
    ASSERT_TRUE(hold(as("clerk"), which(each), Outcome::nobody_came));
  }
  const auto both = sessions("ubnd-00004", kJanuary);
  EXPECT_EQ(both[0].received_by, "Ông head");
  EXPECT_EQ(both[1].received_by, "Ông next_head");
  const auto shown = look(as("clerk"), "ubnd-00004", kJanuary);
  EXPECT_EQ(shown->months.front().planned, 2) << "the minimum is the post's, not the person's";
  EXPECT_TRUE(shown->months.front().met);
  go_to(date(2027, 1, 12));
  EXPECT_EQ(code_of(generate(as("head"), "ubnd-00004", kJanuary)), "reception.not_yours");
}

TEST_F(Acts, a_ward_merged_in_mid_year_has_no_session_after_and_its_published_ones_move_on) {
  ASSERT_TRUE(set_rule(as("neighbour"), a_rule(DaysOfMonth{{10, 24}}, "ubnd-00008")));
  ASSERT_TRUE(generate(as("neighbour"), "ubnd-00008", kYear));
  const auto all = sessions("ubnd-00008", kYear);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.back().day, date(2027, 6, 24));
  const auto checked = check(as("neighbour"), {units.find("ubnd-00008")}, kYear);
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->front().months.size(), 6u) << "nothing is owed from July";
  published("neighbour", "ubnd-00008", {date(2027, 6, 1), date(2027, 6, 30)});
  const auto last = sessions("ubnd-00008", kYear).back();
  const auto moved = postpone(as("neighbour"), which(last), a_slot(date(2027, 7, 6)), "Sáp nhập");
  ASSERT_TRUE(moved) << moved.error().code;
  EXPECT_EQ(moved->unit_id, "ubnd-00004") << "who was told keeps a right to the new day";
}

TEST_F(Acts, only_who_keeps_the_calendar_changes_it) {
  add("handler", {a_post(staff::Role::handler, "ubnd-00004")});
  add("inspector", {a_post(staff::Role::overseer, "thanhtra-01")});
  add("chair", {a_post(staff::Role::head, "ubnd-01")});
  add("administrator", {a_post(staff::Role::administrator, "ubnd-00004")});
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}})));
  struct Row {
    const char* who;
    const char* look;
    const char* generate;
  };
  const Row kRows[] = {
      {"clerk", "done", "done"},
      {"head", "done", "done"},
      {"deputy", "done", "done"},
      {"handler", "done", "reception.not_yours"},
      {"inspector", "done", "reception.not_yours"},
      {"chair", "done", "reception.not_yours"},
      {"administrator", "reception.not_yours_to_see", "reception.not_yours"},
      {"neighbour", "reception.not_yours_to_see", "reception.not_yours"},
      {"secretary", "reception.not_yours_to_see", "reception.not_yours"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.who);
    EXPECT_EQ(code_of(look(as(row.who), "ubnd-00004", kJanuary)), row.look);
    EXPECT_EQ(code_of(generate(as(row.who), "ubnd-00004", kJanuary)), row.generate);
  }
}

TEST_F(Acts, a_sudden_session_keeps_the_grounds_of_its_own_system) {
  const Session asked{.unit_id = "danguy-00004",
                      .kind = Kind::sudden,
                      .day = date(2026, 11, 21),
                      .starts_at = "14:00",
                      .ends_at = "16:00",
                      .place = "Đảng ủy phường",
                      .content = "Vụ việc nổi cộm"};
  const auto made = call(as("secretary"), asked,
                         {"prominent", "complex", "prolonged", "many_people", "many_agencies"});
  ASSERT_TRUE(made) << made.error().code << ": a Saturday is no hindrance to a sudden one";
  EXPECT_TRUE(made->grounds->at("required").as_bool());
  EXPECT_EQ(made->grounds->at("grounds").as_array().front().as_string(), "4.2.a");
}

TEST_F(Acts, each_act_is_on_the_journal_once) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5}})));
  announced("clerk", "ubnd-00004", kJanuary);
  const auto session = sessions("ubnd-00004", kJanuary).front();
  go_to(session.day);
  ASSERT_TRUE(not_held(as("head"), which(session), "Bão số 12"));
  std::string acts;
  for (const auto& each : database.read([&](db::Transaction& tx) {
         return journal::about(tx, "reception_session", session.id);
       })) {
    acts += each.entry.act + "(" + each.entry.reason + ") ";
  }
  EXPECT_EQ(acts, "reception.publish() reception.not_held(Bão số 12) ");
}

TEST_F(CalendarTest, AConferenceIsAskedForBeforeTheHalfYearEndsAndMissedAfterwards) {
  const auto findings = [&] {
    std::string text;
    const auto shown =
        look(as("secretary"), "danguy-00004", {date(2026, 7, 1), date(2026, 12, 31)});
    for (const Finding& each : shown->findings) {
      if (each.code == "no_conference") text += iso(each.on) + " ";
    }
    return text;
  };
  go_to(date(2026, 11, 2));
  EXPECT_EQ(findings(), "") << "there is time yet";
  go_to(date(2026, 11, 20));
  EXPECT_EQ(findings(), "2026-12-31 ");
  Session session;
  session.unit_id = "danguy-00004";
  session.kind = Kind::dialogue_conference;
  session.day = date(2026, 12, 4);
  session.starts_at = "08:00";
  session.ends_at = "11:00";
  session.place = "Hội trường";
  EXPECT_EQ(code_of(call(as("secretary"), session, {})), "done");
  EXPECT_EQ(findings(), "");
}

TEST_F(CalendarTest, ASessionWhoseDayIsOverAsksWhetherItWasHeld) {
  ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{5, 20}})));
  announced("clerk", "ubnd-00004", kJanuary);
  const auto asked_for = [&] {
    std::string days;
    const auto shown = look(as("clerk"), "ubnd-00004", kJanuary);
    for (const Finding& each : shown->findings) {
      if (each.code == "no_outcome") days += iso(each.on) + " ";
    }
    return days;
  };
  go_to(date(2027, 1, 5));
  EXPECT_EQ(asked_for(), "") << "on its day there is time yet";
  go_to(date(2027, 1, 21));
  EXPECT_EQ(asked_for(), "2027-01-05 2027-01-20 ");
  const Session first = look(as("clerk"), "ubnd-00004", kJanuary)->sessions.front();
  ASSERT_TRUE(hold(as("clerk"), {first.id, first.version}, Outcome::nobody_came));
  EXPECT_EQ(asked_for(), "2027-01-20 ") << "nobody came is held";
}

TEST_F(CalendarTest, AnOnlineSessionIsHeldOnceItWasTestedAndOpen) {
  Session session;
  session.unit_id = "ubnd-00004";
  session.kind = Kind::dialogue;
  session.online = true;
  session.day = date(2026, 12, 4);
  session.starts_at = "08:00";
  session.ends_at = "11:00";
  session.place = "Phòng họp";
  const Online online{.facts = {"complex_or_multi_body"}, .said_by_name = "Ông clerk"};
  EXPECT_EQ(code_of(call(as("clerk"), session, {})), "reception.online_why");
  go_to(date(2026, 12, 1));
  EXPECT_EQ(code_of(call(as("clerk"), session, {}, online)), "reception.online_too_late");
  go_to(date(2026, 11, 20));
  const Session made = call(as("clerk"), session, {}, online).value();
  published("clerk", "ubnd-00004", {session.day, session.day});
  go_to(session.day);
  const auto held_now = [&] { return code_of(hold(as("clerk"), {made.id, 2}, Outcome::held)); };
  EXPECT_EQ(held_now(), "reception.online_not_prepared");
  const auto step = [&](const std::string& name, const std::string& at) {
    return code_of(add_online_step(as("clerk"), made.id, {.step = name, .done_at = at}));
  };
  EXPECT_EQ(step("test", "2026-12-04T07:10"), "done");
  EXPECT_EQ(step("connect", "2026-12-04T07:30"), "done");
  EXPECT_EQ(held_now(), "done");
  std::string late;
  const auto shown = look(as("clerk"), "ubnd-00004", {session.day, session.day});
  for (const Finding& each : shown->findings) {
    if (each.code.starts_with("online_")) late += each.code + " ";
  }
  EXPECT_EQ(late, "online_test online_connect online_record ")
      << "the day before, an hour before, and after it was held";
}

}  // namespace
}  // namespace receptions
