#include "quarter/world.h"

#include "quarter/broken.h"

namespace quarter {

void World::open() {
  auto app = App::open({.home = TIEPDAN_SOURCE, .data = folder_, .database = ground_.database()},
                       {clock, random});
  if (!app) throw Broken("open: " + app.error().code + " " + app.error().subject);
  app_ = *std::move(app);
  router_.emplace(app_->router());
  chores_.emplace(app_->office());
}

void World::drop() {
  chores_.reset();
  router_.reset();
  app_.reset();
}

void World::night() {
  chores_->turn();
  office().files.forget_unattached(database(), clock.now());
}

}  // namespace quarter
