#include "quarter/world.h"

#include "files/blobs.h"
#include "files/files.h"
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

void World::clear_up() {
  clock.set(clock.now() + std::chrono::hours(9 * 24));
  office().files.forget_unattached(database(), clock.now());
  for (unsigned shard = 0; shard < files::kShards; ++shard)
    office().files.forget_nameless(database(), clock.now(), shard);
}

}  // namespace quarter
