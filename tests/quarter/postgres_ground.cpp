#include <unistd.h>

#include <chrono>
#include <thread>

#include "base/check.h"
#include "db/database.h"
#include "quarter/broken.h"
#include "quarter/ground.h"
#include "quarter/wire.h"

namespace quarter {
namespace {

constexpr std::string_view kHost = "host=";

std::string host_in(const std::string& url) {
  const auto at = url.find(kHost);
  if (at == url.npos) throw Broken("a PostgreSQL on a socket is needed: …?host=/folder");
  const auto begin = at + kHost.size();
  return url.substr(begin, url.find('&', begin) - begin);
}

std::string with_host(std::string url, const std::string& folder) {
  const std::string host = host_in(url);
  return url.replace(url.find(kHost) + kHost.size(), host.size(), folder);
}

class PostgresGround final : public Ground {
 public:
  PostgresGround(std::string url, const std::string& folder)
      : url_(std::move(url)),
        schema_("quarter_" + std::to_string(getpid())),
        through_(with_host(url_, folder) + "&application_name=" + schema_ +
                 "&options=-csearch_path%3D" + schema_ + ",public"),
        wire_(folder, host_in(url_)),
        beside_(db::Database::open(url_, {.readers = 1})) {
    remove();
    beside_->write([&](db::Transaction& tx) { tx.execute("CREATE SCHEMA " + schema_); });
  }

  std::string database() const override { return through_; }

  void begin_act(Cut cut, Dice& dice) override {
    if (cut == Cut::none) return;
    const int nth = dice.between(1, dice.chance(50) ? 12 : 60);
    wire_.cut_at(nth, dice.chance(50) ? Wire::Heard::yes : Wire::Heard::no);
  }

  bool end_act(Cut cut, Dice&) override {
    if (cut == Cut::none) return true;
    const bool seen = !wire_.is_cut();
    if (cut == Cut::after) {
      wire_.cut_now();
    } else {
      wait_until_alone(seen);
      wire_.mend();
    }
    return seen;
  }

  void restore() override {
    wait_until_alone(false);
    wire_.mend();
  }

  std::string bytes() override { return {}; }

  void remove() override {
    beside_->write(
        [&](db::Transaction& tx) { tx.execute("DROP SCHEMA IF EXISTS " + schema_ + " CASCADE"); });
  }

 private:
  // Until the server has noticed that nobody listens: what it was told last is done or undone.
  void wait_until_alone(bool nothing_was_cut) {
    if (nothing_was_cut) return;
    const auto lines = [&] {
      return beside_->read([&](db::Transaction& tx) {
        return tx
            .first("SELECT count(*) AS n FROM pg_stat_activity WHERE application_name = :name",
                   {{"name", schema_}})
            ->integer("n");
      });
    };
    for (int i = 0; lines() > 0; ++i) {
      demand(i < 2000, "postgres", "the server keeps lines that nobody holds");
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }

  const std::string url_, schema_, through_;
  Wire wire_;
  std::unique_ptr<db::Database> beside_;
};

}  // namespace

std::unique_ptr<Ground> postgres_ground(const std::string& url, const std::string& folder) {
  return std::make_unique<PostgresGround>(url, folder);
}

}  // namespace quarter
