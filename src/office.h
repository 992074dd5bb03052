// What every room is handed: the things one running office has exactly one of. Built by app.cpp in
// order; nothing here is global.
#pragma once

#include <string>

class Clock;
class Random;
namespace db {
class Database;
}
namespace law {
class Engine;
}
namespace units {
class Directory;
}
namespace vault {
class Vault;
}
namespace files {
class Files;
}

struct Office {
  db::Database& database;
  const law::Engine& law;
  const units::Directory& units;
  const vault::Vault& vault;
  const files::Files& files;
  const Clock& clock;
  Random& random;               // safe from several threads
  bool demonstration = false;   // marked on every page
  std::string public_url = {};  // "https://…", for the QR codes of receipts; empty: not known
};
