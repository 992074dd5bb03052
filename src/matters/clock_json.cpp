#include "matters/clock_json.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "law/shown.h"
#include "matters/clock_acts.h"

namespace matters {
namespace {

struct Said {
  std::string vi, en;
};

// What happened, in words; the order of ClockChange.
const std::array<Said, 11>& change_names() {
  static const std::array<Said, 11> kNames{{
      {"Bắt đầu tính", "Started"},
      {"Xác định vụ việc phức tạp", "Determined to be complex"},
      {"Xác định vùng sâu, vùng xa", "Determined to be in a remote area"},
      {"Gia hạn", "Extended"},
      {"Tạm đình chỉ", "Suspended"},
      {"Tiếp tục giải quyết", "Continued"},
      {"Trưng cầu giám định", "Expert appraisal asked for"},
      {"Nhận kết quả giám định", "Appraisal received"},
      {"Tính lại", "Reckoned again"},
      {"Đã thực hiện", "Met"},
      {"Thôi tính", "Given up"},
  }};
  return kNames;
}

std::string ground_list(const Matter& matter, ClockChange change) {
  if (change == ClockChange::suspended) return std::string(suspension_list(matter.kind));
  return std::string(text(matter.kind)) + ".complexity_grounds";
}

// The grounds in the words of the law's list of that day.
Result<std::vector<law::Choice>> grounds_of(const Matter& matter, const ClockEvent& event,
                                            const law::Engine& law) {
  std::vector<law::Choice> grounds;
  if (event.ground.empty()) return grounds;
  const std::string words = " " + event.ground + " ";
  for (law::Choice& choice : TRY(law.choices(ground_list(matter, event.change), event.on))) {
    if (words.find(" " + choice.word + " ") != std::string::npos) {
      grounds.push_back(std::move(choice));
    }
  }
  return grounds;
}

// The event that made the clock stand still and has not been ended.
const ClockEvent* last_event(const Matter& matter, long long clock, ClockChange change) {
  const ClockEvent* last = nullptr;
  for (const ClockEvent& event : matter.clock_events) {
    if (event.clock == clock && event.change == change) last = &event;
  }
  return last;
}

Result<void> say_interruption(const Matter& matter, const Clock& clock, ClockChange change,
                              const Reader& reader, law::Sum& sum) {
  const ClockEvent* event = last_event(matter, clock.number, change);
  Said ground;
  for (const law::Choice& choice : TRY(grounds_of(matter, *event, reader.law))) {
    ground = {": " + choice.vi, ": " + choice.en};
  }
  const Said& name = change_names()[static_cast<std::size_t>(change)];
  sum.vi.push_back(name.vi + " từ " + vietnamese(event->on) + ground.vi + " (" + event->article +
                   ").");
  sum.en.push_back(name.en + " since " + law::english(event->on) + ground.en + " (" +
                   event->article + ").");
  return {};
}

void say_spent(const law::Spent& spent, law::Sum& sum) {
  const std::string used = std::to_string(spent.used);
  if (spent.left < 0) {
    const std::string over = std::to_string(std::abs(spent.left));
    sum.vi.push_back("Khi tạm dừng đã quá hạn " + over + " ngày; số ngày quá hạn vẫn giữ nguyên.");
    sum.en.push_back("It had run out " + over + " days before it was stopped; that stays so.");
    return;
  }
  const std::string left = std::to_string(spent.left);
  sum.vi.push_back("Đã dùng " + used + " ngày, còn " + left + " ngày.");
  sum.en.push_back(used + " days were used, " + left + " are left.");
}

// "Hạn dời từ 30/11/2026 sang 01/12/2026 theo Thông báo 1/TB-BNV": what a ruling did to it.
void say_moves(const Matter& matter, const Clock& clock, law::Sum& sum) {
  for (const ClockEvent& event : matter.clock_events) {
    if (event.clock != clock.number || event.change != ClockChange::recalculated) continue;
    if (!event.due || !event.due_before || *event.due_before == event.due->due_on) continue;
    const Date was = *event.due_before, now = event.due->due_on;
    sum.vi.push_back("Hạn dời từ " + vietnamese(was) + " sang " + vietnamese(now) + ": " +
                     event.reason + ".");
    sum.en.push_back("Moved from " + law::english(was) + " to " + law::english(now) + ": " +
                     event.reason + ".");
  }
}

// The sum of the limit, and what was ruled about it since.
Result<law::Sum> told_sum(const Matter& matter, const Clock& clock, const Reader& reader) {
  law::Sum sum = TRY(reader.law.sum_of(clock.due));
  say_moves(matter, clock, sum);
  return sum;
}

// Why there is no last day now, in place of the sum of one.
Result<law::Sum> standstill_sum(const Matter& matter, const Clock& clock, const law::Spent& spent,
                                const Reader& reader) {
  law::Sum sum;
  if (clock.suspended_on) {
    TRY(say_interruption(matter, clock, ClockChange::suspended, reader, sum));
  }
  if (clock.appraisal_on) {
    TRY(say_interruption(matter, clock, ClockChange::appraisal_begun, reader, sum));
  }
  say_spent(spent, sum);
  sum.vi.push_back(
      "Thời gian này không tính vào thời hạn giải quyết. Khi tiếp tục giải quyết sẽ có ngày hết "
      "hạn "
      "mới.");
  sum.en.push_back(
      "This time does not count towards the limit. When the work goes on there will be a new last "
      "day.");
  return sum;
}

json::Object sentences(const law::Sum& sum) {
  return {{"vi", to_json(sum).at("vi")}, {"en", to_json(sum).at("en")}};
}

std::string_view state_of(const Clock& clock) {
  if (clock.met_on) return "met";
  if (clock.suspended_on) return "suspended";
  return clock.appraisal_on ? "in_appraisal" : "running";
}

// What a clock that stands still has instead of a last day.
Result<void> show_standstill(const Matter& matter, const Clock& clock, Date since,
                             const Reader& reader, json::Object& object) {
  const law::Spent spent = TRY(reader.law.spent(clock.due, since));
  object["raw_last_day"] = object["due_on"] = object["warn_on"] = nullptr;
  object["stopped_on"] = iso(since);
  object["days_used"] = spent.used;
  object["days_kept"] = spent.left;
  object["sum"] = sentences(TRY(standstill_sum(matter, clock, spent, reader)));
  return {};
}

Result<json::Object> clock_json(const Matter& matter, const Clock& clock, const Reader& reader) {
  const law::Due& due = clock.due;
  const law::Answer answer = TRY(reader.law.answer_of(due));
  json::Object object{{"name", clock.name},
                      {"state", state_of(clock)},
                      {"started_on", iso(due.started_on)},
                      {"raw_last_day", json::maybe(due.raw_last_day)},
                      {"due_on", iso(due.due_on)},
                      {"warn_on", iso(due.warn_on)},
                      {"met_on", json::maybe(clock.met_on)},
                      {"stopped_on", nullptr},
                      {"days_used", nullptr},
                      {"days_kept", nullptr},
                      {"days_left", nullptr},
                      {"late", is_late(clock, reader.today)},
                      {"basis", due.basis},
                      {"doubt", law::doubt_json(answer)},
                      {"provisional", due.provisional},
                      {"sum", sentences(TRY(told_sum(matter, clock, reader)))}};
  if (runs(clock)) object["days_left"] = TRY(days_left(due.due_on, reader));
  if (const auto since = stands_still_since(clock)) {
    TRY(show_standstill(matter, clock, *since, reader, object));
  }
  return object;
}

json::Value said_or_null(const std::string& text) {
  return text.empty() ? json::Value(nullptr) : json::Value(text);
}

Result<json::Object> event_json(const Matter& matter, const ClockEvent& event,
                                const Reader& reader) {
  json::Array grounds;
  for (const law::Choice& choice : TRY(grounds_of(matter, event, reader.law))) {
    grounds.push_back(law::choice_json(choice));
  }
  const bool reads = reader.sight >= staff::Sight::full;
  const Said& name = change_names()[static_cast<std::size_t>(event.change)];
  json::Object object{{"change", text(event.change)},
                      {"vi", name.vi},
                      {"en", name.en},
                      {"on", iso(event.on)},
                      {"grounds", std::move(grounds)},
                      {"article", said_or_null(event.article)},
                      {"reason", reads ? said_or_null(event.reason) : json::Value(nullptr)},
                      {"document_number", said_or_null(event.document_number)},
                      {"due_before", json::maybe(event.due_before)},
                      {"due_on", nullptr},
                      {"sum", nullptr}};
  if (event.due) {
    object["due_on"] = iso(event.due->due_on);
    object["sum"] = sentences(TRY(reader.law.sum_of(*event.due)));
  }
  return object;
}

}  // namespace

Result<json::Value> days_left(const std::optional<Date>& due_on, const Reader& reader) {
  if (!due_on) return json::Value(nullptr);
  const law::Calendar& calendar = reader.law.calendar();
  if (*due_on >= reader.today)
    return json::Value(TRY(calendar.working_days_between(reader.today, *due_on)));
  return json::Value(-TRY(calendar.working_days_between(*due_on, reader.today)));
}

Result<json::Array> clocks_json(const Matter& matter, const Reader& reader) {
  json::Array array;
  for (const Clock& clock : matter.clocks) array.push_back(TRY(clock_json(matter, clock, reader)));
  return array;
}

Result<json::Array> clocks_with_events_json(const Matter& matter, const Reader& reader) {
  json::Array array;
  for (const Clock& clock : matter.clocks) {
    json::Object object = TRY(clock_json(matter, clock, reader));
    json::Array events;
    for (const ClockEvent& event : matter.clock_events) {
      if (event.clock != clock.number) continue;
      events.push_back(TRY(event_json(matter, event, reader)));
    }
    object["events"] = std::move(events);
    array.push_back(std::move(object));
  }
  return array;
}

}  // namespace matters
