#include "law/rulebook.h"

#include <algorithm>
#include <filesystem>

#include "law/check_values.h"
#include "law/file_reader.h"
#include "law/identity.h"
#include "law/load_files.h"
#include "law/lunar.h"
#include "law/question_table.h"
#include "law/yaml_file.h"

namespace law {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFiles = 1000;

// ---- the files

Result<std::vector<std::string>> yaml_files(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::recursive_directory_iterator files(folder, error);
  if (error) return bad_rulebook(folder, 1, "the folder cannot be read");
  for (const fs::directory_entry& entry : files) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      names.push_back(fs::relative(entry.path(), folder).generic_string());
    }
  }
  if (names.size() > kMaxFiles) return bad_rulebook(folder, 1, "too many files");
  std::ranges::sort(names);
  return names;
}

Result<void> read_settings(const Yaml& root, std::string_view file, Rulebook& book) {
  const FileReader in(root, file);
  TRY(in.only({"default_day"}));
  book.default_day = TRY(in.day("default_day"));
  return {};
}

Result<void> read_rule(const Yaml& root, std::string_view file, Rulebook& book) {
  Rule rule = TRY(load_rule(root, file));
  if (book.rules.contains(rule.id)) return bad_rulebook(file, 1, "rule twice: " + rule.id);
  std::string id = rule.id;
  book.rules.emplace(std::move(id), std::move(rule));
  return {};
}

Result<void> read_choices(const Yaml& root, std::string_view file, Rulebook& book) {
  ChoiceList list = TRY(load_choices(root, file));
  if (book.choices.contains(list.id)) return bad_rulebook(file, 1, "list twice: " + list.id);
  std::string id = list.id;
  book.choices.emplace(std::move(id), std::move(list));
  return {};
}

Result<void> read_profile(const Yaml& root, std::string_view file, Rulebook& book) {
  Profile profile = TRY(load_profile(root, file));
  if (book.profiles.contains(profile.id)) {
    return bad_rulebook(file, 1, "profile twice: " + profile.id);
  }
  std::string id = profile.id;
  book.profiles.emplace(std::move(id), std::move(profile));
  return {};
}

Result<void> read_year(const Yaml& root, std::string_view file, Rulebook& book) {
  CalendarYear year = TRY(load_calendar_year(root, file));
  book.years.push_back(std::move(year));
  return {};
}

Result<void> read_glossary(const Yaml& root, std::string_view file, Rulebook& book) {
  book.glossary = TRY(load_glossary(root, file));
  return {};
}

Result<void> read_file(const std::string& folder, const std::string& name, Rulebook& book) {
  const Yaml root = TRY(read_yaml(folder + "/" + name, name));
  if (name == "law.yaml") return read_settings(root, name, book);
  if (name == "glossary.yaml") return read_glossary(root, name, book);
  if (name == "vocabulary.yaml") return load_vocabulary(root, name, book.catalogue);
  if (name.starts_with("calendar/")) return read_year(root, name, book);
  if (name.starts_with("questions/")) return load_questions(root, name, book.catalogue);
  if (name.starts_with("choices/")) return read_choices(root, name, book);
  if (name.starts_with("local/")) return read_profile(root, name, book);
  return read_rule(root, name, book);
}

// ---- what must hold between them

bool is_holiday(const CalendarYear& year, Date day) {
  const auto found = std::ranges::find(year.days, day, &NamedDay::day);
  return found != year.days.end() && found->kind == DayKind::public_holiday;
}

// Tết and Giỗ Tổ follow the moon: a file that has them on another day is a slip.
Result<void> check_moon(const CalendarYear& year, const std::string& file) {
  for (const Date day : {lunar_new_year(year.year), hung_kings_day(year.year)}) {
    if (day >= year.first && !is_holiday(year, day)) {
      return bad_rulebook(file, 1, "by the moon " + iso(day) + " is a public holiday");
    }
  }
  return {};
}

Result<void> check_years(Rulebook& book) {
  std::ranges::sort(book.years, {}, &CalendarYear::year);
  if (book.years.empty()) return bad_rulebook("calendar", 1, "no calendar");
  for (std::size_t i = 0; i < book.years.size(); ++i) {
    const CalendarYear& year = book.years[i];
    const std::string file = "calendar/" + std::to_string(year.year) + ".yaml";
    if (i > 0 && (year.year != book.years[i - 1].year + 1 || year.first != date(year.year, 1, 1))) {
      return bad_rulebook(file, 1, "a gap in the calendar before this year");
    }
    TRY(check_moon(year, file));
    if (i > 0 && year.confirmed && !book.years[i - 1].confirmed) {
      return bad_rulebook(file, 1, "confirmed after a year that is not");
    }
  }
  return {};
}

Result<void> check_vocabularies(const Catalogue& catalogue, const std::vector<Field>& fields,
                                const std::string& question) {
  for (const Field& field : fields) {
    const bool needs = field.type == FieldType::word || field.item == FieldType::word ||
                       field.type == FieldType::forms;
    if (needs && !catalogue.vocabularies.contains(field.vocabulary)) {
      return bad_rulebook("questions", 1,
                          question + "." + field.name + ": no vocabulary " + field.vocabulary);
    }
    TRY(check_vocabularies(catalogue, field.fields, question));
  }
  return {};
}

bool has_slot(const Slots& slots, std::string_view kind, std::string_view name) {
  if (kind == "length") return slots.lengths.contains(name);
  if (kind == "number") return slots.numbers.contains(name);
  if (kind == "flag") {
    const auto flag = slots.numbers.find(name);
    return flag != slots.numbers.end() && (flag->second == 0 || flag->second == 1);
  }
  if (kind == "word") return slots.words.contains(name);
  if (kind == "list") return slots.lists.contains(name);
  return slots.tables.contains(name);
}

std::size_t slot_count(const Slots& slots) {
  return slots.lengths.size() + slots.numbers.size() + slots.words.size() + slots.lists.size() +
         slots.tables.size();
}

struct Need {
  std::string_view kind, name;
  bool optional;
};

std::vector<Need> needs_of(std::string_view text) {
  std::vector<Need> needs;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    std::string_view word = text.substr(0, blank);
    text = blank == text.npos ? std::string_view() : text.substr(blank + 1);
    if (word.empty()) continue;
    const bool optional = word.ends_with('?');
    if (optional) word.remove_suffix(1);
    const auto colon = word.find(':');
    const std::string_view name = colon == word.npos ? word : word.substr(colon + 1);
    needs.push_back({word.substr(0, colon), name, optional});
  }
  return needs;
}

// A wording has every value the procedure asks for and none that nobody reads (a slip of the pen).
Result<void> check_wording(const Rule& rule, const Wording& wording,
                           const std::vector<Need>& needs) {
  const std::string what = rule.id + " from " + iso(wording.in_force_from) + ": ";
  std::size_t known = 0;
  for (const Need& need : needs) {
    const bool there = has_slot(wording.slots, need.kind, need.name);
    if (there) ++known;
    if (!there && !need.optional) {
      return bad_rulebook(
          rule.file, 1, what + "missing " + std::string(need.kind) + " " + std::string(need.name));
    }
  }
  if (known != slot_count(wording.slots)) {
    return bad_rulebook(rule.file, 1, what + "a value that no procedure reads");
  }
  for (const Reading& reading : wording.otherwise) {
    std::size_t read = 0;
    for (const Need& need : needs) {
      if (has_slot(reading.slots, need.kind, need.name)) ++read;
    }
    if (read == 0 || read != slot_count(reading.slots)) {
      return bad_rulebook(rule.file, 1,
                          what + "reading " + reading.word +
                              " has no value that a procedure reads, or one too many");
    }
  }
  return {};
}

Result<void> check_rule(const Catalogue& catalogue, const Rule& rule) {
  const auto needs = std::ranges::find(rule_needs(), rule.id, &RuleNeeds::rule);
  if (needs == rule_needs().end()) return bad_rulebook(rule.file, 1, "no such rule: " + rule.id);
  for (const Wording& wording : rule.wordings) {
    TRY(check_wording(rule, wording, needs_of(needs->slots)));
  }
  TRY(check_values(catalogue, rule));
  bool starts = rule.starts.empty();
  for (const std::string& id : rule.questions) {
    const Question* question = catalogue.question(id);
    if (!question) return bad_rulebook(rule.file, 1, "no such question: " + id);
    starts = starts || question->input(rule.starts) || question->answer(rule.starts);
  }
  if (!starts) return bad_rulebook(rule.file, 1, "no question gives " + rule.starts);
  return {};
}

// The identities of the report forms are read at every question; a slip is found here.
Result<void> check_identities(const Rule& rule) {
  for (const Wording& wording : rule.wordings) {
    for (const auto& [form, identities] : wording.slots.lists) {
      for (const std::string& text : identities) {
        if (!parse_identity(text)) return bad_rulebook(rule.file, 1, "not an identity: " + text);
      }
    }
  }
  return {};
}

}  // namespace

Result<void> check_rulebook(Rulebook& book) {
  if (book.default_day == Date{}) return bad_rulebook("law.yaml", 1, "missing default_day");
  TRY(check_years(book));
  for (const Question& question : book.catalogue.questions) {
    TRY(check_vocabularies(book.catalogue, question.inputs, question.id));
    TRY(check_vocabularies(book.catalogue, question.answers, question.id));
  }
  for (const auto& [id, rule] : book.rules) TRY(check_rule(book.catalogue, rule));
  for (const RuleNeeds& needs : rule_needs()) {
    if (!book.rules.contains(needs.rule)) {
      return bad_rulebook(".", 1, "missing rule " + std::string(needs.rule));
    }
  }
  TRY(check_identities(book.rules.find("report.forms")->second));
  for (const auto& [id, profile] : book.profiles) TRY(check_profile(book, profile));
  return {};
}

tl::unexpected<Error> bad_rulebook(std::string_view file, int line, std::string_view what) {
  return fail(ErrorKind::invalid, "law.bad_rulebook",
              std::string(file).append(":").append(std::to_string(line)).append(": ").append(what));
}

Calendar Rulebook::calendar() const {
  std::vector<NamedDay> named;
  Date confirmed_until = years.front().first;
  for (const CalendarYear& year : years) {
    named.insert(named.end(), year.days.begin(), year.days.end());
    if (year.confirmed) confirmed_until = date(year.year, 12, 31);
  }
  return {years.front().first, date(years.back().year, 12, 31), confirmed_until, std::move(named)};
}

Result<Rulebook> read_rulebook(const std::string& folder) {
  const std::vector<std::string> files = TRY(yaml_files(folder));
  Rulebook book;
  for (const std::string& name : files) TRY(read_file(folder, name, book));
  TRY(check_rulebook(book));
  return book;
}

}  // namespace law
