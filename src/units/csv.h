// Comma-separated values (RFC 4180) with a head line: our own data files, read whole. Never a file
// from outside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace units {

struct CsvRow {
  std::size_t line;  // in the file, the head being 1
  std::vector<std::string> cells;
};

// The rows below a head that is exactly `head`; every row has as many cells. `invalid`
// "units.bad_file" with subject "name:line" otherwise.
[[nodiscard]] Result<std::vector<CsvRow>> parse_csv(std::string_view name, std::string_view text,
                                                    const std::vector<std::string>& head);

}  // namespace units
