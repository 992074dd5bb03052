// A database for one test: SQLite in a folder of its own, or, when TIEPDAN_TEST_POSTGRES holds a
// URL, a schema of its own in that PostgreSQL. For tests only.
#pragma once

#include <memory>
#include <string>

#include "db/database.h"

namespace db {

class TestDatabase {
 public:
  TestDatabase();
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  [[nodiscard]] Database& database() { return *database_; }
  // What Database::open was given.
  [[nodiscard]] const std::string& where() const { return where_; }
  // A folder that goes away with the test, for keys and blobs.
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  std::string schema_;
  std::string where_;
  std::unique_ptr<Database> database_;
};

void write_file(const std::string& path, const std::string& text);

}  // namespace db
