// The one table from ErrorKind to status.
#include "http/messages.h"
#include "http/response.h"

namespace http {
namespace {

struct Kind {
  ErrorKind kind;
  int status;
  Sentence fallback;  // for a code that has no sentence of its own
};

constexpr Kind kKinds[] = {
    {ErrorKind::invalid,
     422,
     {"", "Nội dung nhập chưa hợp lệ. Vui lòng kiểm tra lại rồi gửi lại.",
      "Something entered is not valid. Please check it and send it again."}},
    {ErrorKind::refused,
     409,
     {"",
      "Việc này chưa thực hiện được theo quy định. Vui lòng xem điều luật và tình trạng vụ việc.",
      "The law or the present stage does not allow this. Please see the article and the stage."}},
    {ErrorKind::forbidden,
     403,
     {"",
      "Ông/bà không có quyền làm việc này. Nếu cần, vui lòng liên hệ người quản trị của đơn vị.",
      "You may not do this. If you need to, please ask your unit's administrator."}},
    {ErrorKind::not_found,
     404,
     {"", "Không tìm thấy nội dung này. Vui lòng kiểm tra lại đường dẫn hoặc mã số.",
      "This was not found. Please check the address or the number."}},
    {ErrorKind::conflict,
     409,
     {"",
      "Nội dung này vừa được người khác thay đổi. Vui lòng tải lại để xem bản mới; phần ông/bà đã "
      "nhập vẫn được giữ.",
      "Someone else has just changed this. Please reload to see it; what you typed is kept."}},
    {ErrorKind::unauthorized,
     401,
     {"", "Ông/bà chưa đăng nhập hoặc phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.",
      "You are not signed in, or the session has ended. Please sign in again."}},
    {ErrorKind::too_many,
     429,
     {"", "Ông/bà thao tác quá nhiều lần. Vui lòng chờ ít phút rồi thử lại.",
      "Too many attempts. Please wait a few minutes and try again."}},
};

constexpr Sentence kWrongField = {"", "Giá trị này chưa hợp lệ. Vui lòng nhập lại.",
                                  "This value is not valid. Please enter it again."};
constexpr Sentence kBrokenRequest = {"",
                                     "Yêu cầu không hợp lệ. Vui lòng tải lại trang rồi thử lại.",
                                     "The request is not valid. Please reload and try again."};

const Kind& kind_of(ErrorKind kind) {
  for (const Kind& row : kKinds) {
    if (row.kind == kind) return row;
  }
  return kKinds[0];
}

// A version was needed and not given: HTTP has a status of its own for it.
int status_of(const Error& error) {
  return error.code == "http.if_match_missing" ? 428 : kind_of(error.kind).status;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// What is empty is left out.
void put(json::Object& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

json::Object error_of(const FieldError& field) {
  const Sentence* found = sentence(field.code);
  const Sentence& said = found ? *found : kWrongField;
  json::Object error{{"field", field.field}, {"code", field.code}};
  put(error, "detail", field.detail);
  error["message"] = with_detail(said.vi, field.detail);
  error["message_en"] = with_detail(said.en, field.detail);
  return error;
}

// Wrong input names its field also when it is one alone, so that the form can show it there.
std::vector<FieldError> fields_of(const Error& error) {
  const bool at_a_field = error.kind == ErrorKind::invalid && error.fields.empty() &&
                          !error.subject.empty() && !error.code.starts_with("http.");
  return at_a_field ? std::vector{FieldError{error.subject, error.code}} : error.fields;
}

Response answer(int status, const Error& error, const Sentence& fallback) {
  const Sentence* found = sentence(error.code);
  const Sentence& said = found ? *found : fallback;
  json::Object body{{"type", "about:blank"},
                    {"title", with_detail(said.vi, error.subject)},
                    {"title_en", with_detail(said.en, error.subject)},
                    {"status", status},
                    {"code", error.code}};
  put(body, status == 500 ? "incident" : "subject", error.subject);
  put(body, "article", error.article);
  json::Array errors;
  for (const FieldError& field : fields_of(error)) errors.push_back(error_of(field));
  if (!errors.empty()) body["errors"] = std::move(errors);
  return {.status = status,
          .content_type = "application/problem+json; charset=utf-8",
          .body = json::serialize(body)};
}

}  // namespace

Response problem(const Error& error) {
  Response response = answer(status_of(error), error, kind_of(error.kind).fallback);
  if (error.kind == ErrorKind::too_many)
    response.headers.emplace_back("Retry-After", is_number(error.subject) ? error.subject : "60");
  return response;
}

Response problem(int status, const std::string& code, const std::string& subject) {
  Response response = answer(status, {ErrorKind::invalid, code, subject}, kBrokenRequest);
  if (status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace http
