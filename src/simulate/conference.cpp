#include "simulate/conference.h"

#include <algorithm>
#include <array>

#include "conferences/acts.h"
#include "law/calendar.h"
#include "receptions/sessions.h"

namespace simulate {
namespace {

using receptions::Doing;
using receptions::Kind;
using receptions::Session;

constexpr auto kConferenceOf = "danguy-00004";
constexpr auto kOnlineOf = "ubnd-00004";
const Date kCalled = date(2026, 6, 1), kConference = date(2026, 6, 18), kKept = date(2026, 8, 12);
const Date kOnlineCalled = date(2026, 9, 14), kOnline = date(2026, 10, 2);

struct Asked {
  const char* words;  // as they came in
  const char* topic;
  const char* wording;  // as everybody reads them
  const char* answer;
  const char* promise;  // nullptr: none
  int days;             // until it is due
  bool kept;
};
constexpr std::array kAsked{
    Asked{"Ngõ 12 nhà tôi cứ mưa là ngập, bao giờ phường làm cống?", "Hạ tầng, thoát nước",
          "Bao giờ cải tạo hệ thống thoát nước ngõ 12?", "Đã bố trí vốn năm 2026.",
          "Hoàn thành cải tạo hệ thống thoát nước ngõ 12", 60, true},
    Asked{"Chợ tạm lấn hết vỉa hè, chúng tôi phải đi xuống lòng đường.", "Trật tự đô thị",
          "Khi nào giải tỏa chợ tạm lấn chiếm vỉa hè?", "Sẽ sắp xếp các hộ vào chợ mới.",
          "Giải tỏa chợ tạm, trả lại vỉa hè cho người đi bộ", 90, false},
    Asked{"Làm giấy tờ ở bộ phận một cửa phải chờ rất lâu.", "Thủ tục hành chính",
          "Vì sao thời gian chờ ở bộ phận một cửa còn lâu?",
          "Đã tăng thêm một quầy tiếp nhận từ tháng 6; thời gian chờ được công khai hằng ngày.",
          nullptr, 0, false}};

Doing as(const Office& office, const Cast& cast, const std::string& unit_id, Seat seat) {
  return {office, cast.at(unit_id, seat)};
}

Session planned(const std::string& unit_id, Kind kind, Date day, const char* content) {
  Session session;
  session.unit_id = unit_id;
  session.kind = kind;
  session.day = day;
  session.starts_at = "08:00";
  session.ends_at = "11:30";
  session.place = "Hội trường phường";
  session.content = content;
  return session;
}

Result<void> publish(const Doing& doing, const std::string& unit_id, Date day) {
  const receptions::Span span{day, day};
  const auto proof = TRY(receptions::look_at_page(doing, unit_id, span));
  TRY(receptions::publish(doing, unit_id, span, proof.seen));
  return {};
}

Result<Session> there(const Office& office, const std::string& unit_id, Kind kind, Date day) {
  const auto sessions = office.database.read([&](db::Transaction& tx) {
    return receptions::sessions_of(tx, unit_id, {day, day});
  });
  const auto found = std::ranges::find(sessions, kind, &Session::kind);
  if (found != sessions.end()) return *found;
  return fail(ErrorKind::not_found, "reception.not_found", unit_id);
}

Result<int> call_conference(const Office& office, const Cast& cast) {
  const Doing clerk = as(office, cast, kConferenceOf, Seat::reception);
  const Session session =
      TRY(receptions::call(clerk,
                           planned(kConferenceOf, Kind::dialogue_conference, kConference,
                                   "Hội nghị đối thoại sáu tháng đầu năm"),
                           {}));
  TRY(publish(clerk, kConferenceOf, kConference));
  for (std::size_t i = 0; i < kAsked.size(); ++i) {
    conferences::NewQuestion incoming{.session_id = session.id};
    incoming.told.text = kAsked.at(i).words;
    const auto asked =
        TRY(conferences::ask(clerk, incoming, {"simulated-question-" + std::to_string(i), "-"}));
    TRY(conferences::release(clerk, {asked.question.id, asked.question.version},
                             {kAsked.at(i).topic, kAsked.at(i).wording}));
  }
  return 2 + 2 * static_cast<int>(kAsked.size());
}

Result<int> hold_conference(const Office& office, const Cast& cast) {
  const Doing head = as(office, cast, kConferenceOf, Seat::head);
  const Session session = TRY(there(office, kConferenceOf, Kind::dialogue_conference, kConference));
  TRY(receptions::hold(head, {session.id, session.version}, receptions::Outcome::held));
  const auto page = TRY(conferences::page(head, session.id));
  for (std::size_t i = 0; i < page.questions.size(); ++i) {
    const Asked& asked = kAsked.at(i);
    conferences::NewAnswer given{.text = asked.answer};
    if (asked.promise) {
      given.promise = conferences::NewPromise{asked.promise, kConferenceOf,
                                              law::add_days(kConference, asked.days)};
    }
    const auto& question = page.questions.at(i);
    TRY(conferences::answer(head, {question.id, question.version}, given));
  }
  return 1 + static_cast<int>(page.questions.size());
}

Result<int> keep_promises(const Office& office, const Cast& cast) {
  const Doing clerk = as(office, cast, kConferenceOf, Seat::reception);
  const Doing head = as(office, cast, kConferenceOf, Seat::head);
  const Session session = TRY(there(office, kConferenceOf, Kind::dialogue_conference, kConference));
  const auto page = TRY(conferences::page(clerk, session.id));
  int acts = 0;
  for (std::size_t i = 0; i < page.questions.size(); ++i) {
    if (!kAsked.at(i).kept) continue;
    const auto& question = page.questions.at(i);
    const auto reported = TRY(conferences::report(clerk, {question.id, question.version},
                                                  {kKept, "Biên bản nghiệm thu, ảnh hiện trường"}));
    TRY(conferences::confirm(head, {reported.id, reported.version}));
    acts += 2;
  }
  return acts;
}

Result<int> call_online(const Office& office, const Cast& cast) {
  const Doing clerk = as(office, cast, kOnlineOf, Seat::reception);
  Session session = planned(kOnlineOf, Kind::dialogue, kOnline, "Tiếp trực tuyến các hộ ở xa");
  session.online = true;
  const receptions::Online online{.facts = {"remote_or_vulnerable_and_wishes"},
                                  .said_by_name = clerk.actor.name};
  TRY(receptions::call(clerk, std::move(session), {}, online));
  TRY(publish(clerk, kOnlineOf, kOnline));
  return 2;
}

// Tested on its own day only: late, and the calendar says so.
Result<int> hold_online(const Office& office, const Cast& cast) {
  const Doing clerk = as(office, cast, kOnlineOf, Seat::reception);
  const Session session = TRY(there(office, kOnlineOf, Kind::dialogue, kOnline));
  const auto step = [&](const char* name, const char* hour) {
    return receptions::add_online_step(clerk, session.id,
                                       {.step = name, .done_at = iso(kOnline) + hour});
  };
  TRY(step("test", "T06:30"));
  TRY(step("connect", "T06:50"));
  TRY(receptions::hold(clerk, {session.id, session.version}, receptions::Outcome::held));
  return 3;
}

}  // namespace

bool has_special_session(const std::string& unit_id, Date day) {
  if (unit_id == kOnlineOf) return day == kOnlineCalled || day == kOnline;
  return unit_id == kConferenceOf && (day == kCalled || day == kConference || day == kKept);
}

Result<int> special_session(const Office& office, const Cast& cast, const std::string& unit_id,
                            Date day) {
  if (unit_id == kConferenceOf && day == kCalled) return call_conference(office, cast);
  if (unit_id == kConferenceOf && day == kConference) return hold_conference(office, cast);
  if (unit_id == kConferenceOf && day == kKept) return keep_promises(office, cast);
  if (unit_id == kOnlineOf && day == kOnlineCalled) return call_online(office, cast);
  if (unit_id == kOnlineOf && day == kOnline) return hold_online(office, cast);
  return 0;
}

}  // namespace simulate
