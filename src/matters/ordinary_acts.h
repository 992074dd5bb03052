// The acts of the road that are open by stage and post alone, each with the article it is done
// under. Those that only the law's answer opens are in lawful.h.
#pragma once

#include <string>
#include <vector>

#include "matters/lawful.h"

namespace matters {

// What is shown of `acts`, in their order: those of `lawful` with the article of the law's answer,
// the others with their own.
[[nodiscard]] std::vector<Offer> all_offers(const Matter& matter,
                                            const std::vector<std::string>& acts,
                                            const std::vector<Offer>& lawful);

}  // namespace matters
