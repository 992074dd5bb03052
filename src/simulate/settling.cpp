// The second half of the road: from acceptance to the end.
#include <array>

#include "base/check.h"
#include "simulate/letter.h"
#include "simulate/road.h"

namespace simulate {
namespace {

using matters::Kind;
using Word = std::string_view;

constexpr std::array<Word, 4> kHow = {"in_person", "by_post", "by_post", "electronically"};

}  // namespace

Result<void> Road::take_up() {
  TRY(act("accept", leader(), {{"on", iso(hours_.today())}, {"document_number", document("TB")}}));
  TRY(hours_.wait(dice_, dice_.between(0, 2)));
  TRY(act("assign", Seat::head, {{"note", "Đề nghị xác minh, tham mưu đúng thời hạn."}}));
  if (over()) return {};
  if (dice_.chance(3) && matter_.kind != Kind::denunciation) {
    TRY(hours_.wait(dice_, dice_.between(2, 9)));
    return withdraw();
  }
  TRY(lengthen());
  if (!over()) TRY(stand_still());
  return over() ? Result<void>{} : settle();
}

Result<void> Road::stand_still() {
  if (matter_.kind == Kind::denunciation && dice_.chance(11)) return await_appraisal();
  if (matter_.kind == Kind::feedback || !dice_.chance(9)) return {};
  TRY(hours_.wait(dice_, dice_.between(1, 6)));
  return suspend();
}

Result<void> Road::await_appraisal() {
  TRY(hours_.wait(dice_, dice_.between(1, 6)));
  TRY(act("begin_appraisal", leader(),
          {{"on", iso(hours_.today())},
           {"reason", "Cần giám định tài liệu, chữ ký làm căn cứ kết luận nội dung tố cáo."},
           {"document_number", document("QĐ")}}));
  TRY(hours_.wait(dice_, dice_.between(6, 24)));
  return act("end_appraisal", handler_,
             {{"on", iso(hours_.today())}, {"document_number", document("KLGĐ")}});
}

Result<void> Road::suspend() {
  const std::string list = std::string(matters::text(matter_.kind)) + ".suspension_grounds";
  if (!course_.law.choices(list, hours_.today())) return {};  // complaints: since 1 July 2026
  const std::string ground = TRY(choice(list));
  TRY(act("suspend", leader(),
          {{"on", iso(hours_.today())},
           {"ground", ground},
           {"reason", "Việc giải quyết phụ thuộc kết quả của cơ quan khác, có văn bản kèm theo."},
           {"document_number", document("QĐ")}}));
  TRY(send_notice());
  TRY(hours_.wait(dice_, dice_.between(8, 40)));
  if (dice_.chance(12)) over_ = true;  // what is awaited has not come
  TRY(act("continue", leader(),
          {{"on", iso(hours_.today())},
           {"reason", "Căn cứ tạm đình chỉ không còn, đã có kết quả của cơ quan liên quan."},
           {"document_number", document("QĐ")}}));
  return matter_.kind == Kind::complaint ? send_notice() : Result<void>{};
}

Result<void> Road::send_notice() {
  TRY(hours_.wait(dice_, dice_.between(0, dice_.chance(course_.habit.late_percent) ? 7 : 2)));
  return act("send_notice", dice_.chance(50) ? handler_ : Seat::reception,
             {{"on", iso(hours_.today())}, {"how", std::string(dice_.pick(kHow))}});
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
    const Date day = TRY(course_.law.calendar().subtract_working_days(due, dice_.between(1, 4)));
    TRY(hours_.go_to(dice_, day));
    if (law::is_late(due, hours_.today())) return {};
    TRY(act(
        "extend", leader(),
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
    if (dice_.rarely(course_.habit.forgotten_permille)) return {};
  } else if (!TRY(come_to_limit())) {
    return {};
  }
  const std::string outcome = result();
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
  TRY(act("deliver", by, {{"on", iso(hours_.today())}, {"how", std::string(dice_.pick(kHow))}}));
  if (over()) return {};
  if (course_.by_web && dice_.chance(45)) say_satisfaction();
  return close();
}

void Road::say_satisfaction() {
  const auto asked = std::chrono::hours(dice_.between(3, 90));
  const bool slow = course_.habit.late_percent > 20;
  const int drawn = dice_.between(1, 100);
  const char* word = drawn <= (slow ? 38 : 66)   ? "satisfied"
                     : drawn <= (slow ? 65 : 86) ? "partly"
                                                 : "dissatisfied";
  if (hours_.now() + asked > course_.until) return;
  moves_.push_back({hours_.now() + asked,
                    "say_satisfaction",
                    Seat::reception,
                    course_.content,
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

// Often one result of the law's list, seldom another.
std::string Road::result() {
  const int drawn = dice_.between(1, 100);
  if (matter_.kind == Kind::feedback) {
    return drawn <= 57 ? "resolved" : drawn <= 82 ? "partly_resolved" : "explained";
  }
  if (matter_.instance == "second") {
    return drawn <= 68 ? "first_result_upheld" : "first_result_annulled_or_amended";
  }
  return drawn <= 21 ? "correct" : drawn <= 52 ? "partly_correct" : "wrong";
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

}  // namespace simulate
