#include "app.h"

#include <filesystem>

#include "base/log.h"
#include "bookings/acts.h"
#include "bookings/bookings_http.h"
#include "briefs/briefs_http.h"
#include "complaints/stages.h"
#include "conclusions/conclusions_http.h"
#include "conclusions/exported.h"
#include "conclusions/moved.h"
#include "conferences/conferences_http.h"
#include "denunciations/stages.h"
#include "dialogues/dialogues_http.h"
#include "documents/letterhead_http.h"
#include "exports/exports_http.h"
#include "feedback/stages.h"
#include "files/files_http.h"
#include "incidents/incidents_http.h"
#include "matters/exported.h"
#include "matters/matters_http.h"
#include "matters/moved.h"
#include "matters/paper_files.h"
#include "personal_data/moved.h"
#include "personal_data/personal_data_http.h"
#include "petitions/held.h"
#include "portal/portal_http.h"
#include "proposals/proposals_http.h"
#include "receipts/receipts_http.h"
#include "receptions/receptions_http.h"
#include "reports/dashboard.h"
#include "reports/exported.h"
#include "rulings/rulings_http.h"
#include "secret_papers/secret_papers_http.h"
#include "staff/staff_http.h"
#include "units/load.h"
#include "units/units_http.h"
#include "visits/exported.h"
#include "visits/moved.h"
#include "visits/visits_http.h"

struct App::Parts {
  std::unique_ptr<db::Database> database;
  law::Engine law;
  std::shared_ptr<const units::Directory> units;
  std::shared_ptr<const units::AddressBook> addresses;
  vault::Vault vault;
};

namespace {

constexpr std::size_t kReaders = 4;

staff::DoorOptions door_options(const AppOptions& options) {
  staff::DoorOptions door;
  if (options.secure_cookie) door.cookie = staff::DoorOptions::Cookie::host;
  return door;
}

bool nothing_sealed(db::Database& database) {
  return database.read([](db::Transaction& tx) { return !vault::has_key(tx); });
}

// Every list that an export can be made of.
std::vector<exports::Offer> lists_to_take_out(const matters::Desk& desk) {
  std::vector<exports::Offer> offers = matters::exported_lists(desk);
  for (exports::Offer& offer : reports::exported_lists(desk)) offers.push_back(std::move(offer));
  for (exports::Offer& offer : visits::exported_lists(desk.office)) {
    offers.push_back(std::move(offer));
  }
  for (exports::Offer& offer : conclusions::exported_lists(desk.office)) {
    offers.push_back(std::move(offer));
  }
  offers.push_back(exports::staff_offer(desk.office));
  return offers;
}

}  // namespace

std::string database_of(const AppOptions& options) {
  return options.database.empty() ? options.data + "/office.db" : options.database;
}

Result<law::Engine> load_law(const std::string& home) { return law::Engine::load(home + "/law"); }

Surroundings the_machine() {
  static const SystemClock clock;
  static SystemRandom random;
  return {clock, random};
}

Result<std::unique_ptr<App>> App::open(const AppOptions& options,
                                       const Surroundings& surroundings) {
  const law::Engine law = TRY(load_law(options.home));
  std::filesystem::create_directories(options.data + "/keys");
  auto database = db::Database::open(database_of(options), {.readers = kReaders});
  db::migrate(*database, options.home + "/migrations");
  const auto report = TRY(units::load(*database, options.home + "/units"));
  if (report.loaded) {
    log::info("units: " + std::to_string(report.units) + " loaded, " +
              std::to_string(report.doubts.size()) + " doubts in the data (units/README.md)");
  }
  auto units = units::read_directory(*database);
  auto addresses = units::read_address_book(*database);
  vault::Vault vault = vault::Vault::open(options.data + "/keys/vault.key",
                                          nothing_sealed(*database), surroundings.random);
  database->write([&](db::Transaction& tx) { vault::tie(tx, vault); });
  // Papers from before the fingerprints of telephones were kept.
  while (database->write(
             [&](db::Transaction& tx) { return petitions::reckon_phone_keys(tx, vault); }) > 0) {
  }
  auto app = std::unique_ptr<App>(new App(
      options, surroundings,
      {std::move(database), law, std::move(units), std::move(addresses), std::move(vault)}));
  TRY(app->database_->read(
      [&](db::Transaction& tx) { return rulings::catch_up(tx, app->bench_); }));
  if (app->database_->dialect() == db::Dialect::postgresql) app->hear_of_rulings();
  return app;
}

void App::hear_of_rulings() {
  database_->before_writing([this](db::Transaction& tx) {
    const auto heard = rulings::catch_up(tx, bench_);
    if (!heard) log::error("a ruling of another server is not understood: " + heard.error().code);
  });
}

App::App(const AppOptions& options, const Surroundings& surroundings, Parts parts)
    : database_(std::move(parts.database)),
      files_law_(parts.law),
      law_(files_law_),
      units_(std::move(parts.units)),
      addresses_(std::move(parts.addresses)),
      vault_(std::move(parts.vault)),
      files_(options.data + "/files", vault_),
      door_(door_options(options)),
      kinds_{{&complaints::kComplaints, &denunciations::kDenunciations, &feedback::kFeedback}},
      office_{.database = *database_,
              .law = law_,
              .units = *units_,
              .vault = vault_,
              .files = files_,
              .clock = surroundings.clock,
              .random = surroundings.random,
              .demonstration = options.demonstration,
              .public_url = options.public_url},
      exports_(options.data + "/exports", office_),
      bench_{.files = files_law_,
             .in_force = law_,
             .keepers = {matters::deadline_keeper(office_), personal_data::deadline_keeper(),
                         visits::deadline_keeper(), conclusions::deadline_keeper(office_)}} {}

http::Router App::router() {
  http::Router router;
  const matters::Desk desk{office_, kinds_};
  units::routes(router, *units_, *addresses_);
  documents::routes(router, *units_);
  staff::routes(router, office_, door_);
  files::routes(router, office_,
                {.may_read =
                     [this](const staff::Actor& actor, const files::File& file,
                            const std::optional<std::string>& purpose) {
                       return matters::may_read_file(office_, actor, file, purpose);
                     },
                 .mark =
                     [this](const staff::Actor& actor, const files::File& file) {
                       return matters::mark_identity_card(office_, actor, file);
                     }});
  matters::routes(router, desk);
  bookings::routes(router, office_);
  visits::routes(router, desk);
  conclusions::routes(router, office_);
  incidents::routes(router, office_);
  proposals::routes(router, office_);
  dialogues::routes(router, office_);
  briefs::routes(router, office_);
  conferences::routes(router, office_);
  receipts::routes(router, office_);
  secret_papers::routes(router, office_);
  reports::routes(router, desk);
  reports::duty_routes(router, office_);
  personal_data::routes(router, office_);
  portal::routes(router, desk);
  portal::law_routes(router, office_);
  rulings::routes(router, office_, bench_);
  receptions::routes(router, office_, bookings::carry_over);
  receptions::portal_routes(router, office_);
  exports::routes(router, office_, exports_, lists_to_take_out(desk));
  return router;
}
