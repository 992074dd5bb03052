// Who works in the simulated quarter: two communes with their committees, the city above them, an
// inspector, the Front and an administrator. Kept beside the office: what each may see and do is
// said here a second time, not asked of it.
#pragma once

#include <string>
#include <vector>

#include "staff/actor.h"

namespace quarter {

struct Person {
  std::string login;
  staff::Role role = staff::Role::observer;
  std::string unit_id;
  std::string id = {};  // given by the office
  bool active = true;
};

// The units that take papers in.
inline const std::vector<std::string> kBodies{"ubnd-00004", "danguy-00004", "ubnd-00008",
                                              "danguy-00008"};
inline constexpr auto kPassword = "giếng nước sân đình cây đa cũ";

[[nodiscard]] std::vector<Person> make_cast();

// "01" reaches both communes' state line.
[[nodiscard]] bool is_state(const std::string& unit_id);
[[nodiscard]] std::string line_root(const std::string& unit_id);

}  // namespace quarter
