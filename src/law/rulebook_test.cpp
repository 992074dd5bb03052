// What the loader refuses, and that every number of the law is guarded by an example.
#include "law/rulebook.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "law/testing.h"
#include "law/yaml_file.h"

namespace law {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// A copy of law/ in which one file has been changed.
class ChangedLaw {
 public:
  ChangedLaw() : folder_(fs::path(testing::TempDir()) / ("law-" + name())) {
    fs::remove_all(folder_);
    fs::copy(kLawFolder, folder_, fs::copy_options::recursive);
  }
  ~ChangedLaw() { fs::remove_all(folder_); }
  ChangedLaw(const ChangedLaw&) = delete;
  ChangedLaw& operator=(const ChangedLaw&) = delete;

  void replace(const std::string& file, const std::string& what, const std::string& by) {
    std::string text = content_of(folder_ / file);
    const auto at = text.find(what);
    ASSERT_NE(at, std::string::npos) << file << ": " << what;
    text.replace(at, what.size(), by);
    std::ofstream(folder_ / file) << text;
  }
  void write(const std::string& file, const std::string& text) {
    std::ofstream(folder_ / file) << text;
  }
  void remove(const std::string& file) { fs::remove(folder_ / file); }

  // What the loader says against it.
  std::string refusal() const {
    const Result<Engine> engine = Engine::load(folder_.string());
    return engine ? "" : engine.error().subject;
  }

 private:
  static std::string name() {
    std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    std::ranges::replace(name, '/', '-');
    return name;
  }
  fs::path folder_;
};

struct Slip {
  std::string file, what, by, refusal;
};

void PrintTo(const Slip& slip, std::ostream* out) { *out << slip.file << ": " << slip.by; }

class EachSlip : public testing::TestWithParam<Slip> {};

TEST_P(EachSlip, IsRefusedWithFileAndLine) {
  ChangedLaw law;
  law.replace(GetParam().file, GetParam().what, GetParam().by);
  EXPECT_NE(law.refusal().find(GetParam().refusal), std::string::npos) << law.refusal();
}

const std::string kAcceptBy = "complaints/accept_by.yaml";

INSTANTIATE_TEST_SUITE_P(
    Rulebook, EachSlip,
    testing::Values(
        Slip{kAcceptBy, "    length: 7 working days", "    lenght: 7 working days",
             "complaints/accept_by.yaml:25: unknown key lenght"},
        Slip{kAcceptBy, "length: 7 working days", "length: 7 wd", ":25: not a length: 7 wd"},
        Slip{kAcceptBy, "    basis: NĐ 124/2020/NĐ-CP Đ.16.1\n", "", "missing basis"},
        Slip{kAcceptBy, "in_force_from: 2026-07-01", "in_force_from: 2026-07-32", "not a day"},
        Slip{kAcceptBy, "in_force_from: 2026-07-01", "in_force_from: 2019-07-01",
             "wordings must be in order"},
        Slip{kAcceptBy, "examples:", "examples: []\nmore:", "unknown key more"},
        Slip{kAcceptBy, "length: 7 working days", "length: 8 working days",
             "example of complaint.accept_by"},
        Slip{kAcceptBy, "refusal_form: \"ND155:04\"", "refusal_form: \"ND155:04\", other: x",
             "a value that no procedure reads"},
        Slip{kAcceptBy, ", refusal_form: \"ND155:04\"", "", "missing word refusal_form"},
        Slip{kAcceptBy, "due_on: 2026-09-10", "due_on: 2026-09-11",
             "due_on: expected \"2026-09-11\", got \"2026-09-10\""},
        Slip{kAcceptBy, "questions: [complaint.acceptance_due]", "questions: [complaint.nothing]",
             "no such question: complaint.nothing"},
        Slip{kAcceptBy, "starts: received_on", "starts: eaten_on", "no question gives eaten_on"},
        Slip{kAcceptBy, "title: {", "title: {{", "complaints/accept_by.yaml:2: "},
        Slip{kAcceptBy, "title: {", "rule: x\ntitle: {", "key twice: rule"},
        Slip{"complaints/refuse.yaml", "rule: complaint.refuse", "rule: complaint.accept_by",
             "rule twice: complaint.accept_by"},
        Slip{"complaints/refuse.yaml", "rule: complaint.refuse", "rule: complaint.reject",
             "no such rule: complaint.reject"},
        Slip{"calendar/2026.yaml", "2026-02-17", "2025-02-17", "day of another year"},
        Slip{"calendar/2026.yaml", "day: 2026-04-26, kind: public_holiday",
             "day: 2026-04-26, kind: swapped_working_day", "by the moon 2026-04-26"},
        Slip{"calendar/2026.yaml", "day: 2026-08-22, kind: swapped_working_day",
             "day: 2026-08-22, kind: swapped_day_off", "cannot fall on this weekday"},
        Slip{"calendar/2018.yaml", "known_from: 2018-12-01", "known_from: 2019-12-01",
             "known_from is a day of another year"},
        Slip{"calendar/2018.yaml", "day: 2018-12-31", "day: 2018-11-30",
             "a day before the calendar is known"},
        Slip{"complaints/stop.yaml", "        no_object_left: terminate\n", "",
             "complaint.stop: table outcome, no row for no_object_left"},
        Slip{"complaints/limitation.yaml", "90 days", "90 working days",
             "the procedure cannot count"},
        Slip{"denunciations/resolve_by.yaml", "extensions_if_complex: 1",
             "extensions_if_complex: -1", "not from 0 to 9999"},
        Slip{"reception/quota.yaml", "commune_chair: \"1\"", "commune_chair: often",
             "table days_a_week, commune_chair: cannot be read: often"},
        Slip{"reception/sudden_state.yaml", "elements: [tense", "elements: [tensed",
             "tensed is no flag of reception.sudden_required"},
        Slip{"reports/due.yaml", "closing_month: { q1: \"03\"", "closing_month: { q1: \"13\"",
             "cannot be read: 13"},
        Slip{"reports/window.yaml", "q1: \"03-14\"", "q1: \"02-30\"", "cannot be read: 02-30"},
        Slip{"questions/complaint.yaml", "vocabulary: instance", "vocabulary: instances",
             "no vocabulary instances"},
        Slip{"reports/forms.yaml", "\"8<=6\"", "\"8=<6\"", "not an identity: 8=<6"},
        Slip{"law.yaml", "2026-07-01", "soon", "law.yaml:2: not a day: soon"}));

TEST(Rulebook, RefusesARuleWithoutExamples) {
  ChangedLaw law;
  const std::string text = content_of(fs::path(kLawFolder) / kAcceptBy);
  law.write(kAcceptBy, text.substr(0, text.find("examples:")) + "examples: []\n");
  EXPECT_NE(law.refusal().find("a rule needs an example"), std::string::npos) << law.refusal();
}

TEST(Rulebook, RefusesAGapInTheCalendar) {
  ChangedLaw law;
  law.remove("calendar/2023.yaml");
  EXPECT_NE(law.refusal().find("a gap in the calendar"), std::string::npos) << law.refusal();
}

TEST(Rulebook, RefusesToBeWithoutARule) {
  ChangedLaw law;
  law.remove(kAcceptBy);
  EXPECT_NE(law.refusal().find("missing rule complaint.accept_by"), std::string::npos);
}

TEST(Rulebook, RefusesAFolderThatIsNotThere) { EXPECT_FALSE(Engine::load("/nowhere/law")); }

TEST(Yaml, NamesTheFirstLineOfAnEmptyFile) {
  const auto empty = parse_yaml("", "t");
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->line, 1);
}

TEST(Yaml, RefusesAnchorsAndDeepNesting) {
  for (const char* anchored : {"a: &x 1\nb: *x\n", "- &a [*a]\n", "[&a x, *a]"}) {
    EXPECT_FALSE(parse_yaml(anchored, "t")) << anchored;
  }
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "[";
  EXPECT_FALSE(parse_yaml("a: " + deep, "t"));
  EXPECT_FALSE(parse_yaml("a: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]", "t"));
}

// Every changed number must make an example fail.
class Mutations : public testing::Test {
 protected:
  void SetUp() override {
    Result<Rulebook> read = read_rulebook(kLawFolder);
    ASSERT_TRUE(read);
    book_ = *std::move(read);
  }

  template <class Value>
  void expect_caught(Value& value, Value changed, const std::string& where) {
    const Value before = std::exchange(value, std::move(changed));
    EXPECT_FALSE(Engine::from(book_)) << where << " may be changed and no example fails";
    value = before;
    ++tried_;
  }

  Rulebook book_;
  int tried_ = 0;
};

TEST_F(Mutations, OfEveryLengthAndNumberAreCaughtByAnExample) {
  for (auto& [id, rule] : book_.rules) {
    for (Wording& wording : rule.wordings) {
      const std::string where = id + " " + iso(wording.in_force_from) + " ";
      for (auto& [name, length] : wording.slots.lengths) {
        expect_caught(length, {length.amount + 1, length.unit}, where + name);
      }
      for (auto& [name, number] : wording.slots.numbers) {
        expect_caught(number, number == 0 || number == 1 ? 1 - number : number + 1, where + name);
      }
    }
  }
  EXPECT_GT(tried_, 90);
}

}  // namespace
}  // namespace law
