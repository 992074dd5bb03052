#include "law/explain.h"

namespace law {
namespace {

constexpr std::size_t kMaxListed = 40;

// "ngày nhận" → "Ngày nhận"; also for the letter đ.
std::string capital(std::string text) {
  if (text.starts_with("đ")) return "Đ" + text.substr(std::string_view("đ").size());
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
  return text;
}

// "11/07".
std::string short_day(Date day) { return vietnamese(day).substr(0, 5); }

std::string full_vi(Date day) {
  return std::string(weekday_vi(day)).append(" ").append(vietnamese(day));
}
std::string full_en(Date day) {
  return std::string(weekday_en(day)).append(" ").append(english(day));
}

std::string skipped_vi(const std::vector<SkippedDay>& days) {
  std::string list;
  for (std::size_t i = 0; i < days.size() && i < kMaxListed; ++i) {
    if (i > 0) list += ", ";
    list.append(weekday_vi(days[i].day)).append(" ").append(short_day(days[i].day));
    if (!days[i].vi.empty()) list.append(" (").append(days[i].vi).append(")");
  }
  return days.size() > kMaxListed ? list + ", …" : list;
}

std::string skipped_en(const std::vector<SkippedDay>& days) {
  std::string list;
  for (std::size_t i = 0; i < days.size() && i < kMaxListed; ++i) {
    if (i > 0) list += ", ";
    list.append(weekday_en(days[i].day)).append(" ").append(short_day(days[i].day));
    if (!days[i].en.empty()) list.append(" (").append(days[i].en).append(")");
  }
  return days.size() > kMaxListed ? list + ", …" : list;
}

// "13/07 (1), 14/07 (2)".
std::string counted(const std::vector<Date>& days) {
  std::string list;
  for (std::size_t i = 0; i < days.size() && i < kMaxListed; ++i) {
    if (i > 0) list += ", ";
    list.append(short_day(days[i])).append(" (").append(std::to_string(i + 1)).append(")");
  }
  return days.size() > kMaxListed ? list + ", …" : list;
}

void say_excluded(const Count& count, Sum& sum) {
  for (const ExcludedSpan& span : count.excluded) {
    sum.vi.push_back("Không tính " + std::to_string(span.days) + " ngày " + span.vi + " (" +
                     vietnamese(span.from) + " – " + vietnamese(span.to) + ").");
    sum.en.push_back("Not counted: " + std::to_string(span.days) + " days " + span.en + " (" +
                     english(span.from) + " to " + english(span.to) + ").");
  }
  if (count.excluded.size() < 2) return;
  sum.vi.push_back("Tổng số ngày không tính: " + std::to_string(count.excluded_days) + ".");
  sum.en.push_back("Days not counted in all: " + std::to_string(count.excluded_days) + ".");
}

void say_working_days(const Count& count, Sum& sum) {
  if (!count.skipped.empty()) {
    sum.vi.push_back("Không tính: " + skipped_vi(count.skipped) + ".");
    sum.en.push_back("Not counted: " + skipped_en(count.skipped) + ".");
  }
  sum.vi.push_back("Các ngày được tính: " + counted(count.counted) + ".");
  sum.en.push_back("Days counted: " + counted(count.counted) + ".");
}

void say_roll(const Count& count, Sum& sum) {
  if (!count.raw_last_day || *count.raw_last_day == count.last_day) return;
  const Date raw = *count.raw_last_day;
  if (count.days_after > 0) {
    sum.vi.push_back("Hết thời gian này vào " + full_vi(raw) + "; tính từ ngày kế tiếp.");
    sum.en.push_back("The period ends on " + full_en(raw) + "; the day after it is meant.");
    return;
  }
  sum.vi.push_back("Ngày cuối theo phép tính là " + full_vi(raw) + ", trúng ngày nghỉ (" +
                   skipped_vi(count.skipped) + "); theo " + count.roll_basis +
                   ", thời hạn kết thúc vào ngày làm việc tiếp theo.");
  sum.en.push_back("By arithmetic the last day is " + full_en(raw) + ", a day off (" +
                   skipped_en(count.skipped) + "); by " + count.roll_basis +
                   " the limit ends on the next working day.");
}

// "NQ 5 Đ.2, ngắn hơn 10 ngày làm việc theo LTCD Đ.28.1": whose limit it is.
std::string by_vi(const Count& count) {
  if (count.local_basis.empty()) return count.basis;
  return count.local_basis + ", ngắn hơn " + vi(count.law_length) + " theo " + count.basis;
}
std::string by_en(const Count& count) {
  if (count.local_basis.empty()) return count.basis;
  return count.local_basis + ", shorter than the " + en(count.law_length) + " of " + count.basis;
}

void say(const Count& count, Sum& sum) {
  const bool after = count.direction == Direction::after;
  sum.vi.push_back(capital(count.event_vi) + ": " + full_vi(count.start) + " (không tính).");
  sum.en.push_back(capital(count.event_en) + ": " + full_en(count.start) + " (not counted).");
  sum.vi.push_back((after ? "Thời hạn: " : "Trước ngày đó ít nhất: ") + vi(count.length) +
                   ", theo " + by_vi(count) + ".");
  sum.en.push_back((after ? "Limit: " : "At least this long before it: ") + en(count.length) +
                   ", by " + by_en(count) + ".");
  say_excluded(count, sum);
  if (count.length.unit == Unit::working_day) say_working_days(count, sum);
  if (after) say_roll(count, sum);
  sum.vi.push_back(capital(count.vi) + ": " + full_vi(count.last_day) + ".");
  sum.en.push_back(capital(count.en) + ": " + full_en(count.last_day) + ".");
}

}  // namespace

std::vector<Count> leading_to(const std::vector<Count>& counts, std::string_view field) {
  std::vector<Count> chain;
  for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
    if (count->field != (chain.empty() ? field : std::string_view(chain.front().event))) continue;
    chain.insert(chain.begin(), *count);
  }
  return chain;
}

Sum explained(std::vector<Count> counts, std::optional<Date> warn_on) {
  Sum sum;
  for (const Count& count : counts) say(count, sum);
  if (warn_on && !counts.empty() && *warn_on < counts.front().last_day) {
    sum.vi.push_back("Có văn bản khác cho thời hạn ngắn hơn, đến " + full_vi(*warn_on) +
                     "; nên xong trong ngày đó.");
    sum.en.push_back("Another text gives a shorter limit, until " + full_en(*warn_on) +
                     "; better be done by then.");
  }
  sum.counts = std::move(counts);
  return sum;
}

}  // namespace law
