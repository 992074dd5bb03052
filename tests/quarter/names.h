// Invented people. Who denounces bears a name that nobody else has, so that a leak is seen wherever
// it comes out.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace quarter {

// Different for each number; three words.
[[nodiscard]] std::string ordinary_name(std::size_t number);
[[nodiscard]] std::string denouncer_name(std::size_t number);
[[nodiscard]] std::string id_number(std::size_t number);
[[nodiscard]] std::string denouncer_id_number(std::size_t number);
[[nodiscard]] std::string phone(std::size_t number);
[[nodiscard]] std::string denouncer_phone(std::size_t number);

// The numbers of the denouncers of whom there is a trace: a name, with or without its marks, an
// identity number or a telephone.
[[nodiscard]] std::set<std::size_t> denouncers_in(std::string_view text);
// The first of them that is not among `open`, with what stands around it; empty: none.
[[nodiscard]] std::string hidden_trace(std::string_view text, const std::set<std::size_t>& open);

// Those who come to be received, apart from those who write.
[[nodiscard]] std::string visitor_name(std::size_t number, bool denounces);

// "hsq00017": a word that only one matter has.
[[nodiscard]] std::string token(std::size_t number);

}  // namespace quarter
