#include <array>

#include "simulate/stories.h"

namespace simulate {
namespace {

using enum Setting;
constexpr auto kKind = petitions::Kind::denunciation;

// The respondent is named; who denounces is named nowhere in these.
constexpr std::array kStories{
    Story{kKind, "corruption", 12, 0, anywhere,
          "Tố cáo {job} nhận tiền khi làm hồ sơ đất đai tại {hamlet}",
          "Tố cáo hành vi đòi {sum_small} ngoài quy định để giải quyết hồ sơ tách thửa",
          "Ngày {day2}, {official}, {job}, yêu cầu đưa {sum_small} thì mới trình hồ sơ tách thửa "
          "số {plot}. Tiền được đưa làm hai lần tại quán nước gần trụ sở, lần thứ hai có người làm "
          "chứng và tin nhắn hẹn gặp. Sau khi nhận tiền, hồ sơ được trả sau 4 ngày; các hồ sơ khác "
          "không đưa tiền bị kéo dài nhiều tháng.",
          "Đề nghị xác minh, xử lý người có hành vi vi phạm và thu hồi tiền.",
          "{official}, {job} {place}",
          "Tin nhắn và lời khai của người làm chứng phù hợp với thời gian trình hồ sơ; người bị tố "
          "cáo thừa nhận có nhận quà nhưng không thừa nhận đã yêu cầu",
          "kiểm điểm, xử lý kỷ luật người bị tố cáo và chuyển hồ sơ đến cơ quan điều tra xem xét"},
    Story{kKind, "corruption", 8, 0, anywhere,
          "Tố cáo việc lập khống danh sách nhận hỗ trợ, chi sai quỹ tại {hamlet}",
          "Tố cáo sai phạm trong thu, chi quỹ vận động làm đường {hamlet}",
          "Từ năm {year} đến nay, {official} giữ quỹ đóng góp làm đường của {households} hộ dân "
          "nhưng không công khai. Sổ thu ghi {sum}, khối lượng đường đã làm chỉ khoảng một nửa. "
          "Danh sách nhận hỗ trợ ngày {day1} có tên ba người đã chết.",
          "Đề nghị kiểm tra sổ sách, thu hồi số tiền chi sai và công khai cho nhân dân.",
          "{official}, trưởng {hamlet}",
          "Đối chiếu sổ thu với phiếu thu còn chênh lệch {sum2}; danh sách hỗ trợ có ba trường hợp "
          "không đúng đối tượng",
          "thu hồi số tiền chênh lệch, công khai lại quỹ tại khu dân cư"},
    Story{kKind, "staff_conduct", 10, 0, anywhere,
          "Tố cáo {job} có thái độ hách dịch, sách nhiễu người dân tại bộ phận một cửa",
          "Tố cáo công chức cố tình kéo dài hồ sơ, gây khó khăn cho người dân",
          "Nhiều lần từ ngày {day2}, {official} yêu cầu người dân bổ sung giấy tờ không có trong "
          "thủ tục, lớn tiếng xúc phạm khi được hỏi căn cứ. Sự việc ngày {day1} lúc {hour} có "
          "nhiều người chứng kiến và camera của phòng tiếp dân ghi lại.",
          "Đề nghị xem lại camera, xử lý nghiêm và điều chuyển công tác.",
          "{official}, {job} {place}",
          "Dữ liệu camera ngày {day1} thể hiện lời nói không đúng mực; việc yêu cầu thêm giấy tờ "
          "là có trong hai hồ sơ",
          "phê bình, điều chuyển vị trí công tác và xin lỗi công dân"},
    Story{kKind, "farmland_building", 9, 0, country,
          "Tố cáo việc bao che xây dựng nhà xưởng trái phép trên {area} m² đất nông nghiệp tại "
          "{hamlet}",
          "Tố cáo cán bộ buông lỏng quản lý, để xây dựng trên đất lúa",
          "Từ tháng {months}, hộ {neighbour} đổ móng, dựng khung thép nhà xưởng trên đất lúa tại "
          "{hamlet}. Dân đã báo ba lần nhưng {official}, {job}, không lập biên bản; khi đoàn kiểm "
          "tra đến thì công trình được báo trước để dừng thi công.",
          "Đề nghị kiểm tra, xử lý công trình và trách nhiệm của người bao che.",
          "{official}, {job} {place}",
          "Công trình xây dựng trên đất nông nghiệp, diện tích {area} m²; hồ sơ chỉ có một biên "
          "bản nhắc nhở không đúng mẫu",
          "lập hồ sơ xử lý công trình, kiểm điểm trách nhiệm quản lý địa bàn"},
    Story{kKind, "public_land_encroachment", 7, 0, anywhere,
          "Tố cáo việc cho thuê đất công trái thẩm quyền tại {hamlet}",
          "Tố cáo hành vi lấn chiếm, san lấp ao công có sự tiếp tay của cán bộ",
          "Khu ao công rộng {area} m² tại {hamlet} được {official} ký giấy viết tay cho thuê với "
          "giá {sum} từ năm {year}, không qua đấu giá. Người thuê đã san lấp và dựng {households} "
          "gian hàng cho thuê lại.",
          "Đề nghị thanh tra việc cho thuê, thu hồi đất và xử lý người vi phạm.",
          "{official}, nguyên {job} {place}",
          "Giấy cho thuê không đúng thẩm quyền; tiền thuê đã nộp vào quỹ thôn một phần, phần còn "
          "lại {sum2} không có chứng từ",
          "thanh lý hợp đồng trái thẩm quyền, thu hồi đất công và số tiền chưa nộp"},
    Story{kKind, "land_compensation", 6, 0, anywhere,
          "Tố cáo gian lận trong kiểm đếm, bồi thường {project}",
          "Tố cáo việc hợp thức hồ sơ nguồn gốc đất để nhận tiền bồi thường",
          "Trong danh sách bồi thường {project} niêm yết ngày {day1} có hộ {neighbour} được tính "
          "{sum} cho thửa đất số {plot} vốn là đất công ích. Xác nhận nguồn gốc do {official} ký "
          "sau thời điểm thông báo thu hồi đất.",
          "Đề nghị dừng chi trả, xác minh nguồn gốc đất và xử lý người ký xác nhận.",
          "{official}, {job} {place}",
          "Sổ quản lý quỹ đất công ích có ghi thửa số {plot} với diện tích {area} m²; xác nhận "
          "nguồn gốc đất không phù hợp với sổ",
          "dừng chi trả, thu hồi xác nhận sai và kiểm điểm người ký"},
    Story{kKind, "education", 4, 0, town,
          "Tố cáo việc lạm thu các khoản ngoài quy định tại {school}",
          "Tố cáo sai phạm trong tổ chức bữa ăn bán trú tại {school}",
          "Đầu năm học, {school} thu của mỗi học sinh {sum_small} \"tự nguyện\" nhưng chia đều, "
          "không có phiếu thu. Suất ăn bán trú cắt giảm so với thực đơn đã công khai; hình ảnh "
          "suất ăn ngày {day1} được gửi kèm.",
          "Đề nghị thanh tra thu chi, trả lại tiền cho phụ huynh.", "Ban Giám hiệu {school}",
          "Có hai khoản thu ngoài danh mục; suất ăn ngày {day1} thiếu định lượng so với thực đơn",
          "trả lại các khoản thu ngoài quy định, kiểm điểm người đứng đầu nhà trường"},
    Story{kKind, "social_policy", 4, 0, anywhere,
          "Tố cáo việc đưa người thân vào danh sách hộ nghèo không đúng đối tượng",
          "Tố cáo gian lận hồ sơ hưởng trợ cấp xã hội tại {hamlet}",
          "Danh sách hộ nghèo năm nay của {hamlet} có hai hộ là anh em của {official}, có nhà hai "
          "tầng và ô tô, trong khi các hộ khó khăn thật sự không được xét. Cuộc họp bình xét ngày "
          "{day1} chỉ có chín người dự.",
          "Đề nghị bình xét lại công khai và xử lý trách nhiệm.", "{official}, trưởng {hamlet}",
          "Biên bản bình xét không đủ thành phần; hai hộ được nêu có tài sản vượt tiêu chí",
          "hủy kết quả bình xét tại khu dân cư và tổ chức lại"},
};

}  // namespace

std::span<const Story> denunciation_stories() { return kStories; }

}  // namespace simulate
