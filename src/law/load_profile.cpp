#include <algorithm>
#include <array>

#include "law/file_reader.h"
#include "law/load_files.h"

namespace law {
namespace {

template <class Word, std::size_t N>
Result<Word> word_in(const FileReader& in, std::string_view key, const std::array<Word, N>& known) {
  const std::string text = TRY(in.text(key));
  for (const Word word : known) {
    if (word_of(word) == text) return word;
  }
  return in.wrong(*in.find(key), std::string("not known as ").append(key) + ": " + text);
}

constexpr std::array kShifts{Shift::next_working_day, Shift::adjacent_working_day};
constexpr std::array kPolicies{Delegation::forbidden, Delegation::special_case_with_reason,
                               Delegation::allowed};

// Reads the list under `key`, if there is one, item by item.
template <class T, class Read>
Result<void> list_under(const FileReader& in, std::string_view key, std::vector<T>& into,
                        Read read) {
  if (!in.find(key)) return {};
  const Yaml* list = TRY(in.need(key, Yaml::Kind::list));
  if (list->list.empty()) return in.wrong(*list, std::string("an empty list: ").append(key));
  for (const Yaml& item : list->list) {
    T read_item = TRY(read(item, in.file()));
    into.push_back(std::move(read_item));
  }
  return {};
}

Result<std::vector<int>> month_days(const FileReader& in) {
  const Yaml* list = TRY(in.need("days", Yaml::Kind::list));
  std::vector<int> days;
  for (const Yaml& item : list->list) {
    const int day = TRY(number_of(item, in.file()));
    if (day < 1 || day > 28) return in.wrong(item, "not a day of every month, 1 to 28");
    if (!days.empty() && days.back() >= day) return in.wrong(item, "days must be in order");
    days.push_back(day);
  }
  if (days.empty()) return in.wrong(*list, "a post without a day");
  return days;
}

Result<FixedDays> fixed_days_of(const Yaml& node, std::string_view file, const Profile& profile) {
  const FileReader in(node, file);
  TRY(in.only({"post", "days", "where", "basis", "in_force_from", "in_force_until"}));
  FixedDays fixed;
  fixed.line = node.line;
  fixed.post = TRY(in.text("post"));
  fixed.days = TRY(month_days(in));
  if (in.find("where")) fixed.where = TRY(in.words("where"));
  fixed.basis = TRY(in.text_or("basis", profile.basis));
  fixed.in_force_from = TRY(in.maybe_day("in_force_from")).value_or(profile.in_force_from);
  fixed.in_force_until = TRY(in.maybe_day("in_force_until"));
  if (!fixed.in_force_until) fixed.in_force_until = profile.in_force_until;
  return fixed;
}

Result<Shorter> shorter_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"rule", "length", "limit", "basis"}));
  Shorter shorter;
  shorter.line = node.line;
  shorter.rule = TRY(in.text("rule"));
  shorter.length = TRY(in.text_or("length", "length"));
  const Yaml* limit = TRY(in.need("limit", Yaml::Kind::scalar));
  shorter.limit = TRY(length_of(*limit, file));
  shorter.basis = TRY(in.text("basis"));
  return shorter;
}

Result<DelegationPolicy> delegation_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"policy", "basis"}));
  DelegationPolicy delegation;
  delegation.policy = TRY(word_in(in, "policy", kPolicies));
  delegation.basis = TRY(in.text("basis"));
  return delegation;
}

// The days on which a post receives in a month.
Result<ProfileExample> reception_example(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"post", "month", "days", "because"}));
  ProfileExample example;
  example.line = node.line;
  example.post = TRY(in.text("post"));
  example.month = TRY(in.text("month"));
  if (!parse_iso(example.month + "-01")) return in.wrong("not a month: " + example.month);
  for (const std::string& text : TRY(in.texts("days"))) {
    const std::optional<Date> day = parse_iso(text);
    if (!day) return in.wrong("not a day: " + text);
    example.days.push_back(*day);
  }
  example.because = TRY(in.words("because"));
  return example;
}

Result<ProfileExample> example_of(const Yaml& node, std::string_view file) {
  if (node.find("post")) return reception_example(node, file);
  ProfileExample example;
  example.line = node.line;
  example.asked = TRY(load_example(node, file, ""));
  if (example.asked->question.empty()) return bad_rulebook(file, node.line, "missing ask");
  return example;
}

Result<void> read_validity(const FileReader& in, Profile& profile) {
  profile.in_force_from = TRY(in.day("in_force_from"));
  profile.in_force_until = TRY(in.maybe_day("in_force_until"));
  if (profile.in_force_until && *profile.in_force_until < profile.in_force_from) {
    return in.wrong(*in.find("in_force_until"), "ends before it begins");
  }
  return {};
}

Result<void> read_habits(const FileReader& in, Profile& profile) {
  if (in.find("shift")) profile.shift = TRY(word_in(in, "shift", kShifts));
  if (in.find("delegation")) {
    const Yaml* delegation = TRY(in.need("delegation", Yaml::Kind::map));
    profile.delegation = TRY(delegation_of(*delegation, in.file()));
  }
  profile.inner_limits = TRY(in.text_or("inner_limits", ""));
  if (const Yaml* limits = in.find("inner_limits")) profile.inner_limits_line = limits->line;
  const std::string saturdays = TRY(in.text_or("swapped_saturdays", "worked"));
  if (saturdays != "worked" && saturdays != "not_worked") {
    return in.wrong(*in.find("swapped_saturdays"), "expected worked or not_worked");
  }
  profile.works_swapped_saturdays = saturdays == "worked";
  return {};
}

}  // namespace

Result<Profile> load_profile(const Yaml& root, std::string_view file) {
  const FileReader in(root, file);
  TRY(in.only({"profile", "title", "basis", "in_force_from", "in_force_until", "doubt",
               "reception_days", "shift", "delegation", "inner_limits", "shorter",
               "swapped_saturdays", "examples"}));
  Profile profile;
  profile.file = file;
  profile.id = TRY(in.text("profile"));
  profile.title = TRY(in.words("title"));
  profile.basis = TRY(in.text("basis"));
  TRY(read_validity(in, profile));
  if (in.find("doubt")) profile.doubt = TRY(in.words("doubt"));
  TRY(list_under(
      in, "reception_days", profile.reception_days,
      [&](const Yaml& item, std::string_view name) { return fixed_days_of(item, name, profile); }));
  TRY(read_habits(in, profile));
  TRY(list_under(in, "shorter", profile.shorter, shorter_of));
  TRY(list_under(in, "examples", profile.examples, example_of));
  if (profile.sets_something() && profile.examples.empty()) {
    return in.wrong("a profile that sets something needs an example");
  }
  return profile;
}

}  // namespace law
