// Where lines are written to: CSV or XLSX. Takes them as they come and holds none.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exports/list.h"

namespace exports {

// Takes the bytes of the file in order.
using Sink = std::function<void(std::string_view bytes)>;

class Table {
 public:
  virtual ~Table() = default;
  // A cell for each column.
  virtual void add(const Line& line) = 0;
  // Nothing is added afterwards; all bytes have gone into the sink.
  virtual void finish() = 0;
};

// UTF-8 with a byte-order mark, CRLF; days as 20/11/2026. A cell that a spreadsheet would read as a
// formula begins with an apostrophe.
[[nodiscard]] std::unique_ptr<Table> csv_table(std::vector<Column> columns, Sink sink);

// Real days and numbers, a heading that stays, widths. All text is written as text, which no
// spreadsheet evaluates. What it needs meanwhile is in files without a name in `folder`. Goes on on
// another sheet after a million lines. Throws db::Unavailable when the disk does not take it.
[[nodiscard]] std::unique_ptr<Table> xlsx_table(std::vector<Column> columns,
                                                const std::string& folder, Sink sink);

}  // namespace exports
