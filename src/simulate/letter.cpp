#include "simulate/letter.h"

#include <array>

#include "law/calendar.h"
#include "units/unit.h"

namespace simulate {
namespace {

using Word = std::string_view;
using petitions::Kind;

constexpr std::array<Word, 14> kProjects = {"dự án đường vành đai nối khu Bãi Sậy",
                                            "dự án khu đô thị mới Đầm Sậy",
                                            "dự án cải tạo, mở rộng đường Trạm Bơm",
                                            "dự án xây dựng trường trung học cơ sở Gò Mối",
                                            "dự án cụm công nghiệp làng nghề Lò Gạch",
                                            "dự án khu đấu giá quyền sử dụng đất Đồng Bông",
                                            "dự án nạo vét, kè mương Sông Lừ Con",
                                            "dự án công viên Hồ Mắt Trâu",
                                            "dự án tuyến đường 17,5 m qua Bến Đò Ngang",
                                            "dự án trạm biến áp 110 kV Quán Trắng",
                                            "dự án nhà ở xã hội Vườn Ổi",
                                            "dự án cầu vượt Ga Cũ",
                                            "dự án khu tái định cư Ruộng Cao",
                                            "dự án bệnh viện đa khoa cơ sở 2 Bãi Trám"};
constexpr std::array<Word, 10> kSchools = {
    "Trường Tiểu học Gò Mối",      "Trường THCS Đầm Sậy",    "Trường Mầm non Hoa Gạo",
    "Trường Tiểu học Bến Nứa",     "Trường THCS Lò Gạch",    "Trường Mầm non Vườn Ổi",
    "Trường Tiểu học Ruộng Cao B", "Trường THCS Quán Trắng", "Trường Tiểu học Trạm Bơm",
    "Trường Mầm non Mầm Xanh Nhỏ"};
constexpr std::array<Word, 6> kJobs = {"công chức địa chính",      "công chức tư pháp - hộ tịch",
                                       "công chức quản lý đô thị", "cán bộ một cửa",
                                       "phó trưởng phòng Kinh tế", "công chức văn hóa - xã hội"};
constexpr std::array<Word, 6> kHours = {"7 giờ 45",  "8 giờ 20", "14 giờ 10",
                                        "16 giờ 30", "19 giờ",   "22 giờ 15"};

constexpr std::array<Word, 4> kOnePerson = {
    "Tôi là {sender}, sinh năm {birth}, trú tại {address}. ",
    "Tên tôi là {sender}, hiện ở {address}. Tôi viết đơn này trình bày như sau.\n",
    "Kính thưa quý cơ quan, tôi là {sender} (sinh năm {birth}), công dân {place}. ",
    "Tôi tên {sender}, địa chỉ {address}. Nay tôi xin trình bày sự việc:\n"};
constexpr std::array<Word, 3> kManyPeople = {
    "Chúng tôi gồm {people} hộ dân {hamlet}, cử {sender} làm người đại diện, xin trình bày:\n",
    "Chúng tôi là {people} người dân cùng ký tên dưới đây, đại diện là {sender}, địa chỉ "
    "{address}. ",
    "Thay mặt {people} hộ có quyền lợi liên quan, tôi là {sender}, được các hộ cử làm đại diện. "};
constexpr std::array<Word, 3> kAsOrganisation = {
    "{sender}, địa chỉ {address}, trân trọng gửi tới quý cơ quan nội dung sau:\n",
    "Chúng tôi, {sender}, có trụ sở tại {address}, xin phản ánh:\n",
    "Đại diện theo pháp luật của {sender} trình bày như sau. "};
constexpr std::array<Word, 2> kNobody = {"Tôi xin phép không nêu tên vì lo ngại bị trả thù. ",
                                         "Chúng tôi là những người dân {hamlet}. "};

constexpr std::array<Word, 4> kEndings = {
    "\nTôi xin cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp luật.",
    "\nKính mong quý cơ quan sớm xem xét, trả lời bằng văn bản. Tôi xin trân trọng cảm ơn.",
    "\nGửi kèm đơn: bản sao giấy tờ và ảnh chụp có liên quan.",
    "\nTôi sẵn sàng cung cấp thêm tài liệu và phối hợp khi được mời làm việc."};
constexpr std::array<Word, 5> kBefore = {
    "Đã phản ánh với trưởng {hamlet} từ ngày {day2}, chưa được trả lời.",
    "Đã gửi đơn lần đầu ngày {day2}, được hẹn trả lời sau 15 ngày nhưng chưa có kết quả.",
    "Đã nêu tại buổi tiếp xúc cử tri ngày {day2}.",
    "Đã làm việc với bộ phận chuyên môn ngày {day2}, có biên bản nhưng không thống nhất.",
    "Đã gửi qua đường dây nóng, được trả lời là đang xác minh."};
constexpr std::array<Word, 4> kEvidence = {
    "Biên bản làm việc ngày {day1}; biên bản kiểm tra thực địa tại {hamlet}; hồ sơ do {office} "
    "lưu.",
    "Bản đồ địa chính tờ số {sheet}; ý kiến của {households} hộ dân khu dân cư; ảnh hiện trạng.",
    "Báo cáo của bộ phận chuyên môn; tài liệu do các bên cung cấp; biên bản đối chiếu.",
    "Sổ sách, chứng từ được kiểm tra; bản tường trình của người có liên quan; ảnh chụp hiện "
    "trường."};

std::string number(int value) { return std::to_string(value); }

std::string_view rank_of_chief(const units::Unit& unit) {
  if (unit.kind == "party_committee") return "Bí thư ";
  if (unit.kind == "department") return "Giám đốc ";
  if (unit.kind == "reception_board") return "Trưởng ";
  return "Chủ tịch ";
}

Word opening(Dice& dice, const Writing& writing) {
  if (writing.senders.empty()) return dice.pick(kNobody);
  if (writing.senders.front().kind == people::SenderKind::organisation) {
    return dice.pick(kAsOrganisation);
  }
  return writing.people > 1 ? dice.pick(kManyPeople) : dice.pick(kOnePerson);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

// A group says "chúng tôi", an organisation is no family.
std::string voiced(std::string text, const Writing& writing) {
  const bool organised =
      !writing.senders.empty() && writing.senders.front().kind == people::SenderKind::organisation;
  if (writing.people == 1 && !organised) return text;
  const std::string whose = organised ? "đơn vị chúng tôi" : "các hộ gia đình chúng tôi";
  replace_all(text, "Gia đình tôi", organised ? "Đơn vị chúng tôi" : "Các hộ gia đình chúng tôi");
  replace_all(text, "gia đình tôi", whose);
  replace_all(text, "Tôi ", "Chúng tôi ");
  replace_all(text, " tôi ", " chúng tôi ");
  replace_all(text, "chúng chúng tôi", "chúng tôi");
  replace_all(text, "Chúng chúng tôi", "Chúng tôi");
  return text;
}

Words with_sender(const Writing& writing) {
  Words words = writing.words;
  words["people"] = std::to_string(writing.people);
  if (writing.senders.empty()) return words;
  const people::Identity& first = writing.senders.front();
  words["sender"] = first.name;
  words["address"] = first.address.value_or("");
  words["birth"] = first.birth_year ? std::to_string(*first.birth_year) : "";
  return words;
}

// What the result of the law's list is called in the middle of a sentence.
Word judgement(Kind kind, std::string_view result) {
  if (result == "correct") return kind == Kind::denunciation ? "tố cáo đúng" : "khiếu nại đúng";
  if (result == "partly_correct") {
    return kind == Kind::denunciation ? "tố cáo có nội dung đúng, có nội dung sai"
                                      : "khiếu nại đúng một phần";
  }
  if (result == "wrong") return kind == Kind::denunciation ? "tố cáo sai" : "khiếu nại sai";
  if (result == "first_result_upheld") return "công nhận kết quả giải quyết lần đầu";
  if (result == "first_result_annulled_or_amended") return "sửa quyết định giải quyết lần đầu";
  if (result == "partly_resolved") return "kiến nghị, phản ánh được giải quyết một phần";
  if (result == "explained") return "đã giải thích, trả lời kiến nghị, phản ánh";
  return "kiến nghị, phản ánh đúng, được tiếp thu và giải quyết";
}

}  // namespace

std::string chief_of(const units::Unit& unit) {
  return std::string(rank_of_chief(unit)) + unit.name;
}

Words words_for(Dice& dice, const units::Unit& unit, const Locality& where, Date on) {
  const int ago = dice.between(5, 70);
  const Person neighbour = person(dice, Crowd::everybody);
  const Person official = person(dice, Crowd::everybody);
  Words words;
  words["place"] = where.commune;
  words["office"] = unit.name;
  words["chief"] = chief_of(unit);
  words["street"] = street(dice, where);
  words["hamlet"] = hamlet(dice, where);
  words["plot"] = number(dice.between(3, 986));
  words["sheet"] = number(dice.between(1, 64));
  words["area"] = one_decimal(dice, 85, 1480);
  words["home"] = one_decimal(dice, 78, 236);
  words["area2"] = one_decimal(dice, 9, 74);
  words["sum"] = sum_of_money(dice, 120'000'000, 4'800'000'000, 100'000);
  words["sum2"] = sum_of_money(dice, 15'000'000, 380'000'000, 50'000);
  words["sum_small"] = sum_of_money(dice, 2'000'000, 35'000'000, 500'000);
  words["day1"] = vietnamese(law::add_days(on, -ago));
  words["day2"] = vietnamese(law::add_days(on, -ago - dice.between(20, 190)));
  words["year"] = number(dice.between(2003, 2023));
  words["doc"] = "Quyết định số " + number(dice.between(11, 2890)) + "/QĐ-UBND";
  words["project"] = dice.pick(kProjects);
  words["neighbour"] = form_of(neighbour) + " " + neighbour.name;
  words["official"] = form_of(official) + " " + official.name;
  words["job"] = dice.pick(kJobs);
  words["school"] = dice.pick(kSchools);
  words["households"] = number(dice.between(3, 28));
  words["hour"] = dice.pick(kHours);
  words["months"] = number(dice.between(2, 11));
  return words;
}

std::string full_text(Dice& dice, const Writing& writing) {
  const Words words = with_sender(writing);
  std::string text = "Kính gửi: " + words.at("chief") + "\n";
  text += filled(opening(dice, writing), words);
  const std::string told = filled(writing.story.account, words) + std::string(dice.pick(kEndings));
  return text + voiced(told, writing);
}

std::string request_text(const Writing& writing) {
  return voiced(filled(writing.story.request, writing.words), writing);
}

std::string previous_handling(Dice& dice, const Words& words) {
  return filled(dice.pick(kBefore), words);
}

std::string answer_text(const Story& story, const Words& words, const std::string& result) {
  const bool refused = result == "wrong" || result == "first_result_upheld";
  std::string text = "Qua kiểm tra, xác minh: " + filled(story.finding, words) + ".\n";
  text += "Kết luận: " + std::string(judgement(story.kind, result)) + ".\n";
  if (result == "explained") return text + "Nội dung này chưa phát sinh việc phải xử lý thêm.";
  if (refused) return text + "Các nội dung yêu cầu khác không có căn cứ để chấp nhận.";
  return text + words.at("office") + " sẽ " + filled(story.remedy, words) + ".";
}

std::string evidence_text(Dice& dice, const Words& words) {
  return filled(dice.pick(kEvidence), words);
}

}  // namespace simulate
