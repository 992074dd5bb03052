#include "http/messages.h"

#include <unordered_map>

namespace http {
namespace {

// One line a code: code, Vietnamese, English. Say what to do next; never blame. In a field error
// {detail} is the bound; in a whole problem it is the subject.
constexpr Sentence kSentences[] = {
    // The request itself.
    {"http.idempotency_key",
     "Thiếu mã chống gửi trùng hoặc mã không hợp lệ. Vui lòng tải lại trang rồi gửi lại.",
     "The idempotency key is missing or not valid. Please reload the page and send it again."},
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
     "Hệ thống tạm thời chưa ghi nhận được, nội dung vừa gửi có thể chưa được lưu. Vui lòng thử "
     "lại "
     "sau ít phút.",
     "The system cannot record anything at the moment; what you sent may not be saved. Please try "
     "again in a few minutes."},
    {"http.incident",
     "Hệ thống gặp lỗi. Vui lòng tải lại trang để xem việc đã được ghi nhận chưa rồi thử lại; nếu "
     "vẫn lỗi, xin báo người quản trị số sự cố {detail}.",
     "The system made an error. Please reload to see whether it was done, then try again; if it "
     "happens again, give the administrator the incident number {detail}."},

    // Back-up and restoring, on the command line.
    {"backup.folder_is_there",
     "Thư mục {detail} đã có. Hãy chọn thư mục mới; không ghi đè lên nơi đang có dữ liệu.",
     "The folder {detail} is there already. Choose a new one; nothing is written over what is "
     "there."},
    {"backup.not_whole",
     "Bản sao lưu không đầy đủ hoặc đã bị thay đổi: {detail}. Hãy dùng bản sao lưu khác.",
     "The back-up is not whole or was changed: {detail}. Use another one."},

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
    {"field.contradicts", "Giá trị này mâu thuẫn với mục khác. Vui lòng kiểm tra lại cả hai.",
     "This value contradicts another field. Please check both."},
    {"field.is_a_total", "Ô này là số tổng, hệ thống tự tính. Vui lòng bỏ trống.",
     "This cell is a total and is reckoned by the system. Please leave it out."},
    {"field.no_such_day", "Tháng này không có ngày đó. Vui lòng chọn ngày khác.",
     "This month has no such day. Please choose another."},
    {"field.not_possible",
     "Giá trị này không áp dụng cho trường hợp đang hỏi. Vui lòng chọn giá trị khác.",
     "This value does not fit the case. Please choose another."},
    {"span.ends_before_it_begins",
     "Ngày kết thúc trước ngày bắt đầu. Vui lòng kiểm tra lại hai ngày.",
     "The last day is before the first. Please check both days."},
    {"span.outside_period",
     "Khoảng thời gian này nằm ngoài thời hạn đang tính. Vui lòng kiểm tra lại.",
     "This span lies outside the period that is reckoned. Please check it."},
    {"span.overlaps", "Các khoảng thời gian chồng lên nhau. Vui lòng gộp lại hoặc sửa ngày.",
     "These spans overlap. Please join them or correct the days."},
    {"list.broken_cursor", "Vị trí trong danh sách không hợp lệ. Vui lòng mở lại danh sách từ đầu.",
     "The place in the list is not valid. Please open the list from its beginning."},
    {"export.not_found",
     "Không còn tệp xuất này. Tệp được giữ một giờ và mất khi máy chủ khởi động lại; hãy xuất lại.",
     "This export is no longer there. Files are kept for an hour and go when the server restarts; "
     "please export again."},
    {"export.too_many_at_once",
     "Ông/bà đang có nhiều tệp chưa xuất xong. Vui lòng chờ hoặc hủy một tệp rồi thử lại.",
     "Several of your exports are not finished. Please wait, or cancel one, and try again."},
    {"export.not_made", "Tệp chưa xuất xong. Vui lòng chờ thêm.",
     "This export is not finished yet. Please wait a little."},
    {"export.rights_changed",
     "Vị trí công tác của ông/bà đã thay đổi từ khi xuất tệp. Vui lòng xuất lại.",
     "Your posts have changed since this was exported. Please export again."},
    {"export.too_long", "Việc xuất tệp kéo dài quá lâu. Vui lòng lọc danh sách hẹp hơn.",
     "The export took too long. Please narrow the list."},
    {"export.failed", "Chưa xuất được tệp. Vui lòng thử lại sau ít phút.",
     "The export could not be made. Please try again in a few minutes."},
    {"export.no_such_list", "Không có danh sách này để xuất. Vui lòng tải lại trang.",
     "There is no such list to export. Please reload the page."},
    {"saved_search.not_found", "Không có bộ lọc này, hoặc đã được xóa.",
     "This saved search is not there, or has been deleted."},
    {"saved_search.name_taken", "Ông/bà đã có bộ lọc tên này. Vui lòng đặt tên khác.",
     "You already have one with this name. Please choose another."},
    {"saved_search.too_many", "Ông/bà đã lưu {detail} bộ lọc. Vui lòng xóa bớt trước khi lưu thêm.",
     "You have saved {detail} already. Please delete some before saving more."},
    {"search.nothing_to_find", "Vui lòng nhập ít nhất một từ có chữ cái hoặc chữ số để tìm.",
     "Please enter at least one word with letters or digits to search for."},
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
    {"field.not_one_of", "Vui lòng chọn một mục trong danh sách.",
     "Please choose one of the list."},
    {"field.unknown", "Không có mục này. Vui lòng bỏ ra rồi gửi lại.",
     "There is no such field. Please leave it out and send it again."},
    {"field.too_many", "Quá nhiều mục. Vui lòng giữ lại tối đa {detail}.",
     "Too many items. Please keep at most {detail}."},
    {"field.too_few", "Vui lòng chọn hoặc nhập ít nhất {detail} mục.",
     "Please choose or enter at least {detail} item(s)."},
    {"field.in_the_future", "Ngày này ở tương lai. Vui lòng nhập ngày hôm nay hoặc trước đó.",
     "This day is in the future. Please enter today or an earlier day."},
    {"field.not_a_month", "Tháng này không hợp lệ. Vui lòng nhập theo mẫu 2026-07.",
     "This is not a month. Please write it like 2026-07."},
    {"field.not_a_datetime",
     "Thời điểm này không hợp lệ. Vui lòng nhập theo mẫu 2026-07-31T08:30:00+07:00.",
     "This is not a time. Please write it like 2026-07-31T08:30:00+07:00."},
    {"field.bad_text", "Nội dung có ký tự không hợp lệ. Vui lòng xóa ký tự lạ rồi nhập lại.",
     "The text has characters that are not valid. Please remove them and try again."},
    {"field.too_large", "Số này quá lớn. Vui lòng nhập nhiều nhất là {detail}.",
     "This number is too large. Please enter at most {detail}."},
    {"field.too_small", "Số này quá nhỏ. Vui lòng nhập ít nhất là {detail}.",
     "This number is too small. Please enter at least {detail}."},
    {"field.duplicate", "Mục này bị lặp lại. Vui lòng giữ lại một mục.",
     "This item is there twice. Please keep one of them."},
    {"field.one_line", "Mục này chỉ gồm một dòng. Vui lòng bỏ dấu xuống dòng.",
     "This field holds one line. Please remove the line breaks."},

    // Signing in.
    {"session.none", "Ông/bà chưa đăng nhập. Vui lòng đăng nhập để tiếp tục.",
     "You are not signed in. Please sign in to go on."},
    {"session.ended",
     "Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại; phần đã nhập vẫn được giữ.",
     "Your session has ended. Please sign in again; what you typed is kept."},
    {"session.wrong", "Tên đăng nhập hoặc mật khẩu chưa đúng. Vui lòng kiểm tra rồi nhập lại.",
     "The user name or the password is not right. Please check them and try again."},
    {"session.password_expired",
     "Mật khẩu tạm đã hết hạn. Vui lòng đề nghị người quản trị của đơn vị cấp lại.",
     "The initial password has expired. Please ask your unit's administrator for a new one."},
    {"session.must_change_password", "Vui lòng đổi mật khẩu trước khi tiếp tục.",
     "Please change your password before you go on."},
    {"session.code_needed", "Vui lòng nhập mã gồm 6 chữ số trong ứng dụng xác thực.",
     "Please enter the six-digit code of your authenticator app."},
    {"session.wrong_code",
     "Mã xác thực chưa đúng hoặc đã dùng. Vui lòng chờ mã tiếp theo rồi nhập lại.",
     "The code is not right or was used already. Please wait for the next one and enter it."},
    {"session.must_add_second_factor",
     "Vị trí của ông/bà cần xác thực hai bước. Vui lòng thiết lập trước khi tiếp tục.",
     "Your post needs a second step at sign-in. Please set it up before you continue."},
    {"session.not_found", "Phiên đăng nhập này đã kết thúc.", "This session has ended already."},
    {"second_factor.there_already",
     "Tài khoản đã có xác thực hai bước. Hãy gỡ thiết bị cũ trước khi thêm thiết bị mới.",
     "This account has a second step already. Remove the old device before adding a new one."},
    {"second_factor.not_begun",
     "Chưa có mã bí mật nào để xác nhận. Vui lòng bắt đầu thiết lập lại.",
     "There is no secret to confirm. Please begin again."},
    {"second_factor.wrong_code",
     "Mã này chưa đúng. Hãy kiểm tra giờ của điện thoại rồi nhập mã mới nhất.",
     "This code is not right. Check the clock of the telephone and enter the newest code."},
    {"second_factor.none", "Tài khoản này chưa có xác thực hai bước.",
     "This account has no second step."},
    {"second_factor.password_too_short",
     "Mật khẩu hiện tại chỉ đủ dài khi có xác thực hai bước. Hãy đổi sang mật khẩu từ 15 ký tự "
     "trước.",
     "The password is long enough only together with the second step. Please change it to one of "
     "15 characters or more first."},
    {"staff.active_already", "Tài khoản này đang hoạt động.", "This account is open already."},
    {"staff.inactive_already", "Tài khoản này đã bị khóa.", "This account is closed already."},
    {"session.csrf", "Yêu cầu không đến từ trang này. Vui lòng tải lại trang rồi thử lại.",
     "The request did not come from this page. Please reload it and try again."},
    {"session.busy", "Nhiều người đang đăng nhập cùng lúc. Vui lòng thử lại sau vài giây.",
     "Many people are signing in at once. Please try again in a few seconds."},
    {"session.throttled", "Nhập sai nhiều lần liên tiếp. Vui lòng chờ {detail} giây rồi thử lại.",
     "Too many wrong attempts in a row. Please wait {detail} seconds and try again."},
    {"session.stopped",
     "Tài khoản tạm ngừng đăng nhập vì nhập sai quá nhiều lần. Vui lòng liên hệ người quản trị.",
     "Signing in to this account has been stopped after too many wrong attempts. Please ask the "
     "administrator."},
    {"password.changed_meanwhile", "Mật khẩu vừa được thay đổi. Vui lòng đăng nhập lại.",
     "The password has just been changed. Please sign in again."},

    // Who may do what.
    {"act.unknown", "Không có việc này đối với loại vụ việc đang xem. Vui lòng tải lại trang.",
     "There is no such act for this kind of matter. Please reload the page."},
    {"access.not_your_unit",
     "Ông/bà không có quyền xem đơn vị này. Vui lòng chọn đơn vị mình phụ trách.",
     "You have no sight of this unit. Please choose one of yours."},
    {"assign.no_such_officer",
     "Người này không giữ chức trách phù hợp tại đơn vị. Vui lòng chọn người khác trong danh sách.",
     "This person holds no fitting post in the unit. Please choose another from the list."},
    {"act.before_last_step",
     "Ngày này trước bước đã làm gần nhất. Vui lòng nhập ngày bằng hoặc sau bước đó.",
     "This day is before the last step taken. Please enter that day or a later one."},
    {"act.law_leaves_closed",
     "Pháp luật chưa cho phép thực hiện việc này ở hồ sơ hiện tại. Vui lòng xem điều luật kèm "
     "theo.",
     "The law does not leave this open for the matter as it stands. Please see the article."},
    {"classify.say_why_to_open",
     "Đơn đang được giữ kín như đơn tố cáo. Vui lòng ghi lý do (ít nhất 10 ký tự) vì sao không "
     "phải "
     "tố cáo: từ nay tên người gửi sẽ hiện ra.",
     "This paper is kept sealed as a denunciation. Please say (at least 10 characters) why it is "
     "none: its sender is shown from now on."},
    {"file.purpose_needed",
     "Đây là ảnh giấy tờ tùy thân. Vui lòng ghi mục đích xem; lần xem được ghi vào nhật ký.",
     "This is a picture of an identity paper. Please state the purpose; the opening is recorded."},
    {"file.not_yours_to_mark", "Chỉ cán bộ của đơn vị đang giữ đơn mới đánh dấu được tệp.",
     "Only an officer of the unit that holds the paper can mark its files."},
    {"file.quota_of_day",
     "Hôm nay đã tải lên quá nhiều tệp. Vui lòng thử lại vào ngày mai hoặc báo người quản trị.",
     "Too much was uploaded today. Please try again tomorrow or tell the administrator."},
    {"secret.only_a_number",
     "Chỉ ghi số vào sổ của tài liệu mật, không ghi trích yếu hay nội dung.",
     "Enter only the register number of the secret paper, no summary and no content."},
    {"secret.not_kept_here",
     "Tài liệu có dấu mật không được đưa vào hệ thống này. Chỉ ghi số tham chiếu ở mục Tài liệu "
     "mật "
     "và giữ bản giấy theo quy định.",
     "A document with a secrecy stamp must not be put into this system. Enter only its reference "
     "under Secret documents and keep the paper by the rules."},
    {"data_request.not_found", "Không tìm thấy yêu cầu này.", "This request was not found."},
    {"data_request.not_yours",
     "Chỉ cán bộ tiếp dân, người đứng đầu hoặc cấp phó của đơn vị được xử lý yêu cầu về dữ liệu cá "
     "nhân.",
     "Only the reception officer, the head or the deputy of the unit handles requests about "
     "personal data."},
    {"data_request.by_what", "Vui lòng nhập số định danh, số điện thoại hoặc mã tra cứu.",
     "Please give the identity number, the telephone or the code."},
    {"data_request.check_identity",
     "Vui lòng đối chiếu giấy tờ của người yêu cầu trước khi ghi nhận.",
     "Please compare the identity papers of whoever asks before registering the request."},
    {"data_request.closed", "Yêu cầu này đã được trả lời.",
     "This request has been answered already."},
    {"data_request.changed_meanwhile",
     "Có người vừa thay đổi yêu cầu này. Vui lòng tải lại trang rồi làm lại.",
     "Somebody has just changed this request. Please reload the page and do it again."},
    {"data_request.not_an_erasure", "Người dân chỉ yêu cầu cung cấp bản sao, không yêu cầu xóa.",
     "The person asked for a copy, not for an erasure."},
    {"receipt.not_a_receipt", "Đây không phải dòng chữ của giấy biên nhận.",
     "This is not the line of a receipt."},
    {"receipt.not_yours_to_print",
     "Chỉ cán bộ của đơn vị được xem nội dung đơn mới in lại được giấy biên nhận.",
     "Only an officer of the unit who may see the paper can print its receipt again."},
    {"receipt.not_yours_to_rotate",
     "Chỉ người quản trị của đơn vị mới thay được khóa ký giấy biên nhận.",
     "Only an administrator of the unit can change the key that signs its receipts."},
    {"identity.not_sealed", "Đơn này không có thông tin cần giữ kín.",
     "Nothing of this paper is kept sealed."},
    {"identity.not_yours",
     "Chỉ người được giao giải quyết tố cáo mới được mở thông tin người tố cáo.",
     "Only those assigned to the denunciation may open who the denouncer is."},
    {"access.no_post", "Ông/bà không giữ chức trách có quyền này tại đơn vị.",
     "You hold no post in this unit that gives this right."},
    {"act.not_yours",
     "Việc này thuộc trách nhiệm của người khác. Vui lòng liên hệ người được giao.",
     "This is another person's task. Please ask whoever it is assigned to."},
    {"act.not_open_at_this_stage",
     "Ở giai đoạn hiện tại chưa thực hiện được việc này. Vui lòng tải lại để xem các việc có thể "
     "làm.",
     "This cannot be done at the present stage. Please reload to see what can be done."},

    // People and posts.
    {"password.too_short", "Mật khẩu cần ít nhất {detail} ký tự. Một câu dễ nhớ là tốt nhất.",
     "A password needs at least {detail} characters. A sentence you remember is best."},
    {"password.too_long", "Mật khẩu dài nhất {detail} ký tự.",
     "A password has at most {detail} characters."},
    {"password.guessable",
     "Mật khẩu này dễ đoán (tên, địa danh, dãy phím quen thuộc). Vui lòng chọn một câu khác.",
     "This password is easy to guess (names, places, rows of keys). Please choose another."},
    {"password.wrong", "Mật khẩu hiện tại chưa đúng. Vui lòng nhập lại.",
     "The present password is not right. Please enter it again."},
    {"password.same", "Mật khẩu mới phải khác mật khẩu hiện tại.",
     "The new password must differ from the present one."},
    {"staff.not_yours", "Ông/bà không quản trị đơn vị này.", "You do not administer this unit."},
    {"staff.not_found", "Không tìm thấy người này. Vui lòng tải lại danh sách.",
     "This person was not found. Please reload the list."},
    {"staff.not_for_yourself",
     "Không ai tự giao chức trách hoặc tự cấp lại mật khẩu cho mình. Vui lòng nhờ người quản trị "
     "khác.",
     "Nobody gives himself a post or a new password. Please ask another administrator."},
    {"staff.login_taken", "Tên đăng nhập này đã có người dùng. Vui lòng chọn tên khác.",
     "This user name is taken. Please choose another."},
    {"staff.login_empty", "Tên đăng nhập cần có chữ cái hoặc chữ số.",
     "A user name needs letters or digits."},
    {"staff.not_empty", "Tuyến này đã có người quản trị; người đó thêm cán bộ trong trang Cán bộ.",
     "This line has an administrator already, who adds more on the staff page."},
    {"post.not_found", "Không tìm thấy chức trách này. Vui lòng tải lại trang.",
     "This post was not found. Please reload the page."},
    {"post.already_ended", "Chức trách này đã kết thúc vào ngày đó hoặc trước đó.",
     "This post has ended on that day or before."},
    {"post.own_administrator",
     "Không ai tự kết thúc quyền quản trị của mình. Vui lòng nhờ người quản trị khác.",
     "Nobody ends his own post of administrator. Please ask another administrator."},
    {"post.ends_before_start", "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
     "The last day cannot be before the first day."},
    {"post.no_such_unit", "Không có đơn vị này. Vui lòng chọn trong danh sách.",
     "There is no such unit. Please choose one from the list."},
    {"post.unit_not_in_force", "Đơn vị không còn hoặc chưa hoạt động vào ngày đó.",
     "The unit does not exist on that day."},
    {"post.front_only_observes", "Mặt trận chỉ theo dõi, giám sát; vui lòng chọn vai trò giám sát.",
     "The Fatherland Front observes only; please choose the role of observer."},
    {"post.deputy_needs_document", "Cấp phó cần văn bản ủy quyền: vui lòng ghi số và ngày văn bản.",
     "A deputy needs a document of authorisation: please give its number and date."},

    // The paper.
    {"petition.no_such_unit",
     "Không có đơn vị này hoặc đơn vị không còn hoạt động. Vui lòng chọn đơn vị khác.",
     "There is no such unit, or it is no longer in being. Please choose another."},
    {"petition.no_such_previous_matter", "Không tìm thấy vụ việc trước này. Vui lòng chọn lại.",
     "This earlier matter was not found. Please choose again."},
    {"petition.not_a_duplicate_of_that",
     "Đơn này không thể ghép vào vụ việc đã chọn. Vui lòng chọn vụ việc còn mở, cùng đơn vị và "
     "cùng loại.",
     "This paper cannot be joined to that matter. Please choose an open one of the same unit and "
     "kind."},
    {"petition.not_yours_to_register",
     "Ông/bà không giữ chức trách tiếp nhận đơn tại đơn vị này. Vui lòng chọn đơn vị mình phụ "
     "trách.",
     "You hold no post that registers papers in this unit. Please choose one of yours."},
    {"petition.denunciation_for_reception",
     "Đơn có nội dung tố cáo do cán bộ tiếp công dân hoặc lãnh đạo vào sổ, vì chỉ người được giao "
     "mới được biết người tố cáo. Vui lòng chuyển đơn cho bộ phận tiếp công dân.",
     "A paper with a denunciation is registered by the reception officer or a head, because only "
     "those it is assigned to may know who denounced. Please hand it to reception."},
    {"petition.not_found", "Không tìm thấy đơn này. Vui lòng kiểm tra lại số đơn.",
     "This paper was not found. Please check its number."},
    {"petition.key_used_otherwise",
     "Mã chống gửi trùng này đã dùng cho nội dung khác. Vui lòng tải lại trang rồi gửi lại.",
     "This idempotency key was used for something else. Please reload the page and send it again."},
    {"petition.not_anonymous",
     "Đơn nặc danh thì không ghi người gửi. Vui lòng bỏ chọn nặc danh hoặc xóa người gửi.",
     "An anonymous paper names no sender. Please untick anonymous or remove the sender."},
    {"petition.written_after_receipt",
     "Ngày viết đơn sau ngày nhận đơn. Vui lòng kiểm tra lại hai ngày.",
     "The paper was written after it was received. Please check both days."},
    {"portal.no_such_code", "Không có mã tra cứu này. Vui lòng xem lại mã trên giấy biên nhận.",
     "There is no such code. Please check the code on the receipt."},
    {"identity.phone_not_a_number", "Số điện thoại chỉ gồm chữ số, ví dụ {detail}.",
     "A telephone number is made of digits, such as {detail}."},
    {"identity.email_without_at", "Thư điện tử phải có ký tự @, ví dụ {detail}.",
     "An e-mail address has an @, such as {detail}."},
    {"identity.cccd_not_12_digits", "Số căn cước công dân gồm {detail} chữ số.",
     "The number of a citizen identity card has {detail} digits."},
    {"identity.commune_code_not_5_digits",
     "Mã xã gồm {detail} chữ số. Vui lòng chọn xã trong danh sách.",
     "The code of a commune has {detail} digits. Please choose it from the list."},

    // The law.
    {"law.ask_instead", "Trường hợp này có quy định riêng. Vui lòng dùng câu hỏi {detail}.",
     "This case has rules of its own. Please ask {detail} instead."},
    {"law.bad_rulebook", "Dữ liệu pháp luật có lỗi: {detail}.",
     "The rulebook has an error: {detail}."},
    {"ruling.not_yours",
     "Chỉ người quản trị của đơn vị cấp trên cùng mới được nhập quyết định về lịch và cách hiểu "
     "luật.",
     "Only an administrator of the topmost unit may rule on the calendar and the readings of the "
     "law."},
    {"ruling.changed_meanwhile",
     "Các thời hạn bị dời đã khác so với lúc bạn xem trước. Vui lòng xem trước lại rồi xác nhận.",
     "Other deadlines would move than those you saw. Please look at the preview again and "
     "confirm."},
    {"ruling.day_twice", "Ngày này đã có trong danh sách.", "This day is in the list already."},
    {"ruling.unknown_year", "Lịch làm việc chưa có ngày này (lịch đến {detail}).",
     "The calendar does not know this day (it ends on {detail})."},
    {"ruling.changes_nothing", "Ngày này vốn đã như vậy trong lịch; không có gì thay đổi.",
     "The calendar already has it so; nothing would change."},
    {"ruling.not_there", "Không tìm thấy quyết định cần bãi bỏ.",
     "The decision to withdraw is not there."},
    {"ruling.withdrawn_already", "Quyết định này đã được bãi bỏ.",
     "This decision has been withdrawn already."},
    {"law.no_rule", "Không có quy định này.", "There is no such rule."},
    {"law.no_reading", "Quy định này không có cách hiểu đó: {detail}.",
     "This rule has no such reading: {detail}."},
    {"case.broken", "Một tình huống kiểm tra bị lỗi: {detail}.",
     "A case to be checked is broken: {detail}."},
    {"calendar.missing_year",
     "Chưa có lịch nghỉ của năm {detail} nên chưa tính được thời hạn. Vui lòng báo người quản trị.",
     "The calendar of {detail} is not known, so no deadline can be reckoned. Please tell the "
     "administrator."},
    {"law.no_rule_yet", "Vào ngày này chưa có quy định áp dụng ({detail}).",
     "On that day no rule was in force ({detail})."},
    {"law.no_deadline", "Luật không quy định thời hạn cho việc này.",
     "The law sets no deadline for this."},
    {"law.not_answered", "Câu hỏi này chưa được hỗ trợ.", "This question is not answered yet."},
    {"law.unknown_question", "Không có câu hỏi này. Vui lòng chọn trong danh mục.",
     "There is no such question. Please choose one of the list."},
    {"law.no_list", "Không có danh mục này. Vui lòng chọn tên khác.",
     "There is no such list. Please choose another name."},

    // The directory of units.
    {"unit.not_found", "Không tìm thấy đơn vị này. Vui lòng tìm theo tên.",
     "This unit was not found. Please search by name."},
    {"territory.not_found", "Không tìm thấy địa bàn này. Vui lòng chọn trong danh sách.",
     "This territory was not found. Please choose one from the list."},
    {"field.after_the_end", "Ngày bắt đầu phải trước hoặc trùng ngày kết thúc.",
     "The first day must not be after the last day."},
    {"portal.cannot_withdraw_now",
     "Vụ việc này không còn rút được, hoặc ông/bà đã đề nghị rút rồi. Xem tình trạng ở trang theo "
     "dõi.",
     "This matter can no longer be withdrawn, or you have asked already. See where it stands on "
     "the "
     "page for following."},
    {"portal.no_answer_yet",
     "Chưa có kết quả để đánh giá, hoặc ông/bà đã đánh giá rồi. Vui lòng quay lại khi đã nhận kết "
     "quả.",
     "There is no answer to judge yet, or you have said so already. Please come back once you have "
     "the answer."},
    {"portal.too_many_codes",
     "Đã nhập sai mã quá nhiều lần từ địa chỉ này. Vui lòng kiểm tra lại mã trên giấy biên nhận và "
     "thử "
     "lại sau một giờ.",
     "Too many wrong codes came from this address. Please check the code on your receipt and try "
     "again "
     "in an hour."},
    {"portal.too_many_papers",
     "Địa chỉ này đã gửi quá nhiều đơn trong một giờ. Vui lòng thử lại sau; nội dung đã viết vẫn "
     "còn.",
     "Too many papers came from this address within an hour. Please try again later; what you "
     "wrote is "
     "kept."},
    {"demo.half_filled",
     "Văn phòng mẫu trong {detail} chưa tạo xong. Hãy xóa thư mục này rồi chạy lại.",
     "The demonstration office in {detail} was cut off half-way. Delete that folder and run "
     "again."},
    {"units.no_file", "Thiếu tệp đơn vị hành chính {detail}.",
     "The file {detail} of administrative units is missing."},
    {"units.bad_file", "Tệp đơn vị hành chính có lỗi: {detail}.",
     "The file of administrative units has an error: {detail}."},

    // The matter.
    {"matter.not_found", "Không tìm thấy vụ việc này. Vui lòng kiểm tra lại số hoặc đường dẫn.",
     "This matter was not found. Please check its number or address."},
    {"matter.changed_meanwhile",
     "Vụ việc vừa được người khác cập nhật. Vui lòng tải lại để xem; phần ông/bà đã nhập vẫn được "
     "giữ.",
     "Someone else has just changed this matter. Please reload to see it; what you typed is kept."},
    {"complexity.after_the_limit",
     "Đã quá thời hạn giải quyết nên không xác định vụ việc phức tạp được nữa.",
     "The time limit has passed, so the matter can no longer be determined to be complex."},
    {"extend.not_allowed", "Chưa đủ điều kiện gia hạn. Vui lòng xem căn cứ và điều luật kèm theo.",
     "The conditions for an extension are not met. Please see the grounds and the article."},
    {"extend.after_the_limit", "Đã hết thời hạn giải quyết nên không gia hạn được nữa.",
     "The time limit has passed, so it can no longer be extended."},
    {"clock.does_not_run", "Vụ việc không có thời hạn giải quyết đang tính.",
     "The matter has no running limit of resolution."},
    {"clock.stands_still",
     "Thời hạn đang tạm dừng (tạm đình chỉ hoặc giám định). Vui lòng ghi nhận tiếp tục giải quyết "
     "hoặc kết quả giám định trước.",
     "The limit stands still (suspension or appraisal). Please record first that the work goes on, "
     "or the result of the appraisal."},
    {"clock.already_suspended", "Vụ việc đang tạm đình chỉ rồi.",
     "The matter is suspended already."},
    {"clock.not_suspended", "Vụ việc không bị tạm đình chỉ nên không có gì để tiếp tục.",
     "The matter is not suspended, so there is nothing to continue."},
    {"clock.already_in_appraisal", "Vụ việc đang chờ kết quả giám định rồi.",
     "An expert appraisal is going on already."},
    {"clock.not_in_appraisal", "Vụ việc không có giám định nào đang thực hiện.",
     "No expert appraisal is going on."},
    {"clock.already_remote", "Vụ việc đã được xác định ở vùng sâu, vùng xa.",
     "The matter was determined to be in a remote area already."},
    {"clock.nothing_to_send", "Không có quyết định nào đang chờ gửi.",
     "No decision is waiting to be sent."},
    {"reopen.was_withdrawn",
     "Vụ việc đã rút. Chỉ xem xét lại khi có căn cứ việc rút do bị ép buộc.",
     "The matter was withdrawn. It is taken up again only if the withdrawal was coerced."},
    {"withdraw.not_valid",
     "Việc rút chưa hợp lệ theo quy định. Vui lòng kiểm tra chữ ký và sự tự nguyện.",
     "The withdrawal is not valid under the law. Please check that it is signed and voluntary."},

    // Files.
    {"file.too_many_uploads",
     "Đã tải lên quá nhiều tệp trong thời gian ngắn. Vui lòng chờ ít phút rồi thử lại.",
     "Too many files were uploaded in a short time. Please wait a few minutes and try again."},
    {"file.empty", "Tệp trống. Vui lòng chọn lại tệp.",
     "The file is empty. Please choose it again."},
    {"file.too_big", "Tệp quá lớn. Vui lòng giảm dung lượng hoặc tách thành nhiều tệp.",
     "The file is too large. Please make it smaller or split it."},
    {"file.type_not_taken",
     "Không nhận loại tệp này. Vui lòng gửi PDF, ảnh (JPEG, PNG, HEIC), tài liệu (DOCX, XLSX, ODT) "
     "hoặc ghi âm, ghi hình thông dụng.",
     "This kind of file is not taken. Please send PDF, a picture (JPEG, PNG, HEIC), a document "
     "(DOCX, XLSX, ODT) or a common recording."},
    {"file.type_lies", "Nội dung tệp không khớp với phần đuôi của tên. Vui lòng kiểm tra lại tệp.",
     "The content of the file is not what its name says. Please check the file."},
    {"file.bomb", "Tệp này khi mở ra quá lớn nên không được nhận. Vui lòng gửi bản khác.",
     "This file unpacks to too much and is not taken. Please send another version."},
    {"file.not_found", "Không tìm thấy tệp này. Vui lòng tải lại trang.",
     "This file was not found. Please reload the page."},
    {"file.not_yours_to_attach",
     "Tệp này không phải do ông/bà tải lên hoặc đã được đính kèm. Vui lòng tải lên lại.",
     "This file was not uploaded by you or is attached already. Please upload it again."},
};

}  // namespace

std::span<const Sentence> sentences() { return kSentences; }

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
  constexpr std::string_view kAside = " ({detail})";
  if (const std::size_t aside = text.find(kAside); detail.empty() && aside != text.npos) {
    return std::string(text.substr(0, aside)).append(text.substr(aside + kAside.size()));
  }
  return std::string(text.substr(0, at)).append(detail).append(text.substr(at + kMark.size()));
}

}  // namespace http
