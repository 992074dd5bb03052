#include "units/address_book.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/text.h"
#include "db/database.h"
#include "units/unit_store.h"

namespace units {
namespace {

constexpr std::size_t kMaxWords = 16;

// How much worse a hit is when something about it is not exactly as typed.
constexpr int kOtherSpelling = 1;
constexpr int kMissingMarks = 1;
constexpr int kUnfinishedArea = 2;
constexpr int kOtherProvince = 3;  // the old one with a new name, or the other way round
constexpr int kFormer = 4;
constexpr int kFormerDistrict = 5;  // of a commune of today
constexpr int kOtherMarks = 6;      // "Lang" where "Lăng" was typed; for each word
constexpr int kOtherAreaKind = 8;   // "huyện" where it was a "thị xã"
constexpr int kUnfinishedName = 20;
constexpr int kOtherKind = 40;  // "xã" where it is a "phường"
constexpr int kNo = std::numeric_limits<int>::max() / 2;

void drop_country(Words& words, Words& marks) {
  const auto ends_with = [&](const Words& tail) {
    return words.size() > tail.size() && std::equal(tail.rbegin(), tail.rend(), words.rbegin());
  };
  for (const Words& tail : {Words{"viet", "nam"}, Words{"vn"}}) {
    if (ends_with(tail)) words.resize(words.size() - tail.size());
    marks.resize(words.size());
  }
}

std::string today_in_words(const AddressHit& hit, std::string_view unknown) {
  if (!hit.commune) return std::string(unknown);
  return hit.commune->name + (hit.province ? ", " + hit.province->name : "");
}

template <class Item>
void add_once(std::vector<const Item*>& list, const Item* item) {
  if (item && std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

}  // namespace

std::string address(const FormerCommune& former) {
  std::string result = former.name;
  if (!former.district.empty()) result += ", " + former.district;
  return result + ", " + former.province;
}

std::string in_words(const AddressHit& hit) {
  const std::string today = today_in_words(hit, "chưa rõ đơn vị kế thừa");
  return hit.former ? "trước đây: " + address(*hit.former) + " → nay: " + today : today;
}

std::string in_english(const AddressHit& hit) {
  const std::string today = today_in_words(hit, "successor not known");
  return hit.former ? "formerly: " + address(*hit.former) + " → now: " + today : today;
}

// What was typed, with all that does not depend on the entry reckoned once.
struct AddressBook::Typed {
  explicit Typed(std::string_view text) : words(address_words(text)), marks(address_marks(text)) {
    drop_country(words, marks);
    if (words.size() > kMaxWords) {
      words.erase(words.begin(), words.end() - kMaxWords);
      marks.erase(marks.begin(), marks.end() - kMaxWords);
    }
    any_marks = std::any_of(marks.begin(), marks.end(), [](const auto& m) { return !m.empty(); });
    const std::string trimmed = text::trimmed(text);
    open = !trimmed.empty() && trimmed.back() != ',' && trimmed.back() != ';';
    for (std::size_t i = 0; i < words.size(); ++i) {
      kinds.push_back(kinds_at(words, i));
      begun.push_back(open ? kinds_begun_at(words, i) : std::vector<UnitKind>{});
    }
  }

  [[nodiscard]] bool enough() const {
    std::size_t letters = 0;
    for (const auto& word : words) letters += word[0] <= '9' ? 2 : word.size();
    return letters >= 2;
  }
  [[nodiscard]] bool is_last(std::size_t at) const { return at + 1 == words.size(); }
  [[nodiscard]] bool is_word(std::size_t at, const std::string& wanted) const {
    return words[at] == wanted || (open && is_last(at) && wanted.starts_with(words[at]));
  }
  // How many words of the spelling stand here, one after the other.
  [[nodiscard]] std::size_t run(std::size_t at, const Words& spelling) const {
    std::size_t n = 0;
    while (n < spelling.size() && at + n < words.size() && is_word(at + n, spelling[n])) ++n;
    return n;
  }
  // All of the spelling, or its beginning at the end of what was typed.
  [[nodiscard]] bool stands(std::size_t at, const Words& spelling) const {
    const std::size_t n = run(at, spelling);
    return n == spelling.size() || (n > 0 && open && at + n == words.size());
  }

  // Does a kind stand right before this word, so that it belongs to what follows?
  [[nodiscard]] bool follows_kind(std::size_t at) const {
    for (std::size_t i = 0; i < at; ++i) {
      for (const KindAt& kind : kinds[i]) {
        if (i + kind.words == at) return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool names_commune_before(std::size_t at) const {
    for (std::size_t i = 0; i < at; ++i) {
      for (const KindAt& kind : kinds[i]) {
        if (kind.kind >= UnitKind::commune) return true;
      }
    }
    return false;
  }

  // What it costs that the words were typed with other marks than these, or, among words with
  // marks, with none.
  [[nodiscard]] int marks_cost(std::size_t at, const NamedPart& part) const {
    int cost = 0;
    for (std::size_t i = 0; any_marks && i < part.marks.size() && at + i < words.size(); ++i) {
      const bool finished = words[at + i] == part.spellings.front()[i];
      if (!finished || marks[at + i] == part.marks[i]) continue;
      cost += marks[at + i].empty() ? kMissingMarks : kOtherMarks;
    }
    return cost;
  }

  Words words;
  Words marks;
  bool any_marks;
  bool open;  // the last word may be unfinished
  std::vector<std::vector<KindAt>> kinds;
  std::vector<std::vector<UnitKind>> begun;
};

// Tries to read everything typed as parts of one entry, each at most once and in any order.
class AddressBook::Matcher {
 public:
  Matcher(const Typed& typed, const Entry& entry, bool name_needed)
      : typed_(typed), entry_(entry), name_needed_(name_needed) {}

  // The penalty of the best reading from this word on; kNo if there is none.
  int read(std::size_t from) {
    from_ = from;
    return rest(from, 0);
  }

 private:
  enum Used : unsigned { kName = 1, kDistrict = 2, kProvince = 4, kNameKind = 8 };

  int end(unsigned used) const {
    const bool named = used & kName;
    if (named != name_needed_) return kNo;
    return from_ == 0 || clear_enough(used) ? 0 : kNo;
  }

  // After words that were passed over: "12 Nguyễn Trãi, phường …" or "… Láng Hạ, Đống Đa".
  bool clear_enough(unsigned used) const {
    if (used & kNameKind) return true;
    return !typed_.names_commune_before(from_) && (used & (kDistrict | kProvince));
  }

  int rest(std::size_t at, unsigned used) {
    if (at == typed_.words.size()) return end(used);
    int best = kNo;
    if (name_needed_ && !(used & kName)) best = part(at, used, kName, entry_.name);
    if (!(used & kDistrict)) {
      const int cost = entry_.former == kNone ? kFormerDistrict : 0;
      for (const auto* each : entry_.districts) {
        best = std::min(best, cost + part(at, used, kDistrict, *each));
      }
    }
    if (!(used & kProvince)) {
      for (const auto* each : entry_.provinces) {
        const int cost = each == entry_.provinces.front() ? 0 : kOtherProvince;
        best = std::min(best, cost + part(at, used, kProvince, *each));
      }
    }
    return best;
  }

  int part(std::size_t at, unsigned used, Used level, const NamedPart& part) {
    int best = name(at, used | level, level, part);
    for (const KindAt& kind : typed_.kinds[at]) {
      if (!fits(level, kind.kind, part.kind)) continue;
      const int other = level == kName ? kOtherKind : kOtherAreaKind;
      const int cost = kind.kind == part.kind ? 0 : other;
      const unsigned now = used | level | (level == kName ? kNameKind : 0U);
      best = std::min(best, cost + name(at + kind.words, now, level, part));
    }
    // "Phường 12, Qu": only the kind has been typed yet.
    if (level != kName) {
      for (const UnitKind kind : typed_.begun[at]) {
        if (kind == part.kind) best = std::min(best, kUnfinishedArea + end(used | level));
      }
    }
    return best;
  }

  int name(std::size_t at, unsigned used, Used level, const NamedPart& part) {
    int best = kNo;
    if (at >= typed_.words.size()) return best;
    for (const Words& spelling : part.spellings) {
      if (!typed_.stands(at, spelling)) continue;
      const std::size_t words = typed_.run(at, spelling);
      const std::size_t next = at + words;
      const bool whole = words == spelling.size() && typed_.words[next - 1] == spelling[words - 1];
      const int unfinished = level == kName ? kUnfinishedName : kUnfinishedArea;
      const bool own = &spelling == &part.spellings.front();
      const int other = own ? typed_.marks_cost(at, part) : kOtherSpelling;
      const int cost = (whole ? 0 : unfinished) + other;
      best = std::min(best, cost + rest(next, used));
    }
    return best;
  }

  static bool fits(Used level, UnitKind kind, UnitKind own) {
    switch (kind) {
      case UnitKind::province:
        return level == kProvince;
      case UnitKind::city:
        return level != kName;
      case UnitKind::quarter:
      case UnitKind::district:
      case UnitKind::town:
        return level == kDistrict || (level == kName && kind == own);
      default:
        return level == kName;
    }
  }

  const Typed& typed_;
  const Entry& entry_;
  bool name_needed_;
  std::size_t from_ = 0;
};

AddressBook::AddressBook(std::vector<Territory> territories, std::vector<FormerCommune> former)
    : territories_(std::move(territories)), former_(std::move(former)) {
  for (std::size_t i = 0; i < territories_.size(); ++i) {
    by_code_[territories_[i].code] = i;
    if (territories_[i].code == territories_[i].province_code) {
      by_name_[text::folded(territories_[i].name)] = i;
    }
  }
  add_today();
  add_former();
  put_in_order();
  index_first_words();
}

const NamedPart* AddressBook::district_part(const std::string& name) {
  auto& part = districts_[name];
  if (!part) part = std::make_unique<NamedPart>(part_of(name));
  return part.get();
}

const NamedPart* AddressBook::province_part(const std::string& name) {
  auto& part = provinces_[name];
  if (!part) part = std::make_unique<NamedPart>(province_part_of(name));
  return part.get();
}

void AddressBook::add_today() {
  for (std::size_t i = 0; i < territories_.size(); ++i) {
    const Territory& each = territories_[i];
    if (each.code == each.province_code) continue;
    const Territory& province = territories_[by_code_.at(each.province_code)];
    entries_.push_back({part_of(each.name), {}, {province_part(province.name)}, i, kNone, kNone});
  }
}

void AddressBook::add_former() {
  std::unordered_map<std::size_t, std::size_t> entry_of;  // territory → entry
  for (std::size_t i = 0; i < entries_.size(); ++i) entry_of[entries_[i].today] = i;
  for (std::size_t i = 0; i < former_.size(); ++i) {
    const FormerCommune& each = former_[i];
    Entry entry{part_of(each.name), {}, {province_part(each.province)}, kNone, i, kNone};
    if (!each.district.empty()) entry.districts.push_back(district_part(each.district));
    if (const auto found = by_code_.find(each.successor); found != by_code_.end()) {
      entry.today = found->second;
      const std::size_t now = entry_of.at(entry.today);
      for (const auto* district : entry.districts) add_once(entries_[now].districts, district);
      add_once(entries_[now].provinces, entry.provinces.front());
      add_once(entry.provinces, entries_[now].provinces.front());
      const bool kept_name =
          text::folded(territories_[entry.today].name) == text::folded(each.name);
      if (kept_name) entry.same_name = now;
    }
    entries_.push_back(std::move(entry));
  }
}

void AddressBook::put_in_order() {
  std::vector<std::tuple<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const std::string name =
        entry.former == kNone ? territories_[entry.today].name : address(former_[entry.former]);
    std::string key;
    for (const auto& word : entry.name.spellings.front()) key += word + " ";
    keys.emplace_back(key + "\x01" + text::folded(name), i);  // a shorter name comes first
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < keys.size(); ++i) entries_[std::get<1>(keys[i])].order = i;
}

void AddressBook::index_first_words() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    for (const Words& spelling : entries_[i].name.spellings) {
      first_words_.emplace_back(spelling.front(), i);
    }
  }
  std::sort(first_words_.begin(), first_words_.end());
  first_words_.erase(std::unique(first_words_.begin(), first_words_.end()), first_words_.end());
}

// The entries whose name stands somewhere in what was typed.
std::vector<std::size_t> AddressBook::candidates(const Typed& typed) const {
  std::vector<std::size_t> result;
  for (std::size_t at = 0; at < typed.words.size(); ++at) {
    const auto first = std::lower_bound(first_words_.begin(), first_words_.end(),
                                        std::pair(typed.words[at], std::size_t{0}));
    for (auto each = first; each != first_words_.end() && typed.is_word(at, each->first); ++each) {
      const auto& spellings = entries_[each->second].name.spellings;
      const bool stands = std::any_of(spellings.begin(), spellings.end(),
                                      [&](const Words& words) { return typed.stands(at, words); });
      if (stands) result.push_back(each->second);
    }
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::vector<AddressBook::Match> AddressBook::matches(const Typed& typed) const {
  const auto entries = candidates(typed);
  auto result = matches_from(typed, entries, 0);
  if (result.empty()) result = matches_of_area(typed);
  for (std::size_t from = 1; from < typed.words.size() && result.empty(); ++from) {
    if (!typed.follows_kind(from)) result = matches_from(typed, entries, from);
  }
  return result;
}

std::vector<AddressBook::Match> AddressBook::matches_from(const Typed& typed,
                                                          const std::vector<std::size_t>& entries,
                                                          std::size_t from) const {
  std::vector<Match> result;
  for (const std::size_t each : entries) {
    const Entry& entry = entries_[each];
    const int penalty = Matcher(typed, entry, true).read(from);
    if (penalty >= kNo) continue;
    const int former = entry.former == kNone ? 0 : kFormer;
    result.push_back({penalty + former, entry.order, each});
  }
  return result;
}

std::vector<AddressBook::Match> AddressBook::matches_of_area(const Typed& typed) const {
  std::vector<Match> result;
  for (std::size_t i = 0; i < entries_.size() && entries_[i].former == kNone; ++i) {
    const int penalty = Matcher(typed, entries_[i], false).read(0);
    if (penalty < kNo) result.push_back({penalty, entries_[i].order, i});
  }
  return result;
}

AddressHit AddressBook::hit_of(const Entry& entry) const {
  AddressHit hit;
  if (entry.former != kNone) hit.former = &former_[entry.former];
  if (entry.today != kNone) {
    hit.commune = &territories_[entry.today];
    hit.province = &territories_[by_code_.at(hit.commune->province_code)];
  } else if (const auto found = by_name_.find(text::folded(hit.former->province));
             found != by_name_.end()) {
    hit.province = &territories_[found->second];
  }
  return hit;
}

std::vector<AddressHit> AddressBook::find(std::string_view typed_text, std::size_t limit) const {
  const Typed typed(typed_text);
  if (!typed.enough()) return {};
  auto found = matches(typed);
  std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
    return std::tie(a.penalty, a.order) < std::tie(b.penalty, b.order);
  });
  std::vector<bool> there(entries_.size());
  for (const Match& match : found) there[match.entry] = true;
  std::vector<AddressHit> hits;
  for (const Match& match : found) {
    if (hits.size() == limit) break;
    const Entry& entry = entries_[match.entry];
    // A commune that kept its name is one hit, not two.
    if (entry.same_name != kNone && there[entry.same_name]) continue;
    hits.push_back(hit_of(entry));
  }
  return hits;
}

std::shared_ptr<const AddressBook> read_address_book(db::Database& database) {
  return database.read([](db::Transaction& tx) {
    return std::make_shared<const AddressBook>(all_territories(tx), all_former_communes(tx));
  });
}

}  // namespace units
