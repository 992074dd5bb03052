// Figures of a unit, or of a unit with all below it, for what was received in a window. They judge
// how offices treat matters; nothing here looks at who sent them.
#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "base/json.h"
#include "db/database.h"
#include "http/router.h"
#include "matters/desk.h"

namespace reports {

struct Figures {
  long long papers = 0;
  long long matters = 0;
  long long answered = 0;  // decided, delivered or closed with an answer
  long long in_time = 0;
  long long late = 0;
  long long open = 0;
  long long overdue = 0;  // open and past a legal day
};

struct Window {
  std::string unit_id;
  bool whole_line = false;         // unit_id is a root and everything below it counts
  bool with_denunciations = true;  // false for who may not know of them
  Date from{}, to{}, today{};
};

struct Dashboard {
  Figures totals;
  std::map<std::string, Figures> by_month, by_kind, by_topic, by_unit;
};

[[nodiscard]] Dashboard dashboard(db::Transaction& tx, const Window& window);

void routes(http::Router& router, const matters::Desk& desk);

}  // namespace reports
