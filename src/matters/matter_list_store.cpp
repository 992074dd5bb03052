#include <algorithm>
#include <limits>

#include "base/check.h"
#include "matters/matter_list.h"
#include "matters/matter_store.h"
#include "petitions/topics.h"
#include "search/search.h"
#include "units/directory.h"

namespace matters {
namespace {

// sort_on of an open matter without a running clock, and of a closed one.
constexpr auto kOpenWithoutClock = "9999-12-30";
constexpr auto kClosed = "9999-12-31";
constexpr long long kMostHits = 4000;
constexpr long long kMostStep = 500;

// The WHERE of a list, put together from whole conditions; values go by name.
struct Where {
  std::string text = "1 = 1";
  db::Params params;

  void add(const std::string& condition) { text += " AND " + condition; }
  void add(const std::string& condition, std::string name, db::Value value) {
    add(condition);
    params.emplace_back(std::move(name), std::move(value));
  }
};

// Nothing of what the reader may see is left to the rows.
void add_scope(Where& where, const Scope& scope, const ListReader& reader) {
  where.add(scope.whole_line ? "m.top_id = :scope" : "m.unit_id = :scope", "scope", scope.unit_id);
  if (scope.denunciations) return;
  where.add("(m.kind <> 'denunciation' OR m.assignee_id = :reader)", "reader",
            reader.actor.user_id);
}

// sort_on alone tells all of this, and leads the index: only an open matter has a legal day.
Result<void> add_due(Where& where, const Filter& filter, const ListReader& reader) {
  if (!filter.due) return {};
  const Date soon = TRY(reader.law.calendar().add_working_days(reader.today, kSoonDays));
  if (*filter.due == "overdue") where.add("m.sort_on < :due_today", "due_today", reader.today);
  if (*filter.due == "soon") {
    where.add("m.sort_on >= :due_today", "due_today", reader.today);
    where.add("m.sort_on <= :due_soon", "due_soon", soon);
  }
  if (*filter.due == "later") {
    where.add("m.sort_on > :due_soon", "due_soon", soon);
    where.add("m.sort_on < '9999-12-30'");
  }
  return {};
}

void add_open(Where& where, const std::optional<bool>& open) {
  if (!open) return;
  where.add(*open ? "m.sort_on < '9999-12-31'" : "m.sort_on = '9999-12-31'");
}

void add_equal(Where& where, const char* column, const std::optional<std::string>& value) {
  if (!value) return;
  where.add(std::string("m.") + column + " = :" + column, column, *value);
}

// Whom the reader's own posts in the unit make him; the others are those he waits for.
Waiting own_turn(const ListReader& reader, const std::string& unit_id) {
  if (reader.actor.holds({staff::Role::head, staff::Role::deputy}, unit_id, reader.today)) {
    return Waiting::head;
  }
  if (reader.actor.holds({staff::Role::handler}, unit_id, reader.today)) return Waiting::handler;
  return Waiting::reception;
}

void add_waiting(Where& where, const Filter& filter, const ListReader& reader) {
  if (filter.waiting != "others") return add_equal(where, "waiting", filter.waiting);
  add_open(where, true);
  where.add("m.waiting <> :own_turn", "own_turn", text(own_turn(reader, filter.unit_id)));
}

// Answered and by which day, as the dashboard counts it.
void add_answered(Where& where, const std::optional<std::string>& answered) {
  if (!answered) return;
  where.add(answered == "none" ? "m.decided_on IS NULL" : "m.decided_on IS NOT NULL");
  if (answered == "in_time") where.add("m.was_late = 0");
  if (answered == "late") where.add("m.was_late = 1");
}

// A list in the order of due days is read in that order, and what it passes over is told by the
// index; through the days of receipt, all of a long window would have to be sorted first. An
// expression keeps the database from going that way.
bool reads_in_due_order(const Filter& filter) {
  constexpr int kShortWindow = 7;
  if (filter.due) return true;
  if (filter.sort == "received_on") return false;
  if (!filter.received_from || !filter.received_to) return true;
  return (*filter.received_to - *filter.received_from).count() > kShortWindow;
}

void add_received(Where& where, const Filter& filter) {
  const std::string day = reads_in_due_order(filter) ? "(m.received_on || '')" : "m.received_on";
  if (filter.received_from) {
    where.add(day + " >= :received_from", "received_from", *filter.received_from);
  }
  if (filter.received_to) {
    where.add(day + " <= :received_to", "received_to", *filter.received_to);
  }
}

Result<Where> where_of(const Filter& filter, const ListReader& reader, const Scope& scope) {
  Where where;
  add_scope(where, scope, reader);
  add_open(where, filter.open);
  TRY(add_due(where, filter, reader));
  add_answered(where, filter.answered);
  add_equal(where, "kind", filter.kind);
  add_equal(where, "stage", filter.stage);
  add_equal(where, "topic", filter.topic);
  add_waiting(where, filter, reader);
  if (filter.assigned == "me") {
    where.add("m.assignee_id = :assignee", "assignee", reader.actor.user_id);
  }
  if (filter.assigned == "nobody") where.add("m.assignee_id IS NULL");
  add_received(where, filter);
  return where;
}

// "2026-11-20|01J…": the last row of the page before.
Result<std::pair<std::string, std::string>> cursor_of(const std::string& after) {
  const auto bar = after.find('|');
  const std::string day = after.substr(0, bar);
  if (bar != 10 || !(day == kOpenWithoutClock || day == kClosed || parse_iso(day))) {
    return fail(ErrorKind::invalid, "list.broken_cursor", "after");
  }
  return std::pair(day, after.substr(bar + 1));
}

// Rows without a running clock come last in ascending order.
std::string sort_column(const Filter& filter) {
  return filter.sort == "received_on" ? "m.received_on" : "m.sort_on";
}

Result<void> add_cursor(Where& where, const Filter& filter) {
  if (!filter.after) return {};
  const auto [day, id] = TRY(cursor_of(*filter.after));
  const std::string sign = filter.order == "desc" ? " < " : " > ";
  where.add("(" + sort_column(filter) + ", m.id)" + sign + "(:after_day, :after_id)");
  where.params.emplace_back("after_day", day);
  where.params.emplace_back("after_id", id);
  return {};
}

std::string sort_on(const Row& row) {
  if (row.clock.due_on) return iso(*row.clock.due_on);
  return is_open(row.matter.stage) ? kOpenWithoutClock : kClosed;
}

std::string cursor_after(const Filter& filter, const Row& row) {
  return (filter.sort == "received_on" ? iso(row.matter.received_on) : sort_on(row)) + "|" +
         row.matter.id;
}

staff::Sight row_sight(const Matter& matter, const Scope& scope, const ListReader& reader) {
  const staff::ListRight& right = matter.unit_id == scope.unit_id ? scope.here : scope.below;
  if (matter.kind != Kind::denunciation) return right.sight;
  if (matter.assignee_id == reader.actor.user_id) return staff::Sight::full;
  return std::min(right.denunciations, staff::Sight::full);
}

Row row_of(const db::Row& held, const Scope& scope, const ListReader& reader) {
  Row row{.matter = matter_from(held), .clock = row_clock(held)};
  row.sight = row_sight(row.matter, scope, reader);
  return row;
}

}  // namespace

Result<Scope> scope_of(const std::string& unit_id, std::optional<bool> with_below,
                       const ListReader& reader) {
  const units::Unit* unit = reader.units.find(unit_id);
  if (!unit) return fail(ErrorKind::invalid, "petition.no_such_unit", "unit_id");
  Scope scope{.unit_id = unit_id,
              .here = staff::list_right(reader.actor, unit_id, reader.units, reader.today),
              .below = staff::list_right_below(reader.actor, unit_id, reader.units, reader.today)};
  // Whoever reaches what is below a unit reaches the unit itself.
  if (scope.here.sight == staff::Sight::none) {
    return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
  }
  scope.whole_line = with_below.value_or(false) && unit->top_id == unit->id &&
                     scope.below.sight != staff::Sight::none;
  scope.denunciations = scope.here.denunciations != staff::Sight::none &&
                        (!scope.whole_line || scope.below.denunciations != staff::Sight::none);
  return scope;
}

Filter read_filter(json::Fields& in) {
  Filter filter;
  filter.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or("");
  filter.below = in.maybe_boolean("below");
  filter.kind = in.maybe_word("kind", petitions::kKindWords);
  filter.stage = in.maybe_word("stage", stage_words());
  filter.open = in.maybe_boolean("open");
  filter.due = in.maybe_word("due", {"overdue", "soon", "later"});
  filter.answered = in.maybe_word("answered", {"in_time", "late", "any", "none"});
  filter.topic = in.maybe_word("topic", petitions::topic_codes());
  filter.assigned = in.maybe_word("assigned", {"me", "nobody"});
  filter.waiting = in.maybe_word("waiting", {"reception", "head", "handler", "nobody", "others"});
  filter.received_from = in.maybe_date("received_from");
  filter.received_to = in.maybe_date("received_to");
  filter.sort = in.maybe_word("sort", {"due_on", "received_on"}).value_or("due_on");
  filter.order = in.maybe_word("order", {"asc", "desc"}).value_or("asc");
  filter.after = in.maybe_text("after", {.max = 200});
  filter.limit = in.maybe_integer("limit", 1, 100).value_or(50);
  return filter;
}

Result<Listing> list(db::Transaction& tx, const Filter& filter, const ListReader& reader) {
  const Scope scope = TRY(scope_of(filter.unit_id, filter.below, reader));
  Where where = TRY(where_of(filter, reader, scope));
  TRY(add_cursor(where, filter));
  where.params.emplace_back("limit", filter.limit + 1);
  const std::string direction = filter.order == "desc" ? " DESC" : " ASC";
  const std::string sql = std::string("SELECT ") + kMatterColumns + " FROM matter m WHERE " +
                          where.text + " ORDER BY " + sort_column(filter) + direction + ", m.id" +
                          direction + " LIMIT :limit";
  Listing listing;
  for (const db::Row& held : tx.query(sql, where.params)) {
    listing.rows.push_back(row_of(held, scope, reader));
  }
  if (std::ssize(listing.rows) > filter.limit) {
    listing.rows.pop_back();
    listing.next = cursor_after(filter, listing.rows.back());
  }
  return listing;
}

Result<long long> count(db::Transaction& tx, const Filter& filter, const ListReader& reader,
                        long long most) {
  const Scope scope = TRY(scope_of(filter.unit_id, filter.below, reader));
  Where where = TRY(where_of(filter, reader, scope));
  where.params.emplace_back("most", most);
  const std::string sql = "SELECT count(*) AS n FROM (SELECT 1 FROM matter m WHERE " + where.text +
                          " LIMIT :most) counted";
  return tx.first(sql, where.params)->integer("n");
}

Result<std::map<std::string, long long>> count_by_clock(db::Transaction& tx, const Filter& filter,
                                                        const ListReader& reader) {
  const Scope scope = TRY(scope_of(filter.unit_id, filter.below, reader));
  const Where where = TRY(where_of(filter, reader, scope));
  const std::string sql = "SELECT m.due_clock, count(*) AS n FROM matter m WHERE " + where.text +
                          " AND m.due_clock IS NOT NULL GROUP BY m.due_clock";
  std::map<std::string, long long> counts;
  for (const db::Row& row : tx.query(sql, where.params)) {
    counts[row.text("due_clock")] = row.integer("n");
  }
  return counts;
}

Result<Listing> search(db::Transaction& tx, const std::string& text, const Filter& filter,
                       const ListReader& reader) {
  const auto query = search::parse(text);
  if (!query) return fail(ErrorKind::invalid, "search.nothing_to_find", "q");
  const Scope scope = TRY(scope_of(filter.unit_id, filter.below, reader));
  const Where where = TRY(where_of(filter, reader, scope));
  long long before = std::numeric_limits<long long>::max();
  if (filter.after) {
    if (filter.after->find_first_not_of("0123456789") != std::string::npos ||
        filter.after->size() > 18) {
      return fail(ErrorKind::invalid, "list.broken_cursor", "after");
    }
    before = std::stoll(*filter.after);
  }
  static const std::string kRow = std::string("SELECT ") + kMatterColumns +
                                  " FROM matter m WHERE m.search_row = :search_row AND ";
  Listing listing;
  // Hits of other units are passed over, in larger and larger steps, but not for ever.
  long long step = filter.limit + 1;
  for (long long looked_at = 0; looked_at < kMostHits; step = std::min(step * 4, kMostStep)) {
    const auto hits = search::find(tx, *query, before, step);
    for (const long long hit : hits) {
      db::Params params = where.params;
      params.emplace_back("search_row", hit);
      const auto held = tx.first(kRow + where.text, params);
      before = hit;
      if (!held) continue;
      Row row = row_of(*held, scope, reader);
      if (row.sight < staff::Sight::full) continue;  // a hit would tell what the text holds
      if (std::ssize(listing.rows) == filter.limit) {
        listing.next = std::to_string(listing.rows.back().matter.search_row);
        return listing;
      }
      listing.rows.push_back(std::move(row));
    }
    if (std::ssize(hits) < step) break;
    looked_at += step;
  }
  return listing;
}

}  // namespace matters
