// A matter as JSON: for the database's own columns, for the journal, and for a person with a
// certain sight. Permissions travel with it.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "law/engine.h"
#include "matters/matter.h"
#include "matters/matter_store.h"
#include "matters/ordinary_acts.h"
#include "matters/shown.h"
#include "staff/access.h"
#include "units/directory.h"

namespace matters {

// The database's own columns.
[[nodiscard]] json::Object to_json(const Outcome& outcome);
[[nodiscard]] json::Object to_json(const Answer& answer);
[[nodiscard]] json::Array to_json(const std::vector<std::string>& texts);
[[nodiscard]] json::Array days_to_json(const std::vector<Date>& days);
[[nodiscard]] Outcome outcome_from(const json::Value& value);
[[nodiscard]] Answer answer_from(const json::Value& value);
[[nodiscard]] std::vector<std::string> texts_from(const json::Value& value);
[[nodiscard]] std::vector<Date> days_from(const json::Value& value);

// What the journal keeps of a matter: states and days, no text that could name a sender.
[[nodiscard]] json::Object journal_view(const Matter& matter);

// Schema MatterRow. Does not look at the clocks but at the two columns that lists have.
struct RowClock {
  std::optional<Date> due_on;
  std::optional<std::string> name;
  std::optional<Date> stopped_on;         // the limit of resolution stands still since
  std::optional<std::string> stopped_by;  // "suspension", "appraisal"
};
[[nodiscard]] RowClock row_clock(const db::Row& row);
[[nodiscard]] Result<json::Object> row_json(const Matter& matter, const RowClock& clock,
                                            const Reader& reader);

// Schema Matter.
struct Page {
  std::vector<Paper> papers;
  std::vector<std::string> may;
  std::vector<ShownOffer> offers;
  bool eligible = true;
};
[[nodiscard]] Result<json::Object> matter_json(const Matter& matter, const Page& page,
                                               const Reader& reader);

}  // namespace matters
