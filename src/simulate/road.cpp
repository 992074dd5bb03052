#include "simulate/road.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "matters/acts.h"
#include "matters/lawful.h"

namespace simulate {
namespace {

using matters::Kind;
using matters::Stage;
using Word = std::string_view;

constexpr std::array<Word, 4> kPlaces = {"Tòa án nhân dân khu vực", "Sở Nông nghiệp và Môi trường",
                                         "Công an thành phố Hà Nội", "Sở Xây dựng Hà Nội"};
constexpr std::array<Word, 3> kFileReasons = {
    "Đơn không đủ điều kiện xử lý: thiếu chữ ký hoặc điểm chỉ, không xác định được người gửi.",
    "Đơn không ghi rõ nội dung, địa chỉ người gửi; đã mời làm rõ nhưng không liên hệ được.",
    "Đơn trùng nội dung đã gửi cơ quan có thẩm quyền giải quyết, lưu theo dõi theo quy định."};
constexpr std::array<Word, 3> kRefuseReasons = {
    "Nội dung không đủ điều kiện thụ lý; đã giải thích và hướng dẫn bằng văn bản.",
    "Qua xem xét, vụ việc thuộc trường hợp không thụ lý theo quy định của pháp luật.",
    "Đã được giải quyết, trả lời bằng văn bản; đơn không nêu tình tiết mới."};
constexpr std::array<Word, 3> kWithdrawReasons = {
    "Hai bên đã tự thỏa thuận, người gửi đơn tự nguyện rút đơn.",
    "Nội dung đã được giải quyết trên thực tế nên người gửi đơn xin rút.",
    "Người gửi đơn rút đơn sau buổi đối thoại, có biên bản."};
constexpr std::array<Word, 3> kReopenReasons = {
    "Công dân cung cấp tài liệu mới có liên quan trực tiếp đến nội dung đơn.",
    "Kết quả thực hiện chưa dứt điểm, cần xem xét lại theo ý kiến của công dân.",
    "Cấp trên yêu cầu kiểm tra lại kết quả giải quyết."};
}  // namespace

Road::Road(const Course& course, Dice& dice, matters::Matter matter, Instant from)
    : course_(course),
      dice_(dice),
      matter_(std::move(matter)),
      hours_(course.law.calendar(), from),
      handler_(dice.chance(55) ? Seat::first_handler : Seat::second_handler) {}

Result<void> Road::travel() {
  TRY(read_first());
  if (over()) return {};
  return choose_way();
}

Result<void> Road::act(const std::string& name, Seat by, json::Object body) {
  if (over()) return {};
  const auto& table = course_.kinds.of(matter_.kind);
  const auto step = std::find_if(table.steps.begin(), table.steps.end(), [&](const auto& each) {
    return each.act == name && each.from == matter_.stage;
  });
  CHECK(step != table.steps.end());
  const matters::Doing doing{course_.law, hours_.today(), [](const std::string& id) {
                               return Result<staff::Actor>(staff::Actor{.user_id = id});
                             }};
  json::Object tried = body;
  if (name == "assign") tried["assignee_id"] = "planned";
  const json::Value value(std::move(tried));
  json::Fields in(value);
  matters::Matter after = TRY(step->run(in, matter_, doing));
  if (after.kind != matter_.kind || after.belongs_to != matter_.belongs_to) {
    matters::drop_clocks(after, hours_.today());
    after = TRY(course_.kinds.of(after.kind)
                    .start_clock(std::move(after), matter_.received_on, course_.law));
  }
  matter_ = std::move(after);
  Move move{hours_.now(), name, by, course_.content, std::move(body)};
  if (name == "assign") move.assignee = handler_;
  moves_.push_back(std::move(move));
  return {};
}

Result<bool> Road::come_to_limit() {
  if (dice_.rarely(course_.habit.forgotten_permille)) {
    over_ = true;
    return false;
  }
  const law::Calendar& calendar = course_.law.calendar();
  const matters::Clock* clock = matters::next_clock(matter_);
  CHECK(clock);
  const int left = TRY(calendar.working_days_between(hours_.today(), clock->due.due_on));
  const bool late_already = law::is_late(clock->due.due_on, hours_.today());
  if (late_already || dice_.chance(course_.habit.late_percent)) {
    const Date from = std::max(hours_.today(), clock->due.due_on);
    const Date late =
        TRY(calendar.add_working_days(from, dice_.between(1, course_.habit.most_late)));
    TRY(hours_.go_to(dice_, late));
    return true;
  }
  const double share = std::pow(dice_.share(), course_.habit.haste);
  TRY(hours_.wait(dice_, static_cast<int>(std::lround(share * left))));
  return true;
}

Result<void> Road::read_first() {
  if (!course_.by_web && !course_.truly) return {};
  if (dice_.rarely(course_.habit.forgotten_permille)) {
    over_ = true;
    return {};
  }
  TRY(hours_.wait(dice_, dice_.between(0, dice_.chance(course_.habit.late_percent) ? 9 : 2)));
  const Kind kind = course_.truly.value_or(matter_.kind);
  return act("classify", Seat::reception,
             {{"on", iso(hours_.today())},
              {"kind", matters::text(kind)},
              {"topic", matter_.topic},
              {"belongs_to", course_.belongs_to},
              {"checks", course_.checks}});
}

Result<void> Road::choose_way() {
  if (!TRY(come_to_limit()) || over()) return {};
  const auto offers = TRY(matters::lawful_offers(matter_, course_.law, hours_.today()));
  const auto offered = [&](Word act) {
    return std::any_of(offers.begin(), offers.end(), [&](const auto& o) { return o.act == act; });
  };
  if (course_.split && offered("ask_to_split")) return turn_away("ask_to_split");
  if (offered("file")) return turn_away("file");
  if (!offered("accept")) {
    CHECK(!offers.empty());
    return turn_away(offers[dice_.below(offers.size())].act);
  }
  if (reopened_ == 0 && dice_.chance(2)) return withdraw();
  constexpr std::array<int, 3> kRefused = {6, 12, 1};
  if (reopened_ == 0 && dice_.chance(kRefused[static_cast<std::size_t>(matter_.kind)])) {
    return refuse();
  }
  return take_up();
}

Result<void> Road::turn_away(const std::string& name) {
  json::Object body{{"on", iso(hours_.today())}};
  if (name == "file") {
    body["reason"] = std::string(dice_.pick(kFileReasons));
    return act("file", leader(), std::move(body));
  }
  body["reason"] =
      name == "ask_to_split"
          ? "Đơn có nhiều nội dung thuộc thẩm quyền của nhiều cơ quan, đề nghị tách đơn."
          : "Nội dung thuộc thẩm quyền giải quyết của cơ quan nhận.";
  if (name != "ask_to_split") {
    body["to"] = std::string(dice_.pick(kPlaces));
    body["document_number"] = document(name == "guide" ? "HD" : "CĐ");
  }
  return act(name, Seat::reception, std::move(body));
}

Result<void> Road::refuse() {
  constexpr std::array<Word, 3> kLists = {"complaint.nonacceptance_grounds",
                                          "denunciation.nonacceptance_grounds",
                                          "reception.refusal_grounds"};
  const auto list = kLists[static_cast<std::size_t>(matter_.kind)];
  const std::string ground = TRY(choice(list));
  TRY(act("refuse", leader(),
          {{"on", iso(hours_.today())},
           {"ground", ground},
           {"reason", std::string(dice_.pick(kRefuseReasons))},
           {"document_number", document("TB")}}));
  if (!over() && dice_.chance(4)) return reopen();
  return {};
}

Result<void> Road::withdraw() {
  if (course_.by_web) {  // asked for through the portal, done by the desk
    matter_.withdrawal_asked_on = hours_.today();
    moves_.push_back({hours_.now(), "ask_to_withdraw", Seat::reception, course_.content, {}});
    TRY(hours_.wait(dice_, dice_.between(0, 3)));
  }
  return act("withdraw", Seat::reception,
             {{"on", iso(hours_.today())},
              {"signed", true},
              {"reason", std::string(dice_.pick(kWithdrawReasons))}});
}

Result<void> Road::reopen() {
  if (reopened_ > 0) return {};
  ++reopened_;
  TRY(hours_.wait(dice_, dice_.between(4, 25)));
  TRY(act("reopen", Seat::head,
          {{"on", iso(hours_.today())}, {"reason", std::string(dice_.pick(kReopenReasons))}}));
  return over() ? Result<void>{} : choose_way();
}

Result<std::string> Road::choice(std::string_view list) {
  const auto choices = TRY(course_.law.choices(list, hours_.today()));
  CHECK(!choices.empty());
  return choices[dice_.below(choices.size())].word;
}

std::string Road::document(std::string_view mark) {
  return std::to_string(dice_.between(3, 1480)) + "/" + std::string(mark) +
         (matter_.party_line ? "-ĐU" : "-UBND");
}

Seat Road::leader() { return dice_.chance(62) ? Seat::head : Seat::deputy; }

}  // namespace simulate
