// The office of tests/acts on a disk that is watched. SQLite only: the disk of PostgreSQL is not
// ours.
#pragma once

#include <unistd.h>

#include <filesystem>

#include "acts/desk.h"
#include "faults/disk.h"

namespace faults {

// Stands before the database is opened, and until it is closed.
struct Watching {
  Watching() {
    disk::watch((std::filesystem::temp_directory_path() / "tiepdan_test_").string() +
                std::to_string(getpid()) + "_");
  }
  ~Watching() { disk::watch(""); }
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;
};

struct WatchedDesk : Watching, acts::Desk {
  void SetUp() override {
    ASSERT_EQ(database.dialect(), db::Dialect::sqlite);
    Desk::SetUp();
  }

  long long count(const std::string& table) {
    return database.read([&](db::Transaction& tx) {
      return tx.first("SELECT count(*) AS number FROM " + table)->integer("number");
    });
  }
};

}  // namespace faults
