// One question being answered: reads the checked input, picks the wordings in force, reckons the
// deadlines and collects the answer with its sum. Lives for one call.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "law/calendar.h"
#include "law/catalogue.h"
#include "law/deadline.h"
#include "law/office_law.h"
#include "law/rule.h"
#include "law/rulebook.h"

namespace law {

// A deadline to reckon.
struct Limit {
  std::string_view field;  // the answer field of the legal last day
  std::string_view event;  // the input (or answer) field of the event day
  Date start{};
  Length length;
  std::vector<ExcludedSpan> excluded = {};
  int excluded_days = 0;
  Roll roll = Roll::to_next_working_day;
  int days_after = 0;  // 1: the day after the last day is meant ("sau 30 ngày")
};

class Inquiry {
 public:
  Inquiry(const Rulebook& book, const Calendar& calendar, const OfficeLaw& office,
          const Question& question, const json::Object& input)
      : book_(book), calendar_(&calendar), office_(office), question_(question), in_(input) {}
  Inquiry(const Inquiry&) = delete;
  Inquiry& operator=(const Inquiry&) = delete;

  // --- the input; it has been checked, so a wrong type here is our bug
  [[nodiscard]] bool has(std::string_view name) const { return in_.contains(name); }
  [[nodiscard]] Date date(std::string_view name) const;
  [[nodiscard]] std::optional<Date> maybe_date(std::string_view name) const;
  // The day, or the day whose law applies when none is given.
  [[nodiscard]] Date date_or_default(std::string_view name) const;
  [[nodiscard]] bool flag(std::string_view name) const;
  [[nodiscard]] int number(std::string_view name) const;
  [[nodiscard]] std::optional<int> maybe_number(std::string_view name) const;
  [[nodiscard]] std::string_view word(std::string_view name) const;
  [[nodiscard]] std::string_view maybe_word(std::string_view name) const;  // empty: absent
  [[nodiscard]] std::vector<Date> dates(std::string_view name) const;
  [[nodiscard]] std::vector<std::string_view> words(std::string_view name) const;
  [[nodiscard]] const json::Array& array(std::string_view name) const;
  [[nodiscard]] const json::Object& object(std::string_view name) const;

  // --- the law
  // The wording in force on that day; `refused` "law.no_rule_yet" before the first. The first rule
  // asked for is the rule of the answer.
  [[nodiscard]] Result<InForce> rule(std::string_view id, Date on);
  // The same rule as in force from a later wording on, for transitions; nullopt if there is none.
  [[nodiscard]] std::optional<InForce> next_wording(const InForce& rule) const;
  [[nodiscard]] const Catalogue& catalogue() const { return book_.catalogue; }
  [[nodiscard]] const Calendar& calendar() const { return switched_ ? *switched_ : *calendar_; }
  // From here on this calendar; for questions that switch days.
  void use(Calendar calendar) { switched_ = std::move(calendar); }
  // This day of the calendar mattered to the answer.
  void touch(Date day);

  // --- deadlines: each puts its last day into `field` and a count into the sum
  [[nodiscard]] Result<Reckoned> count_after(const InForce& rule, const Limit& limit);
  [[nodiscard]] Result<Reckoned> count_before(const InForce& rule, const Limit& limit);
  // Another text's last day, without a trace in the answer.
  [[nodiscard]] Result<Date> last_day(Date start, Length length, int excluded = 0);

  // --- the answer
  void put(std::string_view field, json::Value value);
  void put(std::string_view field, Date day) { put(field, json::Value(iso(day))); }
  void put_unit(Unit unit) { put("unit", json::Value(word_of(unit))); }
  template <class List>
  void put_words(std::string_view field, const List& words) {
    json::Array array;
    for (const auto& word : words) array.emplace_back(std::string_view(word));
    put(field, std::move(array));
  }

  // --- for the engine, afterwards
  [[nodiscard]] const std::vector<InForce>& used() const { return used_; }
  [[nodiscard]] json::Object& fields() { return out_; }
  [[nodiscard]] std::vector<Count>& counts() { return counts_; }
  [[nodiscard]] const std::vector<Count>& counts() const { return counts_; }
  [[nodiscard]] bool touched(Date from, Date to) const;
  [[nodiscard]] std::optional<Date> last_touched() const { return last_touched_; }

 private:
  [[nodiscard]] InForce in_force(const Rule& rule, const Wording& wording,
                                 const Profile* profile) const;
  [[nodiscard]] Result<void> roll_back_if_read_so(Date start, Reckoned& reckoned, Count& count);
  [[nodiscard]] Count count_of(const InForce& rule, const Limit& limit, Direction direction) const;
  void record(const Limit& limit, const Reckoned& reckoned, Count count);

  const Rulebook& book_;
  const Calendar* calendar_;
  std::optional<Calendar> switched_;
  const OfficeLaw& office_;
  const Question& question_;
  const json::Object& in_;

  std::vector<InForce> used_;
  json::Object out_;
  std::vector<Count> counts_;
  std::optional<Date> first_touched_, last_touched_;
};

// Input that contradicts itself or lacks what this question needs: `invalid` at that field.
[[nodiscard]] tl::unexpected<Error> wrong_field(std::string_view field, std::string_view code);

}  // namespace law
