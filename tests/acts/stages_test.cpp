// Every allowed and every forbidden transition of every stage table × role. What is allowed is
// written out here a second time, on purpose; all that is not written must be refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "complaints/stages.h"
#include "denunciations/stages.h"
#include "feedback/stages.h"

namespace {

using matters::Matter;
using matters::Stage;
using staff::Role;

constexpr Role kRoles[] = {
    Role::reception_officer, Role::handler,  Role::head,         Role::deputy,
    Role::overseer,          Role::observer, Role::administrator};

// R reception officer, H head or deputy, h the handler it is assigned to; "act from to who".
constexpr auto kCommon = R"(
classify     received    classified  RH
classify     classified  classified  RH
accept       classified  accepted    H
refuse       classified  refused     H
forward      classified  forwarded   RH
guide        classified  guided      RH
ask_to_split classified  split_asked RH
file         classified  filed       H
assign       classified  classified  H
assign       accepted    accepted    H
deliver      decided     delivered   RHh
close        delivered   closed      Hh
withdraw     received    withdrawn   RHh
withdraw     classified  withdrawn   RHh
withdraw     accepted    withdrawn   RHh
reopen       refused     classified  H
reopen       forwarded   classified  H
reopen       guided      classified  H
reopen       split_asked classified  H
reopen       filed       classified  H
reopen       withdrawn   classified  H
reopen       closed      classified  H
)";
constexpr auto kComplaint = R"(
determine_complexity accepted accepted H
determine_remote     accepted accepted H
suspend              accepted accepted H
continue             accepted accepted H
send_notice          accepted accepted RHh
send_notice          decided  decided  RHh
terminate accepted   terminated H
terminate withdrawn  terminated H
send_notice terminated closed RHh
decide               accepted decided  H
)";
constexpr auto kDenunciation = R"(
extend          accepted accepted H
suspend         accepted accepted H
continue        accepted accepted H
begin_appraisal accepted accepted H
end_appraisal   accepted accepted Hh
send_notice     accepted accepted RHh
send_notice     decided  decided  RHh
terminate accepted   terminated H
terminate withdrawn  terminated H
send_notice terminated closed RHh
decide          accepted decided  H
)";
constexpr auto kFeedback = R"(
decide accepted decided Hh
)";

struct Allowed {
  std::set<std::string> words;

  explicit Allowed(const std::string& table) {
    std::istringstream lines(std::string(kCommon) + table);
    for (std::string act, from, to, who; lines >> act >> from >> to >> who;) {
      for (const char each : who) words.insert(act + " " + from + " " + to + " " + each);
    }
  }
};

char letter(Role role, bool assigned) {
  switch (role) {
    case Role::reception_officer:
      return 'R';
    case Role::head:
    case Role::deputy:
      return 'H';
    case Role::handler:
      return assigned ? 'h' : '-';
    default:
      return '-';
  }
}

staff::Actor with_role(Role role) {
  return {.user_id = "u1",
          .name = "Ai đó",
          .posts = {{.id = "p1",
                     .unit_id = "ubnd-00004",
                     .role = role,
                     .title = "Chức vụ",
                     .valid_from = date(2026, 1, 1),
                     .valid_to = std::nullopt,
                     .document = "QĐ 12"}}};
}

Matter at(Stage stage, bool assigned) {
  Matter matter;
  matter.unit_id = "ubnd-00004";
  matter.stage = stage;
  if (assigned) matter.assignee_id = "u1";
  return matter;
}

// What the table allows, in the words of the test, found by trying everything.
std::set<std::string> found(const matters::KindTable& table) {
  std::set<std::string> words;
  for (const auto act : matters::act_words()) {
    for (std::size_t s = 0; s < matters::stage_words().size(); ++s) {
      for (const Role role : kRoles) {
        for (const bool assigned : {false, true}) {
          const Matter matter = at(static_cast<Stage>(s), assigned);
          const auto step =
              matters::find_step(table, act, matter, with_role(role), date(2026, 11, 20));
          if (!step) continue;
          words.insert(std::string(act) + " " + std::string(matters::text((*step)->from)) + " " +
                       std::string(matters::text((*step)->to)) + " " + letter(role, assigned));
        }
      }
    }
  }
  return words;
}

TEST(Stages, AComplaintTakesTheseStepsAndNoOthers) {
  EXPECT_EQ(found(complaints::kComplaints), Allowed(kComplaint).words);
}

TEST(Stages, ADenunciationTakesTheseStepsAndNoOthers) {
  EXPECT_EQ(found(denunciations::kDenunciations), Allowed(kDenunciation).words);
}

TEST(Stages, FeedbackTakesTheseStepsAndNoOthers) {
  EXPECT_EQ(found(feedback::kFeedback), Allowed(kFeedback).words);
}

TEST(Stages, APostInAnotherUnitOpensNothing) {
  Matter matter = at(Stage::classified, false);
  matter.unit_id = "ubnd-00008";
  const auto step = matters::find_step(complaints::kComplaints, "accept", matter,
                                       with_role(Role::head), date(2026, 11, 20));
  EXPECT_EQ(step.error().code, "act.not_yours");
}

TEST(Stages, APostNotYetInForceOpensNothing) {
  const auto step =
      matters::find_step(complaints::kComplaints, "accept", at(Stage::classified, false),
                         with_role(Role::head), date(2025, 12, 31));
  EXPECT_EQ(step.error().code, "act.not_yours");
}

}  // namespace
