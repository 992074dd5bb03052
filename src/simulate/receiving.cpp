#include "simulate/receiving.h"

#include <array>

#include "law/calendar.h"
#include "simulate/letter.h"
#include "simulate/places.h"
#include "simulate/stories.h"

namespace simulate {
namespace {

constexpr std::array kExplained{
    "Đã giải thích trình tự, thủ tục và thời hạn giải quyết; người dân đã rõ",
    "Đã trả lời trực tiếp, cung cấp bản sao quy định để người dân tra cứu",
    "Đã giải thích việc đang được xác minh và hẹn ngày trả lời"};
constexpr std::array kGuided{"Tòa án nhân dân khu vực", "Văn phòng đăng ký đất đai",
                             "Công an cơ sở", "Bảo hiểm xã hội cơ sở"};
constexpr std::array kConcluded{
    "Giao bộ phận chuyên môn kiểm tra thực địa, lập biên bản và báo cáo kết quả",
    "Rà soát lại hồ sơ bồi thường, đối thoại với các hộ trước khi trả lời",
    "Xử lý dứt điểm vi phạm, thông báo kết quả bằng văn bản cho người dân"};
constexpr std::array kDirected{"Kiểm tra thực địa và lập biên bản có chữ ký các bên",
                               "Rà soát hồ sơ, báo cáo bằng văn bản",
                               "Mời các hộ liên quan đối thoại và báo cáo kết quả"};
constexpr std::array kContacts{"Cán bộ tiếp công dân trực tại trụ sở, giờ hành chính",
                               "Văn phòng, số điện thoại trực của cơ quan"};
constexpr std::array kPriorities{"elderly", "disabled", "pregnant", "meritorious"};
constexpr int kWithPriority = 20;  // percent
constexpr std::array kHours{"08:10", "08:45", "09:20", "10:05", "14:00", "14:40", "15:30"};

const Story& drawn_story(Dice& dice, const units::Unit& unit) {
  if (unit.line == units::Line::party) return by_weight(dice, party_stories());
  return dice.chance(45) ? by_weight(dice, complaint_stories())
                         : by_weight(dice, everyday_stories());
}

// The rule on refusals in law/ begins with NĐ 154/2026.
const Date kRefusalsFrom = date(2026, 7, 1);

void end_somehow(Dice& dice, visits::Visit& visit) {
  if (dice.rarely(20) && !visit.session_id && visit.received_on >= kRefusalsFrom) {
    visit.outcome = visits::Outcome::refused;
    visits::Refusal refusal;
    refusal.ground = "settled_and_notified_persists";
    refusal.ground_on = visit.received_on;
    visit.refusal = std::move(refusal);
  } else if (dice.chance(25)) {
    visit.outcome = visits::Outcome::guided;
    visit.guided_to = dice.pick(kGuided);
  } else {
    visit.outcome = visits::Outcome::explained;
    visit.told.explanation = dice.pick(kExplained);
  }
}

}  // namespace

Locality locality_of(const units::Unit& unit, const std::string& territory) {
  return {.commune = territory,
          .commune_code = unit.level == units::Level::commune ? unit.territory_code : "00004",
          .urban = true};
}

visits::NewVisit drawn_visit(Dice& dice, const units::Unit& unit, const Locality& where, Date day,
                             const std::optional<std::string>& session_id) {
  visits::NewVisit incoming;
  visits::Visit& visit = incoming.visit;
  visit.unit_id = unit.id;
  visit.received_on = day;
  visit.received_at = dice.pick(kHours);
  visit.session_id = session_id;
  const Story& story = drawn_story(dice, unit);
  const Words words = words_for(dice, unit, where, day);
  visit.told.people = {citizen(dice, where, Crowd::everybody, day)};
  if (!visit.told.people.front().id_number || !visit.told.people.front().address) {
    visit.told.identity_missing_because = "Người dân không mang theo giấy tờ";
  }
  if (dice.chance(story.group_percent / 2)) {
    visit.people_count = dice.between(5, 10);
    incoming.appointment_document = true;
    incoming.signed_by_all = true;
  }
  petitions::Content content;
  content.kind = story.kind;
  content.topic = std::string(story.topic);
  content.summary = filled(story.summary, words);
  visit.kinds = petitions::text(content.kind);
  visit.told.contents = {std::move(content)};
  end_somehow(dice, visit);
  return incoming;
}

bookings::NewBooking drawn_booking(Dice& dice, const units::Unit& unit, const Locality& where,
                                   Date day, const std::string& session_id,
                                   std::optional<long long> slot) {
  const visits::Visit visit = drawn_visit(dice, unit, where, day, session_id).visit;
  bookings::NewBooking booking{.session_id = session_id, .slot = slot};
  booking.kind = visit.told.contents.front().kind;
  booking.told = {.person = visit.told.people.front(),
                  .content = visit.told.contents.front().summary};
  if (dice.chance(kWithPriority)) booking.priority = dice.pick(kPriorities);
  return booking;
}

conclusions::NewConclusion drawn_conclusion(Dice& dice, const units::Unit& unit, Date day) {
  conclusions::NewConclusion incoming;
  incoming.within_competence = true;
  incoming.clear = dice.chance(40);
  if (incoming.clear) {
    incoming.text = "Đã trả lời người dân ngay tại buổi tiếp, thống nhất cách giải quyết";
    return incoming;
  }
  incoming.text = dice.pick(kConcluded);
  incoming.due_on = law::add_days(day, dice.between(20, 45));
  incoming.contact_person = dice.pick(kContacts);
  incoming.directives = {{.owner_unit_id = unit.id,
                          .what = dice.pick(kDirected),
                          .due_on = law::add_days(day, dice.between(7, 20))}};
  return incoming;
}

}  // namespace simulate
