// Đình chỉ giải quyết: on the law's grounds, sent within its limit, apart from a withdrawal.
#include "acts/desk.h"
#include "matters/clock_store.h"
#include "portal/followed.h"

namespace acts {
namespace {

using matters::Matter;
using matters::Stage;

constexpr auto kWhy = "Không còn đối tượng để giải quyết";

struct Terminated : Desk {
  void SetUp() override {
    Desk::SetUp();
    today(date(2026, 7, 6));
  }
  void TearDown() override {
    EXPECT_EQ(
        database.read([](db::Transaction& tx) { return matters::clocks_unlike_their_events(tx); }),
        std::vector<std::string>{});
  }

  Matter accepted(const std::string& kind) {
    json::Object body = paper(kind);
    body["received_on"] = "2026-07-06";
    return done("head", taken(body), "accept", {{"on", "2026-07-06"}});
  }

  static json::Object order(const std::string& ground, const std::string& on = "2026-07-20") {
    return {{"on", on},
            {"ground", ground},
            {"nothing_remains", true},
            {"reason", kWhy},
            {"document_number", "21/QĐ-UBND"}};
  }

  std::string refused(const Matter& matter, const json::Object& body) {
    const auto result = act("head", matter, "terminate", body);
    return result ? "done" : result.error().code + " " + result.error().article;
  }

  Matter withdrawn(const Matter& matter) {
    return done("head", matter, "withdraw",
                {{"on", "2026-07-15"}, {"signed", true}, {"reason", "Đã tự thoả thuận"}});
  }
};

TEST_F(Terminated, EndsTheLimitAndStartsThatOfSending) {
  today(date(2026, 7, 20));
  struct Case {
    const char *kind, *ground, *send_by, *because;
  };
  for (const Case& each : std::vector<Case>{
           {"complaint", "no_object_left", "2026-07-23", "NĐ155 Đ.28b: three working days"},
           {"complaint", "court_accepted_or_decided", "2026-07-23", "LKN Đ.11a.2.d"},
           {"complaint", "death_or_dissolution_without_succession", "2026-07-23", "LKN Đ.11a.2.b"},
           {"denunciation", "accused_dead", "2026-07-27", "LTC Đ.34.4: five working days"},
           {"denunciation", "settled_by_judgment_or_decision", "2026-07-27", "LTC Đ.34.3.c"}}) {
    const Matter matter = done("head", accepted(each.kind), "terminate", order(each.ground));
    EXPECT_EQ(matter.stage, Stage::terminated);
    EXPECT_EQ(matter.outcome->act, "terminate");
    EXPECT_FALSE(matter.closed_on) << "the decision is not sent yet";
    EXPECT_TRUE(matters::is_open(matter.stage));
    ASSERT_TRUE(matters::next_clock(matter));
    EXPECT_EQ(matters::next_clock(matter)->name, "send_termination");
    EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), each.send_by) << each.because;
    EXPECT_FALSE(matters::open_clock(matter, "resolution"));
  }
}

TEST_F(Terminated, IsClosedWhenTheDecisionIsSent) {
  Matter matter =
      done("head", accepted("complaint"), "terminate", order("no_object_left", "2026-07-06"));
  matter = done("clerk", matter, "send_notice", {{"on", "2026-07-06"}, {"how", "by_post"}});
  EXPECT_EQ(matter.stage, Stage::closed);
  EXPECT_EQ(iso(*matter.closed_on), "2026-07-06");
  EXPECT_EQ(matter.outcome->act, "terminate") << "it was not decided";
  EXPECT_FALSE(matters::next_clock(matter));
}

TEST_F(Terminated, WhatRemainsGoesOn) {
  today(date(2026, 7, 20));
  json::Object body = order("accused_dead");
  body["nothing_remains"] = false;
  const std::string article = refused(accepted("denunciation"), body);
  EXPECT_EQ(article, "terminate.part_remains LTC Đ.34.3.b");
  body["ground"] = "no_object_left";
  EXPECT_EQ(refused(accepted("complaint"), body).substr(0, 22), "terminate.part_remains");
}

TEST_F(Terminated, AWithdrawalIsRecordedFirstAndThenDecided) {
  const Matter matter = accepted("complaint");
  today(date(2026, 7, 20));
  EXPECT_EQ(refused(matter, order("full_withdrawal")),
            "terminate.record_the_withdrawal LKN Điều 11a.2.a");
  Matter gone = withdrawn(matter);
  EXPECT_EQ(gone.stage, Stage::withdrawn);
  EXPECT_EQ(refused(gone, order("no_object_left")).substr(0, 23), "terminate.was_withdrawn");
  EXPECT_EQ(refused(gone, order("full_withdrawal", "2026-07-14")).substr(0, 20),
            "act.before_last_step");
  gone = done("head", gone, "terminate", order("full_withdrawal"));
  EXPECT_EQ(gone.stage, Stage::terminated);
  EXPECT_EQ(gone.outcome->ground, "full_withdrawal");
}

TEST_F(Terminated, NothingIsTerminatedThatWasNotAccepted) {
  json::Object body = paper("complaint");
  body["received_on"] = "2026-07-06";
  const Matter fresh = taken(body);
  today(date(2026, 7, 20));
  EXPECT_EQ(refused(fresh, order("no_object_left")).substr(0, 26), "act.not_open_at_this_stage");
  EXPECT_EQ(refused(withdrawn(fresh), order("full_withdrawal")).substr(0, 26),
            "terminate.was_not_accepted");
}

TEST_F(Terminated, AComplaintBeforeTheFirstOfJulyHasNoSuchGround) {
  today(date(2026, 6, 1));
  json::Object body = paper("complaint");
  body["received_on"] = "2026-06-01";
  const Matter old = done("head", taken(body), "accept", {{"on", "2026-06-01"}});
  today(date(2026, 7, 6));
  EXPECT_EQ(refused(old, order("no_object_left", "2026-06-30")).substr(0, 16), "law.no_rule_yet ");
  EXPECT_EQ(refused(old, order("no_object_left", "2026-07-01")), "done");
}

TEST_F(Terminated, AlsoWhileSuspendedButNotBeforeThat) {
  Matter matter = accepted("denunciation");
  today(date(2026, 7, 20));
  matter = done("head", matter, "suspend",
                {{"on", "2026-07-15"},
                 {"ground", "awaiting_other_body"},
                 {"reason", kWhy},
                 {"document_number", "14/QĐ"}});
  EXPECT_EQ(refused(matter, order("accused_dead", "2026-07-14")).substr(0, 20),
            "act.before_last_step");
  matter = done("head", matter, "terminate", order("accused_dead"));
  EXPECT_FALSE(matters::was_late(matter));
  EXPECT_EQ(matters::next_clock(matter)->name, "send_termination");
}

TEST_F(Terminated, IsTakenUpAgainOnlyAfterACoercedWithdrawal) {
  const json::Object on_its_own{{"on", "2026-07-20"}, {"reason", "Người dân trình bày lại"}};
  json::Object coerced = on_its_own;
  coerced["coerced"] = true;
  const auto sent = [&](const Matter& matter) {
    return done("head", matter, "send_notice", {{"on", "2026-07-20"}, {"how", "by_post"}});
  };
  for (const char* kind : {"complaint", "denunciation"}) {
    today(date(2026, 7, 6));
    const Matter one = accepted(kind), other = accepted(kind);
    today(date(2026, 7, 20));
    const char* ground = std::string_view(kind) == "complaint" ? "no_object_left" : "accused_dead";
    const Matter ended = sent(done("head", one, "terminate", order(ground)));
    EXPECT_EQ(act("head", ended, "reopen", coerced).error().code, "reopen.was_terminated");
    const Matter gone = sent(done("head", withdrawn(other), "terminate", order("full_withdrawal")));
    EXPECT_EQ(act("head", gone, "reopen", on_its_own).error().code, "reopen.was_terminated");
    EXPECT_EQ(done("head", gone, "reopen", coerced).stage, Stage::classified);
  }
}

TEST_F(Terminated, NamesNoDenouncer) {
  const Matter matter = accepted("denunciation");
  json::Object body = order("accused_dead", "2026-07-06");
  body["reason"] = "Theo trình bày của Nguyễn Văn Hoà";
  body["document_number"] = "21/QĐ Nguyễn Văn Hoà";
  done("head", matter, "terminate", body);
  EXPECT_EQ(everything_plain().find("Hoà"), std::string::npos);
}

TEST_F(Terminated, TheCitizenReadsTheReasonAndTheArticle) {
  const auto result = take_in("clerk", [] {
    json::Object body = paper("complaint");
    body["received_on"] = "2026-07-06";
    return body;
  }());
  const Matter matter = done("head", result->matters.front(), "accept", {{"on", "2026-07-06"}});
  done("head", matter, "terminate", order("court_accepted_or_decided", "2026-07-06"));
  const auto page = database.read(
      [&](db::Transaction& tx) { return *portal::followed(tx, office, result->petition); });
  const json::Object& shown = page.at("matters").as_array().at(0).as_object();
  EXPECT_EQ(shown.at("stage").as_string(), "terminated");
  EXPECT_EQ(shown.at("outcome").at("article").as_string(), "LKN Điều 11a.2.d");
  EXPECT_EQ(shown.at("outcome").at("reason").as_string(), kWhy);
}

}  // namespace
}  // namespace acts
