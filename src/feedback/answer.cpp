#include "feedback/feedback.h"

namespace feedback {

Result<Matter> apply(const AnswerIt& act, Matter matter, const Doing& doing) {
  return matters::with_answer(act, std::move(matter), doing);
}

}  // namespace feedback
