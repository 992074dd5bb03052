#include "demo.h"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "matters/near_index.h"
#include "proposals/watch.h"
#include "simulate/multiply.h"
#include "staff/staff_store.h"

namespace demo {
namespace {

constexpr std::size_t kNearAtOnce = 1000;
constexpr std::size_t kFollowedAtOnce = 5000;

std::string sign_ins_file(const AppOptions& options) { return options.data + "/sign-ins.txt"; }

void write_sign_ins(const simulate::Report& report, const AppOptions& options) {
  std::ofstream out(sign_ins_file(options));
  out << "Mật khẩu chung / one password for all: " << report.password << "\n";
  for (const auto& sign_in : report.sign_ins) {
    out << "  " << sign_in.login << "  " << sign_in.title << ", " << sign_in.unit << " ("
        << sign_in.name << ", " << sign_in.role << ")\n";
  }
}

bool somebody_is_in(Office& office) {
  return office.database.read([](db::Transaction& tx) { return staff::any_user(tx); });
}

}  // namespace

Result<void> fill(App& app, const simulate::Size& size, int times, const AppOptions& options) {
  Office& office = app.office();
  if (somebody_is_in(office)) {
    if (std::filesystem::exists(sign_ins_file(options))) return {};
    return fail(ErrorKind::refused, "demo.half_filled", options.data);
  }
  const simulate::Report report = TRY(simulate::fill(
      office.database, office.law, office.units, office.vault, office.files, app.kinds(), size,
      [](int done, int total) { std::cout << "\r" << done << " / " << total << std::flush; }));
  std::cout << "\n"
            << report.users << " users, " << report.papers << " papers, " << report.matters
            << " matters, " << report.acts << " acts\n";
  if (times > 1) {
    const auto added = simulate::multiply(
        office, times - 1, [](int done) { std::cout << "\rcopy " << done << std::flush; });
    std::cout << "\n" << added.papers << " papers and " << added.matters << " matters copied\n";
  }
  while (matters::index_near(office, kNearAtOnce) > 0) {
  }
  while (TRY(proposals::look_again(office, kFollowedAtOnce)) > 0) {
  }
  write_sign_ins(report, options);
  return {};
}

void print_sign_ins(std::ostream& out, const AppOptions& options) {
  std::ifstream in(sign_ins_file(options));
  if (in) out << in.rdbuf() << std::flush;
}

}  // namespace demo
