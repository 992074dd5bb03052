// Builds one office: everything once, in order, in one place. The only file that knows all rooms.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "db/database.h"
#include "exports/exports.h"
#include "files/files.h"
#include "http/router.h"
#include "law/engine.h"
#include "matters/step.h"
#include "office.h"
#include "rulings/rule.h"
#include "staff/doorkeeper.h"
#include "units/address_book.h"
#include "units/directory.h"
#include "vault/vault.h"

struct AppOptions {
  std::string home;      // the project's law/, units/ and migrations/
  std::string data;      // the office's own folder: keys, scans, the SQLite file
  std::string database;  // a PostgreSQL URL, or empty for SQLite in the data folder
  bool demonstration = false;
  bool secure_cookie = false;  // TLS stands in front
  std::string public_url;      // how citizens reach the office: "https://…"
};

// What an office cannot make itself; it must outlive the App.
struct Surroundings {
  const Clock& clock;
  Random& random;
};
// The machine's own clock and randomness.
Surroundings the_machine();

class App {
 public:
  // Loads the law, migrates, loads the units, opens the vault. `invalid` when the rulebook or the
  // units' data are wrong, with file and line.
  static Result<std::unique_ptr<App>> open(const AppOptions& options,
                                           const Surroundings& surroundings = the_machine());

  [[nodiscard]] Office& office() { return office_; }
  [[nodiscard]] exports::Exports& exports() { return exports_; }
  [[nodiscard]] const matters::Kinds& kinds() const { return kinds_; }
  // Every route of every room.
  [[nodiscard]] http::Router router();

 private:
  struct Parts;
  // Two servers may share one PostgreSQL: what is ruled at the other is the law here before the
  // next write.
  void hear_of_rulings();
  App(const AppOptions& options, const Surroundings& surroundings, Parts parts);

  std::unique_ptr<db::Database> database_;
  const law::Engine files_law_;  // without the office's rulings
  law::Engine law_;
  std::shared_ptr<const units::Directory> units_;
  std::shared_ptr<const units::AddressBook> addresses_;
  vault::Vault vault_;
  files::Files files_;
  staff::Doorkeeper door_;
  matters::Kinds kinds_;
  Office office_;
  exports::Exports exports_;
  const rulings::Bench bench_;
};

// The law alone, for the command line.
Result<law::Engine> load_law(const std::string& home);
// The SQLite file in the data folder, or the URL.
std::string database_of(const AppOptions& options);
