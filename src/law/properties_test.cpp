// What must hold for every day and every length, tried at random.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <sstream>

#include "law/commands.h"
#include "law/deadline.h"
#include "law/load_files.h"
#include "law/testing.h"

namespace law {
namespace {

rc::Gen<Date> days_from(std::string_view first, std::string_view last) {
  const Date from = day(first);
  const int count = days_between(from, day(last));
  return rc::gen::map(rc::gen::inRange(0, count + 1), [from](int n) { return add_days(from, n); });
}

rc::Gen<Date> any_day() { return days_from("2021-01-01", "2027-06-30"); }

Date due_of(const Engine& law, std::string_view question, const json::Object& input) {
  const Result<Due> due = law.due(question, input);
  RC_ASSERT(due.has_value());
  return due->due_on;
}

RC_GTEST_PROP(Deadline, IsNeverARestDay, ()) {
  const Date start = *any_day();
  for (std::string_view question : {"complaint.acceptance_due", "complaint.resolution_due"}) {
    const std::string_view field =
        question == "complaint.acceptance_due" ? "received_on" : "accepted_on";
    const Date due = due_of(the_law(), question, {{field, iso(start)}});
    RC_ASSERT(*the_law().calendar().is_working_day(due));
    RC_ASSERT(due > start);
  }
}

RC_GTEST_PROP(Deadline, NeverComesEarlierForALaterStartUnderOneWording, ()) {
  const Date start = *days_from("2026-07-01", "2027-06-30");
  const Date next = add_days(start, 1);
  RC_ASSERT(due_of(the_law(), "complaint.acceptance_due", {{"received_on", iso(start)}}) <=
            due_of(the_law(), "complaint.acceptance_due", {{"received_on", iso(next)}}));
}

json::Object suspended(Date accepted, Date from, int days) {
  json::Array spans;
  spans.push_back(
      json::Object{{"suspended_on", iso(from)}, {"continued_on", iso(add_days(from, days))}});
  return {{"accepted_on", iso(accepted)}, {"suspensions", std::move(spans)}};
}

RC_GTEST_PROP(Suspension, OfOneMoreDayNeverMakesADeadlineEarlier, ()) {
  const Date accepted = *days_from("2026-07-01", "2027-03-31");
  const Date from = add_days(accepted, *rc::gen::inRange(0, 20));
  const int days = *rc::gen::inRange(0, 100);
  for (std::string_view question : {"complaint.resolution_due", "denunciation.resolution_due"}) {
    RC_ASSERT(due_of(the_law(), question, suspended(accepted, from, days)) <=
              due_of(the_law(), question, suspended(accepted, from, days + 1)));
  }
}

RC_GTEST_PROP(Holiday, ThatIsAddedNeverMakesADeadlineEarlier, ()) {
  const Date start = *any_day();
  const Date holiday = add_days(start, *rc::gen::inRange(0, 60));
  const Result<Calendar> more = the_law().calendar().with(DaySwitches{{holiday}, {}});
  RC_ASSERT(more.has_value());
  const Engine later = the_law().with(*more);
  for (const json::Object& input : {json::Object{{"accepted_on", iso(start)}}}) {
    RC_ASSERT(due_of(the_law(), "complaint.resolution_due", input) <=
              due_of(later, "complaint.resolution_due", input));
  }
  const json::Object received{{"received_on", iso(start)}};
  RC_ASSERT(due_of(the_law(), "complaint.acceptance_due", received) <=
            due_of(later, "complaint.acceptance_due", received));
}

// From the event day over counted, skipped and excluded days to the last day: nothing is lost.
RC_GTEST_PROP(Sum, ReAddsToItsDeadline, ()) {
  const Date start = *any_day();
  const auto acceptance = the_law().ask("complaint.acceptance_due", {{"received_on", iso(start)}});
  RC_ASSERT(acceptance.has_value());
  const Count& working = acceptance->sum.counts.at(0);
  RC_ASSERT(days_between(working.start, working.last_day) ==
            int(working.counted.size() + working.skipped.size()));
  RC_ASSERT(int(working.counted.size()) == working.length.amount);

  const auto resolution = the_law().ask("complaint.resolution_due", {{"accepted_on", iso(start)}});
  RC_ASSERT(resolution.has_value());
  const Count& calendar = resolution->sum.counts.at(0);
  RC_ASSERT(days_between(calendar.start, calendar.last_day) ==
            calendar.length.amount + calendar.excluded_days + int(calendar.skipped.size()));
}

RC_GTEST_PROP(Warning, IsNeverAfterTheDeadline, ()) {
  const Date start = *any_day();
  const auto due = the_law().due("complaint.acceptance_due", {{"received_on", iso(start)}});
  RC_ASSERT(due.has_value());
  RC_ASSERT(due->warn_on <= due->due_on);
}

Rulebook book_without_examples() {
  Result<Rulebook> book = read_rulebook(kLawFolder);
  RC_ASSERT(book.has_value());
  for (auto& [id, rule] : book->rules) rule.examples.clear();
  for (auto& [id, profile] : book->profiles) profile.examples.clear();
  return *std::move(book);
}

// A limit of some rule, made shorter in some unit.
Shorter any_shorter(const Rule& rule) {
  const Wording& wording = *rc::gen::elementOf(rule.wordings);
  RC_PRE(!wording.slots.lengths.empty());
  const auto lengths = std::vector(wording.slots.lengths.begin(), wording.slots.lengths.end());
  const auto& [name, law] = *rc::gen::elementOf(lengths);
  const Unit unit = *rc::gen::element(law.unit, Unit::calendar_day, Unit::week);
  return {.rule = rule.id,
          .length = name,
          .limit = {*rc::gen::inRange(0, law.amount + 1), unit},
          .basis = "QĐ 1"};
}

// Whatever profile the loader takes, and whatever is asked: no last day of an answer is later.
RC_GTEST_PROP(Profile, ThatIsStricterNeverGivesALaterDay, ()) {
  static const Rulebook kBook = book_without_examples();
  static const Result<Rulebook> kWithExamples = read_rulebook(kLawFolder);
  Rulebook book = kBook;
  const auto rules = std::vector(book.rules.begin(), book.rules.end());
  const Rule& rule = (*rc::gen::elementOf(rules)).second;
  Profile own{.id = "own", .basis = "QĐ 1", .in_force_from = *any_day(), .file = "own"};
  own.shorter.push_back(any_shorter(rule));
  RC_PRE(check_profile(book, own).has_value());
  book.profiles.emplace("own", own);
  const Result<Engine> law = Engine::from(std::move(book));
  RC_ASSERT(law.has_value());
  const Result<Engine> local = law->with_profile("own", own.in_force_from);
  RC_ASSERT(local.has_value());
  bool earlier = false;
  for (const Example& example : kWithExamples->rules.find(rule.id)->second.examples) {
    const auto plain = law->ask(example.question, example.input);
    const auto strict = local->ask(example.question, example.input);
    RC_ASSERT(plain.has_value() == strict.has_value());
    if (!plain) continue;
    RC_ASSERT(plain->sum.counts.size() == strict->sum.counts.size());
    for (std::size_t i = 0; i < plain->sum.counts.size(); ++i) {
      const Date mine = strict->sum.counts[i].last_day, of_the_law = plain->sum.counts[i].last_day;
      RC_ASSERT(mine <= of_the_law);
      earlier = earlier || mine < of_the_law;
    }
  }
  RC_CLASSIFY(earlier, "some last day is earlier");
}

RC_GTEST_PROP(WorkingDays, AddAndSubtractAreEachOther, ()) {
  const Calendar& calendar = the_law().calendar();
  const Date start = *calendar.on_or_after(*any_day());
  const int n = *rc::gen::inRange(1, 60);
  const Date there = *calendar.add_working_days(start, n);
  RC_ASSERT(*calendar.subtract_working_days(there, n) == start);
  RC_ASSERT(*calendar.working_days_between(start, there) == n);
}

RC_GTEST_PROP(Rules, HaveOneWordingOnEachDayFromTheirFirst, ()) {
  static const Result<Rulebook> kBook = read_rulebook(kLawFolder);
  RC_ASSERT(kBook.has_value());
  const Date on = *days_from("2012-01-01", "2030-12-31");
  for (const auto& [id, rule] : kBook->rules) {
    const Wording* wording = rule.on(on);
    RC_ASSERT((wording != nullptr) == (rule.wordings.front().in_force_from <= on));
    if (wording) RC_ASSERT(wording->in_force_from <= on);
  }
}

RC_GTEST_PROP(Spans, CoverEachDayOnce, ()) {
  const Date base = day("2026-07-01");
  std::vector<ExcludedSpan> spans;
  std::vector<bool> covered(100, false);
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    const int from = *rc::gen::inRange(0, 60);
    const int length = *rc::gen::inRange(0, 30);
    spans.push_back({add_days(base, from), add_days(base, from + length), length, "", ""});
    for (int at = from; at < from + length; ++at) covered[std::size_t(at)] = true;
  }
  RC_ASSERT(days_covered(spans) == int(std::count(covered.begin(), covered.end(), true)));
}

std::string rule_text() {
  std::ifstream in(kLawFolder + "/complaints/accept_by.yaml");
  return {std::istreambuf_iterator<char>(in), {}};
}

// A file with a few bytes changed, cut or doubled is read or refused, whatever it has become.
RC_GTEST_PROP(RuleFile, OfAnyBytesIsReadOrRefused, ()) {
  static const std::string kText = rule_text();
  std::string text = kText;
  for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto count = *rc::gen::inRange<std::size_t>(0, 30);
    switch (*rc::gen::inRange(0, 3)) {
      case 0:
        text[at] = char(*rc::gen::inRange(0, 256));
        break;
      case 1:
        text.erase(at, count);
        break;
      default:
        text.insert(at, text.substr(at / 2, count));
    }
    if (text.empty()) break;
  }
  const Result<Yaml> yaml = parse_yaml(text, "rule");
  if (yaml) (void)load_rule(*yaml, "rule");
}

RC_GTEST_PROP(CaseFile, OfAnyLinesGivesFiguresAndNeverBreaks, ()) {
  std::istringstream in(*rc::gen::arbitrary<std::string>() +
                        "\n{\"id\":" + *rc::gen::arbitrary<std::string>() + "}\n");
  std::ostringstream out;
  (void)run_cases(the_law(), in, out);
  RC_ASSERT(out.str().ends_with("not answered\n"));
}

// Whatever is asked, the engine answers or refuses; it never breaks.
RC_GTEST_PROP(Engine, AnswersOrRefusesAnything, ()) {
  static const json::Array kQuestions = the_law().questions();
  const auto& question =
      kQuestions.at(*rc::gen::inRange<std::size_t>(0, kQuestions.size())).as_object();
  json::Object input;
  for (const json::Value& field : question.at("given").as_array()) {
    const json::Object& each = field.as_object();
    const std::string_view type = each.at("type").as_string();
    if (*rc::gen::inRange(0, 3) == 0) continue;
    json::Value value = nullptr;
    if (type == "date") value = iso(*any_day());
    if (type == "bool") value = *rc::gen::arbitrary<bool>();
    if (type == "int") value = *rc::gen::inRange(-1, 40);
    if (type == "month") value = iso(*any_day()).substr(0, 7);
    if (type == "datetime") value = iso(*any_day()) + "T08:30";
    if (type == "word" || type == "list") {
      const json::Value* words = each.if_contains("words");
      if (words && !words->as_array().empty()) {
        const auto& list = words->as_array();
        value = list.at(*rc::gen::inRange<std::size_t>(0, list.size())).as_object().at("word");
      } else {
        value = iso(*any_day());
      }
      if (type == "list") value = json::Array{value};
    }
    input.emplace(std::string_view(each.at("name").as_string()), std::move(value));
  }
  (void)the_law().ask(std::string_view(question.at("question").as_string()), input);
}

}  // namespace
}  // namespace law
