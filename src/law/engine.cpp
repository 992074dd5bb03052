#include "law/engine.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "base/check.h"
#include "law/examples.h"
#include "law/explain.h"
#include "law/inquiry.h"
#include "law/law_json.h"
#include "law/office_law.h"
#include "law/question_table.h"
#include "law/rulebook.h"

namespace law {
namespace {

// A calendar in which something proposed has been decided.
struct ProposedCalendar {
  const Proposal* proposal;
  Date from, to;
  Calendar calendar;
};

std::vector<ProposedCalendar> proposed_calendars(const Rulebook& book, const OfficeLaw& office,
                                                 const Calendar& calendar) {
  std::vector<ProposedCalendar> result;
  for (const CalendarYear& year : book.years) {
    for (const Proposal& proposal : year.proposals) {
      const Result<Calendar> changed = calendar.with(proposal.days);
      CHECK(changed);
      result.push_back({&proposal, proposal.days.front().day, proposal.days.back().day,
                        worked_calendar(book, office, *changed)});
    }
  }
  return result;
}

}  // namespace

struct Engine::Data {
  std::shared_ptr<const Rulebook> book;
  Calendar state;     // as the State has it
  Calendar calendar;  // as this office works it
  std::vector<ProposedCalendar> proposals;
  OfficeLaw office;
};

namespace {

std::shared_ptr<const Engine::Data> data_of(std::shared_ptr<const Rulebook> book, Calendar state,
                                            OfficeLaw office) {
  Calendar worked = worked_calendar(*book, office, state);
  std::vector<ProposedCalendar> proposals = proposed_calendars(*book, office, state);
  return std::make_shared<const Engine::Data>(Engine::Data{std::move(book), std::move(state),
                                                           std::move(worked), std::move(proposals),
                                                           std::move(office)});
}

// The fields of `other` that differ from `answer`.
json::Object differing(const json::Object& answer, const json::Object& other) {
  json::Object fields;
  for (const auto& [name, value] : other) {
    const json::Value* mine = answer.if_contains(name);
    if (!mine || *mine != value) fields.emplace(name, value);
  }
  return fields;
}

std::optional<Date> warning_of(const Answer& answer) {
  const json::Value* warn_on = answer.fields.if_contains("warn_on");
  return warn_on ? parse_iso(warn_on->as_string()) : std::nullopt;
}

class Asking {
 public:
  Asking(const Engine::Data& data, const Question& question, AnswerFunction function,
         const json::Object& input)
      : data_(data), question_(question), function_(function), input_(input) {}

  Result<Answer> answer() {
    Inquiry inquiry(*data_.book, data_.calendar, data_.office, question_, input_);
    TRY(function_(inquiry));
    Answer answer;
    describe(inquiry, answer);
    answer.fields = std::move(inquiry.fields());
    answer.sum = explained(std::move(inquiry.counts()), warning_of(answer));
    try_readings(inquiry, answer);
    try_proposals(inquiry, answer);
    return answer;
  }

 private:
  void describe(const Inquiry& inquiry, Answer& answer) const {
    CHECK(!inquiry.used().empty());
    const InForce& main = inquiry.used().front();
    answer.rule = main.rule().id;
    answer.in_force_from = main.wording().in_force_from;
    for (const InForce& used : inquiry.used()) {
      if (std::ranges::find(answer.basis, used.basis()) == answer.basis.end()) {
        answer.basis.push_back(used.basis());
      }
      // A doubt with other readings is named where one of them would answer differently.
      if (used.wording().doubt && used.wording().otherwise.empty()) {
        answer.doubts.push_back(used.wording().doubt->text);
      }
    }
    for (const Count& count : inquiry.counts()) {
      const std::string& local = count.local_basis;
      if (local.empty() || std::ranges::find(answer.basis, local) != answer.basis.end()) continue;
      answer.basis.push_back(local);
    }
    answer.provisional =
        inquiry.last_touched() && data_.calendar.provisional(*inquiry.last_touched());
  }

  // True if the answer would be another one.
  bool try_with(const Calendar& calendar, const OfficeLaw& office, const Words& if_,
                Answer& answer) const {
    Inquiry other(*data_.book, calendar, office, question_, input_);
    if (!function_(other)) return false;
    json::Object fields = differing(answer.fields, other.fields());
    if (fields.empty()) return false;
    answer.alternatives.push_back({if_, std::move(fields)});
    return true;
  }

  // The other readings of a wording: the ones it names, and its own where the office has chosen
  // one of them.
  void try_readings(const Inquiry& inquiry, Answer& answer) const {
    for (const InForce& used : inquiry.used()) {
      bool matters = false;
      const auto chosen = data_.office.readings.find(used.rule().id);
      for (const Reading& reading : used.wording().otherwise) {
        if (chosen != data_.office.readings.end() && chosen->second == reading.word) {
          matters = try_reading(used, "", used.wording().doubt->text, answer) || matters;
        } else {
          matters = try_reading(used, reading.word, reading.if_, answer) || matters;
        }
      }
      if (matters) answer.doubts.push_back(used.wording().doubt->text);
    }
  }

  bool try_reading(const InForce& used, const std::string& word, const Words& if_,
                   Answer& answer) const {
    OfficeLaw office = data_.office;
    office.readings.insert_or_assign(used.rule().id, word);
    return try_with(data_.calendar, office, if_, answer);
  }

  void try_proposals(const Inquiry& inquiry, Answer& answer) const {
    for (const ProposedCalendar& proposed : data_.proposals) {
      if (!inquiry.touched(proposed.from, proposed.to)) continue;
      try_with(proposed.calendar, data_.office, proposed.proposal->if_, answer);
    }
  }

  const Engine::Data& data_;
  const Question& question_;
  AnswerFunction function_;
  const json::Object& input_;
};

}  // namespace

// Old editions stay as long as the engine, so that a calendar somebody reads does not go away; a
// few kilobytes for each decision of an office.
class Engine::Editions {
 public:
  explicit Editions(std::shared_ptr<const Data> first) { add(std::move(first)); }

  [[nodiscard]] const Data& now() const { return *now_.load(); }

  [[nodiscard]] std::shared_ptr<const Data> shared() const {
    const std::lock_guard lock(mutex_);
    return editions_.back();
  }

  // The law in force answers for an edition that is not here.
  [[nodiscard]] const Data& at(long long edition) const {
    const std::lock_guard lock(mutex_);
    return edition >= 0 && edition < std::ssize(editions_)
               ? *editions_[static_cast<std::size_t>(edition)]
               : *editions_.back();
  }

  long long add(std::shared_ptr<const Data> data) {
    const std::lock_guard lock(mutex_);
    editions_.push_back(std::move(data));
    now_.store(editions_.back().get());
    return std::ssize(editions_) - 1;
  }

  void drop_last() {
    const std::lock_guard lock(mutex_);
    CHECK(editions_.size() > 1);
    dropped_.push_back(std::move(editions_.back()));
    editions_.pop_back();
    now_.store(editions_.back().get());
  }

  [[nodiscard]] long long last() const {
    const std::lock_guard lock(mutex_);
    return std::ssize(editions_) - 1;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<const Data>> editions_;
  std::vector<std::shared_ptr<const Data>> dropped_;  // somebody may still be reading them
  std::atomic<const Data*> now_{nullptr};
};

Engine::Engine(std::shared_ptr<const Data> data)
    : editions_(std::make_unique<Editions>(std::move(data))) {}
Engine::Engine(const Engine& other)
    : editions_(std::make_unique<Editions>(other.editions_->shared())) {}
Engine::~Engine() = default;

const Engine::Data& Engine::now() const { return editions_->now(); }
const Engine::Data& Engine::at(long long edition) const { return editions_->at(edition); }
long long Engine::edition() const { return editions_->last(); }
long long Engine::adopt(const Engine& changed) {
  return editions_->add(changed.editions_->shared());
}
void Engine::drop_last_edition() { editions_->drop_last(); }

Result<Engine> Engine::load(const std::string& folder) {
  Rulebook read = TRY(read_rulebook(folder));
  return from(std::move(read));
}

Result<Engine> Engine::from(Rulebook rulebook) {
  const auto book = std::make_shared<const Rulebook>(std::move(rulebook));
  Engine engine(data_of(book, book->calendar(), {}));
  TRY(run_examples(engine, *book));
  return engine;
}

namespace {

Result<Answer> ask_of(const Engine::Data& data, std::string_view question,
                      const json::Object& input) {
  const Question* known = data.book->catalogue.question(question);
  if (!known) return fail(ErrorKind::refused, "law.unknown_question", "question");
  const AnswerFunction function = answer_function(question);
  if (!function) return fail(ErrorKind::refused, "law.not_answered", std::string(question));
  const json::Object checked = TRY(data.book->catalogue.checked(*known, input));
  return Asking(data, *known, function, checked).answer();
}

}  // namespace

Result<Answer> Engine::ask(std::string_view question, const json::Object& input) const {
  return ask_of(now(), question, input);
}

Result<Answer> Engine::answer_of(const Due& due) const {
  return ask_of(at(due.edition), due.question, due.input);
}

Result<Due> Engine::due(std::string_view question, const json::Object& input,
                        std::string_view field) const {
  return due_in(edition(),
                {.question = std::string(question), .input = input, .field = std::string(field)});
}

Result<Due> Engine::as_reckoned(const Due& due) const { return due_in(due.edition, due); }
Result<Due> Engine::again(const Due& due) const { return due_in(edition(), due); }

Result<Due> Engine::due_in(long long edition, const Due& asked) const {
  const Answer answer = TRY(ask_of(at(edition), asked.question, asked.input));
  const auto count = std::ranges::find(answer.sum.counts, asked.field, &Count::field);
  if (count == answer.sum.counts.end()) {
    return fail(ErrorKind::refused, "law.no_deadline", asked.question + "." + asked.field);
  }
  Due due{.question = asked.question, .input = asked.input, .field = asked.field};
  due.started_on = count->start;
  due.raw_last_day = count->raw_last_day;
  due.due_on = count->last_day;
  due.warn_on = count->last_day;
  if (due.field == "due_on") due.warn_on = warning_of(answer).value_or(due.warn_on);
  due.rule = answer.rule;
  due.basis = count->basis;
  if (!count->local_basis.empty()) due.basis = count->local_basis + "; " + due.basis;
  if (!count->roll_basis.empty()) due.basis += "; " + count->roll_basis;
  due.provisional = answer.provisional;
  due.edition = edition;
  return due;
}

Result<Sum> Engine::sum_of(const Due& due) const {
  const Answer answer = TRY(answer_of(due));
  const std::optional<Date> warn_on = due.field == "due_on" ? warning_of(answer) : std::nullopt;
  return explained(leading_to(answer.sum.counts, due.field), warn_on);
}

Result<Spent> Engine::spent(const Due& due, Date on) const {
  const Answer answer = TRY(answer_of(due));
  const json::Value* limit = answer.fields.if_contains("limit_days");
  if (!limit || !due.raw_last_day) return fail(ErrorKind::refused, "law.no_deadline", due.question);
  const int left = days_between(on, *due.raw_last_day);
  return Spent{.used = static_cast<int>(limit->as_int64()) - left, .left = left};
}

Result<std::vector<Choice>> Engine::choices(std::string_view list, Date on) const {
  const auto found = now().book->choices.find(list);
  if (found == now().book->choices.end()) {
    return fail(ErrorKind::not_found, "law.no_list", std::string(list));
  }
  std::vector<Choice> result;
  for (const DatedChoice& choice : found->second.choices) {
    if (choice.in_force_from > on || (choice.in_force_until && *choice.in_force_until < on)) {
      continue;
    }
    result.push_back(
        {choice.word, choice.label.vi, choice.label.en, choice.article, choice.unverified});
  }
  if (result.empty()) {
    return fail(ErrorKind::refused, "law.no_rule_yet", std::string(list) + " " + iso(on));
  }
  return result;
}

const Calendar& Engine::calendar() const { return now().calendar; }

Engine Engine::with(Calendar calendar) const {
  return Engine(data_of(now().book, std::move(calendar), now().office));
}

Result<Engine> Engine::with_reading(std::string_view rule, std::string_view reading) const {
  const auto found = now().book->rules.find(rule);
  const auto has = [&](const Wording& wording) {
    return (wording.doubt && wording.doubt->reads == reading) ||
           std::ranges::find(wording.otherwise, reading, &Reading::word) != wording.otherwise.end();
  };
  if (found == now().book->rules.end() || std::ranges::none_of(found->second.wordings, has)) {
    return fail(ErrorKind::not_found, "law.no_reading",
                std::string(rule).append(" ").append(reading));
  }
  Data changed = now();
  changed.office.readings.insert_or_assign(std::string(rule), std::string(reading));
  return Engine(std::make_shared<const Data>(std::move(changed)));
}

Result<Engine> Engine::with_profile(std::string_view profile, Date from) const {
  const auto found = now().book->profiles.find(profile);
  if (found == now().book->profiles.end()) {
    return fail(ErrorKind::not_found, "law.no_profile", std::string(profile));
  }
  if (!found->second.in_force_on(from)) {
    return fail(ErrorKind::invalid, "law.profile_not_in_force", iso(found->second.in_force_from));
  }
  OfficeLaw office = now().office;
  choose_profile(office, found->first, from);
  return Engine(data_of(now().book, now().state, std::move(office)));
}

const Profile* Engine::profile(Date on) const { return profile_on(*now().book, now().office, on); }

Result<std::vector<ReceptionDay>> Engine::reception_days(std::string_view post, Date month) const {
  const Date first = first_of_month(month);
  std::vector<ReceptionDay> receives;
  for (Date day = first; day <= last_of_month(first); day = add_days(day, 1)) {
    const Profile* followed = profile(day);
    if (!followed) continue;
    const int number = days_between(first, day) + 1;
    for (const FixedDays& fixed : followed->reception_days) {
      const bool is_one = std::ranges::find(fixed.days, number) != fixed.days.end();
      if (fixed.post != post || !fixed.in_force_on(day) || !is_one) continue;
      const Answer moved = TRY(ask("reception.session_date",
                                   {{"month", iso(first).substr(0, 7)}, {"fixed_day", number}}));
      const Date on = *parse_iso(moved.fields.at("session_on").as_string());
      receives.push_back({day, on, fixed.where, fixed.basis});
    }
  }
  return receives;
}

bool Engine::answers(std::string_view question) const {
  return now().book->catalogue.question(question) && answer_function(question);
}

json::Array Engine::questions() const { return questions_json(*now().book); }
json::Array Engine::rules() const { return rules_json(*now().book, now().office); }
json::Array Engine::profiles() const { return profiles_json(*now().book); }
json::Array Engine::followed() const { return followed_json(now().office); }
json::Array Engine::glossary() const { return glossary_json(*now().book); }
json::Object Engine::calendar_json() const { return law::calendar_json(now().calendar); }

}  // namespace law
