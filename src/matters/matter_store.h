#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"

namespace matters {

void insert(db::Transaction& tx, Matter& matter);  // also takes its search row
[[nodiscard]] Result<Matter> find(db::Transaction& tx, const std::string& id);
// Saves what stands at `matter.version`, which becomes one higher; `conflict`
// "matter.changed_meanwhile" when another version is there.
[[nodiscard]] Result<void> save(db::Transaction& tx, Matter& matter);

struct Paper {
  std::string petition_id;
  std::string number;
  Date received_on{};
  bool duplicate = false;
};
void link_paper(db::Transaction& tx, const Matter& matter, const std::string& petition_id,
                bool duplicate);
[[nodiscard]] std::vector<Paper> papers_of(db::Transaction& tx, const std::string& matter_id);
[[nodiscard]] std::vector<std::string> matters_of_paper(db::Transaction& tx,
                                                        const std::string& petition_id);

// That a paper belongs to a matter: it opened it, or repeats it.
struct Link {
  std::string matter_id;
  std::string petition_id;
  bool duplicate = false;
};
// Of the matter, of the matters that share a paper with it, and so on, however far that goes.
[[nodiscard]] std::vector<Link> links_around(db::Transaction& tx, const std::string& matter_id);

// The columns of a matter without its clocks, for lists.
[[nodiscard]] Matter matter_from(const db::Row& row);
extern const char* const kMatterColumns;

}  // namespace matters
