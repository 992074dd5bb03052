// Invariants of what is kept: the same papers, numbers, matters and limits as in the model; the
// journal whole; the counted rows, the indexes and the files as the matters say.
#include <filesystem>

#include "db/integrity.h"
#include "files/files.h"
#include "journal/journal.h"
#include "matters/clock_store.h"
#include "matters/counts.h"
#include "quarter/broken.h"
#include "quarter/checks.h"
#include "quarter/tables.h"
#include "search/search.h"

namespace quarter {
namespace {

constexpr auto kJournalActs = R"sql(
  SELECT act, count(*) AS n FROM journal WHERE seq > :seq GROUP BY act
)sql";
constexpr auto kPapers = R"sql(
  SELECT id, unit_id, series, number, former_number, sealed FROM petition
)sql";
constexpr auto kCounters = R"sql( SELECT unit_id, series, year, last FROM petition_counter )sql";
constexpr auto kMatters = R"sql(
  SELECT id, unit_id, top_id, kind, instance, stage, waiting, is_open, number, topic, belongs_to,
    received_on, is_complex, assignee_id, due_on, due_clock, was_late, sort_on, papers, version
  FROM matter
)sql";
constexpr auto kClocks = R"sql(
  SELECT matter_id, name, due_on, met_on FROM matter_clock ORDER BY matter_id, position
)sql";
constexpr auto kLinks = R"sql( SELECT matter_id, petition_id FROM matter_paper )sql";
constexpr auto kFiles = R"sql(
  SELECT petition_id, id FROM file WHERE petition_id IS NOT NULL
)sql";

std::string maybe(const std::optional<std::string>& text) { return text.value_or("null"); }
std::string maybe(const std::optional<Date>& day) { return day ? iso(*day) : "null"; }

std::string line_of(const db::Row& row) {
  std::string line;
  for (const char* column : {"unit_id", "top_id", "kind", "instance", "stage", "waiting", "number",
                             "topic", "belongs_to", "received_on", "sort_on"})
    line += row.text(column) + " ";
  for (const char* column : {"assignee_id", "due_on", "due_clock"})
    line += maybe(row.maybe_text(column)) + " ";
  for (const char* column : {"is_open", "is_complex", "was_late", "papers", "version"})
    line += std::to_string(row.integer(column)) + " ";
  return line;
}

std::string line_of(const Model& model, const Matter& matter) {
  const Limit* next = next_limit(matter);
  const bool open = is_open(matter.stage);
  const std::string sorted = next ? iso(next->due_on) : open ? "9999-12-30" : "9999-12-31";
  std::string line;
  for (const std::string& text : {matter.unit_id, line_root(matter.unit_id), matter.kind,
                                  matter.instance, matter.stage, waiting_for(matter), matter.number,
                                  matter.topic, matter.belongs_to, iso(matter.received_on), sorted,
                                  matter.assignee ? model.person(*matter.assignee).id : "null",
                                  next ? iso(next->due_on) : "null", next ? next->name : "null"})
    line += text + " ";
  for (const long long number :
       {static_cast<long long>(open), static_cast<long long>(matter.complex),
        static_cast<long long>(was_late(matter)), static_cast<long long>(matter.papers.size()),
        matter.version})
    line += std::to_string(number) + " ";
  return line;
}

void papers_once(db::Transaction& tx, const Model& model) {
  std::map<std::pair<std::string, std::string>, db::Row> held;
  for (const auto& row : tx.query(kPapers)) {
    const bool added = held.emplace(std::pair(row.text("unit_id"), row.text("number")), row).second;
    demand(added, "no_number_twice", row.text("unit_id") + " " + row.text("number"));
  }
  demand_equal(held.size(), model.papers.size(), "papers_once", "papers");
  for (const Paper& paper : model.papers) {
    const auto found = held.find({paper.unit_id, paper.number});
    demand(found != held.end(), "papers_once", paper.unit_id + " " + paper.number + " is lost");
    const db::Row& row = found->second;
    demand(paper.id.empty() || row.text("id") == paper.id, "papers_once", paper.number);
    demand_equal(row.boolean("sealed") ? 1 : 0, paper.sealed ? 1 : 0, "papers_once",
                 paper.number + " sealed");
    demand_equal(maybe(row.maybe_text("former_number")), maybe(paper.former_number), "papers_once",
                 paper.number + " former number");
  }
}

void numbers_without_gap(db::Transaction& tx, const Model& model) {
  std::map<Book, long long> kept;
  for (const auto& row : tx.query(kCounters))
    kept[{row.text("unit_id"), row.text("series"), row.integer("year")}] = row.integer("last");
  for (const auto& [book, last] : model.books)
    demand_equal(kept[book], last, "numbers_without_gap",
                 std::get<0>(book) + " " + std::get<1>(book));
  demand_equal(kept.size(), model.books.size(), "numbers_without_gap", "books");
}

void matters_are_the_model(db::Transaction& tx, const Model& model) {
  std::map<std::string, std::string> held, limits, wanted_limits;
  for (const auto& row : tx.query(kMatters)) held[row.text("id")] = line_of(row);
  for (const auto& row : tx.query(kClocks)) {
    limits[row.text("matter_id")] +=
        row.text("name") + " " + row.text("due_on") + " " + maybe(row.maybe_text("met_on")) + "; ";
  }
  demand_equal(held.size(), model.matters.size(), "matters_are_the_model", "matters");
  for (const Matter& matter : model.matters) {
    demand_equal(held[matter.id], line_of(model, matter), "matters_are_the_model", matter.id);
    std::string wanted;
    for (const Limit& limit : matter.limits)
      wanted += limit.name + " " + iso(limit.due_on) + " " + maybe(limit.met_on) + "; ";
    demand_equal(limits[matter.id], wanted, "limits_by_law", matter.id + " " + matter.number);
  }
}

void papers_behind_matters(db::Transaction& tx, const Model& model) {
  std::map<std::string, std::size_t> behind, files;
  for (const auto& row : tx.query(kLinks)) ++behind[row.text("matter_id")];
  for (const auto& row : tx.query(kFiles)) ++files[row.text("petition_id")];
  for (const Matter& matter : model.matters)
    demand_equal(behind[matter.id], matter.papers.size(), "papers_behind_matters", matter.id);
  for (const Paper& paper : model.papers) {
    if (!paper.id.empty())
      demand_equal(files[paper.id], paper.files.size(), "files_of_papers", paper.number);
  }
}

// One row a matter, no row without one.
void indexes_fit(db::Transaction& tx, const Model& model) {
  const auto matters = static_cast<long long>(model.matters.size());
  demand_equal(count(tx, "SELECT count(*) AS n FROM search_index"), matters, "search_fits", "rows");
  demand_equal(count(tx,
                     "SELECT count(*) AS n FROM near_key WHERE search_row NOT IN "
                     "(SELECT search_row FROM matter)"),
               0LL, "near_fits", "keys without a matter");
  demand_equal(count(tx,
                     "SELECT count(*) AS n FROM matter WHERE search_row <= "
                     "(SELECT last FROM near_progress) AND search_row NOT IN "
                     "(SELECT search_row FROM near_key)"),
               0LL, "near_fits", "matters that were passed over");
}

void counts_agree(db::Transaction& tx) {
  const auto wrong = matters::miscounted(tx);
  demand(wrong.empty(), "counts_agree", wrong.empty() ? "" : wrong.front());
}

void clocks_fit_their_events(db::Transaction& tx) {
  const auto unlike = matters::clocks_unlike_their_events(tx);
  demand(unlike.empty(), "clocks_fit_events", unlike.empty() ? "" : unlike.front());
}

std::size_t blobs_on_disk(const std::string& folder) {
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    found += entry.is_regular_file() ? 1u : 0u;
  return found;
}

}  // namespace

void check_whole(Run& run) {
  db::Database& database = run.world.database();
  const auto damage = db::integrity_faults(database);
  demand(damage.empty(), "database_is_whole", damage.empty() ? "" : damage.front());
  search::check(database);
  const auto verdict = journal::verify(database);
  demand(verdict.faults.empty(), "journal_is_whole",
         verdict.faults.empty() ? "" : verdict.faults.front());
  demand_equal(verdict.rows, run.model.journal, "one_entry_an_act", "rows of the journal");
}

void check_content(Run& run) {
  run.world.database().read([&](db::Transaction& tx) {
    std::map<std::string, long long> acts;
    for (const auto& row : tx.query(kJournalActs, {{"seq", run.model.journal_before}}))
      acts[row.text("act")] = row.integer("n");
    for (const auto& [act, wanted] : run.model.acts)
      demand_equal(acts[act], wanted, "one_entry_an_act", act);
    papers_once(tx, run.model);
    numbers_without_gap(tx, run.model);
    matters_are_the_model(tx, run.model);
    papers_behind_matters(tx, run.model);
    indexes_fit(tx, run.model);
    counts_agree(tx);
    clocks_fit_their_events(tx);
    const auto missing = files::missing_blobs(tx, run.world.folder() + "/files");
    demand(missing.empty(), "no_blob_missing", missing.empty() ? "" : missing.front());
    return 0;
  });
}

void check_no_blob_too_many(Run& run) {
  const auto used = run.world.database().read([](db::Transaction& tx) {
    return count(tx, "SELECT count(DISTINCT digest) AS n FROM file");
  });
  demand_equal(blobs_on_disk(run.world.folder() + "/files"), static_cast<std::size_t>(used),
               "no_blob_too_many", "after the sweep");
}

}  // namespace quarter
