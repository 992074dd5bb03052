// A paper of an office before it has a format: paragraphs and tables, in the order in which they
// stand. Holds only what its reader may see; whoever makes one has left out the rest.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace documents {

enum class Align { left, centre, right, justify };

struct Run {
  std::string text;  // a line break is '\n'
  bool bold = false;
  bool italic = false;
};

struct Paragraph {
  std::vector<Run> runs;
  Align align = Align::justify;
  double size = 0;          // points; 0: as the document has it
  bool indented = false;    // its first line, by 1 cm
  double after = 0;         // points of space below
  bool ruled = false;       // a short line below, as under the name of a body
  bool keeps_next = false;  // not parted from what follows
};
[[nodiscard]] Paragraph plain(std::string text);
[[nodiscard]] Paragraph bold(std::string text);
[[nodiscard]] Paragraph italic(std::string text);

using Cell = std::vector<Paragraph>;
using Row = std::vector<Cell>;

struct Table {
  std::vector<int> widths;  // millimetres, one a column
  std::vector<Row> rows;    // a cell for each column
  bool lined = true;        // with its lines
  bool headed = false;      // the first row is repeated on every page
};

using Block = std::variant<Paragraph, Table>;

struct Document {
  std::string title;  // of the file
  double size = 13;   // points of its text
  std::vector<Block> blocks;
};

// Between the margins of a page of A4, in millimetres.
inline constexpr int kTextWidth = 165;

// Space below a paragraph of minutes, in points.
inline constexpr double kSpace = 4;
// The title of a part, not parted from what follows: "II. Nội dung đối thoại".
void put_part(Document& document, std::string title);

}  // namespace documents
