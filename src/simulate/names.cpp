#include "simulate/names.h"

#include <array>
#include <string_view>

#include "law/calendar.h"

namespace simulate {
namespace {

using Word = std::string_view;

constexpr std::array<Word, 28> kFamilies = {
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê",   "Lê", "Phạm",
    "Phạm",   "Hoàng",  "Vũ",     "Vũ",     "Đặng",   "Bùi",  "Bùi",  "Đỗ",   "Đỗ", "Ngô",
    "Dương",  "Đào",    "Đoàn",   "Trịnh",  "Phan",   "Lưu",  "Tạ",   "Khuất"};
constexpr std::array<Word, 16> kMenMiddles = {"Văn",  "Văn",  "Đình", "Đức",  "Hữu",   "Quang",
                                              "Xuân", "Công", "Minh", "Ngọc", "Trọng", "Bá",
                                              "Duy",  "Thế",  "Mạnh", "Tiến"};
constexpr std::array<Word, 10> kWomenMiddles = {"Thị",      "Thị",  "Thị",   "Thị Thu", "Thị Kim",
                                                "Thị Hồng", "Ngọc", "Thanh", "Thu",     "Thị Bích"};
constexpr std::array<Word, 36> kMenGiven = {
    "Hùng",  "Dũng",  "Cường", "Tuấn", "Thắng", "Hải",   "Sơn",   "Long",  "Nam",
    "Trung", "Hiếu",  "Quân",  "Toàn", "Tùng",  "Bình",  "Chiến", "Lộc",   "Phúc",
    "Khánh", "Hưng",  "Thành", "Kiên", "Vinh",  "Đạt",   "Huy",   "Phong", "Tâm",
    "Thịnh", "Nghĩa", "Lâm",   "Hoàn", "Quyết", "Tường", "Nhật",  "Đông",  "Khoa"};
constexpr std::array<Word, 34> kWomenGiven = {
    "Hoa",  "Lan",  "Hương",  "Mai",  "Nga",   "Hằng",  "Thảo", "Yến",  "Loan",
    "Liên", "Hiền", "Phượng", "Dung", "Tuyết", "Nhung", "Oanh", "Thủy", "Hà",
    "Vân",  "Xuân", "Trang",  "Linh", "Ngân",  "Quyên", "Hạnh", "Thơm", "Lý",
    "Cúc",  "Đào",  "Huệ",    "Minh", "Tâm",   "Luyến", "Bình"};
constexpr std::array<Word, 16> kMenHidden = {"Khiêm",  "Chuẩn", "Đoan",   "Tấn",  "Lượng", "Hoạt",
                                             "Thuyết", "Khải",  "Trường", "Ưng",  "Diễn",  "Phấn",
                                             "Khởi",   "Mẫn",   "Đăng",   "Thuần"};
constexpr std::array<Word, 14> kWomenHidden = {"Thoa", "Nhài", "Mơ",    "Sen", "Hảo",
                                               "Nhàn", "Ngát", "Duyên", "Lụa", "Chinh",
                                               "Thìn", "Tươi", "Miền",  "Gấm"};

constexpr std::array<Word, 18> kHomeStreets = {
    "Hoa Gạo",    "Vườn Dâu",  "Bến Nứa",     "Cây Sữa",    "Giếng Đá",  "Ao Sen Lớn",
    "Đê Cỏ May",  "Chợ Tre",   "Mái Đình",    "Lò Rèn Cũ",  "Gốc Đa",    "Cầu Gỗ Nhỏ",
    "Bãi Phù Sa", "Làng Quạt", "Ngã Tư Nhãn", "Đồng Chiêm", "Hàng Guốc", "Xóm Gốm"};
constexpr std::array<Word, 12> kHomeHamlets = {
    "Đông Khê",    "Trại Cau", "Vạn Thọ", "Phú Lão",      "Nội Thôn",      "Bãi Giữa",
    "Yên Thái Hạ", "Cổ Liên",  "Mỹ Ả",    "Đại Đồng Nội", "Xuân Dục Trại", "Tân Hòa"};
constexpr std::array<Word, 22> kStreets = {
    "Đầm Sậy",     "Hồ Mắt Trâu", "Sông Lừ Con", "Bờ Vở",        "Miếu Hai Cây", "Kho Thóc",
    "Đồng Bông",   "Trạm Bơm",    "Ga Cũ",       "Bến Đò Ngang", "Nhà Máy Sợi",  "Gò Mối",
    "Cống Ba Cửa", "Dốc Chùa Ấm", "Bãi Trám",    "Lò Gạch",      "Ruộng Cao",    "Ao Cá Ông Tế",
    "Đình Hát",    "Cầu Phên",    "Vườn Ổi",     "Núi Đất"};
constexpr std::array<Word, 18> kHamlets = {
    "Thượng Đoạn", "Hạ Lôi Ngoài", "Đoài Giáp Trại",  "Tiền Phong Mới", "Cầu Máng",
    "Đồng Vai",    "Kim Lũ Trong", "Phượng Trì Đông", "Vân Lũng Hạ",    "Bãi Sậy",
    "Quán Trắng",  "An Thọ Xuân",  "Trung Oai Ngoài", "Cát Nội",        "Đa Sĩ Trại",
    "Phú Vang",    "Hòa Bình Tây", "Lưu Xá Giữa"};

constexpr std::array<Word, 12> kOrganisations = {"Công ty TNHH Thương mại và Dịch vụ Sao Khuê Mới",
                                                 "Công ty cổ phần Xây lắp Đồng Tháp Xanh",
                                                 "Hợp tác xã dịch vụ nông nghiệp Bãi Giữa",
                                                 "Ban quản trị chung cư Hoa Gạo Tower",
                                                 "Công ty TNHH Cơ khí Lò Rèn",
                                                 "Hợp tác xã rau an toàn Đồng Chiêm",
                                                 "Công ty cổ phần Vận tải Bến Nứa",
                                                 "Hộ kinh doanh làng nghề Xóm Gốm",
                                                 "Công ty TNHH Chế biến nông sản Phù Sa Đỏ",
                                                 "Ban quản trị nhà chung cư Vườn Dâu Residence",
                                                 "Công ty TNHH Giáo dục Mầm Xanh Nhỏ",
                                                 "Hội quán nghề mộc Mái Đình"};

std::string text(int number) { return std::to_string(number); }

std::string digits(Dice& dice, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += static_cast<char>('0' + dice.below(10));
  return result;
}

std::string joined(std::initializer_list<Word> words) {
  std::string name;
  for (const Word word : words) {
    if (!name.empty()) name += ' ';
    name += word;
  }
  return name;
}

std::string home(Dice& dice, const Locality& where) {
  std::string door = "Số " + text(dice.between(2, 289));
  if (dice.chance(60)) door += ", ngõ " + text(dice.between(3, 198));
  if (where.urban || dice.chance(20)) {
    door += (dice.chance(70) ? ", phố " : ", đường ") + std::string(dice.pick(kHomeStreets));
  } else {
    door += ", thôn " + std::string(dice.pick(kHomeHamlets));
  }
  return door + ", " + where.commune + ", thành phố Hà Nội";
}

std::string grouped(long long number) {
  std::string plain = std::to_string(number);
  for (int at = static_cast<int>(plain.size()) - 3; at > 0; at -= 3) {
    plain.insert(static_cast<std::size_t>(at), ".");
  }
  return plain;
}

// Twelve digits as on a card: Hà Nội, century and sex, year of birth, and six of nobody.
std::string card_number(Dice& dice, long long birth_year, bool woman) {
  const int century = (birth_year >= 2000 ? 2 : 0) + (woman ? 1 : 0);
  const long long year = birth_year % 100;
  return "001" + text(century) + (year < 10 ? "0" : "") + std::to_string(year) + digits(dice, 6);
}

}  // namespace

Person person(Dice& dice, Crowd crowd) {
  const bool woman = dice.chance(46);
  const Word family = dice.pick(kFamilies);
  const bool hidden = crowd == Crowd::denouncers;
  if (woman) {
    const Word given = hidden ? dice.pick(kWomenHidden) : dice.pick(kWomenGiven);
    return {joined({family, dice.pick(kWomenMiddles), given}), true};
  }
  const Word given = hidden ? dice.pick(kMenHidden) : dice.pick(kMenGiven);
  return {joined({family, dice.pick(kMenMiddles), given}), false};
}

std::string form_of(const Person& person) { return person.woman ? "bà" : "ông"; }

people::Identity citizen(Dice& dice, const Locality& where, Crowd crowd, Date on) {
  const Person who = person(dice, crowd);
  people::Identity identity{.name = who.name};
  identity.birth_year = year_of(on) - dice.between(24, 79);
  if (dice.chance(88)) {
    identity.id_kind = "cccd";
    identity.id_number = card_number(dice, *identity.birth_year, who.woman);
    identity.id_issued_on = law::add_days(date(2021, 4, 1), dice.between(0, 1400));
    identity.id_issued_by = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";
  }
  identity.address = home(dice, where);
  identity.commune_code = where.commune_code;
  if (dice.chance(80)) identity.phone = "0900" + digits(dice, 6);
  return identity;
}

people::Identity organisation(Dice& dice, const Locality& where) {
  people::Identity identity{.kind = people::SenderKind::organisation,
                            .name = std::string(dice.pick(kOrganisations))};
  identity.id_kind = "other";
  identity.id_number = "010" + digits(dice, 7);
  identity.address = home(dice, where);
  identity.commune_code = where.commune_code;
  identity.phone = "0240" + digits(dice, 6);
  return identity;
}

std::string street(Dice& dice, const Locality& where) {
  const std::string lane = dice.chance(55) ? "ngõ " + text(dice.between(3, 240)) + " " : "";
  const std::string kind = where.urban || dice.chance(40) ? "phố " : "đường ";
  return lane + kind + std::string(dice.pick(kStreets));
}

std::string hamlet(Dice& dice, const Locality& where) {
  if (where.urban) return "tổ dân phố số " + text(dice.between(1, 38));
  return "thôn " + std::string(dice.pick(kHamlets));
}

std::string sum_of_money(Dice& dice, long long least, long long most, long long step) {
  const auto range = static_cast<std::size_t>((most - least) / step) + 1;
  return grouped(least + static_cast<long long>(dice.below(range)) * step) + " đồng";
}

std::string one_decimal(Dice& dice, int least, int most) {
  const std::string whole = grouped(dice.between(least, most));
  const auto part = dice.below(10);
  return part == 0 ? whole : whole + "," + std::to_string(part);
}

}  // namespace simulate
