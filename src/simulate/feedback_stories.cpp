#include <array>

#include "simulate/stories.h"

namespace simulate {
namespace {

using enum Setting;
constexpr auto kKind = petitions::Kind::feedback;

constexpr std::array kStories{
    Story{kKind, "illegal_parking", 13, 4, town,
          "Phản ánh bãi trông giữ xe trái phép chiếm vỉa hè {street}",
          "Ô tô đỗ kín lòng đường {street}, xe cứu thương không vào được",
          "Khoảng {months} tháng nay, tại {street} có bãi giữ xe tự phát, thu 10.000 đồng một xe "
          "máy và 50.000 đồng một ô tô, kê rào chắn hết vỉa hè từ {hour} đến khuya. Người đi bộ "
          "phải xuống lòng đường. Chúng tôi đã gọi đường dây nóng nhưng chỉ dẹp được một buổi.",
          "Đề nghị kiểm tra giấy phép, giải tỏa và duy trì kiểm tra thường xuyên.", "",
          "Tổ công tác kiểm tra ngày {day1} phát hiện điểm trông giữ xe không phép, diện tích "
          "khoảng {area2} m²",
          "lập biên bản xử phạt {sum_small}, kẻ vạch và lắp biển cấm đỗ tại vị trí phản ánh"},
    Story{kKind, "waste", 14, 10, anywhere,
          "Rác thải tồn đọng nhiều ngày tại điểm tập kết {street}",
          "Phản ánh đốt rác, phế thải làng nghề gây khói mùi tại {hamlet}",
          "Điểm tập kết rác cạnh khu dân cư {hamlet} mấy tuần nay không được thu gom đúng giờ, "
          "nước rỉ rác chảy ra đường, mùi hôi vào tận nhà. Ban đêm còn có xe ba bánh chở phế thải "
          "xây dựng đến đổ trộm.",
          "Đề nghị thu gom dứt điểm, di chuyển điểm tập kết và lắp camera.", "",
          "Đơn vị thu gom bỏ chuyến {households} lần trong tháng do hỏng xe; có tình trạng đổ trộm "
          "phế thải vào ban đêm",
          "yêu cầu đơn vị thu gom tăng chuyến, lắp camera và bố trí thùng kín"},
    Story{kKind, "drainage", 11, 8, anywhere, "Ngập úng kéo dài mỗi khi mưa tại {street}",
          "Cống thoát nước {hamlet} tắc, nước thải tràn vào nhà dân",
          "Chỉ cần mưa 30 phút là {street} ngập ngang bánh xe, nước tràn vào {households} nhà. "
          "Miệng thu nước bị bê tông bịt kín từ khi làm {project}. Chúng tôi đã kiến nghị tại hội "
          "nghị tiếp xúc nhưng chưa thấy xử lý.",
          "Đề nghị nạo vét, mở lại miệng thu và trả lời thời gian hoàn thành.", "",
          "Kiểm tra thực địa cho thấy hai hố ga bị lấp một phần, tuyến cống D600 bồi lắng hơn nửa",
          "nạo vét {area2} m cống và mở lại các miệng thu trước mùa mưa"},
    Story{kKind, "traffic", 9, 5, anywhere, "Ổ gà, mặt đường hư hỏng nặng tại {street}",
          "Kiến nghị lắp đèn tín hiệu và gờ giảm tốc trước cổng {school}",
          "Mặt đường {street} sau khi đào lắp cáp ngày {day2} không được hoàn trả, nhiều ổ gà sâu, "
          "trong tháng đã có {households} người ngã xe. Buổi tối đèn chiếu sáng hỏng nên rất nguy "
          "hiểm.",
          "Đề nghị hoàn trả mặt đường, sửa đèn và buộc đơn vị thi công chịu trách nhiệm.", "",
          "Đơn vị thi công hoàn trả chưa đạt độ chặt; {households} bóng đèn trên tuyến bị hỏng",
          "yêu cầu đơn vị thi công thảm lại mặt đường, thay bóng đèn chiếu sáng"},
    Story{kKind, "building_order", 9, 6, town,
          "Phản ánh công trình xây dựng làm nứt nhà liền kề tại {street}",
          "Công trình tại {street} thi công ban đêm, rơi vãi vật liệu",
          "Công trình của {neighbour} tại {street} đào móng sát tường, từ ngày {day1} nhà chúng "
          "tôi xuất hiện vết nứt dài hơn 2 m. Chủ công trình không lập biên bản hiện trạng trước "
          "khi thi công.",
          "Đề nghị kiểm tra giấy phép, tạm dừng thi công và có phương án khắc phục.", "",
          "Công trình có giấy phép, thi công đúng số tầng; chưa có biện pháp chống đỡ nhà liền kề",
          "yêu cầu tạm dừng phần móng, thuê đơn vị giám định và hai bên thỏa thuận khắc phục"},
    Story{kKind, "building_order", 5, 2, town,
          "Phản ánh xây thêm tầng, cơi nới trái phép tại {street}",
          "Phản ánh chuồng cọp, mái tôn lấn không gian chung tại khu tập thể trên {street}",
          "Nhà {neighbour} đang xây vượt một tầng so với giấy phép, che hết ánh sáng của các hộ "
          "phía sau. Công trình thi công nhanh vào cuối tuần để tránh kiểm tra.",
          "Đề nghị kiểm tra, xử lý ngay khi công trình chưa hoàn thiện.", "",
          "Công trình xây vượt diện tích tum so với giấy phép khoảng {area2} m²",
          "lập biên bản, đình chỉ thi công và buộc tháo dỡ phần vượt phép"},
    Story{kKind, "farmland_building", 9, 5, country,
          "Phản ánh xây nhà kiên cố trên đất nông nghiệp tại {hamlet}",
          "Phản ánh san lấp {area} m² đất lúa để làm bãi chứa vật liệu",
          "Trên cánh đồng {hamlet} có xe tải chở đất đến san lấp khoảng {area} m² đất lúa từ ngày "
          "{day2}, nay đã quây tôn và đổ móng. Việc diễn ra ban ngày, ai đi qua cũng thấy.",
          "Đề nghị ngăn chặn ngay, khôi phục lại đất ban đầu.", "",
          "Kiểm tra ngày {day1} xác định thửa số {plot} là đất trồng lúa, đã san lấp khoảng "
          "{area2} m²",
          "lập biên bản vi phạm, yêu cầu chở đất đi và khôi phục hiện trạng"},
    Story{
        kKind, "public_land_encroachment", 9, 7, anywhere,
        "Phản ánh lấn chiếm đất công, dựng ki-ốt tại {street}",
        "Hộ dân quây tôn chiếm sân chơi chung của {hamlet}",
        "Khu đất công trước nhà văn hóa {hamlet} bị hộ {neighbour} quây tôn khoảng {area2} m² để "
        "bán hàng từ năm {year}. Trẻ con không còn chỗ chơi, người dân góp ý nhiều lần không được.",
        "Đề nghị giải tỏa, trả lại sân chơi cho khu dân cư.", "",
        "Diện tích quây tôn nằm trong ranh giới đất công do {place} quản lý",
        "vận động hộ tự tháo dỡ, hết ngày hẹn sẽ cưỡng chế theo quy định"},
    Story{kKind, "noise", 8, 4, town, "Quán bia, karaoke gây ồn sau 22 giờ tại {street}",
          "Xưởng cơ khí hoạt động trong khu dân cư {hamlet} gây ồn, rung",
          "Hằng đêm đến sau {hour}, quán tại {street} mở loa kẹo kéo, người già và trẻ nhỏ không "
          "ngủ được. Đã nhắc nhở, quán chỉ giảm vài hôm rồi đâu lại vào đấy.",
          "Đề nghị kiểm tra, đo tiếng ồn và xử phạt.", "",
          "Đo tiếng ồn ngày {day1} vượt quy chuẩn cho phép trong khung giờ 21–6 giờ",
          "xử phạt {sum_small} và yêu cầu cơ sở cách âm, dừng nhạc trước 22 giờ"},
    Story{kKind, "cemetery", 5, 12, country,
          "Kiến nghị xây tường rào, đường vào nghĩa trang {hamlet}",
          "Phản ánh xây mộ vượt kích thước, lấn lối đi tại nghĩa trang {hamlet}",
          "Nghĩa trang {hamlet} không có người quản lý, nhiều gia đình xây mộ to, bịt lối đi "
          "chung. Mùa mưa đường vào lầy lội, xe tang không vào được.",
          "Đề nghị ban hành quy chế nghĩa trang, làm đường bê tông và giao người quản trang.", "",
          "Có {households} phần mộ xây vượt kích thước quy định trong hai năm gần đây; đường vào "
          "dài khoảng 300 m chưa được cứng hóa",
          "ban hành quy chế quản lý nghĩa trang, đưa đường vào kế hoạch đầu tư năm sau"},
    Story{kKind, "land_compensation", 7, 25, anywhere,
          "Kiến nghị đẩy nhanh chi trả tiền bồi thường {project}",
          "Kiến nghị công khai phương án tái định cư của {project}",
          "Chúng tôi đã bàn giao mặt bằng cho {project} từ ngày {day2} nhưng đến nay chưa nhận đủ "
          "tiền và chưa biết vị trí tái định cư. Nhiều hộ đang phải thuê nhà, giá thuê {sum_small} "
          "một tháng.",
          "Đề nghị trả lời thời gian chi trả, công khai sơ đồ khu tái định cư.", "",
          "Phương án đã được phê duyệt; kinh phí đợt 2 chờ bố trí vốn, khu tái định cư đạt khoảng "
          "70 % khối lượng",
          "chi trả đợt 2 trong quý này và niêm yết sơ đồ tái định cư tại nhà văn hóa"},
    Story{kKind, "service_land", 4, 30, country,
          "Kiến nghị hoàn thiện hạ tầng khu đất dịch vụ {hamlet}",
          "Kiến nghị cấp giấy chứng nhận cho các lô đất dịch vụ {hamlet}",
          "Khu đất dịch vụ {hamlet} đã bốc thăm từ năm {year} nhưng chưa có điện, nước, đường chỉ "
          "rải đá dăm. {households} hộ chưa được cấp giấy chứng nhận nên không xây được nhà.",
          "Đề nghị hoàn thiện hạ tầng và cấp giấy chứng nhận theo danh sách đã duyệt.", "",
          "Hạng mục cấp nước và chiếu sáng chưa nghiệm thu; hồ sơ cấp giấy đang chờ bản đồ địa "
          "chính chỉnh lý",
          "hoàn thành hạ tầng trong quý tới, tiếp nhận hồ sơ cấp giấy tại nhà văn hóa"},
};

}  // namespace

std::span<const Story> feedback_stories() { return kStories; }

}  // namespace simulate
