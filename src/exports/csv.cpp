#include "exports/table.h"

namespace exports {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// Also the wide forms that East Asian spreadsheets read likewise.
bool reads_as_formula(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  if (first > 0 && text.front() != ' ') return true;
  const std::string_view rest = text.substr(first);
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (rest.starts_with(sign)) return true;
  }
  return false;
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + "\"";
}

std::string plain(std::string_view text) {
  std::string held(text);
  if (reads_as_formula(held)) held.insert(held.begin(), '\'');
  return held.find_first_of(",;\"\r\n\t") == std::string::npos ? held : quoted(held);
}

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return plain(*text);
  if (const auto* day = std::get_if<Date>(&cell)) return vietnamese(*day);
  if (const auto* number = std::get_if<long long>(&cell)) return std::to_string(*number);
  return {};
}

class Csv final : public Table {
 public:
  Csv(const std::vector<Column>& columns, Sink sink) : sink_(std::move(sink)) {
    Line heading;
    for (const Column& column : columns) heading.emplace_back(std::string(column.vi));
    sink_(kMark);
    add(heading);
  }

  void add(const Line& line) override {
    std::string text;
    for (const Cell& cell : line) {
      if (&cell != line.data()) text += ',';
      text += text_of(cell);
    }
    sink_(text + "\r\n");
  }

  void finish() override {}

 private:
  Sink sink_;
};

}  // namespace

std::unique_ptr<Table> csv_table(std::vector<Column> columns, Sink sink) {
  return std::make_unique<Csv>(columns, std::move(sink));
}

}  // namespace exports
