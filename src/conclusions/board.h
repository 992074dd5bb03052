// The board of instructions as one person may read it: a page of them at a time, by their last day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "conclusions/conclusion.h"
#include "conclusions/conclusion_store.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/look.h"

namespace conclusions {

// Reads the query of GET /directives, all of it. `forbidden` "access.not_your_unit" for who reads
// no full texts in the unit.
[[nodiscard]] Result<DirectivePage> read_page(json::Fields& in, const Office& office,
                                              const staff::Actor& actor);
// "2026-11-20/ID", as Board::next says.
void begin_after(DirectivePage& page, const std::string& after);

struct SeenDirective {
  Directive directive;
  visits::Looked looked;
};
// Of the unit, and of those that were merged into it.
struct Board {
  std::vector<SeenDirective> directives;  // those that this person may read
  std::optional<std::string> next;
};
[[nodiscard]] Result<Board> board_of(db::Transaction& tx, const Office& office,
                                     const staff::Actor& actor, const DirectivePage& page);

}  // namespace conclusions
