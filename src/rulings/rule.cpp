#include "rulings/rule.h"

#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "journal/journal.h"
#include "rulings/ruling_store.h"
#include "staff/access.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace rulings {
namespace {

Result<const staff::Post*> post_of(const Office& office, const staff::Actor& actor) {
  const auto* post = staff::rules_on_the_law(actor, office.units, office.clock.today());
  if (post) return post;
  return fail(ErrorKind::forbidden, "ruling.not_yours");
}

void widen(std::optional<Span>& span, Date first, Date last) {
  span =
      span ? Span{std::min(span->first, first), std::max(span->second, last)} : Span{first, last};
}

// The days a ruling touches; nothing for a reading, which may touch every deadline.
std::optional<Span> days_of(const Bench& bench, const std::vector<Ruling>& rulings,
                            const What& what) {
  if (const auto* withdrawal = std::get_if<Withdrawal>(&what)) {
    return days_of(bench, rulings, std::ranges::find(rulings, withdrawal->of, &Ruling::id)->what);
  }
  std::optional<Span> span;
  if (const auto* following = std::get_if<Following>(&what)) {
    widen(span, following->from, bench.in_force.calendar().last());
  }
  const auto* decision = std::get_if<CalendarDecision>(&what);
  if (!decision) return span;
  for (const law::NamedDay& day : decision->days) widen(span, day.day, day.day);
  if (decision->confirms_year) {
    const int year = *decision->confirms_year;
    widen(span, date(year, 1, 1), date(year, 12, 31));
  }
  return span;
}

// “Thời hạn thụ lý khiếu nại”: the title of the one with that id among rules or profiles.
std::string title_in(const json::Array& list, std::string_view key, const std::string& id) {
  for (const json::Value& each : list) {
    const json::Object& object = each.as_object();
    if (object.at(key).as_string() != id) continue;
    return "“" + std::string(object.at("title").as_object().at("vi").as_string()) + "”";
  }
  return id;
}

std::string because(const law::Engine& law, const std::vector<Ruling>& rulings,
                    const Ruling& ruling) {
  if (const auto* decision = std::get_if<CalendarDecision>(&ruling.what)) return decision->decision;
  if (const auto* reading = std::get_if<Reading>(&ruling.what)) {
    return "Cơ quan đổi cách hiểu quy định " + title_in(law.rules(), "rule", reading->rule);
  }
  if (const auto* following = std::get_if<Following>(&ruling.what)) {
    return "Cơ quan áp dụng " + title_in(law.profiles(), "profile", following->profile) + " từ " +
           vietnamese(following->from);
  }
  const auto& of = std::get<Withdrawal>(ruling.what).of;
  const auto about = std::ranges::find(rulings, of, &Ruling::id);
  return "Bãi bỏ: " + std::get<CalendarDecision>(about->what).decision;
}

// What was seen, to confirm it by: an identifier of that moment, and a digest of what would move of
// the subjects that were there then. Papers that come in between looking and ruling would be
// reckoned by the new law a moment later; an office where they never stop could not rule otherwise.
constexpr std::size_t kIdLength = 26;
std::string seen_of(const Office& office, const std::vector<Moved>& moved,
                    const std::string& moment) {
  std::string text;
  for (const Moved& each : moved) {
    if (each.subject_id > moment) continue;
    text += each.subject_id + " " + std::to_string(each.place) + " " + iso(each.was.due_on) + " " +
            iso(each.now.due_on) + "\n";
  }
  return moment + office.vault.fingerprint("ruling.seen", text);
}

struct Found {
  std::vector<std::vector<Moved>> by_keeper;

  [[nodiscard]] std::vector<Moved> all() const {
    std::vector<Moved> moved;
    for (const auto& part : by_keeper) moved.insert(moved.end(), part.begin(), part.end());
    return moved;
  }
};

// The rulings on record with this one behind them.
std::vector<Ruling> with(std::vector<Ruling> rulings, Ruling ruling) {
  ruling.edition = std::ssize(rulings) + 1;
  rulings.push_back(std::move(ruling));
  return rulings;
}

// A ruling in its place, the law with it, and what that law moves.
struct Worked {
  std::vector<Ruling> rulings;  // it is the last
  law::Engine after;
  Found found;
};

Result<Worked> work_out(db::Transaction& tx, const Bench& bench, Ruling ruling) {
  auto rulings = with(all(tx), std::move(ruling));
  TRY(check_last(bench.files, rulings));
  law::Engine after = TRY(law_with(bench.files, rulings));
  const auto days = days_of(bench, rulings, rulings.back().what);
  const Change change(bench.in_force, after, rulings.back().edition, days);
  Found found;
  for (const Keeper& keeper : bench.keepers) {
    found.by_keeper.push_back(TRY(keeper.find(tx, change)));
  }
  return Worked{std::move(rulings), std::move(after), std::move(found)};
}

// The law that is being entered is the law already for what comes later in the same commit; it is
// dropped again unless it is kept.
class Adoption {
 public:
  Adoption(law::Engine& law, const law::Engine& changed) : law_(law) { law_.adopt(changed); }
  Adoption(const Adoption&) = delete;
  Adoption& operator=(const Adoption&) = delete;
  ~Adoption() {
    if (!kept_) law_.drop_last_edition();
  }
  void keep() { kept_ = true; }

 private:
  law::Engine& law_;
  bool kept_ = false;
};

journal::Entry entry_of(const Ruling& ruling, const Cause& cause, const std::string& unit_id,
                        std::size_t moved) {
  return {.act = "ruling." + std::string(kind_of(ruling.what)),
          .subject_kind = "ruling",
          .subject_id = ruling.id,
          .unit_id = unit_id,
          .user_id = cause.user_id,
          .user_name = cause.user_name,
          .post = cause.post,
          .reason = ruling.reason,
          .before = nullptr,
          .after = json::Object{{"content", content_of(ruling.what)},
                                {"edition", ruling.edition},
                                {"moved", moved}},
          .at = cause.at};
}

Result<void> put(db::Transaction& tx, const Bench& bench, const Worked& worked, const Cause& cause,
                 const std::string& unit_id) {
  const Ruling& ruling = worked.rulings.back();
  insert(tx, ruling);
  journal::record(tx, entry_of(ruling, cause, unit_id, worked.found.all().size()));
  for (std::size_t i = 0; i < bench.keepers.size(); ++i) {
    TRY(bench.keepers[i].move(tx, bench.in_force, worked.found.by_keeper[i], cause));
  }
  return {};
}

}  // namespace

Result<void> catch_up(db::Transaction& tx, const Bench& bench) {
  if (newest(tx) <= bench.in_force.edition()) return {};
  const auto rulings = all(tx);
  for (auto last = rulings.begin() + bench.in_force.edition(); last != rulings.end(); ++last) {
    const std::vector<Ruling> so_far(rulings.begin(), last + 1);
    bench.in_force.adopt(TRY(law_with(bench.files, so_far)));
  }
  return {};
}

bool may_rule(const Office& office, const staff::Actor& actor) {
  return post_of(office, actor).has_value();
}

Result<Preview> preview(const Office& office, const Bench& bench, const staff::Actor& actor,
                        const Proposed& proposed) {
  TRY(post_of(office, actor));
  const std::string moment = new_id(office.clock.now(), office.random);
  return office.database.read([&](db::Transaction& tx) -> Result<Preview> {
    const Worked worked =
        TRY(work_out(tx, bench, {.what = proposed.what, .reason = proposed.reason}));
    std::vector<Moved> moved = worked.found.all();
    std::string seen = seen_of(office, moved, moment);
    return Preview{std::move(moved), std::move(seen)};
  });
}

Result<Ruling> enter(const Office& office, const Bench& bench, const staff::Actor& actor,
                     const Proposed& proposed, const std::string& seen) {
  const staff::Post* post = TRY(post_of(office, actor));
  const Instant now = office.clock.now();
  const Ruling incoming{.id = new_id(now, office.random),
                        .what = proposed.what,
                        .reason = proposed.reason,
                        .entered_at = now,
                        .entered_by = actor.name};
  std::optional<Adoption> adoption;
  auto entered = office.database.write([&](db::Transaction& tx) -> Result<Ruling> {
    adoption.reset();  // the job may run a second time, and another server have ruled in between
    TRY(catch_up(tx, bench));
    const Worked worked = TRY(work_out(tx, bench, incoming));
    if (seen_of(office, worked.found.all(), seen.substr(0, kIdLength)) != seen) {
      return fail(ErrorKind::conflict, "ruling.changed_meanwhile", "seen");
    }
    adoption.emplace(bench.in_force, worked.after);
    const Cause cause{.user_id = actor.user_id,
                      .user_name = actor.name,
                      .post = std::string(staff::text(post->role)) + "@" + post->unit_id,
                      .because = because(bench.files, worked.rulings, worked.rulings.back()),
                      .at = now};
    TRY(put(tx, bench, worked, cause, post->unit_id));
    return worked.rulings.back();
  });
  if (entered && adoption) adoption->keep();
  return entered;
}

}  // namespace rulings
