#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/check.h"
#include "db/database.h"
#include "exports/table.h"

namespace exports {
namespace {

constexpr lxw_row_t kLinesOfSheet = 1'000'000;  // a sheet holds 1,048,576
constexpr std::size_t kLongestCell = 32'000;    // bytes; a cell holds 32,767 characters
constexpr std::size_t kPiece = 128 * 1024;

[[noreturn]] void disk_refuses(const char* doing) {
  throw db::Unavailable(std::string("exports: ") + doing + ": " + std::strerror(errno));
}

// A file that has no name, so that nothing stays of it whatever happens.
class Nameless {
 public:
  explicit Nameless(const std::string& folder)
      : number_(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)) {
    if (number_ < 0) disk_refuses("open");
  }
  ~Nameless() { ::close(number_); }
  Nameless(const Nameless&) = delete;
  Nameless& operator=(const Nameless&) = delete;

  // A path under which this process can open it.
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

  void pour_into(const Sink& sink) const {
    std::array<char, kPiece> piece;
    for (off_t at = 0;;) {
      const ssize_t count = ::pread(number_, piece.data(), piece.size(), at);
      if (count < 0) disk_refuses("read");
      if (count == 0) return;
      sink({piece.data(), static_cast<std::size_t>(count)});
      at += count;
    }
  }

 private:
  int number_;
};

// At most `kLongestCell` bytes, cut between two characters.
std::string bounded(const std::string& text) {
  if (text.size() <= kLongestCell) return text;
  std::size_t end = kLongestCell;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

lxw_datetime written(Date day) {
  const std::chrono::year_month_day ymd(day);
  return {.year = int(ymd.year()),
          .month = static_cast<int>(unsigned(ymd.month())),
          .day = static_cast<int>(unsigned(ymd.day())),
          .hour = 0,
          .min = 0,
          .sec = 0};
}

class Xlsx final : public Table {
 public:
  Xlsx(std::vector<Column> columns, std::string folder, Sink sink)
      : columns_(std::move(columns)),
        folder_(std::move(folder)),
        sink_(std::move(sink)),
        file_(folder_) {
    lxw_workbook_options options{
        .constant_memory = LXW_TRUE, .tmpdir = folder_.data(), .use_zip64 = LXW_TRUE};
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    if (!book_) throw std::bad_alloc();
    heading_ = workbook_add_format(book_);
    format_set_bold(heading_);
    format_set_bg_color(heading_, 0xF3E9DC);
    format_set_border(heading_, LXW_BORDER_THIN);
    format_set_text_wrap(heading_);
    day_ = workbook_add_format(book_);
    format_set_num_format(day_, "dd/mm/yyyy");
    format_set_align(day_, LXW_ALIGN_LEFT);
    begin_sheet();
  }
  ~Xlsx() override {
    if (book_) workbook_close(book_);  // given up: the file goes with its last handle
  }
  Xlsx(const Xlsx&) = delete;
  Xlsx& operator=(const Xlsx&) = delete;

  void add(const Line& line) override {
    if (row_ > kLinesOfSheet) begin_sheet();
    for (lxw_col_t column = 0; column < line.size(); ++column) put(column, line[column]);
    ++row_;
  }

  void finish() override {
    lxw_workbook* const book = std::exchange(book_, nullptr);
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR)
      throw db::Unavailable(std::string("exports: ") + lxw_strerror(error));
    file_.pour_into(sink_);
  }

 private:
  void begin_sheet() {
    const std::string name = "Trang " + std::to_string(++sheets_);
    sheet_ = workbook_add_worksheet(book_, name.c_str());
    if (!sheet_) throw std::bad_alloc();
    for (lxw_col_t i = 0; i < columns_.size(); ++i) {
      worksheet_set_column(sheet_, i, i, columns_[i].width, nullptr);
      const std::string title(columns_[i].vi);
      check(worksheet_write_string(sheet_, 0, i, title.c_str(), heading_));
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_set_landscape(sheet_);
    worksheet_repeat_rows(sheet_, 0, 0);
    row_ = 1;
  }

  void put(lxw_col_t column, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      if (text->empty()) return;
      check(worksheet_write_string(sheet_, row_, column, bounded(*text).c_str(), nullptr));
    } else if (const auto* day = std::get_if<Date>(&cell)) {
      lxw_datetime at = written(*day);
      check(worksheet_write_datetime(sheet_, row_, column, &at, day_));
    } else if (const auto* number = std::get_if<long long>(&cell)) {
      check(worksheet_write_number(sheet_, row_, column, static_cast<double>(*number), nullptr));
    }
  }

  static void check(lxw_error error) {
    if (error != LXW_NO_ERROR)
      throw db::Unavailable(std::string("exports: ") + lxw_strerror(error));
  }

  std::vector<Column> columns_;
  std::string folder_;
  Sink sink_;
  Nameless file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* heading_ = nullptr;
  lxw_format* day_ = nullptr;
  lxw_row_t row_ = 0;
  int sheets_ = 0;
};

}  // namespace

std::unique_ptr<Table> xlsx_table(std::vector<Column> columns, const std::string& folder,
                                  Sink sink) {
  return std::make_unique<Xlsx>(std::move(columns), folder, std::move(sink));
}

}  // namespace exports
