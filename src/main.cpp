// Arguments only.
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app.h"
#include "backup.h"
#include "base/log.h"
#include "db/integrity.h"
#include "demo.h"
#include "http/messages.h"
#include "http/server.h"
#include "jobs.h"
#include "journal/journal.h"
#include "journal/set_back.h"
#include "law/commands.h"
#include "matters/clock_store.h"
#include "matters/counts.h"
#include "receipts/command.h"
#include "search/search.h"
#include "staff/ready_user.h"
#include "staff/staff_store.h"

namespace {

constexpr auto kUsage = R"(tiepdan: receiving the people
  serve   --data DIR [--database URL] [--port N] [--address A] [--web DIR] [--demo] [--tls-in-front]
          [--public-url https://…]                                   goes into the receipts' QR codes
  demo    --data DIR [--database URL] [--papers N] [--seed N]    fills a demonstration office
          [--times N]                                            and copies it, for measuring
  user    --data DIR [--database URL] [--if-none]                the first administrator
          [--unit ID --login NAME --name NAME --password-stdin]
  migrate --data DIR [--database URL]
  backup  --data DIR [--database URL] --to FOLDER                a copy, while the office works
  restore --data DIR [--database URL] --from FOLDER [--key FILE] an office out of a copy
  verify  --data DIR [--database URL]                            reads the whole database and journal
  recount --data DIR [--database URL]                            counts the dashboard's rows again
  verify-receipt FILE|TEXT --keys FILE                           checks a receipt, without a database
  law     --cases FILE | ask QUESTION [JSON] | check
All: --home DIR (where law/, units/ and migrations/ are)
)";

// "--port 80 --demo" → {port: "80", demo: ""}.
class Arguments {
 public:
  Arguments(int count, char** values) {
    for (int i = 2; i < count; ++i) {
      const std::string word = values[i];
      if (!word.starts_with("--")) {
        plain_.push_back(word);
        continue;
      }
      const bool has_value = i + 1 < count && !std::string(values[i + 1]).starts_with("--");
      named_[word.substr(2)] = has_value ? values[++i] : "";
    }
  }

  [[nodiscard]] bool has(const std::string& name) const { return named_.contains(name); }
  [[nodiscard]] std::string get(const std::string& name, const std::string& otherwise = "") const {
    const auto found = named_.find(name);
    return found == named_.end() ? otherwise : found->second;
  }
  [[nodiscard]] long long number(const std::string& name, long long otherwise) const {
    return has(name) ? std::stoll(get(name)) : otherwise;
  }
  [[nodiscard]] const std::vector<std::string>& plain() const { return plain_; }

 private:
  std::map<std::string, std::string> named_;
  std::vector<std::string> plain_;
};

AppOptions app_options(const Arguments& arguments) {
  return {.home = arguments.get("home", TIEPDAN_HOME),
          .data = arguments.get("data", "data"),
          .database = arguments.get("database"),
          .demonstration = arguments.has("demo"),
          .secure_cookie = arguments.has("tls-in-front"),
          .public_url = arguments.get("public-url")};
}

int say_no(const Error& error) {
  const http::Sentence* said = http::sentence(error.code);
  std::cerr << error.code << ": "
            << (said ? http::with_detail(said->en, error.subject) : error.subject) << "\n";
  for (const auto& field : error.fields)
    std::cerr << "  " << field.field << ": " << field.code << "\n";
  return 1;
}

void wait_for_signal() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  int received = 0;
  sigwait(&signals, &received);
}

void block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk, not the end
}

// On 127.0.0.1 all come from our own proxy, which has its own limit; else an office behind one
// address has room, and one machine cannot take every place.
std::size_t of_one_address(const Arguments& arguments) {
  return arguments.get("address", "127.0.0.1") == "127.0.0.1" ? 0 : 500;
}

int serve(const Arguments& arguments) {
  block_signals();
  auto app = App::open(app_options(arguments));
  if (!app) return say_no(app.error());
  const http::Router router = (*app)->router();
  http::Server server(router, {.address = arguments.get("address", "127.0.0.1"),
                               .port = static_cast<std::uint16_t>(arguments.number("port", 8080)),
                               .max_of_one_address = of_one_address(arguments),
                               .static_folder = arguments.get("web"),
                               .trust_forwarded = arguments.has("tls-in-front")});
  server.start();
  const Jobs jobs((*app)->office());
  std::cout << "http://" << arguments.get("address", "127.0.0.1") << ":" << server.port() << "/"
            << std::endl;
  if (arguments.has("demo")) demo::print_sign_ins(std::cout, app_options(arguments));
  wait_for_signal();
  server.stop();
  return 0;
}

std::string asked(const char* question) {
  std::cout << question << std::flush;
  std::string line;
  std::getline(std::cin, line);
  return line;
}

// A password is not shown while it is typed.
std::string asked_secretly(const char* question) {
  termios shown{};
  const bool terminal = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &shown) == 0;
  if (terminal) {
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  std::string line = asked(question);
  if (terminal) {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::cout << "\n";
  }
  return line;
}

int make_user(const Arguments& arguments) {
  auto app = App::open(app_options(arguments));
  if (!app) return say_no(app.error());
  const bool anybody =
      (*app)->office().database.read([](db::Transaction& tx) { return staff::any_user(tx); });
  if (anybody && arguments.has("if-none")) return 0;
  const bool quiet = arguments.has("password-stdin");
  const std::string unit =
      arguments.has("unit") ? arguments.get("unit") : asked("Đơn vị / unit (ubnd-00004): ");
  const std::string login =
      arguments.has("login") ? arguments.get("login") : asked("Tên đăng nhập / sign-in name: ");
  const std::string name =
      arguments.has("name") ? arguments.get("name") : asked("Họ và tên / full name: ");
  const std::string password =
      asked_secretly(quiet ? "" : "Mật khẩu, ít nhất 15 ký tự / password, 15 characters or more: ");
  const auto made = staff::make_first_administrator((*app)->office(), login, name, password, unit);
  if (!made) return say_no(made.error());
  std::cout << "ok " << login << "\n";
  return 0;
}

int migrate(const Arguments& arguments) {
  const auto app = App::open(app_options(arguments));
  return app ? 0 : say_no(app.error());
}

int verify(const Arguments& arguments) {
  const auto database = db::Database::open(database_of(app_options(arguments)));
  const std::vector<std::string> damage = db::integrity_faults(*database);
  for (const auto& fault : damage) std::cout << fault << "\n";
  search::check(*database);
  const journal::Verdict verdict = journal::verify(*database);
  for (const auto& fault : verdict.faults) std::cout << fault << "\n";
  for (const auto& place : journal::clock_set_back(*database))
    std::cout << "note: " << place << "\n";
  std::cout << verdict.rows << " rows, "
            << (verdict.faults.empty() ? "the chain is whole" : "the chain is BROKEN") << "\n";
  const auto wrong = database->read([](db::Transaction& tx) { return matters::miscounted(tx); });
  for (const auto& fault : wrong) std::cout << fault << "\n";
  std::cout << (wrong.empty() ? "the counts agree" : "the counts are WRONG: tiepdan recount")
            << "\n";
  const auto unlike =
      database->read([](db::Transaction& tx) { return matters::clocks_unlike_their_events(tx); });
  for (const auto& fault : unlike) std::cout << fault << "\n";
  std::cout << (unlike.empty() ? "the clocks are what their events made"
                               : "the clocks are NOT what their events made")
            << "\n";
  return damage.empty() && verdict.faults.empty() && wrong.empty() && unlike.empty() ? 0 : 1;
}

int recount(const Arguments& arguments) {
  const auto database = db::Database::open(database_of(app_options(arguments)));
  database->write([](db::Transaction& tx) { matters::recount(tx); });
  return 0;
}

int make_backup(const Arguments& arguments) {
  const auto made = backup::make(app_options(arguments), arguments.get("to"), std::cout);
  return made ? 0 : say_no(made.error());
}

int restore(const Arguments& arguments) {
  const auto restored = backup::restore(app_options(arguments), arguments.get("from"),
                                        arguments.get("key"), std::cout);
  return restored ? 0 : say_no(restored.error());
}

std::string content_of(std::istream& file) {
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int verify_receipt(const Arguments& arguments) {
  if (arguments.plain().size() != 1 || !arguments.has("keys")) {
    std::cerr << kUsage;
    return 2;
  }
  std::ifstream keys(arguments.get("keys"));
  if (!keys) {
    std::cerr << "cannot read " << arguments.get("keys") << "\n";
    return 2;
  }
  const std::string& given = arguments.plain().front();
  std::ifstream file(given);
  return receipts::verify_command(file ? content_of(file) : given, content_of(keys), std::cout,
                                  std::cerr);
}

int law_command(const Arguments& arguments) {
  const std::string home = arguments.get("home", TIEPDAN_HOME);
  const auto& plain = arguments.plain();
  if (!plain.empty() && plain.front() == "check") {
    return law::check_command(home + "/law", std::cout, std::cerr);
  }
  const auto engine = load_law(home);
  if (!engine) return say_no(engine.error());
  if (arguments.has("cases")) {
    std::ifstream cases(arguments.get("cases"));
    if (!cases) {
      std::cerr << "cannot read " << arguments.get("cases") << "\n";
      return 2;
    }
    return law::run_cases(*engine, cases, std::cout);
  }
  if (!plain.empty() && plain.front() == "ask") {
    return law::ask_command(*engine, {plain.begin() + 1, plain.end()}, std::cin, std::cout,
                            std::cerr);
  }
  std::cerr << kUsage;
  return 2;
}

int fill_demo(const Arguments& arguments) {
  auto app = App::open(app_options(arguments));
  if (!app) return say_no(app.error());
  const simulate::Size size{.papers = static_cast<int>(arguments.number("papers", 6000)),
                            .seed = static_cast<std::uint64_t>(arguments.number("seed", 2026))};
  const int times = static_cast<int>(arguments.number("times", 1));
  const auto filled = demo::fill(**app, size, times, app_options(arguments));
  return filled ? 0 : say_no(filled.error());
}

int run(const std::string& verb, const Arguments& arguments) {
  if (verb == "help" || verb == "--help" || arguments.has("help")) {
    std::cout << kUsage;
    return 0;
  }
  if (verb == "serve") return serve(arguments);
  if (verb == "demo") return fill_demo(arguments);
  if (verb == "user") return make_user(arguments);
  if (verb == "migrate") return migrate(arguments);
  if (verb == "backup" && arguments.has("to")) return make_backup(arguments);
  if (verb == "restore" && arguments.has("from")) return restore(arguments);
  if (verb == "verify") return verify(arguments);
  if (verb == "recount") return recount(arguments);
  if (verb == "verify-receipt") return verify_receipt(arguments);
  if (verb == "law") return law_command(arguments);
  std::cerr << kUsage;
  return 2;
}

}  // namespace

int main(int count, char** values) {
  try {
    return run(count > 1 ? values[1] : "", Arguments(count, values));
  } catch (const std::exception& error) {
    std::cerr << "tiepdan: " << error.what() << "\n";
    return 1;
  }
}
