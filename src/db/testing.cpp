#include "db/testing.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace db {
namespace {

std::string fresh_name() {
  static std::atomic<int> count{0};
  return "tiepdan_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

std::string with_schema(const std::string& url, const std::string& schema) {
  const char joint = url.find('?') == std::string::npos ? '?' : '&';
  return url + joint + "options=-csearch_path%3D" + schema + ",public";
}

}  // namespace

TestDatabase::TestDatabase() {
  const std::string name = fresh_name();
  folder_ = (std::filesystem::temp_directory_path() / name).string();
  std::filesystem::create_directories(folder_);
  if (const char* url = std::getenv("TIEPDAN_TEST_POSTGRES")) {
    schema_ = name;
    Database::open(url, {.readers = 1})->write([&](Transaction& tx) {
      tx.execute("CREATE SCHEMA " + schema_);
    });
    where_ = with_schema(url, schema_);
  } else {
    where_ = folder_ + "/office.db";
  }
  database_ = Database::open(where_);
}

TestDatabase::~TestDatabase() {
  database_.reset();
  if (!schema_.empty()) {
    Database::open(std::getenv("TIEPDAN_TEST_POSTGRES"), {.readers = 1})
        ->write([&](Transaction& tx) { tx.execute("DROP SCHEMA " + schema_ + " CASCADE"); });
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace db
