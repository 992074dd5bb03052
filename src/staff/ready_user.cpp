#include "staff/ready_user.h"

#include <algorithm>

#include "base/text.h"
#include "journal/journal.h"
#include "staff/password.h"
#include "staff/staff_store.h"
#include "staff/user.h"
#include "units/directory.h"

namespace staff {
namespace {

tl::unexpected<Error> wrong(std::vector<FieldError> fields) {
  return tl::unexpected(Error{.kind = ErrorKind::invalid,
                              .code = "input.invalid",
                              .subject = fields.front().field,
                              .fields = std::move(fields)});
}

Result<void> check(const ReadyUser& user, const units::Directory& units) {
  if (text::folded(user.login).empty()) return wrong({{"login", "staff.login_empty"}});
  std::vector<FieldError> all;
  for (std::size_t i = 0; i < user.posts.size(); ++i) {
    for (FieldError& each : faults(user.posts[i], "posts." + std::to_string(i) + ".", units)) {
      all.push_back(std::move(each));
    }
  }
  if (!all.empty()) return wrong(std::move(all));
  return {};
}

void record(db::Transaction& tx, std::string act, std::string kind, const std::string& id,
            json::Value after, Instant at) {
  journal::record(tx, {.act = std::move(act),
                       .subject_kind = std::move(kind),
                       .subject_id = id,
                       .after = std::move(after),
                       .at = at});
}

// Posts of one day are listed in the order of their ids: keep the order they were given in.
std::vector<std::string> rising_ids(std::size_t count, Instant at, Random& random) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back(new_id(at, random));
  std::sort(ids.begin(), ids.end());
  return ids;
}

Result<void> check_password(const Office& office, const ReadyUser& user,
                            const std::string& password) {
  const User person{
      .login = user.login, .name = user.name, .posts = {made(user.posts.front(), std::string())}};
  if (auto bad = fault("password", password, familiar_words(person, office.units))) {
    return wrong({*std::move(bad)});
  }
  return {};
}

// The party, the state and each seat of the Front are managed apart.
bool line_is_managed(db::Transaction& tx, const Office& office, const std::string& unit_id) {
  const std::string top = office.units.find(unit_id)->top_id;
  const auto managed = administered_units(tx, office.clock.today());
  return std::any_of(managed.begin(), managed.end(), [&](const std::string& each) {
    const units::Unit* const unit = office.units.find(each);
    return unit && unit->top_id == top;
  });
}

}  // namespace

Result<std::string> add_user(db::Transaction& tx, const ReadyUser& user,
                             const units::Directory& units, Instant at, Random& random) {
  TRY(check(user, units));
  const User person{.id = new_id(at, random),
                    .login = user.login,
                    .name = user.name,
                    .password_hash = user.password_hash,
                    .created_at = at};
  if (!insert_user(tx, person)) return wrong({{"login", "staff.login_taken"}});
  record(tx, "add_staff", "user", person.id,
         json::Object{{"name", person.name}, {"login", person.login}}, at);
  std::vector<std::string> ids = rising_ids(user.posts.size(), at, random);
  for (std::size_t i = 0; i < user.posts.size(); ++i) {
    const Post post = made(user.posts[i], std::move(ids[i]));
    insert_post(tx, person.id, post);
    record(tx, "add_post", "post", post.id, facts(post, person.id), at);
  }
  return person.id;
}

Result<std::string> make_first_administrator(Office& office, const std::string& login,
                                             const std::string& name, const std::string& password,
                                             const std::string& unit_id) {
  const Instant now = office.clock.now();
  ReadyUser user{.name = name,
                 .login = login,
                 .posts = {{.unit_id = unit_id,
                            .role = Role::administrator,
                            .title = "Quản trị",
                            .valid_from = day_of(now)}}};
  TRY(check(user, office.units));
  TRY(check_password(office, user, password));
  user.password_hash = hash_password(password);
  return office.database.write([&](db::Transaction& tx) -> Result<std::string> {
    if (line_is_managed(tx, office, unit_id)) {
      return fail(ErrorKind::refused, "staff.not_empty", "");
    }
    return add_user(tx, user, office.units, now, office.random);
  });
}

}  // namespace staff
