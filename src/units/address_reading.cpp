#include "units/address_reading.h"

#include <algorithm>

#include "base/text.h"

namespace units {
namespace {

constexpr std::size_t kMaxWords = 16;

void drop_country(Words& words, Words& marks) {
  const auto ends_with = [&](const Words& tail) {
    return words.size() > tail.size() && std::equal(tail.rbegin(), tail.rend(), words.rbegin());
  };
  for (const Words& tail : {Words{"viet", "nam"}, Words{"vn"}}) {
    if (ends_with(tail)) words.resize(words.size() - tail.size());
    marks.resize(words.size());
  }
}

// Tries to read everything typed as parts of one entry, each at most once and in any order.
class Reading {
 public:
  Reading(const TypedAddress& typed, const AddressEntry& entry, Aim aim, std::size_t from)
      : typed_(typed), entry_(entry), aim_(aim), from_(from) {}

  int best() { return rest(from_, 0); }

 private:
  enum Used : unsigned { kName = 1, kDistrict = 2, kProvince = 4, kNameKind = 8 };

  int end(unsigned used) const {
    const bool named = used & kName;
    if (named != (aim_ == Aim::commune)) return kDoesNotFit;
    return from_ == 0 || clear_enough(used) ? 0 : kDoesNotFit;
  }

  // After words that were passed over: "12 Nguyễn Trãi, phường …" or "… Láng Hạ, Đống Đa".
  bool clear_enough(unsigned used) const {
    if (used & kNameKind) return true;
    return !typed_.names_commune_before(from_) && (used & (kDistrict | kProvince));
  }

  int rest(std::size_t at, unsigned used) {
    if (at == typed_.words.size()) return end(used);
    int best = kDoesNotFit;
    if (aim_ == Aim::commune && !(used & kName)) best = part(at, used, kName, entry_.name);
    if (!(used & kDistrict)) {
      const int cost = entry_.era == Era::today ? kFormerDistrict : 0;
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
    int best = kDoesNotFit;
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

  const TypedAddress& typed_;
  const AddressEntry& entry_;
  Aim aim_;
  std::size_t from_;
};

}  // namespace

TypedAddress::TypedAddress(std::string_view text) {
  auto typed = address_text(text);
  words = std::move(typed.words);
  marks = std::move(typed.marks);
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

bool TypedAddress::enough() const {
  std::size_t letters = 0;
  for (const auto& word : words) letters += word[0] <= '9' ? 2 : word.size();
  return letters >= 2;
}

bool TypedAddress::is_word(std::size_t at, const std::string& wanted) const {
  const bool last = at + 1 == words.size();
  return words[at] == wanted || (open && last && wanted.starts_with(words[at]));
}

std::size_t TypedAddress::run(std::size_t at, const Words& spelling) const {
  std::size_t n = 0;
  while (n < spelling.size() && at + n < words.size() && is_word(at + n, spelling[n])) ++n;
  return n;
}

bool TypedAddress::stands(std::size_t at, const Words& spelling) const {
  const std::size_t n = run(at, spelling);
  return n == spelling.size() || (n > 0 && open && at + n == words.size());
}

int TypedAddress::marks_cost(std::size_t at, const NamedPart& part) const {
  int cost = 0;
  for (std::size_t i = 0; any_marks && i < part.marks.size() && at + i < words.size(); ++i) {
    const bool finished = words[at + i] == part.spellings.front()[i];
    if (!finished || marks[at + i] == part.marks[i]) continue;
    cost += marks[at + i].empty() ? kMissingMarks : kOtherMarks;
  }
  return cost;
}

bool TypedAddress::follows_kind(std::size_t at) const {
  for (std::size_t i = 0; i < at; ++i) {
    for (const KindAt& kind : kinds[i]) {
      if (i + kind.words == at) return true;
    }
  }
  return false;
}

bool TypedAddress::names_commune_before(std::size_t at) const {
  for (std::size_t i = 0; i < at; ++i) {
    for (const KindAt& kind : kinds[i]) {
      if (kind.kind >= UnitKind::commune) return true;
    }
  }
  return false;
}

int read_address(const TypedAddress& typed, const AddressEntry& entry, Aim aim, std::size_t from) {
  return Reading(typed, entry, aim, from).best();
}

}  // namespace units
