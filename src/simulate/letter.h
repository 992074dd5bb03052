// The words of a paper: who writes, what happened, what is asked, and what the office answers.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "people/identity.h"
#include "simulate/dice.h"
#include "simulate/names.h"
#include "simulate/stories.h"

namespace units {
struct Unit;
}

namespace simulate {

// "Chủ tịch Ủy ban nhân dân phường Ba Đình", "Giám đốc Sở Xây dựng …", "Bí thư Đảng ủy …".
[[nodiscard]] std::string chief_of(const units::Unit& unit);

// Every word that a story may leave open, drawn for what happened in `where` before `on`.
[[nodiscard]] Words words_for(Dice& dice, const units::Unit& unit, const Locality& where, Date on);

// The paper itself, as its senders write it.
struct Writing {
  const Story& story;
  const Words& words;
  const std::vector<people::Identity>& senders;
  long long people = 1;
};
[[nodiscard]] std::string full_text(Dice& dice, const Writing& writing);
[[nodiscard]] std::string request_text(const Writing& writing);
[[nodiscard]] std::string previous_handling(Dice& dice, const Words& words);

// The decision, conclusion or answer with `result` of the law's list, and what it rests on.
[[nodiscard]] std::string answer_text(const Story& story, const Words& words,
                                      const std::string& result);
[[nodiscard]] std::string evidence_text(Dice& dice, const Words& words);

}  // namespace simulate
