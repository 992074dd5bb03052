// The acts open to a person now, as they are shown: each with its name and the article it is done
// under. Those that only the law's answer opens come from lawful.h with the article of that answer.
#pragma once

#include <string>
#include <vector>

#include "matters/lawful.h"

namespace matters {

struct ShownOffer {
  std::string act;
  std::string article;
  std::string vi, en;
  bool unverified = false;  // its article was not compared with the text itself
};

// What is shown of `acts`, in their order; names and articles from the law's list <kind>.acts.
[[nodiscard]] Result<std::vector<ShownOffer>> all_offers(const Matter& matter,
                                                         const std::vector<std::string>& acts,
                                                         const std::vector<Offer>& lawful,
                                                         const law::Engine& law, Date today);

}  // namespace matters
