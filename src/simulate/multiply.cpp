#include "simulate/multiply.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/check.h"
#include "base/clock.h"
#include "journal/journal.h"
#include "petitions/register.h"
#include "search/search.h"
#include "simulate/copied_rows.h"
#include "simulate/dice.h"
#include "simulate/names.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace simulate {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// U stands in no id of ours, so no copy meets a row of the base.
std::string copied_id(const std::string& id, int copy) {
  std::string made = id;
  CHECK(made.size() == 26);
  made[23] = 'U';
  made[24] = kDigits[static_cast<std::size_t>(copy) / 32];
  made[25] = kDigits[static_cast<std::size_t>(copy) % 32];
  return made;
}

std::optional<std::string> copied_id(const std::optional<std::string>& id, int copy) {
  if (!id) return std::nullopt;
  return copied_id(*id, copy);
}

// Communes take turns within their line; bodies of the city keep what is theirs.
class Turns {
 public:
  Turns(const Base& base, const units::Directory& units) : units_(units) {
    std::set<std::string> seen;
    for (const BasePaper& paper : base.papers) seen.insert(paper.unit_id);
    for (const std::string& id : seen) {
      const units::Unit* unit = units.find(id);
      CHECK(unit);
      if (unit->level != units::Level::commune) continue;
      auto& line = lines_[unit->line];
      place_[id] = line.size();
      line.push_back(id);
    }
  }

  const std::string& unit(const std::string& id, int copy) const {
    const auto place = place_.find(id);
    if (place == place_.end()) return id;
    const auto& line = lines_.at(units_.find(id)->line);
    return line[(place->second + static_cast<std::size_t>(copy)) % line.size()];
  }

  // A place in the commune itself goes with it.
  std::optional<std::string> place(const BaseMatter& matter, int copy) const {
    if (matter.place_code != units_.find(matter.unit_id)->territory_code) return matter.place_code;
    return units_.find(unit(matter.unit_id, copy))->territory_code;
  }

 private:
  const units::Directory& units_;
  std::map<units::Line, std::vector<std::string>> lines_;
  std::unordered_map<std::string, std::size_t> place_;
};

// The handler of the other commune who sits where this one sits in his.
const Handler* handler_for(const Base& base, const BaseMatter& matter, const std::string& unit) {
  const auto here = base.handlers.find(unit), there = base.handlers.find(matter.unit_id);
  if (!matter.assignee_id || here == base.handlers.end()) return nullptr;
  std::size_t place = 0;
  if (there != base.handlers.end()) {
    const auto& seats = there->second;
    const auto found = std::find_if(seats.begin(), seats.end(), [&](const Handler& handler) {
      return handler.id == *matter.assignee_id;
    });
    place = static_cast<std::size_t>(found - seats.begin());
  }
  return &here->second[place % here->second.size()];
}

// A sentence of its own, so that the words of a large office are spread as in a real one.
std::string sentence(Dice& dice) {
  return " Thửa đất số " + std::to_string(dice.between(1, 900)) + ", tờ bản đồ số " +
         std::to_string(dice.between(1, 99)) + ", giáp nhà " + person(dice, Crowd::everybody).name +
         ", biên bản số " + std::to_string(dice.between(1, 400'000)) + ".";
}

class Copier {
 public:
  Copier(const Office& office, Base base)
      : office_(office), base_(std::move(base)), turns_(base_, office.units) {}

  void add(int copy) {
    std::vector<CopiedPaper> papers;
    std::unordered_map<std::string, const CopiedPaper*> by_id;
    papers.reserve(base_.papers.size());
    for (std::size_t i = 0; i < base_.papers.size(); ++i) {
      papers.push_back(paper(base_.papers[i], copy, i));
      by_id[base_.papers[i].id] = &papers.back();
    }
    std::vector<CopiedMatter> matters;
    for (const BaseMatter& each : base_.matters) {
      matters.push_back(matter(each, copy, *by_id.at(each.paper_id)));
    }
    office_.database.write([&](db::Transaction& tx) {
      put_copy(tx, copy, papers, matters);
      copy_rows(tx, copy);
      copy_seals(tx, copy);
      save_books(tx, base_.books);
      record(tx, copy);
    });
  }

  [[nodiscard]] const Base& base() const { return base_; }

 private:
  CopiedPaper paper(const BasePaper& from, int copy, std::size_t position) {
    const std::string& unit = turns_.unit(from.unit_id, copy);
    const std::string id = copied_id(from.id, copy);
    const long long seq = ++base_.books[{unit, {from.series, from.year}}];
    Dice dice(static_cast<std::uint64_t>(copy), position);
    return {
        .old_id = from.id,
        .new_id = id,
        .unit_id = unit,
        .seq = seq,
        .number = petitions::number_text(seq, from.year, from.series),
        .code_hash = office_.vault.fingerprint("code", petitions::follow_code(office_.vault, id)),
        .tail = from.sealed ? "" : sentence(dice),
        .duplicate_of = copied_id(from.duplicate_of, copy)};
  }

  CopiedMatter matter(const BaseMatter& from, int copy, const CopiedPaper& paper) {
    const std::string& unit = turns_.unit(from.unit_id, copy);
    const Handler* handler = handler_for(base_, from, unit);
    const bool numbered = from.number.starts_with(from.paper_number);
    CopiedMatter made{
        .old_id = from.id,
        .new_id = copied_id(from.id, copy),
        .unit_id = unit,
        .number = paper.number + (numbered ? from.number.substr(from.paper_number.size()) : ""),
        .search_row = ++base_.last_search_row,
        .old_words = kept(from.paper_number),
        .new_words = kept(paper.number),
        .tail_words = kept(paper.tail),
        .assignee_id = std::nullopt,
        .assignee_name = std::nullopt,
        .place_code = turns_.place(from, copy),
        .previous_matter_id = copied_id(from.previous_matter_id, copy)};
    if (handler) {
      made.assignee_id = handler->id;
      made.assignee_name = handler->name;
    }
    return made;
  }

  [[nodiscard]] std::string kept(const std::string& text) const {
    return search::kept_text(office_.database.dialect(), text);
  }

  void copy_seals(db::Transaction& tx, int copy) {
    for (const BasePaper& paper : base_.papers) {
      if (!paper.sealed) continue;
      const auto plain = vault::get(tx, office_.vault, paper.id);
      if (!plain) continue;
      vault::put(tx, office_.vault, copied_id(paper.id, copy), *plain, office_.random);
    }
  }

  void record(db::Transaction& tx, int copy) {
    journal::record(tx, {.act = "simulate.multiply",
                         .subject_kind = "office",
                         .subject_id = "copy-" + std::to_string(copy),
                         .unit_id = "",
                         .user_id = "",
                         .user_name = "",
                         .post = "",
                         .reason = "papers copied for measuring; no act stands behind them",
                         .before = nullptr,
                         .after = json::Object{{"papers", base_.papers.size()},
                                               {"matters", base_.matters.size()}},
                         .at = office_.clock.now()});
  }

  const Office& office_;
  Base base_;
  Turns turns_;
};

}  // namespace

Multiplied multiply(const Office& office, int copies,
                    const std::function<void(int done)>& progress) {
  CHECK(copies >= 0 && copies <= 1000);
  Copier copier(office, office.database.read([](db::Transaction& tx) { return read_base(tx); }));
  office.database.write([](db::Transaction& tx) {
    make_copy_tables(tx);
    stop_counting(tx);
  });
  for (int copy = 1; copy <= copies; ++copy) {
    copier.add(copy);
    progress(copy);
  }
  office.database.write([](db::Transaction& tx) {
    count_again(tx);
    drop_copy_tables(tx);
  });
  return {.papers = static_cast<long long>(copier.base().papers.size()) * copies,
          .matters = static_cast<long long>(copier.base().matters.size()) * copies};
}

}  // namespace simulate
