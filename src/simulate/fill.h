// The demonstration office: Hà Nội with its 126 communes and city bodies, and what happened to the
// papers they received from 1 January to 20 November 2026. Every paper and every act goes through
// the doors of real work; nothing is written past them. Never for an office that is in use: the
// people, streets and matters are invented, and the pages are marked as a demonstration.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace db {
class Database;
}
namespace files {
class Files;
}
namespace law {
class Engine;
}
namespace matters {
struct Kinds;
}
namespace units {
class Directory;
}
namespace vault {
class Vault;
}

namespace simulate {

struct Size {
  int papers = 6000;
  std::uint64_t seed = 2026;
  std::size_t calendars = 1000;  // heads who keep a calendar of receptions, at most
};

// Somebody to sign in as, for printing; all share Report::password.
struct SignIn {
  std::string login;
  std::string name;
  std::string role;   // as staff::text(Role)
  std::string title;  // "Cán bộ tiếp công dân"
  std::string unit;   // "Ủy ban nhân dân phường Ba Đình"
};

struct Report {
  int users = 0;
  int papers = 0;
  int matters = 0;
  int acts = 0;
  std::vector<SignIn> sign_ins;
  std::string password;
};

// `invalid` "input.invalid" at "login" when the office has been filled already. Any act that the
// office refuses is a mistake of the plan: its error comes back with "#<paper> <act>: " before the
// subject, and the filling stops. `progress` is called from one thread at a time, once a simulated
// day, with the events done and their total.
Result<Report> fill(db::Database& database, const law::Engine& law, const units::Directory& units,
                    const vault::Vault& vault, const files::Files& files,
                    const matters::Kinds& kinds, const Size& size,
                    const std::function<void(int done, int total)>& progress);

}  // namespace simulate
