// The whole organisation in memory: every unit and territory, who is above whom. Immutable, so
// that any number of threads may read it; a new one is loaded when the data has changed. It never
// writes and never asks the database again.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "units/unit.h"

namespace db {
class Database;
}

namespace units {

class Directory {
 public:
  // Units name parents that are among them and form no circle; otherwise a Bug.
  Directory(std::vector<Unit> units, std::vector<Territory> territories);
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  // nullptr when there is no such unit or territory.
  [[nodiscard]] const Unit* find(std::string_view id) const;
  [[nodiscard]] const Territory* territory(std::string_view code) const;

  // The same unit, or below `ancestor_id` in its line. False when either is unknown.
  [[nodiscard]] bool within(std::string_view unit_id, std::string_view ancestor_id) const;

  // Directly below, in the order of units().
  [[nodiscard]] std::vector<const Unit*> children(std::string_view id) const;
  [[nodiscard]] std::size_t children_count(std::string_view id) const;
  // The ids of the unit and everything below it, itself first; empty when it is unknown.
  [[nodiscard]] std::vector<std::string> units_below(std::string_view id) const;
  // From the unit directly above up to the top.
  [[nodiscard]] std::vector<const Unit*> chain(std::string_view id) const;
  [[nodiscard]] bool in_force(std::string_view id, Date day) const;

  // Provinces first, then by name and id: the order of every list.
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  // Those that end and name a successor, whenever that is.
  [[nodiscard]] const std::vector<const Unit*>& merged() const { return merged_; }
  // The place of a unit in units(); units().size() when it is unknown.
  [[nodiscard]] std::size_t place(std::string_view id) const;

  // By code.
  [[nodiscard]] const std::vector<const Territory*>& provinces() const { return provinces_; }
  // By name; empty for an unknown province.
  [[nodiscard]] const std::vector<const Territory*>& communes(std::string_view province_code) const;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  void link();
  void number(std::size_t unit, std::size_t& next, std::size_t depth);
  void sort_territories();

  std::vector<Unit> units_;
  std::vector<Territory> territories_;
  std::unordered_map<std::string_view, std::size_t> by_id_;
  std::unordered_map<std::string_view, const Territory*> by_code_;
  std::vector<std::size_t> parents_;
  std::vector<std::vector<std::size_t>> children_;
  // Numbers given on the way down: everything below a unit lies between its own and its last.
  std::vector<std::size_t> first_;
  std::vector<std::size_t> last_;
  std::vector<const Unit*> merged_;
  std::vector<const Territory*> provinces_;
  std::unordered_map<std::string_view, std::vector<const Territory*>> communes_;
};

// Everything that load() has put there, in well under a second.
[[nodiscard]] std::shared_ptr<const Directory> read_directory(db::Database& database);

}  // namespace units
