// Kiến nghị, phản ánh: taken on and answered. The law sets one limit, ten working days to say
// whether it is accepted, needs longer, is refused or was forwarded (LTCD Đ.28.1; in the Party's
// line Quy định 11-QĐi/TW).
#pragma once

#include <optional>
#include <string>

#include "matters/acts.h"

namespace feedback {

using matters::Doing;
using matters::Matter;

struct Accept : matters::Acceptance {
  static Accept read(json::Fields& in) { return {matters::Acceptance::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing);

struct AnswerIt : matters::Decision {
  static AnswerIt read(json::Fields& in) { return {matters::Decision::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const AnswerIt& act, Matter matter, const Doing& doing);

// At the wish of who sent it.
struct Withdraw : matters::Withdrawal {
  static Withdraw read(json::Fields& in) { return {matters::Withdrawal::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Withdraw& act, Matter matter, const Doing& doing);

struct Reopen : matters::Reopening {
  static Reopen read(json::Fields& in) { return {matters::Reopening::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Reopen& act, Matter matter, const Doing& doing);

// The clock of the answer, from `from`.
[[nodiscard]] Result<Matter> start_clock(Matter matter, Date from, const law::Engine& law);

}  // namespace feedback
