// A demonstration office in a database of its own, for tests of what a whole office shows.
#pragma once

#include <memory>
#include <stdexcept>

#include "acts/desk.h"
#include "base/text.h"
#include "simulate/fill.h"
#include "units/load.h"

namespace acts {

struct SimulatedScene {
  db::TestDatabase test;
  std::shared_ptr<const units::Directory> units;
  SystemRandom random;
  vault::Vault vault;
  files::Files files;

  explicit SimulatedScene(int papers)
      : units(loaded(test.database())),
        vault(vault::Vault::open(test.folder() + "/key", true, random)),
        files(test.folder() + "/files", vault) {
    const auto report = simulate::fill(test.database(), the_law(), *units, vault, files, kinds(),
                                       {.papers = papers, .seed = 5}, [](int, int) {});
    if (!report) throw std::runtime_error(report.error().subject);
  }

  static std::shared_ptr<const units::Directory> loaded(db::Database& database) {
    db::migrate(database, TIEPDAN_SOURCE "/migrations");
    if (!units::load(database, TIEPDAN_SOURCE "/units")) throw std::runtime_error("units");
    return units::read_directory(database);
  }
};

inline staff::Actor person(db::Transaction& tx, const std::string& login) {
  const auto user = staff::find_login(tx, text::folded(login));
  if (!user) throw std::runtime_error(login);
  return {.user_id = user->id, .name = user->name, .posts = user->posts};
}

}  // namespace acts
