// Tố cáo: the acts that only a denunciation has, or does in its own way (Luật Tố cáo 25/2018,
// Luật 136/2025, Nghị định 31/2019, 156/2026). Who denounced appears nowhere here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matters/clock_acts.h"

namespace denunciations {

using matters::Doing;
using matters::Matter;

// Thụ lý (LTC Đ.29, 30).
struct Accept : matters::Acceptance {
  static Accept read(json::Fields& in) { return {matters::Acceptance::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing);

// Gia hạn by a written decision, 30 days each: once when complex, twice when especially complex
// (LTC Đ.30.2-3, NĐ31 Đ.3).
struct Extend {
  Date on{};
  std::vector<std::string> grounds;
  std::string reason;
  std::string document_number;
  static Extend read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Extend& act, Matter matter, const Doing& doing);

// Kết luận nội dung tố cáo (LTC Đ.35): then it is sent within 5 working days.
struct Conclude : matters::Decision {
  static Conclude read(json::Fields& in) { return {matters::Decision::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Conclude& act, Matter matter, const Doing& doing);

// Rút tố cáo before the conclusion (LTC Đ.33): signed, and not coerced, or it goes on.
struct Withdraw : matters::Withdrawal {
  static Withdraw read(json::Fields& in) { return {matters::Withdrawal::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Withdraw& act, Matter matter, const Doing& doing);

struct Reopen : matters::Reopening {
  static Reopen read(json::Fields& in) { return {matters::Reopening::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Reopen& act, Matter matter, const Doing& doing);

// The clock of initial processing from `from`, or of forwarding when it is not ours (LTC Đ.24).
[[nodiscard]] Result<Matter> start_clock(Matter matter, Date from, const law::Engine& law);

}  // namespace denunciations
