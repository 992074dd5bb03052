#include "units/csv.h"

namespace units {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool good() const { return good_; }

  CsvRow row() {
    CsvRow result{line_, {}};
    do result.cells.push_back(cell());
    while (take(','));
    take('\r');
    if (!take('\n') && !at_end()) good_ = false;
    ++line_;
    return result;
  }

 private:
  bool take(char wanted) {
    if (at_end() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  std::string cell() {
    if (take('"')) return quoted();
    const std::size_t end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
    std::string result(text_.substr(at_, end - at_));
    at_ = end;
    return result;
  }

  std::string quoted() {
    std::string result;
    while (!at_end()) {
      const char each = text_[at_++];
      if (each == '"' && !take('"')) return result;
      if (each == '\n') ++line_;
      result += each;
    }
    good_ = false;  // the quotation never ends
    return result;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool good_ = true;
};

tl::unexpected<Error> bad(std::string_view name, std::size_t line) {
  return fail(ErrorKind::invalid, "units.bad_file", std::string(name) + ":" + std::to_string(line));
}

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view name, std::string_view text,
                                      const std::vector<std::string>& head) {
  Reader reader(text);
  if (reader.at_end() || reader.row().cells != head) return bad(name, 1);
  std::vector<CsvRow> rows;
  while (!reader.at_end()) {
    rows.push_back(reader.row());
    const CsvRow& row = rows.back();
    if (!reader.good() || row.cells.size() != head.size()) return bad(name, row.line);
  }
  return rows;
}

}  // namespace units
