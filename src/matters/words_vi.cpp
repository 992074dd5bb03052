#include "matters/words_vi.h"

#include <algorithm>
#include <map>

#include "base/date.h"
#include "petitions/topics.h"

namespace matters {
namespace {

using Words = std::map<std::string_view, std::string_view>;

const Words kKinds{
    {"complaint", "Khiếu nại"}, {"denunciation", "Tố cáo"}, {"feedback", "Kiến nghị, phản ánh"}};
const Words kStages{{"received", "Đã tiếp nhận"},
                    {"classified", "Đã phân loại"},
                    {"accepted", "Đã thụ lý"},
                    {"decided", "Đã có kết quả giải quyết"},
                    {"delivered", "Đã gửi kết quả"},
                    {"terminated", "Đã đình chỉ giải quyết"},
                    {"closed", "Đã kết thúc"},
                    {"refused", "Không thụ lý"},
                    {"forwarded", "Đã chuyển đơn"},
                    {"guided", "Đã hướng dẫn"},
                    {"split_asked", "Đã hướng dẫn tách đơn"},
                    {"filed", "Đã lưu đơn"},
                    {"withdrawn", "Đã rút đơn"}};
const Words kWaiting{{"reception", "Bộ phận tiếp nhận"},
                     {"head", "Người đứng đầu"},
                     {"handler", "Cán bộ xử lý"},
                     {"nobody", ""}};
const Words kClocks{{"acceptance", "Hạn thụ lý"},
                    {"processing", "Hạn xử lý đơn"},
                    {"resolution", "Hạn giải quyết"},
                    {"answer", "Hạn trả lời"},
                    {"send_decision", "Hạn gửi quyết định"},
                    {"notify_acceptance", "Hạn thông báo thụ lý"},
                    {"send_conclusion", "Hạn gửi kết luận"},
                    {"forwarding", "Hạn chuyển đơn"},
                    {"send_suspension", "Hạn gửi quyết định tạm đình chỉ"},
                    {"send_continuation", "Hạn gửi quyết định tiếp tục giải quyết"},
                    {"send_termination", "Hạn gửi quyết định đình chỉ"}};
const Words kActs{{"classify", "Phân loại"},
                  {"accept", "Thụ lý"},
                  {"refuse", "Không thụ lý"},
                  {"forward", "Chuyển đơn"},
                  {"guide", "Hướng dẫn"},
                  {"ask_to_split", "Hướng dẫn tách đơn"},
                  {"file", "Lưu đơn"},
                  {"assign", "Giao xử lý"},
                  {"determine_complexity", "Xác định vụ việc phức tạp"},
                  {"determine_remote", "Xác định vùng sâu, vùng xa"},
                  {"extend", "Gia hạn"},
                  {"suspend", "Tạm đình chỉ giải quyết"},
                  {"continue", "Tiếp tục giải quyết"},
                  {"terminate", "Đình chỉ giải quyết"},
                  {"begin_appraisal", "Trưng cầu giám định"},
                  {"end_appraisal", "Nhận kết quả giám định"},
                  {"send_notice", "Ghi nhận đã gửi quyết định"},
                  {"decide", "Ban hành kết quả giải quyết"},
                  {"deliver", "Gửi kết quả"},
                  {"close", "Kết thúc"},
                  {"withdraw", "Ghi nhận rút đơn"},
                  {"reopen", "Mở lại"},
                  {"register", "Tiếp nhận đơn"},
                  {"open", "Mở vụ việc"},
                  {"link_paper", "Ghép đơn trùng"},
                  {"download_file", "Tải tài liệu"},
                  {"ask_to_withdraw", "Người dân xin rút đơn"},
                  {"say_satisfaction", "Người dân cho biết mức hài lòng"},
                  {"open_identity", "Mở danh tính người tố cáo"},
                  {"seal", "Niêm phong danh tính"},
                  {"unseal", "Bỏ niêm phong danh tính"}};
const Words kFields{{"stage", "Tình trạng"},
                    {"waiting", "Chờ"},
                    {"assignee_id", "Người xử lý"},
                    {"kind", "Loại"},
                    {"topic", "Lĩnh vực"},
                    {"accepted_on", "Ngày thụ lý"},
                    {"classified_on", "Ngày phân loại"},
                    {"decided_on", "Ngày ban hành kết quả"},
                    {"delivered_on", "Ngày gửi kết quả"},
                    {"closed_on", "Ngày kết thúc"},
                    {"due_on", "Hạn"},
                    {"suspended_on", "Tạm đình chỉ từ"},
                    {"appraisal_on", "Giám định từ"},
                    {"remote", "Vùng sâu, vùng xa"},
                    {"document_number", "Số văn bản"},
                    {"number", "Số"},
                    {"papers", "Số đơn"},
                    {"received_on", "Ngày nhận"}};

std::string said(const Words& words, std::string_view word) {
  const auto found = words.find(word);
  return std::string(found == words.end() ? word : found->second);
}

}  // namespace

std::string kind_vi(std::string_view kind) { return said(kKinds, kind); }
std::string stage_vi(std::string_view stage) { return said(kStages, stage); }
std::string waiting_vi(std::string_view waiting) { return said(kWaiting, waiting); }
std::string clock_vi(std::string_view clock) { return said(kClocks, clock); }
std::string act_vi(std::string_view act) { return said(kActs, act.substr(act.find('.') + 1)); }
std::string field_vi(std::string_view field) { return said(kFields, field); }

std::string topic_vi(std::string_view code) {
  const auto& all = petitions::topics();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& topic) { return topic.code == code; });
  return std::string(found == all.end() ? code : found->vi);
}

std::string value_vi(std::string_view field, std::string_view value) {
  if (field == "stage") return stage_vi(value);
  if (field == "waiting") return waiting_vi(value);
  if (field == "kind") return kind_vi(value);
  if (field == "topic") return topic_vi(value);
  if (const auto day = parse_iso(value)) return vietnamese(*day);
  return std::string(value);
}

}  // namespace matters
