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

struct Accept {
  Date on{};
  std::optional<std::string> document_number;
  static Accept read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing);

struct Refuse {
  Date on{};
  std::string ground;
  std::string reason;
  std::optional<std::string> document_number;
  static Refuse read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Refuse& act, Matter matter, const Doing& doing);

struct AnswerIt {
  Date on{};
  std::string result;
  std::string document_number;
  std::string text;
  std::string evidence;
  static AnswerIt read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const AnswerIt& act, Matter matter, const Doing& doing);

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
