#include "conclusions/board.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/clock.h"
#include "conclusions/directive_acts.h"
#include "staff/access.h"
#include "units/standing.h"

namespace conclusions {

void begin_after(DirectivePage& page, const std::string& after) {
  const auto slash = after.find('/');
  page.after_day = after.substr(0, slash);
  if (slash != std::string::npos) page.after_id = after.substr(slash + 1);
}

Result<DirectivePage> read_page(json::Fields& in, const Office& office, const staff::Actor& actor) {
  DirectivePage page;
  page.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or("");
  page.side = in.maybe_word("side", {"owner", "issuer"}).value_or("owner") == "owner"
                  ? Side::owner
                  : Side::issuer;
  page.stage = in.maybe_word("stage", kStageWords).value_or("");
  page.limit = in.maybe_integer("limit", 1, 100).value_or(50);
  if (const auto after = in.maybe_text("after", {.max = 60})) begin_after(page, *after);
  TRY(in.done());
  const Date today = office.clock.today();
  if (page.unit_id.empty()) page.unit_id = TRY(staff::home(actor, office.units, today)).unit_id;
  if (staff::list_right(actor, page.unit_id, office.units, today).sight < staff::Sight::full) {
    return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
  }
  return page;
}

namespace {

// Of the unit and of those that were merged into it.
std::vector<Directive> of_all(db::Transaction& tx, const Office& office,
                              const DirectivePage& page) {
  std::vector<Directive> all;
  DirectivePage one = page;
  for (auto& id : units::answers_for(page.unit_id, office.units, office.clock.today())) {
    one.unit_id = std::move(id);
    std::ranges::move(of_unit(tx, office.vault, one), std::back_inserter(all));
  }
  std::ranges::sort(all, {}, [](const Directive& each) { return std::tie(each.due_on, each.id); });
  if (std::ssize(all) > page.limit) all.resize(static_cast<std::size_t>(page.limit));
  return all;
}

}  // namespace

Result<Board> board_of(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                       const DirectivePage& page) {
  auto found = of_all(tx, office, page);
  Board board;
  if (std::ssize(found) == page.limit) {
    board.next = iso(found.back().due_on) + "/" + found.back().id;
  }
  for (Directive& each : found) {
    const Conclusion conclusion = TRY(find(tx, office.vault, each.conclusion_id));
    auto looked = TRY(visits::look_anyhow(tx, office, actor, conclusion.visit_id));
    if (!sees(office, actor, each, looked)) continue;
    board.directives.push_back({std::move(each), std::move(looked)});
  }
  return board;
}

}  // namespace conclusions
