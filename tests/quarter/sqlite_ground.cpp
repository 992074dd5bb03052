#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "db/testing.h"
#include "faults/platter.h"
#include "quarter/ground.h"

namespace quarter {
namespace {

namespace fs = std::filesystem;
using faults::Event;
using faults::Files;
using faults::Platter;
namespace disk = faults::disk;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class SqliteGround final : public Ground {
 public:
  explicit SqliteGround(std::string folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    disk::watch(folder_ + "/office.db");
  }
  ~SqliteGround() override { disk::watch(""); }

  std::string database() const override { return ""; }

  void begin_act(Cut cut, Dice& dice) override {
    for (const Event& event : disk::taken_log()) platter_.take(event);
    if (cut == Cut::short_of) {
      const int first = dice.between(1, 25);
      disk::refuse({first, first + dice.between(0, 2), SQLITE_IOERR_WRITE});
    }
  }

  bool end_act(Cut cut, Dice& dice) override {
    if (cut != Cut::after) {
      if (cut == Cut::short_of) disk::refuse({});
      return true;
    }
    const auto events = disk::taken_log();
    const std::size_t moment = dice.below(events.size() + 1);
    for (std::size_t i = 0; i < moment; ++i) platter_.take(events[i]);
    std::mt19937_64 fate(dice.below(1u << 30));
    left_ = platter_.after_cut(fate);
    disk::watch("");  // what the closing office writes from here on is lost
    return moment == events.size();
  }

  void restore() override {
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
      fs::remove(folder_ + "/office.db" + ending);
    }
    for (const auto& [name, content] : left_) db::write_file(folder_ + "/" + name, content);
    platter_ = Platter(std::move(left_));
    left_.clear();
    disk::watch(folder_ + "/office.db");
  }

  std::string bytes() override {
    return content_of(folder_ + "/office.db") + content_of(folder_ + "/office.db-wal");
  }

  void remove() override {}

 private:
  const std::string folder_;
  Platter platter_;
  Files left_;
};

}  // namespace

std::unique_ptr<Ground> sqlite_ground(const std::string& folder) {
  return std::make_unique<SqliteGround>(folder);
}

}  // namespace quarter
