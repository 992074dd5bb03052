#include "denunciations/stages.h"

namespace denunciations {

const matters::KindTable kDenunciations{matters::Kind::denunciation, kSteps, &start_clock};

}  // namespace denunciations
