// The program's words about matters as a Vietnamese table says them; a word that is not known stays
// as it is. The pages have their own in web/src/text/words.vi.ts.
#pragma once

#include <string>
#include <string_view>

namespace matters {

[[nodiscard]] std::string kind_vi(std::string_view kind);
[[nodiscard]] std::string stage_vi(std::string_view stage);
[[nodiscard]] std::string waiting_vi(std::string_view waiting);
[[nodiscard]] std::string clock_vi(std::string_view clock);
[[nodiscard]] std::string topic_vi(std::string_view code);
// Of the journal: "matter.accept" → "Thụ lý".
[[nodiscard]] std::string act_vi(std::string_view act);
// Of the journal's views: "stage" → "Tình trạng".
[[nodiscard]] std::string field_vi(std::string_view field);
// What stands in such a field.
[[nodiscard]] std::string value_vi(std::string_view field, std::string_view value);

}  // namespace matters
