#include "petitions/topics.h"

namespace petitions {

const std::vector<Topic>& topics() {
  static const std::vector<Topic> kTopics{
      {"land_compensation", "Bồi thường, giải phóng mặt bằng", "Land clearance compensation"},
      {"service_land", "Đất dịch vụ", "Service land"},
      {"land_certificate", "Cấp giấy chứng nhận đất đai", "Land certificates"},
      {"land_dispute", "Tranh chấp đất đai", "Land disputes"},
      {"farmland_building", "Xây dựng trên đất nông nghiệp", "Building on farmland"},
      {"public_land_encroachment", "Lấn chiếm đất công", "Encroachment on public land"},
      {"building_order", "Trật tự xây dựng", "Building order"},
      {"illegal_parking", "Trông giữ xe trái phép", "Illegal parking"},
      {"traffic", "Giao thông, đường sá", "Traffic and roads"},
      {"drainage", "Thoát nước, ngập úng", "Drainage and flooding"},
      {"waste", "Rác thải, môi trường", "Waste and environment"},
      {"noise", "Tiếng ồn", "Noise"},
      {"cemetery", "Nghĩa trang, mồ mả", "Cemeteries"},
      {"social_policy", "Chế độ, chính sách xã hội", "Social policy"},
      {"merit_policy", "Chính sách người có công", "Policy for meritorious people"},
      {"education", "Giáo dục, trường học", "Education and schools"},
      {"health", "Y tế", "Health"},
      {"staff_conduct", "Thái độ, hành vi của cán bộ", "Conduct of staff"},
      {"corruption", "Tham nhũng, lãng phí", "Corruption and waste"},
      {"administrative_procedure", "Thủ tục hành chính", "Administrative procedure"},
      {"other", "Nội dung khác", "Other"},
  };
  return kTopics;
}

const std::vector<std::string_view>& topic_codes() {
  static const std::vector<std::string_view> kCodes = [] {
    std::vector<std::string_view> codes;
    for (const Topic& topic : topics()) codes.push_back(topic.code);
    return codes;
  }();
  return kCodes;
}

}  // namespace petitions
