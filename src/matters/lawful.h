// Which ways out of `classified` the law leaves open for this matter, each with its article:
// accept or refuse what is ours and in order, guide, forward, ask to split, file the rest
// (LTCD Đ.26, LTC Đ.24, TT05/2021 Đ.6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/engine.h"
#include "matters/matter.h"

namespace matters {

struct Offer {
  std::string act;
  std::string article;
};

// Does the paper meet the requirements of its class (petition.eligibility)?
[[nodiscard]] Result<bool> eligible(const Matter& matter, const law::Engine& law);

// The lawful ways out, in the order of the contract. Empty unless the matter is classified.
[[nodiscard]] Result<std::vector<Offer>> lawful_offers(const Matter& matter, const law::Engine& law,
                                                       Date today);

// Acts that only a lawful offer opens.
[[nodiscard]] bool needs_offer(std::string_view act, Stage from);

}  // namespace matters
