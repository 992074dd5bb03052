// What every act on a question goes through: the right to it, one transaction, saved, on the
// journal. For the acts of this room alone.
#pragma once

#include <functional>
#include <string_view>

#include "conferences/acts.h"

namespace conferences {

inline constexpr json::TextRule kText{.max = 2000, .min = 10, .one_line = false};  // a question

// Of the session, or of the unit that owns the promise.
enum class Who { keeper, owner };
using Apply = std::function<Result<void>(db::Transaction&, Question&)>;

// The errors of acts.h.
Result<Question> change(const Doing& doing, const Which& which, std::string_view act, Who who,
                        const Apply& apply);

// No word of anybody. `post`: nullptr for a citizen.
void note(db::Transaction& tx, const Doing& doing, const staff::Post* post,
          const Question& question, std::string_view act);

// The post by which this person reports on its promise: of a unit that was merged, one in its
// successor. nullptr: it is not his to report.
[[nodiscard]] const staff::Post* owner_post(const Doing& doing, const Question& question);

}  // namespace conferences
