#include "matters/ordinary_acts.h"

#include <algorithm>

namespace matters {

Result<std::vector<ShownOffer>> all_offers(const Matter& matter,
                                           const std::vector<std::string>& acts,
                                           const std::vector<Offer>& lawful, const law::Engine& law,
                                           Date today) {
  const auto choices = TRY(law.choices(std::string(text(matter.kind)) + ".acts", today));
  std::vector<ShownOffer> offers;
  for (const std::string& act : acts) {
    const auto named = std::ranges::find(choices, act, &law::Choice::word);
    if (named == choices.end()) continue;
    const auto answered = std::ranges::find(lawful, act, &Offer::act);
    offers.push_back({.act = act,
                      .article = answered != lawful.end() ? answered->article : named->article,
                      .vi = named->vi,
                      .en = named->en,
                      .unverified = answered == lawful.end() && named->unverified});
  }
  return offers;
}

}  // namespace matters
