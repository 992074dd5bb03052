#include "quarter/cast.h"

namespace quarter {

using staff::Role;

std::vector<Person> make_cast() {
  std::vector<Person> cast;
  for (const std::string& unit : kBodies) {
    cast.push_back({"tiepdan." + unit, Role::reception_officer, unit});
    cast.push_back({"xuly1." + unit, Role::handler, unit});
    cast.push_back({"xuly2." + unit, Role::handler, unit});
    cast.push_back({"truong." + unit, Role::head, unit});
  }
  cast.push_back({"pho.ubnd-00004", Role::deputy, "ubnd-00004"});
  cast.push_back({"chutich.ubnd-01", Role::head, "ubnd-01"});
  cast.push_back({"thanhtra.thanhtra-01", Role::overseer, "thanhtra-01"});
  cast.push_back({"mattran.mttq-00004", Role::observer, "mttq-00004"});
  cast.push_back({"quantri.ubnd-01", Role::administrator, "ubnd-01"});
  return cast;
}

bool is_state(const std::string& unit_id) { return unit_id.starts_with("ubnd"); }

std::string line_root(const std::string& unit_id) {
  return is_state(unit_id) ? "ubnd-01" : "tinhuy-01";
}

}  // namespace quarter
