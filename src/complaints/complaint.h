// Khiếu nại: the acts that only a complaint has, or does in its own way (Luật Khiếu nại 02/2011,
// Luật 136/2025, Nghị định 124/2020, 155/2026). Pure; limits come from the law engine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matters/clock_acts.h"

namespace complaints {

using matters::Doing;
using matters::Matter;

// Thụ lý: the clock of the first decision stops, that of resolution starts (LKN Đ.27, 28, 36, 37).
struct Accept : matters::Acceptance {
  static Accept read(json::Fields& in) { return {matters::Acceptance::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing);

// Xác định vụ việc phức tạp, in writing: lengthens the limit; there is no extension decision for a
// complaint (LKN Đ.28, NĐ155 Đ.3a). Also while suspended: it is a fact of the file, not a decision
// that the running limit must wait for.
struct DetermineComplexity {
  Date on{};
  std::vector<std::string> grounds;
  std::string document_number;
  static DetermineComplexity read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const DetermineComplexity& act, Matter matter,
                                   const Doing& doing);

// Xác định vùng sâu, vùng xa đi lại khó khăn: the law's longer limit (LKN Đ.28, 37). No text says
// what such an area is, so an officer determines it, with a reason; where it lies does not depend
// on the day it is written down, so it may be done after the shorter limit has passed, too.
struct DetermineRemote {
  Date on{};
  std::string reason;
  std::optional<std::string> document_number;
  static DetermineRemote read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const DetermineRemote& act, Matter matter, const Doing& doing);

// Quyết định giải quyết: ends the clock of resolution, starts that of sending (LKN Đ.31, 32, 40).
struct Decide : matters::Decision {
  static Decide read(json::Fields& in) { return {matters::Decision::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Decide& act, Matter matter, const Doing& doing);

// Rút khiếu nại (LKN Đ.10, NĐ155 Đ.7a): lawful only when signed.
struct Withdraw : matters::Withdrawal {
  static Withdraw read(json::Fields& in) { return {matters::Withdrawal::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Withdraw& act, Matter matter, const Doing& doing);

// Taken up again by the head. What was withdrawn is looked at again only if the withdrawal was
// coerced (L136 Điều 10.3).
struct Reopen : matters::Reopening {
  static Reopen read(json::Fields& in) { return {matters::Reopening::read(in)}; }
};
[[nodiscard]] Result<Matter> apply(const Reopen& act, Matter matter, const Doing& doing);

// The clock of acceptance, from `from`.
[[nodiscard]] Result<Matter> start_clock(Matter matter, Date from, const law::Engine& law);

}  // namespace complaints
