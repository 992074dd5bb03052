#include "law/inquiry.h"

#include <algorithm>

#include "base/check.h"
#include "law/profile.h"

namespace law {

tl::unexpected<Error> wrong_field(std::string_view field, std::string_view code) {
  Error error{ErrorKind::invalid, "input.invalid", std::string(field), {}, {}};
  error.fields.push_back({std::string(field), std::string(code), {}});
  return tl::unexpected(std::move(error));
}

Date Inquiry::date(std::string_view name) const {
  const std::optional<Date> day = maybe_date(name);
  CHECK(day);
  return *day;
}

std::optional<Date> Inquiry::maybe_date(std::string_view name) const {
  const json::Value* value = in_.if_contains(name);
  return value ? parse_iso(value->as_string()) : std::nullopt;
}

Date Inquiry::date_or_default(std::string_view name) const {
  return maybe_date(name).value_or(book_.default_day);
}

bool Inquiry::flag(std::string_view name) const { return in_.at(name).as_bool(); }
int Inquiry::number(std::string_view name) const { return int(in_.at(name).as_int64()); }

std::optional<int> Inquiry::maybe_number(std::string_view name) const {
  return has(name) ? std::optional(number(name)) : std::nullopt;
}

std::string_view Inquiry::word(std::string_view name) const { return in_.at(name).as_string(); }

std::string_view Inquiry::maybe_word(std::string_view name) const {
  return has(name) ? word(name) : std::string_view();
}

std::vector<Date> Inquiry::dates(std::string_view name) const {
  std::vector<Date> days;
  if (!has(name)) return days;
  for (const json::Value& item : array(name)) days.push_back(*parse_iso(item.as_string()));
  return days;
}

std::vector<std::string_view> Inquiry::words(std::string_view name) const {
  std::vector<std::string_view> list;
  for (const json::Value& item : array(name)) list.push_back(item.as_string());
  return list;
}

const json::Array& Inquiry::array(std::string_view name) const { return in_.at(name).as_array(); }
const json::Object& Inquiry::object(std::string_view name) const {
  return in_.at(name).as_object();
}

InForce Inquiry::in_force(const Rule& rule, const Wording& wording, const Profile* profile) const {
  const auto chosen = office_.readings.find(rule.id);
  if (chosen == office_.readings.end()) return {rule, wording, nullptr, profile};
  const auto reading = std::ranges::find(wording.otherwise, chosen->second, &Reading::word);
  return {rule, wording, reading == wording.otherwise.end() ? nullptr : &*reading, profile};
}

Result<InForce> Inquiry::rule(std::string_view id, Date on) {
  const auto found = book_.rules.find(id);
  CHECK(found != book_.rules.end());
  const Wording* wording = found->second.on(on);
  if (!wording) {
    return fail(ErrorKind::refused, "law.no_rule_yet", std::string(id) + " " + iso(on));
  }
  const InForce result = in_force(found->second, *wording, profile_on(book_, office_, on));
  const bool known =
      std::ranges::any_of(used_, [&](const InForce& used) { return &used.wording() == wording; });
  if (!known) used_.push_back(result);
  return result;
}

std::optional<InForce> Inquiry::next_wording(const InForce& rule) const {
  const Wording* next = rule.rule().after(rule.wording());
  return next ? std::optional(in_force(rule.rule(), *next, rule.profile())) : std::nullopt;
}

void Inquiry::touch(Date day) {
  first_touched_ = first_touched_ ? std::min(*first_touched_, day) : day;
  last_touched_ = last_touched_ ? std::max(*last_touched_, day) : day;
}

bool Inquiry::touched(Date from, Date to) const {
  return first_touched_ && *first_touched_ <= to && from <= *last_touched_;
}

namespace {

// Names the local rule that made the limit shorter, and how long it is by the law. What was added
// to the limit (extensions) was added to the law's too.
void name_shorter(const InForce& rule, const Length& length, Count& count) {
  if (length.local == 0) return;
  const Shorter& local = rule.profile()->shorter.at(std::size_t(length.local) - 1);
  count.local_basis = local.basis;
  count.law_length = *rule.law_length(local.length);
  if (count.law_length.unit == length.unit) {
    count.law_length.amount += length.amount - local.limit.amount;
  }
}

}  // namespace

Count Inquiry::count_of(const InForce& rule, const Limit& limit, Direction direction) const {
  Count count;
  count.field = limit.field;
  count.event = limit.event;
  count.direction = direction;
  count.start = limit.start;
  count.length = limit.length;
  count.excluded = limit.excluded;
  count.excluded_days = limit.excluded_days;
  count.days_after = limit.days_after;
  count.basis = rule.basis();
  name_shorter(rule, limit.length, count);
  if (const Field* field = question_.answer(limit.field)) {
    count.vi = field->label.vi;
    count.en = field->label.en;
  }
  const Field* input = question_.input(limit.event);
  if (const Field* field = input ? input : question_.answer(limit.event)) {
    count.event_vi = field->label.vi;
    count.event_en = field->label.en;
  }
  return count;
}

void Inquiry::record(const Limit& limit, const Reckoned& reckoned, Count count) {
  const bool leans_on_calendar =
      limit.length.unit == Unit::working_day ||
      (limit.roll == Roll::to_next_working_day && count.direction == Direction::after);
  if (leans_on_calendar) {
    touch(limit.start);
    touch(reckoned.last_day);
  }
  count.counted = reckoned.counted;
  count.skipped = reckoned.skipped;
  count.raw_last_day = reckoned.raw_last_day;
  count.last_day = reckoned.last_day;
  put(limit.field, reckoned.last_day);
  counts_.push_back(std::move(count));
}

// D1: whether a limit of an office rolls over a rest day is a reading of BLDS Đ.148.5.
Result<void> Inquiry::roll_back_if_read_so(Date start, Reckoned& reckoned, Count& count) {
  if (!reckoned.raw_last_day || *reckoned.raw_last_day == reckoned.last_day) return {};
  const InForce roll = TRY(rule("calendar.roll_over", start));
  if (roll.says("rolls")) {
    count.roll_basis = roll.basis();
  } else {
    reckoned.last_day = *reckoned.raw_last_day;
    reckoned.skipped.clear();
  }
  return {};
}

Result<Reckoned> Inquiry::count_after(const InForce& rule, const Limit& limit) {
  Reckoned reckoned =
      TRY(reckon_after(calendar(), limit.start, limit.length, limit.excluded_days, limit.roll));
  Count count = count_of(rule, limit, Direction::after);
  reckoned.last_day = add_days(reckoned.last_day, limit.days_after);
  if (limit.roll == Roll::to_next_working_day) {
    TRY(roll_back_if_read_so(limit.start, reckoned, count));
  }
  record(limit, reckoned, std::move(count));
  return reckoned;
}

Result<Reckoned> Inquiry::count_before(const InForce& rule, const Limit& limit) {
  const Reckoned reckoned = TRY(reckon_before(calendar(), limit.start, limit.length));
  record(limit, reckoned, count_of(rule, limit, Direction::before));
  return reckoned;
}

Result<Date> Inquiry::last_day(Date start, Length length, int excluded) {
  const Reckoned reckoned =
      TRY(reckon_after(calendar(), start, length, excluded, Roll::to_next_working_day));
  touch(start);
  touch(reckoned.last_day);
  return reckoned.last_day;
}

void Inquiry::put(std::string_view field, json::Value value) {
  CHECK(question_.answer(field));
  out_.insert_or_assign(field, std::move(value));
}

}  // namespace law
