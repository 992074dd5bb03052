#include "documents/letterhead.h"

#include <array>

#include "base/text.h"

namespace documents {
namespace {

constexpr double kHeadSize = 13, kTitleSize = 14;
constexpr int kLeftHead = 70, kRightHead = 95;

std::string name_of(const units::Territory* territory) { return territory ? territory->name : ""; }

// "Phường Ba Đình" → "Ba Đình".
std::string without_kind(const std::string& name) {
  static constexpr std::array<std::string_view, 6> kKinds{"Thành phố ", "Tỉnh ",    "Phường ",
                                                          "Xã ",        "Đặc khu ", "Thị trấn "};
  for (const std::string_view kind : kKinds) {
    if (name.starts_with(kind)) return name.substr(kind.size());
  }
  return name;
}

// "Sở Xây dựng Thành phố Hà Nội" without the place or the committee it serves.
std::string without_tail(const std::string& name, const std::string& tail) {
  if (tail.empty() || !text::upper(name).ends_with(text::upper(tail))) return name;
  std::string kept = name.substr(0, name.size() - tail.size());
  while (kept.ends_with(' ')) kept.pop_back();
  return kept.empty() ? name : kept;
}

// "Sở Xây dựng" → "SXD".
std::string initials(const std::string& name) {
  std::string letters;
  bool begins = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte == ' ' || byte == '-') {
      begins = true;
    } else if (begins) {
      std::size_t length = 1;
      while (i + length < name.size() &&
             (static_cast<unsigned char>(name[i + length]) & 0xC0) == 0x80) {
        ++length;
      }
      letters += name.substr(i, length);
      begins = false;
    }
  }
  return text::upper(letters);
}

// "Ủy ban nhân dân phường Ba Đình" in the two lines of a head.
std::vector<std::string> committee_lines(const std::string& name) {
  constexpr std::string_view kCommittee = "Ủy ban nhân dân ";
  if (!name.starts_with(kCommittee)) return {text::upper(name)};
  return {"ỦY BAN NHÂN DÂN", text::upper(name.substr(kCommittee.size()))};
}

Letterhead party_head(const units::Unit& unit, const units::Directory& units) {
  Letterhead head{.party = true};
  const units::Unit* parent = unit.parent_id ? units.find(*unit.parent_id) : nullptr;
  if (unit.kind != "party_committee" && parent) {
    head.above = text::upper(parent->name);
    const std::string own = without_tail(unit.name, parent->name);
    head.own = {text::upper(own)};
    head.abbreviation = initials(own);
    return head;
  }
  head.own = {text::upper(unit.name)};
  head.abbreviation = unit.level == units::Level::province ? "TU" : "ĐU";
  if (unit.level == units::Level::commune) {
    head.above = text::upper("Đảng bộ " + name_of(units.territory(unit.province_code)));
  }
  return head;
}

Letterhead state_head(const units::Unit& unit, const units::Directory& units) {
  if (unit.kind == "peoples_committee") {
    return {.own = committee_lines(unit.name), .abbreviation = "UBND"};
  }
  Letterhead head;
  if (const auto* parent = unit.parent_id ? units.find(*unit.parent_id) : nullptr) {
    head.above = text::upper(parent->name);
  }
  const std::string own = without_tail(unit.name, name_of(units.territory(unit.territory_code)));
  head.own = {text::upper(own)};
  head.abbreviation = initials(own);
  return head;
}

Paragraph centred(std::string text, double size) {
  return {.runs = {{.text = std::move(text)}}, .align = Align::centre, .size = size};
}

Paragraph strong(std::string text, double size) {
  return {.runs = {{.text = std::move(text), .bold = true}}, .align = Align::centre, .size = size};
}

Cell left_of(const Head& head) {
  const Letterhead& letterhead = head.letterhead;
  Cell cell;
  if (!letterhead.above.empty()) cell.push_back(centred(letterhead.above, kHeadSize - 1));
  for (const std::string& line : letterhead.own) cell.push_back(strong(line, kHeadSize));
  if (letterhead.party) {
    cell.push_back(centred("*", kHeadSize));
  } else {
    cell.back().ruled = true;
  }
  if (!head.number.empty()) {
    cell.push_back(centred((letterhead.party ? "Số " : "Số: ") + head.number, kHeadSize));
  }
  return cell;
}

Cell right_of(const Head& head) {
  Cell cell;
  if (head.letterhead.party) {
    cell.push_back(strong("ĐẢNG CỘNG SẢN VIỆT NAM", kTitleSize));
    cell.back().ruled = true;
  } else {
    cell.push_back(strong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", kHeadSize));
    cell.push_back(strong("Độc lập - Tự do - Hạnh phúc", kTitleSize));
    cell.back().ruled = true;
  }
  Paragraph day = centred(head.letterhead.place + ", " + head.day, kHeadSize);
  day.runs.front().italic = true;
  cell.push_back(std::move(day));
  return cell;
}

}  // namespace

Letterhead letterhead_of(const units::Unit& unit, const units::Directory& units) {
  Letterhead head =
      unit.line == units::Line::party ? party_head(unit, units) : state_head(unit, units);
  head.place = without_kind(name_of(units.territory(unit.territory_code)));
  return head;
}

json::Object to_json(const Letterhead& letterhead) {
  return {{"party", letterhead.party},
          {"above", letterhead.above},
          {"own", json::Array(letterhead.own.begin(), letterhead.own.end())},
          {"abbreviation", letterhead.abbreviation},
          {"place", letterhead.place}};
}

void put_head(Document& document, const Head& head) {
  Table table{.widths = {kLeftHead, kRightHead}, .lined = false};
  table.rows.push_back({left_of(head), right_of(head)});
  document.blocks.emplace_back(std::move(table));
}

// "07", "5" without a nought from March on.
std::string written_day(Date day) {
  const std::chrono::year_month_day ymd(day);
  const unsigned d = unsigned(ymd.day()), m = unsigned(ymd.month());
  return "ngày " + std::string(d < 10 ? "0" : "") + std::to_string(d) + " tháng " +
         (m < 3 ? "0" : "") + std::to_string(m) + " năm " + std::to_string(int(ymd.year()));
}

void put_title(Document& document, const std::string& title, const std::string& about) {
  document.blocks.emplace_back(strong(title, kTitleSize));
  Paragraph below = strong(about, kTitleSize - 1);
  below.after = 6;
  document.blocks.emplace_back(std::move(below));
}

void put_signatures(Document& document, const std::vector<Signature>& signatures) {
  Table table{.lined = false};
  Row row;
  for (const Signature& each : signatures) {
    table.widths.push_back(kTextWidth / static_cast<int>(signatures.size()));
    Cell cell{strong(each.title, kHeadSize)};
    Paragraph how = centred(each.how, kHeadSize);
    how.runs.front().italic = true;
    how.after = 54;
    cell.push_back(std::move(how));
    cell.push_back(strong(each.name, kHeadSize));
    row.push_back(std::move(cell));
  }
  table.rows.push_back(std::move(row));
  document.blocks.emplace_back(std::move(table));
}

}  // namespace documents
