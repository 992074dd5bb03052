#include "simulate/road.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "matters/acts.h"
#include "matters/lawful.h"
#include "simulate/letter.h"

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
constexpr std::array<Word, 4> kHow = {"in_person", "by_post", "by_post", "electronically"};

bool forgets(Dice& dice, const Habit& habit) { return dice.rarely(habit.forgotten_permille); }

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
    std::erase_if(after.clocks, [](const matters::Clock& clock) { return !clock.met_on; });
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
  if (forgets(dice_, course_.habit)) {
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
    const Date late = TRY(
        calendar.add_working_days(from, dice_.between(1, course_.habit.most_late)));
    TRY(hours_.go_to(dice_, late));
    return true;
  }
  const double share = std::pow(dice_.share(), course_.habit.haste);
  TRY(hours_.wait(dice_, static_cast<int>(std::lround(share * left))));
  return true;
}

Result<void> Road::read_first() {
  if (!course_.by_web && !course_.truly) return {};
  if (forgets(dice_, course_.habit)) {
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
  body["reason"] = name == "ask_to_split"
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

Result<void> Road::take_up() {
  TRY(act("accept", leader(),
          {{"on", iso(hours_.today())}, {"document_number", document("TB")}}));
  TRY(hours_.wait(dice_, dice_.between(0, 2)));
  TRY(act("assign", Seat::head, {{"note", "Đề nghị xác minh, tham mưu đúng thời hạn."}}));
  if (over()) return {};
  if (dice_.chance(3) && matter_.kind != Kind::denunciation) {
    TRY(hours_.wait(dice_, dice_.between(2, 9)));
    return withdraw();
  }
  TRY(lengthen());
  return over() ? Result<void>{} : settle();
}

Result<void> Road::lengthen() {
  if (matter_.kind == Kind::complaint && dice_.chance(14)) return lengthen_complaint();
  if (matter_.kind == Kind::denunciation && dice_.chance(34)) return lengthen_denunciation();
  return {};
}

Result<void> Road::lengthen_complaint() {
  TRY(hours_.wait(dice_, dice_.between(2, 12)));
  const auto words = course_.law.choices("complaint.complexity_grounds", hours_.today());
  const bool late = law::is_late(matters::next_clock(matter_)->due.due_on, hours_.today());
  if (!words || words->empty() || late) return {};  // before 1 July the law names no ground
  json::Array chosen;
  for (const auto& ground : TRY(grounds("complaint.complexity_grounds", 2))) {
    chosen.emplace_back(ground);
  }
  return act("determine_complexity", leader(),
             {{"on", iso(hours_.today())},
              {"grounds", std::move(chosen)},
              {"document_number", document("VB")}});
}

Result<void> Road::lengthen_denunciation() {
  const std::size_t times = dice_.chance(25) ? 2 : 1;
  json::Array chosen;
  for (const auto& ground : TRY(grounds("denunciation.complexity_grounds", times))) {
    chosen.emplace_back(ground);
  }
  for (std::size_t i = 0; i < times && !over(); ++i) {
    const Date due = matters::next_clock(matter_)->due.due_on;
    const Date day =
        TRY(course_.law.calendar().subtract_working_days(due, dice_.between(1, 4)));
    TRY(hours_.go_to(dice_, day));
    if (law::is_late(due, hours_.today())) return {};
    TRY(act("extend", leader(),
            {{"on", iso(hours_.today())},
             {"grounds", chosen},
             {"reason", "Nội dung phải xác minh tại nhiều nơi, cần thêm thời gian thu thập tài liệu."},
             {"document_number", document("QĐ")}}));
  }
  return {};
}

Result<void> Road::settle() {
  if (matter_.kind == Kind::feedback) {  // the law's clock was met by accepting
    const int slow = course_.habit.late_percent / 3;
    TRY(hours_.wait(dice_, dice_.between(2, 14 + slow)));
    if (forgets(dice_, course_.habit)) return {};
  } else if (!TRY(come_to_limit())) {
    return {};
  }
  const std::string outcome = TRY(result());
  const Seat by = matter_.kind == Kind::feedback && dice_.chance(60) ? handler_ : leader();
  constexpr std::array<Word, 3> kMarks = {"QĐ", "KL", "CV"};
  TRY(act("decide", by,
          {{"on", iso(hours_.today())},
           {"result", outcome},
           {"document_number", document(kMarks[static_cast<std::size_t>(matter_.kind)])},
           {"text", answer_text(course_.story, course_.words, outcome)},
           {"evidence", evidence_text(dice_, course_.words)}}));
  return over() ? Result<void>{} : deliver();
}

Result<void> Road::deliver() {
  if (matter_.kind == Kind::feedback) {
    TRY(hours_.wait(dice_, dice_.between(0, 4)));
  } else if (!TRY(come_to_limit())) {
    return {};
  }
  const Seat by = dice_.chance(50) ? handler_ : Seat::reception;
  TRY(act("deliver", by,
          {{"on", iso(hours_.today())}, {"how", std::string(dice_.pick(kHow))}}));
  if (over()) return {};
  if (course_.by_web && dice_.chance(45)) say_satisfaction();
  return close();
}

void Road::say_satisfaction() {
  const auto asked = std::chrono::hours(dice_.between(3, 90));
  const bool slow = course_.habit.late_percent > 20;
  const int drawn = dice_.between(1, 100);
  const char* word = drawn <= (slow ? 38 : 66) ? "satisfied"
                     : drawn <= (slow ? 65 : 86) ? "partly"
                                                 : "dissatisfied";
  if (hours_.now() + asked > course_.until) return;
  moves_.push_back({hours_.now() + asked, "say_satisfaction", Seat::reception, course_.content,
                    {{"satisfied", word}}});
}

Result<void> Road::close() {
  constexpr std::array<std::array<int, 2>, 3> kAfter{{{4, 18}, {2, 9}, {0, 6}}};
  const auto& after = kAfter[static_cast<std::size_t>(matter_.kind)];
  TRY(hours_.wait(dice_, dice_.between(after[0], after[1])));
  TRY(act("close", dice_.chance(70) ? handler_ : Seat::head, {{"on", iso(hours_.today())}}));
  if (!over() && dice_.rarely(18)) return reopen();
  return {};
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

// Often one result, seldom another, as the lists of the law stand in order.
Result<std::string> Road::result() {
  if (matter_.kind == Kind::feedback) {
    return std::string(dice_.chance(90) ? "accepted" : "longer_for_verification");
  }
  if (matter_.instance == "second") {
    return std::string(dice_.chance(68) ? "first_result_upheld"
                                        : "first_result_annulled_or_amended");
  }
  const int drawn = dice_.between(1, 100);
  return std::string(drawn <= 21 ? "correct" : drawn <= 52 ? "partly_correct" : "wrong");
}

Result<std::vector<std::string>> Road::grounds(std::string_view list, std::size_t most) {
  auto choices = TRY(course_.law.choices(list, hours_.today()));
  CHECK(choices.size() >= most);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < most; ++i) {
    const std::size_t at = dice_.below(choices.size());
    words.push_back(choices[at].word);
    choices.erase(choices.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return words;
}

std::string Road::document(std::string_view mark) {
  return std::to_string(dice_.between(3, 1480)) + "/" + std::string(mark) +
         (matter_.party_line ? "-ĐU" : "-UBND");
}

Seat Road::leader() { return dice_.chance(62) ? Seat::head : Seat::deputy; }

}  // namespace simulate
