#include "conclusions/exported.h"

#include "base/clock.h"
#include "conclusions/board.h"
#include "units/named.h"

namespace conclusions {
namespace {

using exports::Cell;
using exports::Column;
using exports::Line;
using exports::Part;

constexpr long long kPart = 500;

const std::vector<Column> kTable{
    {"issuer", "Đơn vị giao", "Given by", 34},
    {"owner", "Đơn vị thực hiện", "Given to", 34},
    {"what", "Việc được giao", "Instruction", 60},
    {"given_on", "Ngày giao", "Given on", 12},
    {"due_on", "Hạn", "Due", 12},
    {"stage", "Tình trạng", "Stage", 24},
    {"lateness", "Quá hạn", "Late", 24},
    {"evidence", "Kết quả, bằng chứng", "Evidence", 50},
    {"explanation", "Giải trình chậm", "Explanation", 40},
    {"reported_by", "Người báo cáo", "Reported by", 24},
    {"done_on", "Ngày xong", "Done on", 12},
    {"confirmed_by", "Người xác nhận", "Confirmed by", 24},
    {"confirmed_on", "Ngày xác nhận", "Confirmed on", 12},
    {"urged", "Số lần đôn đốc", "Urged", 10},
};

std::string stage_vi(Stage stage) {
  switch (stage) {
    case Stage::open:
      return "Đang làm";
    case Stage::reported:
      return "Đã báo cáo, chờ xác nhận";
    case Stage::confirmed:
      return "Đã xong";
  }
  return "";
}

Cell lateness_cell(const Directive& directive, Date today) {
  const auto how = lateness(directive, today);
  if (how == "late") return "x, chưa giải trình";
  return how == "late_explained" ? Cell("x, đã giải trình") : Cell();
}

Line line_of(const SeenDirective& seen, const Office& office) {
  const Directive& directive = seen.directive;
  const auto shown = [&](const std::optional<std::string>& text) {
    return text ? Cell(visits::shown_text(seen.looked, *text)) : Cell();
  };
  return {units::name_of(directive.issuer_unit_id, office.units),
          units::name_of(directive.owner_unit_id, office.units),
          shown(directive.what),
          directive.given_on,
          directive.due_on,
          stage_vi(directive.stage),
          lateness_cell(directive, office.clock.today()),
          shown(directive.evidence),
          shown(directive.explanation),
          exports::maybe(directive.reported_by_name),
          exports::maybe(directive.done_on),
          exports::maybe(directive.confirmed_by_name),
          exports::maybe(directive.confirmed_on),
          directive.urged};
}

Result<exports::List> open(const Office& office, const json::Value& query,
                           const staff::Actor& actor) {
  json::Fields in = json::Fields::from_query(query);
  DirectivePage page = TRY(read_page(in, office, actor));
  page.limit = kPart;
  return exports::List{
      .file_name = "viec-duoc-giao",
      .unit_id = page.unit_id,
      .asked = {{"unit_id", page.unit_id},
                {"side", page.side == Side::owner ? "owner" : "issuer"},
                {"stage", page.stage}},
      .read = [&office, actor, page](const std::optional<std::string>& after) -> Result<Part> {
        DirectivePage now = page;
        if (after) begin_after(now, *after);
        return office.database.read([&](db::Transaction& tx) -> Result<Part> {
          const Board board = TRY(board_of(tx, office, actor, now));
          Part part{.lines = {}, .next = board.next};
          for (const SeenDirective& each : board.directives) {
            part.lines.push_back(line_of(each, office));
          }
          return part;
        });
      },
      .count = nullptr};
}

}  // namespace

std::vector<exports::Offer> exported_lists(const Office& office) {
  return {{.word = "directives",
           .columns = kTable,
           .open = [&office](const json::Value& query, const staff::Actor& actor) {
             return open(office, query, actor);
           }}};
}

}  // namespace conclusions
