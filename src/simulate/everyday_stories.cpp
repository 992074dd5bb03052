#include <array>

#include "simulate/stories.h"

namespace simulate {
namespace {

using enum Setting;
constexpr auto kKind = petitions::Kind::feedback;

constexpr std::array kEveryday{
    Story{kKind, "social_policy", 8, 0, anywhere,
          "Kiến nghị giải quyết trợ cấp cho người cao tuổi tại {hamlet}",
          "Hỏi về việc chậm chi trả trợ cấp bảo trợ xã hội qua tài khoản",
          "Mẹ tôi đủ 75 tuổi từ ngày {day2}, hồ sơ đề nghị trợ cấp hưu trí xã hội đã nộp nhưng "
          "chưa có quyết định. Hỏi trưởng thôn thì được bảo chờ, hỏi một cửa thì nói đã chuyển.",
          "Đề nghị trả lời thời gian giải quyết và truy lĩnh cho cụ.", "",
          "Hồ sơ đã được tiếp nhận, chậm do chờ đối chiếu dữ liệu dân cư",
          "ban hành quyết định trợ cấp và chi trả từ tháng đủ điều kiện"},
    Story{kKind, "merit_policy", 4, 0, anywhere,
          "Kiến nghị hỗ trợ sửa nhà cho gia đình người có công tại {hamlet}",
          "Đề nghị xem xét việc tu sửa bia ghi tên liệt sĩ",
          "Gia đình tôi thuộc diện người có công, nhà xuống cấp từ năm {year}, mưa là dột. Danh "
          "sách hỗ trợ năm nay không có tên dù đã khảo sát hai lần.",
          "Đề nghị đưa vào danh sách hỗ trợ sửa chữa nhà.", "",
          "Nhà thuộc diện hư hỏng khung mái; danh sách đợt 1 đã chốt trước ngày khảo sát lại",
          "đưa hộ vào danh sách hỗ trợ đợt 2, mức {sum_small}"},
    Story{kKind, "education", 6, 6, anywhere,
          "Kiến nghị xây thêm phòng học, giảm sĩ số tại {school}",
          "Phản ánh chất lượng bữa ăn bán trú tại {school}",
          "Lớp của con tôi ở {school} có hơn 50 học sinh, phòng học nóng, nhà vệ sinh xuống cấp. "
          "Phụ huynh góp ý từ đầu năm học nhưng chưa có chuyển biến.",
          "Đề nghị bổ sung phòng học, sửa nhà vệ sinh trước năm học mới.", "",
          "Trường thiếu {households} phòng học so với số lớp; nhà vệ sinh dãy B xuống cấp",
          "sửa chữa nhà vệ sinh trong hè và đưa hạng mục phòng học vào kế hoạch đầu tư công"},
    Story{kKind, "health", 4, 0, anywhere,
          "Phản ánh thái độ phục vụ và thời gian chờ tại trạm y tế {place}",
          "Phản ánh cơ sở thẩm mỹ không phép tại {street}",
          "Ngày {day1} tôi đưa cháu đi tiêm chủng tại trạm y tế, chờ hơn hai giờ, không có số thứ "
          "tự, chỗ ngồi dưới nắng.",
          "Đề nghị bố trí lấy số, mái che và tăng buổi tiêm.", "",
          "Ngày {day1} trạm tiếp nhận vượt số lượng thông thường, thiếu một nhân viên do nghỉ ốm",
          "chia khung giờ tiêm chủng, lắp máy lấy số và mái che"},
    Story{kKind, "staff_conduct", 6, 0, anywhere, "Phản ánh thái độ của cán bộ tiếp nhận hồ sơ",
          "Phản ánh công chức đi muộn, bộ phận một cửa vắng người giờ làm việc",
          "Sáng ngày {day1}, tôi đến bộ phận một cửa lúc {hour} nhưng quầy không có người, chờ gần "
          "một giờ. Khi được hỏi, cán bộ trả lời cộc lốc và bảo quay lại buổi chiều.",
          "Đề nghị chấn chỉnh giờ giấc và thái độ phục vụ nhân dân.", "",
          "Lịch trực ngày {day1} phân công một người, người này họp đột xuất không có người thay",
          "rút kinh nghiệm, phân công trực thay và công khai số điện thoại của lãnh đạo"},
    Story{kKind, "administrative_procedure", 9, 0, anywhere,
          "Phản ánh hồ sơ trực tuyến bị treo, quá hạn trả kết quả",
          "Hỏi về thành phần hồ sơ xác nhận tình trạng nhà ở sau sắp xếp đơn vị hành chính",
          "Tôi nộp hồ sơ trên Cổng dịch vụ công ngày {day2}, trạng thái \"đang xử lý\" đến nay đã "
          "quá hạn. Gọi tổng đài được hướng dẫn liên hệ {place}, gọi {place} lại bảo chờ hệ thống.",
          "Đề nghị trả kết quả và thông báo rõ nơi chịu trách nhiệm.", "",
          "Hồ sơ bị lỗi đồng bộ giữa hai hệ thống, đã có phiếu hỗ trợ kỹ thuật",
          "xử lý thủ công, trả kết quả cho công dân và báo cáo lỗi hệ thống"},
    Story{kKind, "land_certificate", 6, 3, anywhere,
          "Hỏi tiến độ giải quyết hồ sơ đất đai sau khi bỏ cấp huyện",
          "Kiến nghị đẩy nhanh cấp giấy chứng nhận lần đầu tại {hamlet}",
          "Hồ sơ cấp giấy chứng nhận của tôi nộp ở huyện cũ từ ngày {day2}, nay chuyển về {place} "
          "thì được báo chưa bàn giao. Tôi không biết hồ sơ ở đâu, liên hệ ai.",
          "Đề nghị xác định hồ sơ đang ở đâu và hẹn ngày trả kết quả.", "",
          "Hồ sơ nằm trong danh mục bàn giao từ cấp huyện, thiếu một bản trích đo",
          "tiếp nhận hồ sơ, đo bổ sung và hẹn lại ngày trả kết quả"},
    Story{kKind, "land_dispute", 3, 2, anywhere,
          "Kiến nghị hòa giải tranh chấp lối đi chung tại {street}",
          "Đề nghị xác minh ranh giới thửa đất số {plot} với hộ liền kề",
          "Lối đi chung rộng 2 m của {households} hộ bị hộ {neighbour} xây bậc lấn ra, xe máy "
          "không qua được. Tổ hòa giải đã làm việc một lần nhưng không thành.",
          "Đề nghị tổ chức hòa giải và đo lại ranh giới.", "",
          "Lối đi thể hiện trên bản đồ địa chính rộng 2,1 m, hiện còn 1,4 m",
          "tổ chức hòa giải, vận động hộ dân trả lại lối đi"},
    Story{kKind, "corruption", 2, 0, anywhere,
          "Kiến nghị công khai thu chi các khoản đóng góp tại {hamlet}",
          "Kiến nghị kiểm tra việc mua sắm thiết bị nhà văn hóa {hamlet}",
          "Nhà văn hóa {hamlet} được báo cáo mua sắm {sum} thiết bị nhưng chỉ thấy vài bộ bàn ghế. "
          "Ban công tác chưa lần nào công khai.",
          "Đề nghị kiểm tra, công khai hóa đơn và danh mục tài sản.", "",
          "Hồ sơ mua sắm có đủ hóa đơn, một phần thiết bị gửi tại trường học do nhà văn hóa chưa "
          "có khóa",
          "công khai danh mục tài sản tại bảng tin trong 15 ngày"},
    Story{kKind, "other", 6, 3, anywhere,
          "Kiến nghị lắp thêm thiết bị thể dục, cây xanh tại {hamlet}",
          "Phản ánh chó thả rông không rọ mõm tại {street}",
          "Khu {hamlet} đông người cao tuổi, trẻ nhỏ nhưng không có ghế đá, cây bóng mát. Nhiều "
          "nhà thả chó không rọ mõm, đã có người bị cắn ngày {day1}.",
          "Đề nghị quan tâm lắp thiết bị, trồng cây và xử lý chó thả rông.", "",
          "Khu vực chưa có điểm sinh hoạt ngoài trời; đã có một trường hợp bị chó cắn phải tiêm "
          "phòng",
          "lập tổ bắt chó thả rông và bố trí kinh phí trồng cây trong năm"},
};

constexpr std::array kParty{
    Story{kKind, "staff_conduct", 5, 0, party,
          "Kiến nghị về tinh thần gương mẫu của đảng viên tại {hamlet}",
          "Kiến nghị chấn chỉnh lề lối làm việc của cán bộ {place}",
          "Qua theo dõi, nhân dân thấy một số đảng viên là cán bộ {hamlet} chưa gương mẫu trong "
          "việc xây dựng, sinh hoạt nơi cư trú; góp ý tại hội nghị ngày {day1} chưa được tiếp thu.",
          "Đề nghị cấp ủy kiểm tra, nhắc nhở và thông báo kết quả cho nhân dân.", "",
          "Chi bộ đã họp kiểm điểm, ghi nhận hai nội dung góp ý là có cơ sở",
          "yêu cầu chi bộ khắc phục và báo cáo cấp ủy trong 30 ngày"},
    Story{kKind, "public_land_encroachment", 4, 8, party,
          "Kiến nghị cấp ủy chỉ đạo xử lý dứt điểm lấn chiếm đất công tại {hamlet}",
          "Kiến nghị Bí thư Đảng ủy đối thoại về khu đất công {hamlet}",
          "Việc lấn chiếm {area} m² đất công tại {hamlet} đã kéo dài từ năm {year}, chính quyền "
          "nhiều lần hứa xử lý. Nhân dân mong được đối thoại trực tiếp với đồng chí Bí thư.",
          "Đề nghị cấp ủy chỉ đạo, ấn định thời gian giải quyết và tổ chức đối thoại.", "",
          "Chính quyền đã lập hồ sơ {households} trường hợp, xử lý được một phần",
          "ban hành thông báo kết luận, giao UBND xử lý xong trong quý"},
    Story{kKind, "land_compensation", 4, 25, party,
          "Kiến nghị cấp ủy quan tâm giải quyết vướng mắc giải phóng mặt bằng {project}",
          "Kiến nghị đối thoại về chính sách tái định cư {project}",
          "Các hộ trong phạm vi {project} đồng tình với chủ trương nhưng còn băn khoăn về giá đất "
          "và chỗ ở. Chúng tôi đề nghị được nghe lãnh đạo giải thích công khai.",
          "Đề nghị tổ chức đối thoại và trả lời bằng văn bản.", "",
          "Còn {households} hộ chưa thống nhất phương án; nội dung vướng mắc tập trung ở giá đất "
          "vườn",
          "tổ chức hội nghị đối thoại do Bí thư chủ trì"},
    Story{petitions::Kind::denunciation, "corruption", 4, 0, party,
          "Tố cáo đảng viên lợi dụng chức vụ trong quản lý đất đai tại {hamlet}",
          "Tố cáo đảng viên vi phạm những điều đảng viên không được làm",
          "Đảng viên {official}, {job}, đứng tên giúp người thân mua {area} m² đất công ích với "
          "giá thấp, nhận chênh lệch {sum} từ năm {year}.",
          "Đề nghị kiểm tra dấu hiệu vi phạm và xử lý theo Điều lệ Đảng.",
          "{official}, {job} {place}",
          "Việc chuyển nhượng có giấy viết tay, không qua đấu giá; người bị tố cáo không kê khai "
          "tài sản liên quan",
          "thi hành kỷ luật theo thẩm quyền, chuyển nội dung đất đai cho UBND thu hồi"},
    Story{kKind, "other", 3, 0, party,
          "Kiến nghị đẩy mạnh công tác tiếp dân của người đứng đầu cấp ủy",
          "Kiến nghị về bố trí nhà văn hóa sau sắp xếp {hamlet}",
          "Sau khi sắp xếp, {hamlet} có hai nhà văn hóa nhưng không phân công người quản lý, sinh "
          "hoạt chi bộ và hội họp đều khó khăn.",
          "Đề nghị cấp ủy cho ý kiến về việc bố trí, sử dụng.", "",
          "Hai nhà văn hóa đều xuống cấp nhẹ, chưa có quy chế sử dụng",
          "giao UBND ban hành quy chế và sửa chữa trong năm"},
};

}  // namespace

std::span<const Story> everyday_stories() { return kEveryday; }
std::span<const Story> party_stories() { return kParty; }

}  // namespace simulate
