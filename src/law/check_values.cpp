#include "law/check_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/check.h"
#include "law/rulebook.h"

namespace law {
namespace {

enum class Says { a_word, a_number, a_month, a_day_of_month, a_day };

struct TableNeeds {
  std::string_view rule, table;
  std::string_view vocabulary;  // whose every word has a row; empty: rows may be missing
  Says says;
};

constexpr std::array kNeeds = {
    TableNeeds{"complaint.stop", "outcome", "complaint_stop_ground", Says::a_word},
    TableNeeds{"reception.quota", "days_a_month", "", Says::a_number},
    TableNeeds{"reception.quota", "days_a_week", "", Says::a_number},
    TableNeeds{"report.due", "closing_month", "report_period", Says::a_month},
    TableNeeds{"report.due", "day", "report_sender", Says::a_day_of_month},
    TableNeeds{"report.due", "recipient", "report_sender", Says::a_word},
    TableNeeds{"report.window", "from", "report_period", Says::a_day},
    TableNeeds{"report.window", "to", "report_period", Says::a_day},
};

// Lists of words that are flags in the input of a question.
struct FlagsNeeded {
  std::string_view rule, list, question;
};

constexpr std::array kFlags = {
    FlagsNeeded{"reception.sudden_party", "elements", "reception.sudden_required"},
    FlagsNeeded{"reception.sudden_state", "elements", "reception.sudden_required"},
};

// Where the procedure adds days to a limit or has no word for another unit.
enum class Counted { in_days, not_in_working_days };

struct LengthNeeds {
  std::string_view rule;
  std::string_view length;  // empty: every one
  Counted counted;
};

constexpr std::array kLengths = {
    LengthNeeds{"complaint.limitation", "", Counted::in_days},
    LengthNeeds{"complaint.publish_by", "publish", Counted::not_in_working_days},
    LengthNeeds{"complaint.resolve_by", "", Counted::not_in_working_days},
    LengthNeeds{"complaint.second_complaint_by", "", Counted::in_days},
    LengthNeeds{"denunciation.resolve_by", "", Counted::in_days},
    LengthNeeds{"denunciation.review_further_by", "review", Counted::not_in_working_days},
};

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

bool is_between(std::string_view text, int least, int most) {
  const std::optional<int> number = whole(text);
  return number && *number >= least && *number <= most;
}

// A day that every year has.
bool is_day(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return parse_iso(std::string("2001-").append(text)).has_value();
}

bool can_be_read(Says says, std::string_view text) {
  switch (says) {
    case Says::a_word:
      return true;
    case Says::a_number:
      return is_between(text, 1, 31);
    case Says::a_month:
      return is_between(text, 1, 12);
    case Says::a_day_of_month:
      return is_between(text, 1, 28);
    case Says::a_day:
      return is_day(text);
  }
  return false;
}

Result<void> check_table(const Catalogue& catalogue, const Rule& rule, const TableNeeds& needs,
                         const Slots& slots) {
  const auto table = slots.tables.find(needs.table);
  if (table == slots.tables.end()) return {};
  const std::string what = rule.id + ": table " + std::string(needs.table) + ", ";
  for (const auto& [key, text] : table->second) {
    if (!can_be_read(needs.says, text)) {
      return bad_rulebook(rule.file, 1, what + key + ": cannot be read: " + text);
    }
  }
  const auto words = catalogue.vocabularies.find(needs.vocabulary);
  if (words == catalogue.vocabularies.end()) return {};
  for (const Word& word : words->second) {
    if (!table->second.contains(word.word)) {
      return bad_rulebook(rule.file, 1, what + "no row for " + word.word);
    }
  }
  return {};
}

bool is_flag(const Catalogue& catalogue, std::string_view question, std::string_view name) {
  const Question* asked = catalogue.question(question);
  const Field* field = asked ? asked->input(name) : nullptr;
  return field && field->type == FieldType::boolean && (field->required || field->by_default);
}

Result<void> check_flags(const Catalogue& catalogue, const Rule& rule, const FlagsNeeded& needed,
                         const Slots& slots) {
  const auto list = slots.lists.find(needed.list);
  if (list == slots.lists.end()) return {};
  for (const std::string& word : list->second) {
    if (!is_flag(catalogue, needed.question, word)) {
      return bad_rulebook(rule.file, 1,
                          rule.id + ": " + word + " is no flag of " + std::string(needed.question));
    }
  }
  return {};
}

Result<void> check_lengths(const Rule& rule, const Slots& slots) {
  for (const auto& [name, length] : slots.lengths) {
    if (!can_count(rule.id, name, length.unit)) {
      return bad_rulebook(rule.file, 1,
                          rule.id + ": the procedure cannot count " + name + " in that unit");
    }
  }
  return {};
}

Result<void> check_slots(const Catalogue& catalogue, const Rule& rule, const Slots& slots) {
  for (const TableNeeds& needs : kNeeds) {
    if (needs.rule == rule.id) TRY(check_table(catalogue, rule, needs, slots));
  }
  TRY(check_lengths(rule, slots));
  for (const FlagsNeeded& needed : kFlags) {
    if (needed.rule == rule.id) TRY(check_flags(catalogue, rule, needed, slots));
  }
  return {};
}

}  // namespace

Result<void> check_values(const Catalogue& catalogue, const Rule& rule) {
  for (const Wording& wording : rule.wordings) {
    TRY(check_slots(catalogue, rule, wording.slots));
    for (const Reading& reading : wording.otherwise) {
      TRY(check_slots(catalogue, rule, reading.slots));
    }
  }
  return {};
}

bool can_count(std::string_view rule, std::string_view length, Unit unit) {
  return std::ranges::all_of(kLengths, [&](const LengthNeeds& needs) {
    if (needs.rule != rule || (!needs.length.empty() && needs.length != length)) return true;
    return needs.counted == Counted::in_days ? unit == Unit::calendar_day
                                             : unit != Unit::working_day;
  });
}

int number_of_table(std::string_view text) {
  const std::optional<int> number = whole(text);
  CHECK(number);
  return *number;
}

Date day_of_table(int year, std::string_view text) {
  const bool before = text.starts_with('-');
  if (before) text.remove_prefix(1);
  CHECK(text.size() == 5);
  return date(before ? year - 1 : year, unsigned(number_of_table(text.substr(0, 2))),
              unsigned(number_of_table(text.substr(3, 2))));
}

}  // namespace law
