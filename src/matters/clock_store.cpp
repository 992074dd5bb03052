#include "matters/clock_store.h"

#include <optional>
#include <utility>

namespace matters {
namespace {

constexpr auto kDeleteClocks = R"sql( DELETE FROM matter_clock WHERE matter_id = :matter_id )sql";
constexpr auto kInsertClock = R"sql(
  INSERT INTO matter_clock (matter_id, position, name, question, input, field, started_on,
    raw_last_day, due_on, warn_on, met_on, rule, basis, provisional, number, suspended_on,
    appraisal_on, late_when_stopped, edition)
  VALUES (:matter_id, :position, :name, :question, :input, :field, :started_on, :raw_last_day,
    :due_on, :warn_on, :met_on, :rule, :basis, :provisional, :number, :suspended_on,
    :appraisal_on, :late_when_stopped, :edition)
)sql";
constexpr auto kClocks = R"sql(
  SELECT name, question, input, field, started_on, raw_last_day, due_on, warn_on, met_on, rule,
    basis, provisional, number, suspended_on, appraisal_on, late_when_stopped, edition
  FROM matter_clock WHERE matter_id = :matter_id ORDER BY position
)sql";
constexpr auto kRunningClocks = R"sql(
  SELECT m.id, m.unit_id, m.number AS matter_number, m.kind, c.position, c.name, c.question,
    c.input, c.field, c.started_on, c.raw_last_day, c.due_on, c.warn_on, c.met_on, c.rule, c.basis,
    c.provisional, c.number, c.suspended_on, c.appraisal_on, c.late_when_stopped, c.edition
  FROM matter m JOIN matter_clock c ON c.matter_id = m.id
  WHERE m.top_id = :top_id AND m.sort_on < '9999-12-31' AND m.is_open = 1 AND c.met_on IS NULL
    AND c.suspended_on IS NULL AND c.appraisal_on IS NULL
  ORDER BY m.id, c.position
)sql";
constexpr auto kAddEvent = R"sql(
  INSERT INTO matter_clock_event (matter_id, seq, clock, name, change, happened_on, ground,
    article, reason, document_number, due_before, question, input, field, started_on, raw_last_day,
    due_on, warn_on, rule, basis, provisional, edition)
  VALUES (:matter_id,
    (SELECT COALESCE(MAX(seq), -1) + 1 FROM matter_clock_event WHERE matter_id = :matter_id),
    :clock, :name, :change, :happened_on, :ground, :article, :reason, :document_number, :due_before,
    :question, :input, :field, :started_on, :raw_last_day, :due_on, :warn_on, :rule, :basis,
    :provisional, :edition)
)sql";
constexpr auto kEvents = R"sql(
  SELECT clock, name, change, happened_on, ground, article, reason, document_number, due_before,
    question, input, field, started_on, raw_last_day, due_on, warn_on, rule, basis, provisional, edition
  FROM matter_clock_event WHERE matter_id = :matter_id ORDER BY seq
)sql";
constexpr auto kEventReasons = R"sql(
  SELECT seq, reason FROM matter_clock_event WHERE matter_id = :matter_id ORDER BY seq
)sql";
constexpr auto kReplaceReason = R"sql(
  UPDATE matter_clock_event SET reason = :reason WHERE matter_id = :matter_id AND seq = :seq
)sql";
constexpr auto kNextIds = R"sql(
  SELECT id FROM matter WHERE id > :after ORDER BY id LIMIT 1000
)sql";
constexpr std::size_t kMostFaults = 100;

void insert_clocks(db::Transaction& tx, const Matter& matter) {
  for (std::size_t i = 0; i < matter.clocks.size(); ++i) {
    const Clock& clock = matter.clocks[i];
    tx.execute(kInsertClock, {{"matter_id", matter.id},
                              {"position", i},
                              {"name", clock.name},
                              {"question", clock.due.question},
                              {"input", json::serialize(clock.due.input)},
                              {"field", clock.due.field},
                              {"started_on", clock.due.started_on},
                              {"raw_last_day", clock.due.raw_last_day},
                              {"due_on", clock.due.due_on},
                              {"warn_on", clock.due.warn_on},
                              {"met_on", clock.met_on},
                              {"rule", clock.due.rule},
                              {"basis", clock.due.basis},
                              {"provisional", clock.due.provisional},
                              {"number", clock.number},
                              {"suspended_on", clock.suspended_on},
                              {"appraisal_on", clock.appraisal_on},
                              {"late_when_stopped", clock.late_when_stopped},
                              {"edition", clock.due.edition}});
  }
}

void add_sum(db::Params& params, const std::optional<law::Due>& due) {
  const auto put = [&](const char* name, db::Value value) {
    params.emplace_back(name, std::move(value));
  };
  const auto text_of = [&](const std::string law::Due::*field) {
    return due ? std::optional((*due).*field) : std::nullopt;
  };
  const auto day_of = [&](const Date law::Due::*field) {
    return due ? std::optional((*due).*field) : std::nullopt;
  };
  put("question", text_of(&law::Due::question));
  put("input", due ? std::optional(json::serialize(due->input)) : std::nullopt);
  put("field", text_of(&law::Due::field));
  put("started_on", day_of(&law::Due::started_on));
  put("raw_last_day", due ? due->raw_last_day : std::nullopt);
  put("due_on", day_of(&law::Due::due_on));
  put("warn_on", day_of(&law::Due::warn_on));
  put("rule", text_of(&law::Due::rule));
  put("basis", text_of(&law::Due::basis));
  put("edition", due ? std::optional(due->edition) : std::nullopt);
  put("provisional", due ? std::optional<long long>(due->provisional) : std::nullopt);
}

void add_new_events(db::Transaction& tx, Matter& matter) {
  for (; matter.clock_events_stored < matter.clock_events.size(); ++matter.clock_events_stored) {
    const ClockEvent& event = matter.clock_events[matter.clock_events_stored];
    db::Params params{{"matter_id", matter.id},
                      {"clock", event.clock},
                      {"name", event.name},
                      {"change", text(event.change)},
                      {"happened_on", event.on},
                      {"ground", event.ground},
                      {"article", event.article},
                      {"reason", event.reason},
                      {"document_number", event.document_number},
                      {"due_before", event.due_before}};
    add_sum(params, event.due);
    tx.execute(kAddEvent, params);
  }
}

law::Due due_from(const db::Row& row) {
  return {.question = row.text("question"),
          .input = json::parse_own(row.text("input")).as_object(),
          .field = row.text("field"),
          .started_on = row.date("started_on"),
          .raw_last_day = row.maybe_date("raw_last_day"),
          .due_on = row.date("due_on"),
          .warn_on = row.date("warn_on"),
          .rule = row.text("rule"),
          .basis = row.text("basis"),
          .provisional = row.boolean("provisional"),
          .edition = row.integer("edition")};
}

Clock clock_from(const db::Row& row) {
  return {.number = row.integer("number"),
          .name = row.text("name"),
          .due = due_from(row),
          .met_on = row.maybe_date("met_on"),
          .suspended_on = row.maybe_date("suspended_on"),
          .appraisal_on = row.maybe_date("appraisal_on"),
          .late_when_stopped = row.boolean("late_when_stopped")};
}

ClockEvent event_from(const db::Row& row) {
  ClockEvent event{.clock = row.integer("clock"),
                   .name = row.text("name"),
                   .change = parse_clock_change(row.text("change")),
                   .on = row.date("happened_on"),
                   .ground = row.text("ground"),
                   .article = row.text("article"),
                   .reason = row.text("reason"),
                   .document_number = row.text("document_number"),
                   .due_before = row.maybe_date("due_before")};
  if (row.maybe_text("question")) event.due = due_from(row);
  return event;
}

std::vector<ClockEvent> events_of(db::Transaction& tx, const std::string& matter_id) {
  std::vector<ClockEvent> events;
  for (const db::Row& row : tx.query(kEvents, {{"matter_id", matter_id}})) {
    events.push_back(event_from(row));
  }
  return events;
}

}  // namespace

void add_clocks(db::Transaction& tx, Matter& matter) {
  insert_clocks(tx, matter);
  add_new_events(tx, matter);
}

void save_clocks(db::Transaction& tx, Matter& matter) {
  tx.execute(kDeleteClocks, {{"matter_id", matter.id}});
  add_clocks(tx, matter);
}

void read_clocks(db::Transaction& tx, Matter& matter) {
  for (const db::Row& clock : tx.query(kClocks, {{"matter_id", matter.id}})) {
    matter.clocks.push_back(clock_from(clock));
  }
  matter.clock_events = events_of(tx, matter.id);
  matter.clock_events_stored = matter.clock_events.size();
}

std::vector<RunningClock> running_clocks(db::Transaction& tx, const std::string& top_id) {
  std::vector<RunningClock> running;
  for (const db::Row& row : tx.query(kRunningClocks, {{"top_id", top_id}})) {
    Clock clock = clock_from(row);
    running.push_back({.matter_id = row.text("id"),
                       .unit_id = row.text("unit_id"),
                       .number = row.text("matter_number"),
                       .kind = parse_kind(row.text("kind")),
                       .name = std::move(clock.name),
                       .place = static_cast<std::size_t>(row.integer("position")),
                       .due = std::move(clock.due)});
  }
  return running;
}

void clean_clock_reasons(db::Transaction& tx, Matter& matter,
                         const std::function<std::string(const std::string&)>& clean) {
  for (ClockEvent& event : matter.clock_events) event.reason = clean(event.reason);
  for (const db::Row& row : tx.query(kEventReasons, {{"matter_id", matter.id}})) {
    const std::string reason = row.text("reason");
    const std::string cleaned = clean(reason);
    if (cleaned == reason) continue;
    tx.execute(kReplaceReason,
               {{"matter_id", matter.id}, {"seq", row.integer("seq")}, {"reason", cleaned}});
  }
}

std::vector<std::string> clocks_unlike_their_events(db::Transaction& tx) {
  std::vector<std::string> faults;
  for (std::string after;;) {
    const auto rows = tx.query(kNextIds, {{"after", after}});
    if (rows.empty()) return faults;
    for (const db::Row& row : rows) {
      after = row.text("id");
      Matter matter;
      matter.id = after;
      read_clocks(tx, matter);
      if (rebuild(matter.clock_events) != matter.clocks && faults.size() < kMostFaults) {
        faults.push_back("the clocks of matter " + after + " are not what their events made");
      }
    }
  }
}

}  // namespace matters
