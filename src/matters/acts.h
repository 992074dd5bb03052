// The acts that complaints, denunciations and feedback share. Each is pure: the matter as it stands
// afterwards, or why not. What differs by kind (accept, refuse, decide, extend, withdraw) is in the
// kind's own room.
#pragma once

#include <optional>
#include <string>

#include "matters/step.h"

namespace matters {

// Phân loại: what it is by content, whether it is in order, whose it is (TT05/2021 Đ.6).
// The kind may change; the caller then restarts the clock of the new kind.
struct Classify {
  Date on{};
  Kind kind = Kind::complaint;
  std::string topic;
  std::string belongs_to;
  std::optional<json::Object> checks;
  std::optional<std::string> summary;
  std::optional<std::string> respondent;
  // Why the sender of what was taken for a denunciation is shown from now on; needed then.
  std::optional<std::string> reason;
  static Classify read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Classify& act, Matter matter, const Doing& doing);

// Chuyển đơn to the competent body.
struct Forward {
  Date on{};
  std::string to;
  std::string reason;
  std::optional<std::string> to_unit_id;
  std::optional<std::string> document_number;
  static Forward read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Forward& act, Matter matter, const Doing& doing);

// Hướng dẫn the citizen to the competent body.
struct Guide {
  Date on{};
  std::string to;
  std::string reason;
  std::optional<std::string> document_number;
  static Guide read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Guide& act, Matter matter, const Doing& doing);

// Hướng dẫn tách đơn: several contents of several bodies (LTCD Đ.25.3).
struct AskToSplit {
  Date on{};
  std::string reason;
  static AskToSplit read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const AskToSplit& act, Matter matter, const Doing& doing);

// Xếp lưu a paper that is not in order (TT05/2021).
struct File {
  Date on{};
  std::string reason;
  static File read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const File& act, Matter matter, const Doing& doing);

// Phân công an officer of the unit.
struct Assign {
  std::string assignee_id;
  std::optional<std::string> note;
  static Assign read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Assign& act, Matter matter, const Doing& doing);

// Giao, gửi the decision, conclusion or answer to the citizen.
struct Deliver {
  Date on{};
  std::string how;
  std::optional<std::string> note;
  static Deliver read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Deliver& act, Matter matter, const Doing& doing);

// Kết thúc hồ sơ.
struct Close {
  Date on{};
  std::optional<std::string> note;
  static Close read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Close& act, Matter matter, const Doing& doing);

// Không thụ lý, on a ground of the law's list for the kind: LKN Đ.11, LTC Đ.29.1, LTCD Đ.9.
struct Refuse {
  Date on{};
  std::string ground;
  std::string reason;
  std::optional<std::string> document_number;
  static Refuse read(json::Fields& in);
};
[[nodiscard]] Result<Matter> apply(const Refuse& act, Matter matter, const Doing& doing);

// The lists of choices that the forms of a kind choose from.
[[nodiscard]] std::string_view refusal_list(Kind kind);
[[nodiscard]] std::string_view result_list(const Matter& matter);

// What each kind's acceptance, decision, withdrawal and reopening read.
struct Acceptance {
  Date on{};
  std::optional<std::string> document_number;
  static Acceptance read(json::Fields& in);
};
struct Decision {
  Date on{};
  std::string result;
  std::string document_number;
  std::string text;
  std::string evidence;
  static Decision read(json::Fields& in);
};
// The matter with its answer, at `decided`; the clocks are the kind's own affair. `invalid` for a
// result that the list of the kind does not have.
[[nodiscard]] Result<Matter> with_answer(const Decision& act, Matter matter, const Doing& doing);

struct Withdrawal {
  Date on{};
  bool is_signed = false;
  std::string reason;
  bool coerced = false;
  static Withdrawal read(json::Fields& in);
};
struct Reopening {
  Date on{};
  std::string reason;
  bool coerced = false;
  static Reopening read(json::Fields& in);
};

// Common pieces of acts.

// The day of an act is not in the future and not before `earliest`.
[[nodiscard]] Result<void> check_day(Date on, Date earliest, Date today);
// The last day on which something happened to the matter.
[[nodiscard]] Date last_step_on(const Matter& matter);
// The matter leaves the road at `stage`: clocks are met, the outcome is kept.
[[nodiscard]] Matter leave(Matter matter, Stage stage, Outcome outcome);
// The matter is taken up again as if it came in on `on`.
[[nodiscard]] Matter take_up_again(Matter matter);
// The article of a word in a list of choices; `invalid` "field.not_one_of" at `field`.
[[nodiscard]] Result<std::string> article_of(const law::Engine& law, std::string_view list,
                                             const std::string& word, Date on,
                                             std::string_view field);

}  // namespace matters
