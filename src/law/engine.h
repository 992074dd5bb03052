// The law engine: questions of the catalogue in, answers with article and sum out. Everything that
// stores a deadline asks here and nowhere else. Pure: no clock, no database, no network; safe from
// many threads. Only adopt() changes it: a new edition joins the old ones, which stay for what was
// reckoned with them.
//
//   const law::Engine& law = …;                       // made once in app.cpp
//   law::Due due = TRY(law.due("complaint.acceptance_due", {{"received_on", "2026-07-10"}}));
//   // store due.question, due.input, due.started_on, due.raw_last_day, due.due_on, due.warn_on,
//   // due.rule, due.basis, due.provisional; years later law.sum_of(due) says the same sentences.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "law/calendar.h"
#include "law/sum.h"

namespace law {

// The fields that another reading of a doubtful text, or a proposed change of the calendar, would
// answer differently.
struct Alternative {
  Words if_;
  json::Object fields;
};

struct Answer {
  json::Object fields;             // exactly the catalogue's answer fields
  Sum sum;                         // the deadlines of the answer in words; empty if it has none
  std::string rule;                // the dated rule used: "complaint.accept_by"
  Date in_force_from{};            // of the wording used
  std::vector<std::string> basis;  // articles, Vietnamese short form
  std::vector<Words> doubts;       // where the texts leave one
  std::vector<Alternative> alternatives;  // what the other readings would answer
  bool provisional = false;               // leans on a calendar year that is not confirmed
};

// A deadline as a room stores it. question + input are enough to explain it again.
struct Due {
  std::string question;
  json::Object input;
  std::string field = "due_on";      // which answer field is the deadline
  Date started_on{};                 // the event day, not counted
  std::optional<Date> raw_last_day;  // before Đ.148.5 BLDS; none for working days
  Date due_on{};                     // the legal last day
  Date warn_on{};                    // the strictest text; equal to due_on without a conflict
  std::string rule;
  std::string basis;  // the articles, joined with "; "
  bool provisional = false;
  // The edition of the office's law it was reckoned with (Engine::adopt); 0: the files alone.
  long long edition = 0;
  friend bool operator==(const Due&, const Due&) = default;
};

// How much of a limit was used up on the day on which it came to stand still.
struct Spent {
  int used = 0;
  int left = 0;  // days; below zero: it had run out so many days before
};

struct Rulebook;
struct Profile;

// A day on which a post receives citizens by the local profile the office follows.
struct ReceptionDay {
  Date fixed_on{};  // as the profile has it
  Date on{};        // moved off a day off
  Words where;      // empty: everywhere
  std::string basis;
};

// One thing an officer may choose, with the article beside it.
struct Choice {
  std::string word;         // the stored word: "11.6"
  std::string vi, en;       // on the screen
  std::string article;      // "LKN Đ.11.6"
  bool unverified = false;  // a lawyer must still compare the article with the text itself
};

class Engine {
 public:
  // Reads the folder law/ and runs every worked example in it. Failure: `invalid`
  // "law.bad_rulebook", subject "file:line: what" with the example where there is one.
  [[nodiscard]] static Result<Engine> load(const std::string& folder);
  // The same from a rulebook already read; runs its examples.
  [[nodiscard]] static Result<Engine> from(Rulebook rulebook);

  // `invalid` "input.invalid" with every wrong field; `refused` "law.not_answered" for a question
  // without an implementation, "law.unknown_question", "law.no_rule_yet" (before the first wording;
  // subject = rule and day), "calendar.missing_year" (subject = the year).
  [[nodiscard]] Result<Answer> ask(std::string_view question, const json::Object& input) const;

  // For questions whose answer has the date field `field`. A null or absent field is `refused`
  // "law.no_deadline".
  [[nodiscard]] Result<Due> due(std::string_view question, const json::Object& input,
                                std::string_view field = "due_on") const;
  // The whole answer behind a stored deadline, and its sum, as they were when it was reckoned.
  [[nodiscard]] Result<Answer> answer_of(const Due& due) const;
  [[nodiscard]] Result<Sum> sum_of(const Due& due) const;
  // A stored deadline as it was reckoned, from its question, input and edition alone; and reckoned
  // again with the law as it is now.
  [[nodiscard]] Result<Due> as_reckoned(const Due& due) const;
  [[nodiscard]] Result<Due> again(const Due& due) const;
  // For limits in calendar days whose answer says limit_days; every interruption in the input ended
  // by `on`. `refused` "law.no_deadline" for another.
  [[nodiscard]] Result<Spent> spent(const Due& due, Date on) const;

  // A list of choices as valid on that day, in the order of the law. Lists:
  // complaint.nonacceptance_grounds, complaint.complexity_grounds, complaint.suspension_grounds,
  // complaint.outcomes_first, complaint.outcomes_second, denunciation.nonacceptance_grounds,
  // denunciation.complexity_grounds, denunciation.suspension_grounds, denunciation.outcomes,
  // petition.eligibility_failures, petition.outcomes, petition.routing_actions,
  // petition.classes, feedback.outcomes, feedback.results, reception.refusal_grounds,
  // complaint.acts, denunciation.acts, feedback.acts, complaint.termination_grounds,
  // denunciation.termination_grounds.
  // `not_found` "law.no_list" for another name, `refused` "law.no_rule_yet" before validity.
  [[nodiscard]] Result<std::vector<Choice>> choices(std::string_view list, Date on) const;

  [[nodiscard]] const Calendar& calendar() const;
  // The same rules under another calendar of the State (a late decision); the swapped Saturdays
  // that the office does not work stay off.
  [[nodiscard]] Engine with(Calendar calendar) const;
  // The same rules where the office has chosen another reading of a doubtful wording. `not_found`
  // "law.no_reading" if the rule has no such reading; the default reading's word switches back.
  [[nodiscard]] Result<Engine> with_reading(std::string_view rule, std::string_view reading) const;

  // The same law for an office that follows this local profile from that day on ("none": none any
  // more). `not_found` "law.no_profile"; `invalid` "law.profile_not_in_force" (subject = its first
  // day).
  [[nodiscard]] Result<Engine> with_profile(std::string_view profile, Date from) const;
  // The local profile followed on that day (law/profile.h: fixed reception days, shift, delegation,
  // inner limits); nullptr: none.
  [[nodiscard]] const Profile* profile(Date on) const;
  // The days of that month on which this post (vocabulary actor) receives citizens by the profile,
  // each moved off a day off; none without a profile that says so. A day may move out of the month.
  [[nodiscard]] Result<std::vector<ReceptionDay>> reception_days(std::string_view post,
                                                                 Date month) const;

  // From now on `changed` (made by the functions above) is the law for all who hold this engine.
  // What was reckoned before keeps its edition. Returns the number of the new edition.
  long long adopt(const Engine& changed);
  // As though the last `adopt` had never been; only before anything was reckoned with it and kept.
  void drop_last_edition();
  [[nodiscard]] long long edition() const;

  // For the law page and the what-if calculator: every question with its fields, words and labels;
  // every rule with its wordings, articles, examples and doubt.
  [[nodiscard]] json::Array questions() const;
  [[nodiscard]] json::Array rules() const;
  // Every local profile, and which this office follows: [{"from", "profile"}].
  [[nodiscard]] json::Array profiles() const;
  [[nodiscard]] json::Array followed() const;
  // {"from", "until", "confirmed_until", "days": [{day, kind, vi, en, basis, provisional}]}
  [[nodiscard]] json::Object calendar_json() const;
  [[nodiscard]] json::Array glossary() const;
  [[nodiscard]] bool answers(std::string_view question) const;

  // Copies share nothing that changes: each begins with the law in force as its edition 0.
  Engine(const Engine& other);
  Engine& operator=(const Engine&) = delete;
  ~Engine();

  struct Data;

 private:
  explicit Engine(std::shared_ptr<const Data> data);
  [[nodiscard]] const Data& now() const;
  [[nodiscard]] const Data& at(long long edition) const;
  [[nodiscard]] Result<Due> due_in(long long edition, const Due& asked) const;
  class Editions;
  std::unique_ptr<Editions> editions_;
};

// {"answer": …, "rule", "in_force_from", "basis": […], "doubts": [{vi, en}], "alternatives":
//  [{"if": {vi, en}, …fields}], "provisional", "sum": {"vi": […], "en": […], "counts": […]}}
[[nodiscard]] json::Object to_json(const Answer& answer);
[[nodiscard]] json::Object to_json(const Sum& sum);

}  // namespace law
