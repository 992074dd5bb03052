#include "simulate/calendars.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <map>

#include "base/check.h"
#include "base/clock.h"
#include "base/id.h"
#include "bookings/acts.h"
#include "conclusions/directive_acts.h"
#include "incidents/log.h"
#include "law/calendar.h"
#include "receptions/acts.h"
#include "simulate/conference.h"
#include "simulate/dialogues.h"
#include "simulate/diary.h"
#include "simulate/happenings.h"
#include "simulate/places.h"
#include "simulate/receiving.h"
#include "units/directory.h"
#include "visits/record.h"

namespace simulate {
namespace {

constexpr std::size_t kThreads = 8;
constexpr std::uint64_t kStream = 5000;  // apart from those of papers
const Date kYearEnds = date(2026, 12, 31);

constexpr std::array kWhyPostponed{
    "Họp Hội đồng nhân dân bất thường", "Chỉ đạo ứng phó mưa bão, ngập úng",
    "Dự hội nghị theo giấy triệu tập của cấp trên", "Tiếp đoàn kiểm tra của Thành phố"};
constexpr std::array kWhyNotHeld{"Bận công tác, không bố trí người thay",
                                 "Trùng lịch họp, không thông báo hoãn",
                                 "Phòng tiếp công dân đang sửa chữa"};

}  // namespace

// What the office still has to do with a published session.
struct Coming {
  std::string id;
  long long version = 0;
  Fate fate = Fate::held;
  long long booked = 0;  // slots, from the first
};

// An instruction of a head, and when its owner will have carried it out.
struct Owed {
  std::string id;
  long long version = 0;
  bool reported = false;
};

struct Calendars::Score {
  std::atomic<int> acts{0};
};

struct Calendars::Diary {
  const units::Unit& unit;
  Dice dice;
  std::uint64_t stream;
  Diligence diligence;
  std::multimap<Date, Coming> coming;
  std::multimap<Date, Owed> owed;
  Dice desk;   // apart, so that who comes changes nothing of the calendar
  Dice queue;  // nor who books of either
  Dice place;  // nor what happens there
  int events = 0;

  Diary(const units::Unit& of, std::uint64_t seed, std::uint64_t number)
      : unit(of),
        dice(seed, number),
        stream(mixed(seed, number)),
        diligence(diligence_of(dice)),
        desk(mixed(seed, number), 1),
        queue(mixed(seed, number), 2),
        place(mixed(seed, number), 3) {}
};

namespace {

// One event of a diary, with its own clock and randomness.
template <class Diary>
class Desk {
 public:
  Desk(const Office& given, const matters::Kinds& kinds, const Cast& cast, Diary& diary, Date day)
      : kinds_(kinds),
        cast_(cast),
        diary_(diary),
        day_(day),
        clock_(Instant(day) + std::chrono::hours{1} + std::chrono::minutes{diary.events % 60}),
        random_(mixed(diary.stream, static_cast<std::uint64_t>(++diary.events))),
        office_{given.database, given.law, given.units, given.vault,
                given.files,    clock_,    random_,     given.demonstration} {}

  Result<int> begin_year() {
    int acts = 1;
    for (receptions::Rule& rule : rules_of_year(diary_.dice, diary_.unit, diary_.diligence)) {
      TRY(receptions::set_rule(clerk(), std::move(rule)));
      ++acts;
    }
    TRY(receptions::generate(clerk(), diary_.unit.id, {day_, kYearEnds}));
    TRY(receptions::set_regular(clerk(), regular_of(diary_.unit)));
    return acts + 1;
  }

  Result<int> post(const Posting& posting) {
    const receptions::Span span{posting.from, posting.to};
    const auto proof = TRY(receptions::look_at_page(clerk(), diary_.unit.id, span));
    if (proof.sessions.empty()) return 0;
    const auto made = TRY(receptions::publish(clerk(), diary_.unit.id, span, proof.seen));
    for (const receptions::Announced& each : made.sessions) {
      const Fate fate = fate_of(diary_.dice, diary_.diligence);
      diary_.coming.emplace(each.day, Coming{each.session_id, kPublished, fate});
    }
    return 1;
  }

  // The day of a session.
  Result<int> meet(const Coming& coming) {
    const Which which{coming.id, coming.version};
    switch (coming.fate) {
      case Fate::not_held:
        TRY(receptions::not_held(clerk(), which, diary_.dice.pick(kWhyNotHeld)));
        return 1;
      case Fate::postponed:
        return postpone(which);
      case Fate::delegated:
        return delegate(which);
      case Fate::held:
      case Fate::nobody_came:
        break;
    }
    int acts = 1;
    if (coming.fate == Fate::held && keeps_a_queue()) acts += TRY(let_in(coming.id));
    TRY(receptions::hold(clerk(), which, outcome(coming.fate)));
    if (coming.fate == Fate::nobody_came) return 1;
    for (int i = diary_.desk.between(1, 3); i > 0; --i) acts += TRY(receive(coming.id));
    return acts;
  }

  Result<int> dialogue() { return dialogue_of(office_, cast_, diary_.unit.id, day_); }

  Result<int> special() { return special_session(office_, cast_, diary_.unit.id, day_); }

  // Somebody is received, by the head if there is a session; then he concludes.
  Result<int> receive(const std::optional<std::string>& session_id) {
    Dice& dice = diary_.desk;
    const units::Territory* territory = office_.units.territory(diary_.unit.territory_code);
    const Locality where = locality_of(diary_.unit, territory ? territory->name : "");
    const auto recorded = TRY(visits::record(
        {office_, kinds_}, clerk().actor, drawn_visit(dice, diary_.unit, where, day_, session_id),
        {.key = "simulated:" + new_id(clock_.now(), random_), .digest = "-"}));
    if (!session_id) return 1;
    const auto made = TRY(conclusions::conclude(office_, clerk().actor, recorded.visit.id,
                                                drawn_conclusion(dice, diary_.unit, day_)));
    for (const conclusions::Directive& each : made.directives) {
      const int late = diary_.diligence == Diligence::negligent ? 60 : 15;
      if (dice.chance(late)) continue;  // nobody does it
      diary_.owed.emplace(law::add_days(each.due_on, -dice.between(0, 4)),
                          Owed{each.id, each.version});
    }
    return 2 + static_cast<int>(made.directives.size());
  }

  // Diligent heads let citizens book, since the last quarter of the year; one slot after the other,
  // so that nobody is refused.
  [[nodiscard]] bool keeps_a_queue() const {
    return diary_.diligence == Diligence::diligent && day_ >= kQueuesFrom;
  }

  Result<int> book(Coming& coming) {
    if (coming.booked == kMostBooked || !diary_.queue.chance(kBooksADay)) return 0;
    TRY(book_one(coming.id, coming.booked));
    ++coming.booked;
    return 1;
  }

  // The day itself: who booked comes or does not, somebody takes a number at the door.
  Result<int> let_in(const std::string& session_id) {
    int acts = 0;
    if (diary_.queue.chance(kWalksIn)) {
      TRY(book_one(session_id, std::nullopt));
      ++acts;
    }
    for (bookings::Booking booking : TRY(bookings::queue(clerk(), session_id)).bookings) {
      if (!bookings::is_live(booking.stage)) continue;
      std::vector<const char*> steps{"arrive", "call", "receive"};
      if (booking.walk_in) steps = {"call", "receive"};
      if (booking.slot && diary_.queue.chance(kStaysAway)) steps = {"miss"};
      for (const char* step : steps) {
        booking = TRY(bookings::act(clerk(), {booking.id, booking.version}, step));
        ++acts;
      }
    }
    return acts;
  }

  // Something happens that is no reception; most of it is over the same day.
  Result<int> happen() {
    const Happening happening = drawn_happening(diary_.place, diary_.unit, day_);
    const staff::Actor& clerk = cast_.at(diary_.unit.id, Seat::reception);
    const auto line = TRY(incidents::write_down(
        office_, clerk, happening.incident, {"simulated:" + new_id(clock_.now(), random_), "-"}));
    if (happening.ended.empty()) return 1;
    TRY(incidents::add(office_, clerk,
                       {line.id, line.version, happening.ended, {}, incidents::Then::is_over}));
    return 2;
  }

  // Reported by a handler, confirmed by the head a day later.
  Result<int> keep(const Owed& owed) {
    const Which which{owed.id, owed.version};
    if (owed.reported) {
      TRY(conclusions::confirm(office_, head().actor, which));
      return 1;
    }
    const auto& handler = cast_.at(diary_.unit.id, Seat::first_handler);
    const auto now = TRY(conclusions::report(
        office_, handler, which, {day_, "Báo cáo kèm biên bản kiểm tra, đã gửi người dân"}));
    diary_.owed.emplace(law::add_days(day_, 1), Owed{now.id, now.version, true});
    return 1;
  }

 private:
  static constexpr long long kPublished = 2;  // the version of a draft once it is up

  static constexpr Date kQueuesFrom{std::chrono::sys_days{std::chrono::October / 1 / 2026}};
  static constexpr long long kMostBooked = 6;
  static constexpr int kBooksADay = 35, kWalksIn = 50, kStaysAway = 10;  // percent

  Result<void> book_one(const std::string& session_id, std::optional<long long> slot) {
    const units::Territory* territory = office_.units.territory(diary_.unit.territory_code);
    const Locality where = locality_of(diary_.unit, territory ? territory->name : "");
    TRY(bookings::book(clerk(),
                       drawn_booking(diary_.queue, diary_.unit, where, day_, session_id, slot),
                       {"simulated:" + new_id(clock_.now(), random_), "-"}));
    return {};
  }

  static receptions::Outcome outcome(Fate fate) {
    return fate == Fate::nobody_came ? receptions::Outcome::nobody_came : receptions::Outcome::held;
  }

  // A few working days later, on the first that is free.
  Result<int> postpone(const Which& which) {
    for (int later = 2; later < 12; ++later) {
      const Date day = TRY(office_.law.calendar().add_working_days(day_, later));
      const auto answer = TRY(receptions::ask_move(head(), which.id, day));
      if (answer.refusal) continue;
      const receptions::Slot slot{day, "08:00", "16:30", "Phòng tiếp công dân"};
      const auto now =
          TRY(receptions::postpone(head(), which, slot, diary_.dice.pick(kWhyPostponed)));
      diary_.coming.emplace(day, Coming{now.id, now.version, Fate::held, kMostBooked});
      return 1;
    }
    return 0;
  }

  Result<int> delegate(const Which& which) {
    const auto& post = cast_.at(diary_.unit.id, Seat::deputy).posts.front();
    const auto now = TRY(receptions::delegate_to(
        head(), which,
        {post.id, post.document.value_or(""), "Người đứng đầu đi công tác theo giấy triệu tập"}));
    TRY(receptions::hold(clerk(), {now.id, now.version}, receptions::Outcome::held));
    return 2;
  }

  receptions::Doing clerk() { return {office_, cast_.at(diary_.unit.id, Seat::reception)}; }
  receptions::Doing head() { return {office_, cast_.at(diary_.unit.id, Seat::head), &carry_}; }

  const matters::Kinds& kinds_;
  const Cast& cast_;
  Diary& diary_;
  Date day_;
  SetClock clock_;
  SeededRandom random_;
  Office office_;
  const receptions::OnPostponed carry_ = bookings::carry_over;
};

constexpr int kVisitsOfTenDays = 1;  // at a daily desk
constexpr int kHappeningsOfThousandDays = 6;
constexpr int kBookedBefore = 12;  // days

template <class Diary>
Result<int> live(const Office& office, const matters::Kinds& kinds, const Cast& cast, Diary& diary,
                 Date day, Date first) {
  const auto desk = [&] { return Desk(office, kinds, cast, diary, day); };
  int acts = 0;
  if (day == first) acts += TRY(desk().begin_year());
  if (const auto posting = TRY(posting_on(office.law, diary.diligence, day))) {
    acts += TRY(desk().post(*posting));
  }
  if (has_special_session(diary.unit.id, day)) acts += TRY(desk().special());
  if (has_dialogue(diary.unit.id, day)) {
    acts += TRY(desk().dialogue());
  }
  const auto [begin, end] = diary.coming.equal_range(day);
  std::vector<Coming> today;
  for (auto each = begin; each != end; ++each) today.push_back(each->second);
  for (const Coming& each : today) acts += TRY(desk().meet(each));
  const auto [owed, last] = diary.owed.equal_range(day);
  std::vector<Owed> kept;
  for (auto each = owed; each != last; ++each) kept.push_back(each->second);
  for (const Owed& each : kept) acts += TRY(desk().keep(each));
  for (auto each = diary.coming.upper_bound(day);
       each != diary.coming.end() && each->first <= law::add_days(day, kBookedBefore); ++each) {
    if (desk().keeps_a_queue()) acts += TRY(desk().book(each->second));
  }
  const bool works = TRY(office.law.calendar().is_working_day(day));
  if (works && diary.desk.chance(10 * kVisitsOfTenDays)) acts += TRY(desk().receive({}));
  if (works && diary.place.rarely(kHappeningsOfThousandDays)) acts += TRY(desk().happen());
  return acts;
}

}  // namespace

Calendars::Calendars(const Office& office, const matters::Kinds& kinds, const Cast& cast,
                     std::uint64_t seed, std::size_t most)
    : office_(office), kinds_(kinds), cast_(cast), score_(std::make_unique<Score>()) {
  std::uint64_t number = kStream;
  for (const std::string& id : bodies(office.units)) {
    if (diaries_.size() == most) break;
    diaries_.push_back(std::make_unique<Diary>(*office.units.find(id), seed, ++number));
  }
}

Calendars::~Calendars() = default;

int Calendars::acts() const { return score_->acts; }

Result<void> Calendars::play_day(Date day) {
  const Date first = TRY(office_.law.calendar().on_or_after(kFirst));
  std::atomic<std::size_t> next{0};
  const auto work = [&]() -> Result<void> {
    for (std::size_t at = next++; at < diaries_.size(); at = next++) {
      auto done = live(office_, kinds_, cast_, *diaries_[at], day, first);
      if (!done) {
        Error error = std::move(done).error();
        error.subject = diaries_[at]->unit.id + " on " + iso(day) + ": " + error.subject;
        return tl::unexpected(std::move(error));
      }
      score_->acts += *done;
    }
    return {};
  };
  std::vector<std::future<Result<void>>> workers;
  for (std::size_t i = 0; i < std::min(kThreads, diaries_.size()); ++i) {
    workers.push_back(std::async(std::launch::async, work));
  }
  Result<void> first_refusal;
  for (auto& worker : workers) {
    Result<void> done = worker.get();  // throws again what was thrown there
    if (!done && first_refusal) first_refusal = std::move(done);
  }
  return first_refusal;
}

}  // namespace simulate
