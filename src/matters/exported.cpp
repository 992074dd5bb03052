#include "matters/exported.h"

#include "base/text.h"
#include "exports/words.h"
#include "matters/asked.h"
#include "matters/history.h"
#include "matters/matter_list.h"
#include "matters/matter_store.h"
#include "matters/reveal.h"
#include "matters/words_vi.h"
#include "units/named.h"
#include "vault/vault.h"

namespace matters {
namespace {

using exports::Cell;
using exports::Column;
using exports::Line;
using exports::List;
using exports::Part;
using exports::yes_vi;

constexpr long long kPart = 1000;
constexpr long long kMostLines = 100'000'000;

const std::vector<Column> kMatterTable{
    {"number", "Số đơn", "Number", 18},
    {"unit", "Đơn vị", "Unit", 34},
    {"kind", "Loại", "Kind", 18},
    {"instance", "Lần", "Instance", 8},
    {"stage", "Tình trạng", "Stage", 22},
    {"waiting", "Đang chờ", "Waiting for", 20},
    {"summary", "Nội dung", "Content", 60},
    {"topic", "Lĩnh vực", "Topic", 24},
    {"sender", "Người gửi", "Sender", 26},
    {"received_on", "Ngày nhận", "Received", 12},
    {"due_on", "Hạn", "Due", 12},
    {"due_clock", "Loại hạn", "Which limit", 18},
    {"late", "Quá hạn", "Overdue", 9},
    {"assignee", "Người xử lý", "Handler", 24},
    {"papers", "Số đơn trong vụ việc", "Papers", 10},
};

const std::vector<Column> kHistoryTable{
    {"at", "Lúc", "At", 18},           {"act", "Việc", "Act", 30},
    {"by", "Người làm", "By", 26},     {"post", "Vị trí", "Post", 36},
    {"reason", "Lý do", "Reason", 50}, {"changes", "Thay đổi", "Changes", 60},
};

// The clock that ends first, or why the limit of resolution stands still.
Cell clock_cell(const RowClock& clock) {
  if (clock.name) return clock_vi(*clock.name);
  if (!clock.stopped_on) return {};
  return (clock.stopped_by == "suspension" ? "Tạm đình chỉ từ " : "Giám định từ ") +
         vietnamese(*clock.stopped_on);
}

// As row_json: no text and no name for who may see only the outline.
Line line_of(const Row& row, const units::Directory& units, Date today) {
  const Matter& m = row.matter;
  const bool reads = row.sight >= staff::Sight::full;
  const Cell nothing;
  return {m.number,
          units::name_of(m.unit_id, units),
          kind_vi(text(m.kind)),
          m.instance == "second" ? "hai" : "đầu",
          stage_vi(text(m.stage)),
          waiting_vi(text(waiting(m))),
          reads ? Cell(m.summary) : nothing,
          topic_vi(m.topic),
          reads ? Cell(m.sender_label) : nothing,
          m.received_on,
          exports::maybe(row.clock.due_on),
          clock_cell(row.clock),
          row.clock.due_on && law::is_late(*row.clock.due_on, today) ? Cell("x") : nothing,
          exports::maybe(m.assignee_name),
          m.papers};
}

Part part_of(const Listing& listing, const Office& office) {
  Part part{.lines = {}, .next = listing.next};
  for (const Row& row : listing.rows) {
    part.lines.push_back(line_of(row, office.units, office.clock.today()));
  }
  return part;
}

// What was asked for, without where a page begins.
json::Object conditions(const json::Value& query) {
  json::Object asked = query.as_object();
  for (const char* name : {"after", "limit", "q"}) asked.erase(name);
  return asked;
}

Result<List> open_matters(const Desk& desk, const json::Value& query, const staff::Actor& actor) {
  json::Fields in = json::Fields::from_query(query);
  Filter filter = read_filter(in);
  TRY(in.done());
  filter = TRY(at_home(std::move(filter), desk.office, actor));
  filter.limit = kPart;
  // A long table is read part by part in the one order that does not change meanwhile.
  const long long all = TRY(desk.office.database.read([&](db::Transaction& tx) {
    return count(tx, filter, reader_of(desk.office, actor), kPart + 1);
  }));
  if (all > kPart) filter.sort = "received_on";
  json::Object asked = conditions(query);
  asked["unit_id"] = filter.unit_id;
  return List{
      .file_name = "vu-viec",
      .unit_id = filter.unit_id,
      .asked = std::move(asked),
      .read = [desk, actor, filter](const std::optional<std::string>& after) -> Result<Part> {
        Filter page = filter;
        page.after = after;
        const Listing listing = TRY(desk.office.database.read(
            [&](db::Transaction& tx) { return list(tx, page, reader_of(desk.office, actor)); }));
        return part_of(listing, desk.office);
      },
      .count =
          [desk, actor, filter] {
            return desk.office.database.read([&](db::Transaction& tx) {
              return count(tx, filter, reader_of(desk.office, actor), kMostLines);
            });
          }};
}

// What somebody searched for may be a denouncer's name: the journal gets a keyed fingerprint of it.
Result<List> open_search(const Desk& desk, const json::Value& query, const staff::Actor& actor) {
  json::Fields in = json::Fields::from_query(query);
  const SearchAsked search = read_search(in);
  TRY(in.done());
  Filter filter = TRY(at_home(search.filter, desk.office, actor));
  filter.limit = kPart;
  json::Object asked = conditions(query);
  asked["unit_id"] = filter.unit_id;
  asked["q_fingerprint"] = desk.office.vault.fingerprint("searched", text::folded(search.text));
  return List{.file_name = "tim-kiem",
              .unit_id = filter.unit_id,
              .asked = std::move(asked),
              .read = [desk, actor, filter, words = search.text](
                          const std::optional<std::string>& after) -> Result<Part> {
                Filter page = filter;
                page.after = after;
                const Listing listing = TRY(desk.office.database.read([&](db::Transaction& tx) {
                  return matters::search(tx, words, page, reader_of(desk.office, actor));
                }));
                return part_of(listing, desk.office);
              },
              .count = nullptr};
}

Cell text_in(const json::Object& entry, std::string_view name) {
  const json::Value& value = entry.at(name);
  return value.is_string() ? Cell(std::string(value.as_string())) : Cell();
}

std::string shown(std::string_view field, const json::Value& value) {
  if (value.is_null()) return "…";
  if (value.is_string()) return value_vi(field, std::string_view(value.as_string()));
  if (value.is_bool()) return yes_vi(value.as_bool());
  return json::serialize(value);
}

std::string changes_text(const json::Array& changes) {
  std::string text;
  for (const json::Value& held : changes) {
    const json::Object& change = held.as_object();
    const std::string field(change.at("field").as_string());
    text += (text.empty() ? "" : "; ") + field_vi(field) + ": " +
            shown(field, change.at("before")) + " → " + shown(field, change.at("after"));
  }
  return text;
}

// "2026-11-20T08:30:00+07:00" → "20/11/2026 08:30".
std::string moment(std::string_view at) {
  const auto day = parse_iso(at.substr(0, 10));
  return (day ? vietnamese(*day) : std::string(at.substr(0, 10))) + " " +
         std::string(at.substr(11, 5));
}

// "head, UBND phường Ba Đình": the role's word first.
Cell post_text(const json::Value& post) {
  if (!post.is_string()) return {};
  const std::string text(post.as_string());
  const auto comma = text.find(", ");
  if (comma == std::string::npos) return exports::role_vi(text);
  return exports::role_vi(text.substr(0, comma)) + text.substr(comma);
}

Cell reason_text(const json::Object& entry) {
  if (entry.at("reason_withheld").as_bool()) return "Không hiển thị để bảo vệ người tố cáo";
  return text_in(entry, "reason");
}

Line history_line(const json::Object& entry) {
  return {moment(std::string_view(entry.at("at").as_string())),
          act_vi(std::string_view(entry.at("act").as_string())),
          text_in(entry, "by"),
          post_text(entry.at("post")),
          reason_text(entry),
          changes_text(entry.at("changes").as_array())};
}

Result<Matter> read_matter(const Desk& desk, const std::string& id, const staff::Actor& actor) {
  Matter matter = TRY(desk.office.database.read([&](db::Transaction& tx) { return find(tx, id); }));
  const auto sight = sight_of(matter, actor, desk.office.units, desk.office.clock.today());
  if (sight < staff::Sight::full) return fail(ErrorKind::not_found, "matter.not_found");
  return matter;
}

Result<List> open_history(const Desk& desk, const json::Value& query, const staff::Actor& actor) {
  json::Fields in = json::Fields::from_query(query);
  const std::string id = in.text("id", {.max = 64});
  TRY(in.done());
  const Matter matter = TRY(read_matter(desk, id, actor));
  return List{.file_name = "qua-trinh",
              .unit_id = matter.unit_id,
              .asked = {{"id", id}},
              .read = [desk, actor, id](const std::optional<std::string>&) -> Result<Part> {
                const Matter now = TRY(read_matter(desk, id, actor));
                const json::Array entries = TRY(desk.office.database.read(
                    [&](db::Transaction& tx) { return history(tx, desk.office, actor, now); }));
                Part part;
                for (const auto& entry : entries) {
                  part.lines.push_back(history_line(entry.as_object()));
                }
                return part;
              },
              .count = nullptr};
}

}  // namespace

std::vector<exports::Offer> exported_lists(const Desk& desk) {
  const auto with = [desk](auto open) {
    return [desk, open](const json::Value& query, const staff::Actor& actor) {
      return open(desk, query, actor);
    };
  };
  return {{.word = "matters", .columns = kMatterTable, .open = with(open_matters)},
          {.word = "search", .columns = kMatterTable, .open = with(open_search)},
          {.word = "history", .columns = kHistoryTable, .open = with(open_history)}};
}

}  // namespace matters
