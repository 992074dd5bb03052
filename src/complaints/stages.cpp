#include "complaints/stages.h"

namespace complaints {

const matters::KindTable kComplaints{matters::Kind::complaint, kSteps, &start_clock};

}  // namespace complaints
