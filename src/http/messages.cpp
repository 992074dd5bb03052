#include "http/messages.h"

#include <unordered_map>

namespace http {
namespace {

// One line a code: code, Vietnamese, English. Say what to do next; never blame. In a field error
// {detail} is the bound; in a whole problem it is the subject.
constexpr Sentence kSentences[] = {
    // The request itself.
    {"http.no_such_path", "Không có địa chỉ này. Vui lòng kiểm tra lại đường dẫn.",
     "There is nothing at this address. Please check it."},
    {"http.method_not_allowed", "Địa chỉ này không nhận thao tác đó. Vui lòng tải lại trang.",
     "This address does not take that method. Please reload the page."},
    {"http.broken_request", "Yêu cầu bị lỗi trên đường truyền. Vui lòng tải lại trang rồi thử lại.",
     "The request arrived broken. Please reload the page and try again."},
    {"http.head_too_large",
     "Phần đầu của yêu cầu quá dài. Vui lòng xóa cookie của trang rồi thử lại.",
     "The head of the request is too long. Please clear this site's cookies and try again."},
    {"http.body_too_large",
     "Nội dung gửi quá lớn. Vui lòng chia nhỏ hoặc giảm dung lượng tệp rồi gửi lại.",
     "What was sent is too large. Please split it or make the file smaller and send it again."},
    {"http.expectation_failed", "Máy chủ không đáp ứng được điều kiện kèm theo yêu cầu.",
     "The server cannot meet the expectation of this request."},
    {"http.not_json", "Yêu cầu phải gửi ở dạng JSON (Content-Type: application/json).",
     "The request must be sent as JSON (Content-Type: application/json)."},
    {"http.if_match_missing", "Thiếu số phiên bản đang sửa. Vui lòng tải lại trang rồi thử lại.",
     "The version being changed is missing (If-Match). Please reload and try again."},
    {"http.if_match_broken",
     "Số phiên bản đang sửa không hợp lệ. Vui lòng tải lại trang rồi thử lại.",
     "The version being changed is not valid (If-Match). Please reload and try again."},
    {"http.busy", "Máy chủ đang bận. Vui lòng thử lại sau vài giây.",
     "The server is busy. Please try again in a few seconds."},
    {"http.unavailable",
     "Hệ thống tạm thời chưa ghi nhận được. Nội dung ông/bà nhập chưa được lưu; vui lòng thử lại "
     "sau "
     "ít phút.",
     "The system cannot record anything at the moment. What you sent is not saved; please try "
     "again "
     "in a few minutes."},
    {"http.incident",
     "Hệ thống gặp lỗi, thao tác chưa được thực hiện. Vui lòng thử lại; nếu vẫn lỗi, xin báo người "
     "quản trị số sự cố {detail}.",
     "The system made an error and nothing was changed. Please try again; if it happens again, "
     "give "
     "the administrator the incident number {detail}."},

    // JSON.
    {"json.broken", "Nội dung gửi không phải JSON hợp lệ. Vui lòng tải lại trang rồi thử lại.",
     "What was sent is not valid JSON. Please reload the page and try again."},
    {"json.too_deep", "Nội dung gửi lồng quá nhiều cấp.", "What was sent is nested too deeply."},
    {"json.duplicate_key", "Nội dung gửi có một trường bị lặp lại. Vui lòng chỉ gửi một lần.",
     "What was sent has the same field twice. Please send it once."},
    {"json.bad_text",
     "Nội dung có ký tự không hợp lệ. Vui lòng xóa ký tự lạ (thường do sao chép) rồi gửi lại.",
     "The text has characters that are not valid. Please remove them (they often come from "
     "copying) "
     "and send it again."},

    // Fields.
    {"input.invalid", "Có chỗ chưa đúng. Vui lòng sửa các mục được đánh dấu rồi gửi lại.",
     "Something needs correcting. Please correct the marked fields and send it again."},
    {"field.required", "Vui lòng nhập mục này.", "Please fill in this field."},
    {"field.wrong_type", "Giá trị không đúng kiểu ({detail}).",
     "The value is of the wrong kind ({detail} is expected)."},
    {"field.too_long", "Nội dung quá dài. Vui lòng rút gọn còn tối đa {detail} ký tự.",
     "The text is too long. Please shorten it to at most {detail} characters."},
    {"field.too_short", "Nội dung quá ngắn. Vui lòng nhập ít nhất {detail} ký tự.",
     "The text is too short. Please enter at least {detail} characters."},
    {"field.not_a_date",
     "Ngày này không có trong lịch. Vui lòng nhập ngày có thật, ví dụ 31/07/2026.",
     "There is no such day. Please enter a real date, such as 2026-07-31."},
    {"field.out_of_range", "Số này nằm ngoài khoảng cho phép ({detail}). Vui lòng nhập lại.",
     "This number is outside what is allowed ({detail}). Please enter it again."},
    {"field.not_one_of", "Vui lòng chọn một trong các giá trị cho sẵn ({detail}).",
     "Please choose one of the values offered ({detail})."},
    {"field.unknown", "Không có mục này. Vui lòng bỏ ra rồi gửi lại.",
     "There is no such field. Please leave it out and send it again."},
    {"field.too_many", "Quá nhiều mục. Vui lòng giữ lại tối đa {detail}.",
     "Too many items. Please keep at most {detail}."},
    {"field.too_few", "Chưa đủ mục. Vui lòng nhập ít nhất {detail}.",
     "Too few items. Please enter at least {detail}."},
    {"field.one_line", "Mục này chỉ gồm một dòng. Vui lòng bỏ dấu xuống dòng.",
     "This field holds one line. Please remove the line breaks."},
};

}  // namespace

const Sentence* sentence(std::string_view code) {
  static const auto table = [] {
    std::unordered_map<std::string_view, const Sentence*> made;
    for (const Sentence& row : kSentences) made.emplace(row.code, &row);
    return made;
  }();
  const auto found = table.find(code);
  return found == table.end() ? nullptr : found->second;
}

std::string with_detail(std::string_view text, std::string_view detail) {
  constexpr std::string_view kMark = "{detail}";
  const std::size_t at = text.find(kMark);
  if (at == text.npos) return std::string(text);
  return std::string(text.substr(0, at)).append(detail).append(text.substr(at + kMark.size()));
}

}  // namespace http
