#include "rulings/ruling.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace rulings {
namespace {

constexpr json::TextRule kDecision{.max = 200, .min = 3};
constexpr json::TextRule kName{.max = 100};
constexpr std::size_t kMostDays = 60;
constexpr long long kFirstYear = 2018, kLastYear = 2100;

constexpr std::array kDayKinds{law::DayKind::working_day, law::DayKind::public_holiday,
                               law::DayKind::compensatory_day_off, law::DayKind::swapped_day_off,
                               law::DayKind::swapped_working_day};

const std::vector<std::string_view>& day_words() {
  static const std::vector<std::string_view> kWords = [] {
    std::vector<std::string_view> words;
    for (const law::DayKind kind : kDayKinds) words.push_back(law::word_of(kind));
    return words;
  }();
  return kWords;
}

law::DayKind day_kind(std::string_view word) {
  for (const law::DayKind kind : kDayKinds) {
    if (law::word_of(kind) == word) return kind;
  }
  return law::DayKind::working_day;  // a wrong word has been reported at its field
}

law::NamedDay read_day(json::Fields& in) {
  law::NamedDay day;
  day.day = in.date("day");
  day.kind = day_kind(in.word("kind", day_words()));
  day.vi = in.text("vi", kName);
  day.en = in.maybe_text("en", kName).value_or(day.vi);
  return day;
}

void check_days(json::Fields& in, const CalendarDecision& decision) {
  for (std::size_t i = 0; i < decision.days.size(); ++i) {
    const auto same = [&](const law::NamedDay& day) { return day.day == decision.days[i].day; };
    if (std::count_if(decision.days.begin(), decision.days.begin() + std::ptrdiff_t(i), same) > 0) {
      in.wrong("days." + std::to_string(i) + ".day", "ruling.day_twice");
    }
  }
  if (decision.days.empty() && !decision.confirms_year) in.wrong("days", "field.too_few");
}

CalendarDecision read_decision(json::Fields& in, Date today) {
  CalendarDecision decision;
  decision.decision = in.text("decision", kDecision);
  decision.decided_on = in.date("decided_on");
  if (decision.decided_on > today) in.wrong("decided_on", "field.in_the_future");
  decision.days = in.list("days", 0, kMostDays, read_day);
  if (const auto year = in.maybe_integer("confirms_year", kFirstYear, kLastYear)) {
    decision.confirms_year = static_cast<int>(*year);
  }
  for (law::NamedDay& day : decision.days) day.basis = decision.decision;
  check_days(in, decision);
  return decision;
}

json::Object day_json(const law::NamedDay& day) {
  return {{"day", iso(day.day)}, {"kind", law::word_of(day.kind)}, {"vi", day.vi}, {"en", day.en}};
}

std::string text_of(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

Date date_of(const json::Object& object, std::string_view name) {
  return *parse_iso(text_of(object, name));
}

CalendarDecision decision_from(const json::Object& content) {
  CalendarDecision decision{.decision = text_of(content, "decision"),
                            .decided_on = date_of(content, "decided_on"),
                            .days = {},
                            .confirms_year = std::nullopt};
  for (const json::Value& item : content.at("days").as_array()) {
    const json::Object& day = item.as_object();
    decision.days.push_back({.day = date_of(day, "day"),
                             .kind = day_kind(text_of(day, "kind")),
                             .vi = text_of(day, "vi"),
                             .en = text_of(day, "en"),
                             .basis = decision.decision});
  }
  if (const auto* year = content.at("confirms_year").if_int64()) {
    decision.confirms_year = static_cast<int>(*year);
  }
  return decision;
}

tl::unexpected<Error> wrong(std::string field, std::string code, std::string detail = {}) {
  Error error{.kind = ErrorKind::invalid, .code = "input.invalid"};
  error.fields.push_back({std::move(field), std::move(code), std::move(detail)});
  return tl::unexpected(std::move(error));
}

// Neither another kind of day nor, for a swap, the other side of working and not.
bool changes_nothing(law::DayKind was, law::DayKind becomes) {
  const bool swap =
      becomes == law::DayKind::swapped_day_off || becomes == law::DayKind::swapped_working_day;
  return was == becomes || (swap && law::is_working(was) == law::is_working(becomes));
}

Date last_day_of(int year) { return date(year, 12, 31); }

// Does it make sense in the calendar as it is without it?
Result<void> check_decision(const law::Calendar& calendar, const CalendarDecision& decision) {
  for (std::size_t i = 0; i < decision.days.size(); ++i) {
    const law::NamedDay& day = decision.days[i];
    const std::string field = "days." + std::to_string(i) + ".day";
    const auto was = calendar.kind_of(day.day);
    if (!was) return wrong(field, "ruling.unknown_year", iso(calendar.last()));
    if (changes_nothing(*was, day.kind)) return wrong(field, "ruling.changes_nothing");
  }
  if (!decision.confirms_year) return {};
  const Date end = last_day_of(*decision.confirms_year);
  if (!calendar.knows(end))
    return wrong("confirms_year", "ruling.unknown_year", iso(calendar.last()));
  if (!calendar.provisional(end)) return wrong("confirms_year", "ruling.changes_nothing");
  return {};
}

Result<law::Calendar> with(const law::Calendar& calendar, const CalendarDecision& decision) {
  law::Calendar changed = TRY(calendar.with(decision.days));
  if (!decision.confirms_year) return changed;
  return changed.confirmed(last_day_of(*decision.confirms_year));
}

Result<law::Calendar> calendar_with(law::Calendar calendar, const std::vector<Ruling>& rulings) {
  for (const Ruling& ruling : rulings) {
    const auto* decision = std::get_if<CalendarDecision>(&ruling.what);
    if (!decision || withdrawn(rulings, ruling.id)) continue;
    calendar = TRY(with(calendar, *decision));
  }
  return calendar;
}

law::Engine with_readings(const law::Engine& files, const std::vector<Ruling>& rulings) {
  std::optional<law::Engine> law(files);
  for (const Ruling& ruling : rulings) {
    const auto* reading = std::get_if<Reading>(&ruling.what);
    if (!reading) continue;
    if (const auto with = law->with_reading(reading->rule, reading->reading)) law.emplace(*with);
  }
  return *law;
}

law::Engine with_profiles(const law::Engine& law, const std::vector<Ruling>& rulings) {
  std::optional<law::Engine> followed(law);
  for (const Ruling& ruling : rulings) {
    const auto* following = std::get_if<Following>(&ruling.what);
    if (!following) continue;
    const auto with = followed->with_profile(following->profile, following->from);
    if (with) followed.emplace(*with);
  }
  return *followed;
}

// The profile exists, is in force on that day and not followed from there on already.
Result<void> check_following(const law::Engine& before, const Following& following) {
  if (!before.calendar().knows(following.from)) {
    return wrong("from", "ruling.unknown_year", vietnamese(before.calendar().last()));
  }
  const auto with = before.with_profile(following.profile, following.from);
  if (!with && with.error().code == "law.no_profile") return wrong("profile", "law.no_profile");
  if (!with) return wrong("from", with.error().code, with.error().subject);
  if (with->followed() == before.followed()) return wrong("profile", "ruling.followed_already");
  return {};
}

// The decision that the withdrawal is about stands and has not been withdrawn before.
Result<void> check_withdrawal(const std::vector<Ruling>& rulings, const Ruling& last) {
  const auto* withdrawal = std::get_if<Withdrawal>(&last.what);
  if (!withdrawal) return {};
  const auto about = std::ranges::find(rulings, withdrawal->of, &Ruling::id);
  if (about == rulings.end() || !std::holds_alternative<CalendarDecision>(about->what)) {
    return wrong("of", "ruling.not_there");
  }
  const auto same = [&](const Ruling& other) {
    const auto* earlier = std::get_if<Withdrawal>(&other.what);
    return earlier && earlier->of == withdrawal->of;
  };
  if (std::ranges::count_if(rulings, same) > 1) return wrong("of", "ruling.withdrawn_already");
  return {};
}

}  // namespace

std::string_view kind_of(const What& what) { return kKindWords.at(what.index()); }

What read_what(json::Fields& in, std::string_view kind, Date today) {
  if (kind == kKindWords[1]) return Withdrawal{in.text("of", {.max = 26})};
  if (kind == kKindWords[2]) {
    return Reading{in.text("rule", {.max = 100}), in.text("reading", {.max = 100})};
  }
  if (kind == kKindWords[3]) return Following{in.text("profile", {.max = 100}), in.date("from")};
  return read_decision(in, today);
}

json::Object content_of(const What& what) {
  if (const auto* withdrawal = std::get_if<Withdrawal>(&what)) return {{"of", withdrawal->of}};
  if (const auto* reading = std::get_if<Reading>(&what)) {
    return {{"rule", reading->rule}, {"reading", reading->reading}};
  }
  if (const auto* following = std::get_if<Following>(&what)) {
    return {{"profile", following->profile}, {"from", iso(following->from)}};
  }
  const auto& decision = std::get<CalendarDecision>(what);
  json::Array days;
  for (const law::NamedDay& day : decision.days) days.push_back(day_json(day));
  return {{"decision", decision.decision},
          {"decided_on", iso(decision.decided_on)},
          {"days", std::move(days)},
          {"confirms_year",
           decision.confirms_year ? json::Value(*decision.confirms_year) : json::Value(nullptr)}};
}

What what_from(std::string_view kind, const json::Value& content) {
  const json::Object& object = content.as_object();
  if (kind == kKindWords[1]) return Withdrawal{text_of(object, "of")};
  if (kind == kKindWords[2]) return Reading{text_of(object, "rule"), text_of(object, "reading")};
  if (kind == kKindWords[3]) return Following{text_of(object, "profile"), date_of(object, "from")};
  CHECK(kind == kKindWords[0]);
  return decision_from(object);
}

json::Object to_json(const Ruling& ruling) {
  return {{"edition", ruling.edition},      {"id", ruling.id},
          {"kind", kind_of(ruling.what)},   {"content", content_of(ruling.what)},
          {"reason", ruling.reason},        {"entered_at", iso(ruling.entered_at)},
          {"entered_by", ruling.entered_by}};
}

bool withdrawn(const std::vector<Ruling>& rulings, const std::string& id) {
  return std::ranges::any_of(rulings, [&](const Ruling& ruling) {
    const auto* withdrawal = std::get_if<Withdrawal>(&ruling.what);
    return withdrawal && withdrawal->of == id;
  });
}

Result<law::Engine> law_with(const law::Engine& files, const std::vector<Ruling>& rulings) {
  law::Calendar calendar = TRY(calendar_with(files.calendar(), rulings));
  return with_profiles(with_readings(files, rulings).with(std::move(calendar)), rulings);
}

Result<void> check_last(const law::Engine& files, const std::vector<Ruling>& rulings) {
  const Ruling& last = rulings.back();
  TRY(check_withdrawal(rulings, last));
  if (const auto* reading = std::get_if<Reading>(&last.what)) {
    if (!files.with_reading(reading->rule, reading->reading)) {
      return wrong("reading", "law.no_reading");
    }
  }
  const std::vector<Ruling> before(rulings.begin(), rulings.end() - 1);
  if (const auto* following = std::get_if<Following>(&last.what)) {
    return check_following(TRY(law_with(files, before)), *following);
  }
  const auto* decision = std::get_if<CalendarDecision>(&last.what);
  if (!decision) return {};
  return check_decision(TRY(calendar_with(files.calendar(), before)), *decision);
}

}  // namespace rulings
