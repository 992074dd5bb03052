// A simulated quarter: 1 July to 30 September 2026 in two communes, drawn from a seed, with
// crashes.
//   quarter --seed N [--days N] [--database sqlite|postgresql://…] [--crashes PERCENT]
//           [--stop-at DAY] [--content FILE]
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include <fcntl.h>
#include <sodium.h>

#include "journal/journal.h"
#include "quarter/broken.h"
#include "quarter/run.h"
#include "staff/ready_user.h"

namespace quarter {
namespace {

namespace fs = std::filesystem;
const Date kFirst = date(2026, 7, 1);
constexpr int kDays = 92;
constexpr auto kUsage =
    "quarter --seed N [--days N] [--database sqlite|postgresql://…?host=/folder]\n"
    "        [--crashes PERCENT] [--stop-at 2026-08-01] [--content FILE]\n";

struct Options {
  std::uint64_t seed = std::random_device()();
  int days = kDays;
  std::string database = "sqlite";
  int crashes = 6;
  std::string content;  // where to write the logical content at the end
};

bool read(Options& options, const std::string& name, const std::string& value) {
  if (name == "--seed") return options.seed = std::strtoull(value.c_str(), nullptr, 10), true;
  if (name == "--days") return options.days = std::atoi(value.c_str()), options.days > 0;
  if (name == "--database") return options.database = value, true;
  if (name == "--crashes") return options.crashes = std::atoi(value.c_str()), true;
  if (name == "--content") return options.content = value, true;
  const auto day = name == "--stop-at" ? parse_iso(value) : std::nullopt;
  if (!day || *day < kFirst) return false;
  options.days = static_cast<int>((*day - kFirst).count()) + 1;
  return true;
}

// As cheap as a password may be kept: there are a thousand sign-ins in a quarter.
std::string cheap_hash() {
  char hash[crypto_pwhash_STRBYTES];
  if (sodium_init() < 0 ||
      crypto_pwhash_str(hash, kPassword, std::char_traits<char>::length(kPassword),
                        crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN) != 0)
    throw Broken("no hash");
  return hash;
}

void hire(World& world, Model& model) {
  const std::string hash = cheap_hash();
  world.database().write([&](db::Transaction& tx) {
    for (Person& person : model.cast) {
      const bool deputy = person.role == staff::Role::deputy;
      const auto id = staff::add_user(
          tx,
          {"Cán bộ " + person.login,
           person.login,
           hash,
           {{.unit_id = person.unit_id,
             .role = person.role,
             .title = "Cán bộ",
             .valid_from = date(2026, 1, 1),
             .document = deputy ? std::optional<std::string>("QĐ 12") : std::nullopt}}},
          world.office().units, world.clock.now(), world.random);
      if (!id) throw Broken("hire: " + person.login + " " + id.error().code);
      person.id = *id;
    }
  });
  model.journal = model.journal_before =
      world.database().read([](db::Transaction& tx) { return journal::last_seq(tx); });
}

struct Scratch {
  std::string folder =
      (fs::temp_directory_path() / ("quarter_" + std::to_string(getpid()))).string();
  Scratch() {
    fs::create_directories(folder + "/office");
    const int log = ::open((folder + "/office/log").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    ::dup2(log, STDERR_FILENO);  // the office's log is read like everything else
    ::close(log);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
};

std::string last_lines_of_log(const std::string& office) {
  std::ifstream file(office + "/log");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  std::string text;
  for (std::size_t i = lines.size() - std::min<std::size_t>(lines.size(), 3); i < lines.size(); ++i)
    text += lines[i] + "\n";
  return text;
}

void report(const Tally& tally, const Model& model, int days, double seconds) {
  std::cout << tally.acts << " acts, " << tally.crashes << " crashes, " << tally.failures
            << " failures on the way, " << tally.lost_answers << " lost answers, "
            << tally.signed_in << " sign-ins, " << tally.ended_sessions << " ended sessions, "
            << model.papers.size() << " papers, " << model.matters.size() << " matters, " << days
            << " days, " << seconds << " s\nrefused:";
  for (const auto& [code, times] : tally.refused) std::cout << " " << code << " " << times << ";";
  std::cout << "\n";
}

int live(const Options& options) {
  const auto started = std::chrono::steady_clock::now();
  Scratch scratch;
  const std::string office = scratch.folder + "/office";
  const auto ground = options.database == "sqlite"
                          ? sqlite_ground(office)
                          : postgres_ground(options.database, scratch.folder + "/wire");
  World world(office, *ground, Instant(kFirst));
  world.random.begin(options.seed);
  world.open();
  Model model;
  hire(world, model);
  Door door(world, model, *ground, options.seed, options.crashes);
  Run run{world, model, door, Dice(options.seed, 1)};
  int status = 0;
  try {
    for (int day = 0; day < options.days; ++day) {
      run.dice = Dice(options.seed, simulate::mixed(1000, static_cast<std::uint64_t>(day)));
      live_through(run, kFirst + std::chrono::days(day));
    }
    check_end(run);
    if (!options.content.empty()) std::ofstream(options.content) << content_of(run);
    std::cout << "seed " << options.seed << " digest " << digest_of(run) << "\n";
  } catch (const std::exception& error) {
    std::cout << "BROKEN at " << door.where() << ": " << error.what() << "\nagain: quarter --seed "
              << options.seed << " --crashes " << options.crashes << " --database "
              << options.database << " --stop-at " << iso(day_of(world.clock.now())) << "\n"
              << last_lines_of_log(office);
    status = 1;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  report(door.tally(), model, options.days, took.count());
  world.drop();
  ground->remove();
  return status;
}

}  // namespace
}  // namespace quarter

int main(int count, char** values) {
  quarter::Options options;
  for (int i = 1; i < count; i += 2) {
    if (i + 1 == count || !quarter::read(options, values[i], values[i + 1])) {
      std::cerr << quarter::kUsage;
      return 2;
    }
  }
  try {
    return quarter::live(options);
  } catch (const std::exception& error) {
    std::cout << "quarter: " << error.what() << "\n";
    return 1;
  }
}
