// Figures of a unit, or of a unit with all below it, for what was received in a window. They judge
// how offices treat matters; nothing here looks at who sent them. A figure counts exactly the rows
// that the list it opens shows the same reader.
#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "http/router.h"
#include "matters/desk.h"
#include "matters/matter_list.h"
#include "staff/actor.h"

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
  matters::Scope scope;
  std::string reader_id;  // also sees the denunciations assigned to him
  Date from{}, to{}, today{};
};

struct Dashboard {
  Figures totals;
  std::map<std::string, Figures> by_month, by_kind, by_topic, by_unit;
};

// What the query of GET /dashboard asks for, as this reader may have it. `forbidden`
// "access.not_your_unit".
[[nodiscard]] Result<Window> asked_window(const json::Value& query, const staff::Actor& actor,
                                          const Office& office);

// From the counted rows for whole months, from the matters themselves for the days at the edges of
// the window, and from the open matters for what is overdue today.
[[nodiscard]] Dashboard dashboard(db::Transaction& tx, const Window& window);

// The parameters of GET /matters for a window or a group of it, by name.
using ListQuery = std::map<std::string, std::string>;
[[nodiscard]] ListQuery list_of(const Window& window);
[[nodiscard]] ListQuery list_of_month(const Window& window, const std::string& month);
[[nodiscard]] ListQuery list_of_unit(const Window& window, const std::string& unit_id);
// `name` is kind or topic.
[[nodiscard]] ListQuery list_of_word(const Window& window, const char* name,
                                     const std::string& word);
// What to add to them for one figure: {"late", {{"answered", "late"}}}. `papers` opens no list of
// its own: several papers may stand behind one matter.
[[nodiscard]] const std::map<std::string, ListQuery>& narrowed_by_figure();

// As dashboard(), or what was counted before if nothing has happened since.
template <class Answer>
class Remembered;
[[nodiscard]] Dashboard figures_of(db::Transaction& tx, const Window& window,
                                   Remembered<Dashboard>& remembered);

void routes(http::Router& router, const matters::Desk& desk);
// The duty ledger of heads: who received the people how often.
void duty_routes(http::Router& router, const Office& office);

}  // namespace reports
