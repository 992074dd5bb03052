// The acts that make the clock of resolution stand still and go on again, or say how long the law
// makes it. Pure. What they do to the limit is the law engine's answer, never counted here.
#pragma once

#include <optional>
#include <string>

#include "matters/acts.h"

namespace matters {

// Quyết định tạm đình chỉ giải quyết, on a ground of the law's list (LKN Đ.11a.1 from 1 July 2026,
// NĐ155 Đ.28b, mẫu 14a; LTC Đ.34.1). Then the decision is to be sent (NĐ155 Đ.28b, LTC Đ.34.4).
struct Suspend {
  Date on{};
  std::string ground;
  std::string reason;
  std::string document_number;
  static Suspend read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Suspend& act, Matter matter, const Doing& doing);

// Quyết định tiếp tục giải quyết (mẫu 14b): the time between is not counted (LKN Đ.11a.4, NĐ155
// Đ.28b.2; LTC Đ.34.2).
struct Continue {
  Date on{};
  std::string reason;
  std::string document_number;
  static Continue read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Continue& act, Matter matter, const Doing& doing);

// Trưng cầu giám định in a denunciation: its time is not counted (NĐ31 Đ.15.4).
struct BeginAppraisal {
  Date on{};
  std::string reason;
  std::string document_number;
  static BeginAppraisal read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const BeginAppraisal& act, Matter matter, const Doing& doing);

// The result of the appraisal has come.
struct EndAppraisal {
  Date on{};
  std::optional<std::string> document_number;
  static EndAppraisal read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const EndAppraisal& act, Matter matter, const Doing& doing);

// A decision to suspend, to continue or to terminate was sent to those who must have it; after the
// last nothing is left to do.
struct SendNotice {
  Date on{};
  std::string how;
  std::optional<std::string> note;
  static SendNotice read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const SendNotice& act, Matter matter, const Doing& doing);

// Does the state of the matter's clocks leave the act open? True for acts that no clock bears on.
[[nodiscard]] bool clocks_leave_open(std::string_view act, const Matter& matter);

// `refused` "clock.stands_still" while the limit of resolution does not run, `invalid`
// "act.before_last_step" for a day before it went on: nothing is decided or extended then.
[[nodiscard]] Result<void> check_running(const Matter& matter, Date on, const Doing& doing);

// The article of an act from the law's list of the kind.
[[nodiscard]] Result<std::string> act_article(const Matter& matter, std::string_view act,
                                              const Doing& doing);

// Several grounds as an event keeps them.
[[nodiscard]] std::string joined(const std::vector<std::string>& grounds);

// The law's list of grounds to suspend; empty where there is no suspension.
[[nodiscard]] std::string_view suspension_list(Kind kind);

}  // namespace matters
