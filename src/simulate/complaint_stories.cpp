#include <array>

#include "simulate/stories.h"

namespace simulate {
namespace {

using enum Setting;
constexpr auto kKind = petitions::Kind::complaint;

constexpr std::array kStories{
    Story{kKind, "land_compensation", 16, 22, anywhere,
          "Khiếu nại {doc} về phương án bồi thường, hỗ trợ khi thu hồi {area} m² đất tại {hamlet} "
          "để thực hiện {project}",
          "Không đồng ý giá bồi thường về đất theo {doc}, thửa số {plot}, tờ bản đồ số {sheet}",
          "Gia đình tôi đang sử dụng thửa đất số {plot}, tờ bản đồ số {sheet}, diện tích {area} m² "
          "tại {hamlet}, {place}. Ngày {day1} chúng tôi nhận được {doc} phê duyệt phương án bồi "
          "thường, hỗ trợ để thực hiện {project}. Phương án chỉ tính bồi thường {sum}, trong khi "
          "các thửa liền kề có cùng vị trí, cùng mục đích sử dụng lại được áp giá cao hơn. Cây lâu "
          "năm và {area2} m² nhà tạm dựng từ năm {year} không được kiểm đếm đầy đủ; biên bản kiểm "
          "đếm chúng tôi không được ký.",
          "Đề nghị hủy một phần {doc}, kiểm đếm lại tài sản trên đất và áp giá bồi thường đúng vị "
          "trí, loại đất.",
          "{chief}",
          "Thửa đất số {plot} có nguồn gốc sử dụng ổn định từ trước năm {year}, được đo đạc năm "
          "2012. Việc kiểm đếm ngày {day1} còn bỏ sót một phần cây trồng và công trình phụ; đơn "
          "giá đất đã áp dụng đúng bảng giá tại thời điểm thu hồi",
          "kiểm đếm bổ sung tài sản bị bỏ sót và phê duyệt phương án bổ sung với số tiền {sum2}"},
    Story{
        kKind, "land_compensation", 8, 30, country,
        "Khiếu nại việc không hỗ trợ chuyển đổi nghề, tạo việc làm khi thu hồi đất nông nghiệp tại "
        "{hamlet}",
        "Đề nghị tính hỗ trợ ổn định đời sống cho hộ có {area} m² đất ruộng bị thu hồi theo {doc}",
        "Năm {year} gia đình tôi được giao {area} m² đất nông nghiệp theo tiêu chuẩn nhân khẩu. "
        "Khi thu hồi đất cho {project}, {doc} xác định gia đình không trực tiếp sản xuất nông "
        "nghiệp nên không được hỗ trợ chuyển đổi nghề. Thực tế từ đó đến nay gia đình vẫn cấy hai "
        "vụ lúa, có xác nhận của trưởng thôn và các hộ giáp ranh.",
        "Đề nghị xem xét lại điều kiện hỗ trợ, chi trả khoản hỗ trợ chuyển đổi nghề và ổn định đời "
        "sống theo quy định.",
        "{chief}",
        "Hộ gia đình có tên trong sổ giao ruộng năm {year}; kết quả lấy ý kiến {households} hộ ở "
        "khu dân cư xác nhận hộ trực tiếp sản xuất đến khi thu hồi đất",
        "bổ sung khoản hỗ trợ chuyển đổi nghề cho hộ gia đình với số tiền {sum2}"},
    Story{kKind, "service_land", 9, 35, country,
          "Khiếu nại việc chậm giao đất dịch vụ cho {households} hộ dân {hamlet} sau khi thu hồi "
          "đất nông nghiệp năm {year}",
          "Khiếu nại kết quả xét duyệt hộ đủ điều kiện giao đất dịch vụ tại {hamlet}",
          "Năm {year}, gia đình tôi bị thu hồi {area} m² đất nông nghiệp và được thông báo sẽ giao "
          "đất dịch vụ tương ứng 10 % diện tích. Đến nay hạ tầng khu đất đã xong nhưng danh sách "
          "xét duyệt niêm yết ngày {day1} không có tên gia đình, với lý do đã chuyển nhượng phiếu "
          "giao đất. Gia đình chưa từng chuyển nhượng cho ai; chữ ký trong giấy chuyển nhượng "
          "không phải của chúng tôi.",
          "Đề nghị xác minh chữ ký, đưa gia đình vào danh sách và ấn định thời gian bốc thăm, bàn "
          "giao đất dịch vụ.",
          "{chief}",
          "Hồ sơ xét duyệt có giấy viết tay đề năm {year} nhưng không có chứng thực; người ký nhận "
          "tiền không có mặt khi xác minh",
          "đưa hộ gia đình vào danh sách xét giao đất dịch vụ đợt tiếp theo"},
    Story{
        kKind, "land_certificate", 13, 3, anywhere,
        "Khiếu nại việc chậm giải quyết hồ sơ cấp giấy chứng nhận quyền sử dụng đất thửa số "
        "{plot}, tờ bản đồ số {sheet}",
        "Không đồng ý Thông báo trả hồ sơ cấp giấy chứng nhận đối với thửa đất tại {street}",
        "Tôi nộp hồ sơ đề nghị cấp giấy chứng nhận quyền sử dụng đất cho thửa số {plot}, tờ bản đồ "
        "số {sheet}, diện tích {home} m² từ ngày {day2}. Sau ba lần bổ sung giấy tờ, ngày {day1} "
        "bộ phận một cửa trả hồ sơ với lý do \"nguồn gốc đất chưa rõ\" mà không nêu căn cứ. Đất do "
        "cha mẹ tôi sử dụng từ năm {year}, nộp thuế hằng năm, không tranh chấp với ai.",
        "Đề nghị hủy thông báo trả hồ sơ, thụ lý lại và cấp giấy chứng nhận cho gia đình tôi theo "
        "quy định.",
        "{office}",
        "Sổ mục kê và bản đồ năm {year} thể hiện thửa đất do gia đình sử dụng; phiếu lấy ý kiến "
        "khu dân cư không có tranh chấp. Việc trả hồ sơ không nêu rõ căn cứ là chưa đúng quy định",
        "thụ lý lại hồ sơ và trả kết quả trong thời hạn của thủ tục"},
    Story{kKind, "land_certificate", 6, 0, town,
          "Khiếu nại quyết định thu hồi giấy chứng nhận đã cấp tại {street}",
          "Khiếu nại {doc} về việc đính chính giảm {area2} m² diện tích đất ở",
          "Giấy chứng nhận của gia đình tôi được cấp năm {year} với diện tích {home} m². Ngày "
          "{day1} tôi nhận được {doc} đính chính diện tích, cho rằng {area2} m² thuộc ngõ đi "
          "chung. Ranh giới tường nhà có trước khi mở ngõ, các hộ liền kề đều xác nhận.",
          "Đề nghị hủy {doc}, giữ nguyên diện tích đã ghi trong giấy chứng nhận.", "{chief}",
          "Kết quả đo đạc lại cho thấy tường nhà lấn ra ngõ đi chung một phần; phần còn lại nằm "
          "trong ranh giới cấp năm {year}",
          "điều chỉnh lại diện tích đính chính theo kết quả đo đạc"},
    Story{kKind, "land_dispute", 6, 2, anywhere,
          "Khiếu nại kết quả hòa giải tranh chấp ranh giới đất với hộ {neighbour} tại {hamlet}",
          "Khiếu nại việc không tổ chức hòa giải tranh chấp lối đi chung tại {street}",
          "Hộ {neighbour} xây tường lấn sang đất của gia đình tôi khoảng {area2} m². Tôi đã có đơn "
          "đề nghị hòa giải từ ngày {day2} nhưng đến nay chưa được mời; ngày {day1} cán bộ trả lời "
          "miệng là \"việc hai nhà tự thỏa thuận\".",
          "Đề nghị tổ chức hòa giải, lập biên bản và đo đạc lại ranh giới hai thửa đất.",
          "{office}",
          "Đơn đề nghị hòa giải đã được ghi sổ ngày {day2}; Hội đồng hòa giải chưa được triệu tập "
          "trong thời hạn 45 ngày",
          "tổ chức phiên hòa giải và đo đạc hiện trạng hai thửa đất"},
    Story{kKind, "building_order", 9, 3, town,
          "Khiếu nại {doc} xử phạt vi phạm hành chính về trật tự xây dựng tại {street}",
          "Khiếu nại quyết định cưỡng chế tháo dỡ công trình tại số nhà thuộc {street}",
          "Gia đình tôi sửa mái tôn chống dột trên nền nhà cũ. Ngày {day1} tổ công tác lập biên "
          "bản và ban hành {doc} phạt {sum_small}, buộc tháo dỡ trong 10 ngày vì cho rằng xây dựng "
          "không phép. Công trình không thay đổi diện tích, chiều cao, kết cấu chịu lực; biên bản "
          "lập khi không có chủ nhà.",
          "Đề nghị hủy quyết định xử phạt và dừng việc cưỡng chế.", "{chief}",
          "Công trình có thay đổi diện tích mái che khoảng {area2} m² so với hiện trạng; biên bản "
          "vi phạm lập thiếu người chứng kiến",
          "hủy quyết định xử phạt do vi phạm thủ tục, lập lại biên bản theo quy định"},
    Story{kKind, "farmland_building", 8, 5, country,
          "Khiếu nại quyết định buộc khôi phục hiện trạng đất nông nghiệp tại {hamlet}",
          "Khiếu nại {doc} xử phạt việc dựng lán trại trên {area} m² đất nông nghiệp",
          "Gia đình tôi dựng lán trông vườn rộng {area2} m² bằng cột tre, mái lá trên đất vườn "
          "giao theo Nghị định 64. Ngày {day1} tôi bị lập biên bản và nhận {doc} phạt {sum_small}, "
          "buộc phá dỡ. Cùng cánh đồng có {households} nhà xưởng kiên cố tồn tại nhiều năm không "
          "bị xử lý.",
          "Đề nghị hủy quyết định xử phạt, xử lý công bằng giữa các hộ.", "{chief}",
          "Lán dựng trên đất trồng cây hằng năm, không có văn bản cho phép; mức phạt đã áp dụng "
          "vượt khung tương ứng với diện tích vi phạm",
          "điều chỉnh mức phạt theo đúng diện tích vi phạm {area2} m²"},
    Story{kKind, "public_land_encroachment", 5, 6, anywhere,
          "Khiếu nại quyết định buộc trả lại {area2} m² đất công tại {street}",
          "Khiếu nại việc cưỡng chế thu hồi đất ven ao làng {hamlet}",
          "Phần đất {area2} m² trước nhà tôi được ông cha san lấp từ trước năm 1980, trồng cây và "
          "sử dụng liên tục. Ngày {day1} tôi nhận {doc} cho rằng gia đình lấn chiếm đất công, buộc "
          "tháo dỡ hàng rào trong 15 ngày mà không đối chiếu bản đồ cũ.",
          "Đề nghị hủy {doc}, đối chiếu bản đồ 299 và sổ mục kê để xác định nguồn gốc đất.",
          "{chief}",
          "Bản đồ 299 thể hiện khu đất là ao công; phần đất sử dụng trước năm 1980 chiếm khoảng "
          "một nửa diện tích",
          "sửa quyết định, chỉ thu hồi phần đất nằm trong ranh giới ao công"},
    Story{kKind, "social_policy", 7, 0, anywhere,
          "Khiếu nại việc dừng trợ cấp xã hội hằng tháng đối với người khuyết tật",
          "Khiếu nại kết quả rà soát, đưa gia đình ra khỏi danh sách hộ cận nghèo",
          "Tôi là người khuyết tật nặng, hưởng trợ cấp hằng tháng từ năm {year}. Từ tháng trước "
          "tôi không nhận được tiền; ngày {day1} được trả lời là có quyết định dừng trợ cấp do "
          "\"thay đổi mức độ khuyết tật\" nhưng tôi không được mời giám định lại.",
          "Đề nghị hủy quyết định dừng trợ cấp và truy lĩnh số tiền chưa nhận.", "{chief}",
          "Hội đồng xác định mức độ khuyết tật họp ngày {day2} không có mặt người được đánh giá; "
          "hồ sơ thiếu phiếu thu thập thông tin",
          "xác định lại mức độ khuyết tật và chi trả trợ cấp kể từ tháng bị dừng"},
    Story{kKind, "merit_policy", 5, 0, anywhere,
          "Khiếu nại việc không giải quyết chế độ đối với thân nhân người có công",
          "Khiếu nại việc trả lại hồ sơ hưởng chế độ người hoạt động kháng chiến bị nhiễm chất độc "
          "hóa học",
          "Cha tôi tham gia chiến đấu giai đoạn 1968–1974, mất năm {year}. Gia đình nộp hồ sơ đề "
          "nghị trợ cấp từ ngày {day2} nhưng bị trả lại vì \"thiếu giấy tờ gốc\", trong khi đã nộp "
          "giấy chứng nhận bị thương và xác nhận của hai đồng đội.",
          "Đề nghị tiếp nhận lại hồ sơ và trình cấp có thẩm quyền xem xét chế độ cho gia đình.",
          "{office}",
          "Hồ sơ đã có giấy tờ thay thế hợp lệ; việc trả hồ sơ bằng lời, không có phiếu trả là "
          "chưa đúng quy định",
          "tiếp nhận lại hồ sơ và chuyển Sở Nội vụ xem xét"},
    Story{kKind, "administrative_procedure", 7, 0, anywhere,
          "Khiếu nại việc từ chối chứng thực, xác nhận hồ sơ tại bộ phận một cửa",
          "Khiếu nại việc quá hạn trả kết quả thủ tục đăng ký hộ kinh doanh",
          "Tôi nộp hồ sơ ngày {day2}, giấy hẹn trả kết quả sau 3 ngày làm việc. Đến ngày {day1} "
          "vẫn chưa có kết quả; hai lần đến hỏi tôi được yêu cầu bổ sung những giấy tờ không có "
          "trong quy định của thủ tục.",
          "Đề nghị trả kết quả, xin lỗi bằng văn bản và chấn chỉnh bộ phận một cửa.", "{office}",
          "Hồ sơ đủ thành phần khi nộp; quá hạn {households} ngày do công chức thụ lý nghỉ phép "
          "không bàn giao",
          "trả kết quả và gửi thư xin lỗi người nộp hồ sơ"},
    Story{kKind, "cemetery", 3, 18, country,
          "Khiếu nại phương án di chuyển mộ tại nghĩa trang {hamlet} phục vụ {project}",
          "Khiếu nại mức hỗ trợ di chuyển {households} ngôi mộ tại nghĩa trang {hamlet}",
          "Gia đình tôi có {households} ngôi mộ tại nghĩa trang {hamlet}. Ngày {day1} chúng tôi "
          "nhận thông báo di chuyển trong 20 ngày, mức hỗ trợ {sum_small} cho mỗi ngôi, không đủ "
          "chi phí cải táng. Khu đất tiếp nhận chưa có đường và thường ngập.",
          "Đề nghị tăng mức hỗ trợ, hoàn thiện khu tiếp nhận trước khi di chuyển và lùi thời gian "
          "qua tháng cải táng.",
          "{chief}",
          "Khu tiếp nhận chưa nghiệm thu đường vào và hệ thống thoát nước; mức hỗ trợ áp dụng đúng "
          "đơn giá của Thành phố",
          "lùi thời gian di chuyển đến khi khu tiếp nhận được nghiệm thu"},
    Story{kKind, "education", 2, 5, town,
          "Khiếu nại việc không tiếp nhận học sinh đúng tuyến vào {school}",
          "Khiếu nại quyết định điều chỉnh tuyến tuyển sinh của {school}",
          "Con tôi có hộ khẩu và cư trú thực tế tại {street}, thuộc tuyến tuyển sinh của {school}. "
          "Ngày {day1} nhà trường trả hồ sơ vì \"đã đủ chỉ tiêu\", trong khi vẫn nhận học sinh "
          "trái tuyến.",
          "Đề nghị xác minh chỉ tiêu, tiếp nhận cháu vào học đúng tuyến.", "Hiệu trưởng {school}",
          "Trường đã tiếp nhận đủ chỉ tiêu trước khi hết hạn nộp hồ sơ của học sinh đúng tuyến; có "
          "{households} hồ sơ trái tuyến được nhận trước",
          "tiếp nhận học sinh đúng tuyến và chấn chỉnh công tác tuyển sinh của nhà trường"},
    Story{kKind, "other", 2, 0, anywhere,
          "Khiếu nại thông báo về việc thu các khoản đóng góp tại {hamlet}",
          "Khiếu nại việc thu hồi ki-ốt tại chợ {hamlet}",
          "Ngày {day1} tôi nhận thông báo chấm dứt hợp đồng thuê ki-ốt ký từ năm {year}, thời hạn "
          "bàn giao 7 ngày, không có phương án bố trí chỗ bán tạm. Hợp đồng còn thời hạn {months} "
          "tháng, tiền thuê đã nộp đủ.",
          "Đề nghị hủy thông báo, thực hiện đúng hợp đồng hoặc bồi thường thời gian còn lại.",
          "{office}",
          "Hợp đồng còn thời hạn; thông báo không nêu căn cứ chấm dứt và không đúng thời hạn báo "
          "trước 30 ngày",
          "rút thông báo, thương lượng lại thời gian bàn giao với các hộ kinh doanh"},
};

}  // namespace

std::span<const Story> complaint_stories() { return kStories; }

}  // namespace simulate
