// Finds today's commune for an address of today or from before 1 July 2025, however it is typed:
// with or without marks, abbreviated, parts in any order, the last word unfinished. In memory and
// immutable; a guess is never made: every hit contains all of what was typed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "units/address_hit.h"
#include "units/address_reading.h"
#include "units/tables.h"

namespace db {
class Database;
}

namespace units {

class AddressBook {
 public:
  AddressBook(std::vector<Territory> territories, std::vector<FormerCommune> former);
  AddressBook(const AddressBook&) = delete;
  AddressBook& operator=(const AddressBook&) = delete;

  // Best first, at most `limit`; nothing for less than two letters or one digit. What comes before
  // the commune (house, street, hamlet) is passed over when the rest is clear enough. A query that
  // names only a district or province gives today's communes in it. Hits point into this book.
  [[nodiscard]] std::vector<AddressHit> find(std::string_view typed, std::size_t limit) const;

 private:
  struct Entry {
    AddressEntry parts;
    std::size_t today;      // in territories_, or kNone
    std::size_t former;     // in former_, or kNone
    std::size_t kept_name;  // the entry of today's commune that a former one became under its own
                            // name, or kNone
    std::size_t order = 0;  // by name: decides between equally good ones
  };
  struct Match {
    int penalty;
    std::size_t order;
    std::size_t entry;
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void add_today();
  void add_former();
  void put_in_order();
  void index_first_words();
  const NamedPart* district_part(const std::string& name);
  const NamedPart* province_part(const std::string& name);
  [[nodiscard]] std::vector<std::size_t> candidates(const TypedAddress& typed) const;
  [[nodiscard]] std::vector<Match> matches(const TypedAddress& typed) const;
  [[nodiscard]] std::vector<Match> matches_from(const TypedAddress& typed,
                                                const std::vector<std::size_t>& entries,
                                                std::size_t from) const;
  [[nodiscard]] std::vector<Match> matches_of_area(const TypedAddress& typed) const;
  [[nodiscard]] AddressHit hit_of(const Entry& entry) const;

  std::vector<Territory> territories_;
  std::vector<FormerCommune> former_;
  std::unordered_map<std::string, std::size_t> by_code_;  // territories_
  std::unordered_map<std::string, std::size_t> by_name_;  // provinces among territories_
  std::unordered_map<std::string, std::unique_ptr<NamedPart>> districts_;
  std::unordered_map<std::string, std::unique_ptr<NamedPart>> provinces_;
  std::vector<Entry> entries_;
  // First word of a spelling → entries, by word: a beginning of a word is a range.
  std::vector<std::pair<std::string, std::size_t>> first_words_;
};

// From what load() has put into the database.
[[nodiscard]] std::shared_ptr<const AddressBook> read_address_book(db::Database& database);

}  // namespace units
