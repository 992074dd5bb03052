// Invariants of secrecy: who denounced stands in no row but sealed, in no byte of the database and
// in no line of the log.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "quarter/broken.h"
#include "quarter/checks.h"
#include "quarter/names.h"
#include "quarter/tables.h"

namespace quarter {
namespace {

// Senders of papers that are sealed by now.
std::vector<std::string> hidden_names(const Model& model) {
  std::set<std::string> open, hidden;
  for (const Paper& paper : model.papers) (paper.sealed ? hidden : open).insert(paper.sender);
  std::vector<std::string> names;
  for (const std::string& name : hidden) {
    if (!open.contains(name)) names.push_back(name);
  }
  return names;
}

void check_rows(Run& run) {
  const auto names = hidden_names(run.model);
  const auto now = run.model.open_denouncers(Model::When::now);
  const auto ever = run.model.open_denouncers(Model::When::ever);
  run.world.database().read([&](db::Transaction& tx) {
    for (const std::string& table : tables(tx)) {
      const std::string text = text_of_table(tx, table);
      const std::string trace = hidden_trace(text, table == "journal" ? ever : now);
      demand(trace.empty(), "no_denouncer_in_a_row", table + ": " + trace);
      if (table == "journal") continue;  // what was written before anybody knew stays written
      const std::string folded = text::folded(text);
      for (const std::string& name : names) {
        demand(folded.find(text::folded(name)) == folded.npos, "no_hidden_name_in_a_row", table);
      }
    }
    return 0;
  });
}

std::string log_of(const std::string& folder) {
  std::ifstream file(folder + "/log", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void check_hidden(Run& run) {
  check_rows(run);
  const auto ever = run.model.open_denouncers(Model::When::ever);
  demand(hidden_trace(run.door.bytes_of_database(), ever).empty(), "no_denouncer_in_the_file",
         "office.db");
  demand(hidden_trace(log_of(run.world.folder()), {}).empty(), "no_denouncer_in_the_log", "log");
}

}  // namespace quarter
