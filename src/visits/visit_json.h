// Visits as the contract has them. Names, papers and words of a visit that hides its people are in
// none of them, whoever asks; they come only from opening the people (record.h).
#pragma once

#include "base/json.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/sight.h"
#include "visits/visit.h"

namespace visits {

struct Seen {
  const Visit& visit;
  const Behind& behind;
  staff::Sight sight = staff::Sight::none;
};

// Schema VisitRow.
[[nodiscard]] json::Object row_json(const Seen& seen, const Office& office);
// Schema Visit; for who has full sight.
[[nodiscard]] json::Object page_json(const Seen& seen, const Office& office,
                                     const staff::Actor& actor);
// Schema VisitTold: people, contents and the rest, as they were told.
[[nodiscard]] json::Object told_json(const Told& told);

// The name of the visitor for a list, or who he is not to be named as.
[[nodiscard]] std::string label_of(const Seen& seen);
// The texts of `told`, without every trace of its people where they are hidden.
[[nodiscard]] std::string shown_text(const Seen& seen, const std::string& text);

}  // namespace visits
