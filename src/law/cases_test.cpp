#include <fstream>
#include <sstream>

#include "law/commands.h"
#include "law/compare.h"
#include "law/testing.h"

namespace law {
namespace {

std::string run(const std::string& lines, int& status) {
  std::istringstream in(lines);
  std::ostringstream out;
  status = run_cases(the_law(), in, out);
  return out.str();
}

TEST(Cases, AllOpenOnesPass) {
  std::ifstream in(std::string(TIEPDAN_SOURCE) + "/tests/law/cases-open.jsonl");
  ASSERT_TRUE(in);
  std::ostringstream out;
  EXPECT_EQ(run_cases(the_law(), in, out), 0) << out.str();
  EXPECT_NE(out.str().find("167 passed, 0 failed, 0 not answered\n"), std::string::npos);
}

TEST(Cases, AgreeWithASecondReckoning) {
  std::ifstream in(std::string(TIEPDAN_SOURCE) + "/tests/law/cases-reckoned.jsonl");
  ASSERT_TRUE(in);
  std::ostringstream out;
  EXPECT_EQ(run_cases(the_law(), in, out), 0) << out.str();
  EXPECT_NE(out.str().find("300 passed, 0 failed, 0 not answered\n"), std::string::npos);
}

TEST(Cases, SayWhatWasExpectedAndWhatCame) {
  int status = 0;
  const std::string out = run(
      R"({"id":"X-1","question":"complaint.acceptance_due","input":{"received_on":"2026-07-10"},"answer":{"due_on":"2026-07-20"}})"
      "\n",
      status);
  EXPECT_EQ(status, 1);
  EXPECT_NE(out.find("complaint.acceptance_due: 0 passed, 1 failed, 0 not answered"), out.npos);
  EXPECT_NE(out.find("FAILED X-1 complaint.acceptance_due: due_on: expected \"2026-07-20\", got "
                     "\"2026-07-21\""),
            out.npos);
}

TEST(Cases, FailOnALineThatIsNoCase) {
  int status = 0;
  EXPECT_NE(run("{broken\n", status).find("line 1: json.broken"), std::string::npos);
  EXPECT_EQ(status, 1);
  EXPECT_NE(run("[1]\n", status).find("case.broken"), std::string::npos);
}

TEST(Cases, PassOverEmptyLines) {
  int status = 1;
  EXPECT_EQ(run("\n  \n", status), "0 passed, 0 failed, 0 not answered\n");
  EXPECT_EQ(status, 0);
}

TEST(Comparison, LeavesOutAlternativesAndUnnamedCells) {
  EXPECT_EQ(difference(object(R"({"alternative":{"if":"x"},"cells":{"1":2}})"),
                       object(R"({"cells":{"1":2,"2":9}})")),
            "");
  EXPECT_EQ(difference(object(R"({"cells":{"1":2}})"), object(R"({"cells":{"1":3}})")),
            "cells.1: expected 2, got 3");
  EXPECT_EQ(difference(object(R"({"grounds":["a","b"]})"), object(R"({"grounds":["b","a"]})")),
            R"(grounds: expected ["a","b"], got ["b","a"])");
}

TEST(AskCommand, PrintsTheAnswerAndItsSumInBothLanguages) {
  std::istringstream in;
  std::ostringstream out, errors;
  EXPECT_EQ(ask_command(the_law(), {"complaint.acceptance_due", R"({"received_on":"2026-07-10"})"},
                        in, out, errors),
            0);
  EXPECT_NE(out.str().find("\"due_on\":\"2026-07-21\""), std::string::npos);
  EXPECT_NE(out.str().find("Hạn thụ lý: thứ Ba 21/07/2026."), std::string::npos);
  EXPECT_NE(out.str().find("Accept or refuse by: Tuesday 21 July 2026."), std::string::npos);
}

TEST(AskCommand, NamesTheWrongField) {
  std::istringstream in;
  std::ostringstream out, errors;
  EXPECT_EQ(ask_command(the_law(), {"complaint.acceptance_due", "{}"}, in, out, errors), 1);
  EXPECT_NE(errors.str().find("received_on: field.required"), std::string::npos);
  EXPECT_EQ(ask_command(the_law(), {}, in, out, errors), 2);
}

}  // namespace
}  // namespace law
