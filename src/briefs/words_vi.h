// The words of briefs and minutes, as a Vietnamese paper says them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "briefs/session_facts.h"
#include "conclusions/earlier.h"

namespace briefs {

// "Thụ lý" of "accept".
[[nodiscard]] std::string step_vi(std::string_view act);
[[nodiscard]] std::string outcome_vi(std::string_view outcome);
[[nodiscard]] std::string priority_vi(std::string_view priority);
// "định kỳ" of "periodic".
[[nodiscard]] std::string session_kind_vi(std::string_view kind);
// "đã xong ngày 20/11/2026", "quá hạn, chưa giải trình": how far an instruction is.
[[nodiscard]] std::string standing_vi(const conclusions::ToldDirective& directive);
// At most so many bytes, cut between two words, with "…".
[[nodiscard]] std::string shortened(const std::string& text, std::size_t most);
// "Thứ Tư, ngày 25/11/2026, từ 08:00 đến 11:30".
[[nodiscard]] std::string when_vi(const SessionFacts& session);

}  // namespace briefs
