#include "feedback/stages.h"

namespace feedback {

const matters::KindTable kFeedback{matters::Kind::feedback, kSteps, &start_clock};

}  // namespace feedback
