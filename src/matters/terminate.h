// Đình chỉ giải quyết: the case ends without being decided, by a decision of its own that is sent
// to those it concerns (LKN Đ.11a.2 from 1 July 2026, NĐ155 Đ.28b, mẫu 14a; LTC Đ.34.3, 34.4).
// Pure.
#pragma once

#include <string>

#include "matters/acts.h"

namespace matters {

// On a ground of the law's list. A withdrawal is recorded first, signed as the law asks; the
// decision on it follows from there, and no other ground does.
struct Terminate {
  Date on{};
  std::string ground;
  // Nothing else of it is left to be resolved: what remains goes on (LKN Đ.10, LTC Đ.34.3.b).
  bool nothing_remains = false;
  std::string reason;
  std::string document_number;
  static Terminate read(json::Fields& in);
};
// `refused` "terminate.part_remains", "terminate.record_the_withdrawal", "terminate.was_withdrawn",
// "terminate.was_not_accepted"; `invalid` for a ground that is not in the list on that day.
[[nodiscard]] Result<Matter> apply(const Terminate& act, Matter matter, const Doing& doing);

// The law's list of grounds to terminate; empty where there is no termination.
[[nodiscard]] std::string_view termination_list(Kind kind);

// May what was terminated be taken up again? After a withdrawal that was coerced (LKN Đ.10.3, LTC
// Đ.33.3). Of the rest the law says nothing: `refused` "reopen.was_terminated". A citizen who goes
// on complaining hands in a paper of its own, judged by LKN Đ.11.8.
[[nodiscard]] Result<void> check_may_reopen(const Matter& matter, const Reopening& act);

}  // namespace matters
