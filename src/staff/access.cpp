#include "staff/access.h"

#include <algorithm>
#include <array>

#include "units/directory.h"

namespace staff {
namespace {

// Where a post stands, as seen from the unit it is asked about.
enum class Place { elsewhere, own, above };

// What a role gives there. Acting is another matter: that always needs a post in the unit itself.
struct Grant {
  Role role;
  Place place;
  Sight ordinary;      // complaints and feedback
  Sight denunciation;  // of someone else
  Sight assigned;      // a denunciation assigned to this person
};

// LTC 8.3, 47, 56: who needs the denouncer's identity for the work, and nobody else. An
// administrator is not in the table: he manages people, never a matter.
constexpr std::array kGrants{
    Grant{Role::reception_officer, Place::own, Sight::full, Sight::sealed, Sight::sealed},
    Grant{Role::handler, Place::own, Sight::full, Sight::none, Sight::sealed},
    Grant{Role::head, Place::own, Sight::full, Sight::sealed, Sight::sealed},
    Grant{Role::head, Place::above, Sight::full, Sight::full, Sight::full},
    Grant{Role::deputy, Place::own, Sight::full, Sight::sealed, Sight::sealed},
    Grant{Role::deputy, Place::above, Sight::full, Sight::full, Sight::full},
    Grant{Role::overseer, Place::own, Sight::full, Sight::full, Sight::full},
    Grant{Role::overseer, Place::above, Sight::full, Sight::full, Sight::full},
    Grant{Role::observer, Place::own, Sight::outline, Sight::outline, Sight::outline},
    Grant{Role::observer, Place::above, Sight::outline, Sight::outline, Sight::outline},
};

constexpr Grant kNothing{Role::observer, Place::elsewhere, Sight::none, Sight::none, Sight::none};

// Organs that advise the unit beside which they stand: the Commission for Internal Affairs, the
// Commission for Propaganda and Mass Mobilisation, the office, the inspectorate, the committee for
// receiving citizens. Their overseer reaches what that unit reaches. A department is not one.
constexpr std::array<std::string_view, 6> kAdvisory{
    "internal_affairs", "propaganda_and_mass_mobilisation",
    "party_office",     "peoples_committee_office",
    "inspectorate",     "reception_board",
};

bool advises(const units::Unit& unit) {
  return unit.parent_id &&
         std::find(kAdvisory.begin(), kAdvisory.end(), unit.kind) != kAdvisory.end();
}

// Bodies that prepare what their unit's head receives: a committee's office, the reception board.
constexpr std::array<std::string_view, 3> kServing{"party_office", "peoples_committee_office",
                                                   "reception_board"};

bool serves(const units::Unit& office, std::string_view unit_id) {
  return office.parent_id == unit_id &&
         std::find(kServing.begin(), kServing.end(), office.kind) != kServing.end();
}

constexpr Roles kCalendarKeepers{Role::head, Role::deputy, Role::reception_officer};

// A seat of the Fatherland Front watches the state and the party of its own territory.
bool watches(const units::Unit& seat, const units::Unit& unit) {
  if (seat.level == units::Level::province) return unit.province_code == seat.province_code;
  return unit.territory_code == seat.territory_code;
}

Place place_in_line(std::string_view post_unit, std::string_view unit_id,
                    const units::Directory& units) {
  if (post_unit == unit_id) return Place::own;
  return units.within(unit_id, post_unit) ? Place::above : Place::elsewhere;
}

Place place_of(const Post& post, std::string_view unit_id, const units::Directory& units) {
  const units::Unit* const seat = units.find(post.unit_id);
  const units::Unit* const unit = units.find(unit_id);
  if (!seat || !unit) return Place::elsewhere;
  if (post.role == Role::overseer && advises(*seat) && units.within(unit_id, *seat->parent_id)) {
    return Place::above;
  }
  if (post.role == Role::observer && seat->line == units::Line::front && watches(*seat, *unit)) {
    return Place::above;
  }
  return place_in_line(post.unit_id, unit_id, units);
}

const Grant& grant(Role role, Place place) {
  for (const Grant& each : kGrants) {
    if (each.role == role && each.place == place) return each;
  }
  return kNothing;
}

Sight given(const Grant& grant, const Actor& actor, const Subject& subject) {
  if (!subject.denunciation) return grant.ordinary;
  const bool his = !actor.user_id.empty() && subject.assignee_id == actor.user_id;
  return his ? grant.assigned : grant.denunciation;
}

void widen(ListRight& right, const Grant& grant) {
  right.sight = std::max(right.sight, grant.ordinary);
  right.denunciations = std::max(right.denunciations, grant.denunciation);
}

}  // namespace

Sight sight(const Actor& actor, const Subject& subject, const units::Directory& units, Date today) {
  Sight best = Sight::none;
  for (const Post& post : actor.posts) {
    if (!post.in_force(today)) continue;
    const Grant& here = grant(post.role, place_of(post, subject.unit_id, units));
    best = std::max(best, given(here, actor, subject));
  }
  return best;
}

ListRight list_right(const Actor& actor, std::string_view unit_id, const units::Directory& units,
                     Date today) {
  ListRight right;
  for (const Post& post : actor.posts) {
    if (post.in_force(today)) widen(right, grant(post.role, place_of(post, unit_id, units)));
  }
  return right;
}

ListRight list_right_below(const Actor& actor, std::string_view unit_id,
                           const units::Directory& units, Date today) {
  ListRight right;
  for (const Post& post : actor.posts) {
    if (!post.in_force(today) || place_of(post, unit_id, units) == Place::elsewhere) continue;
    widen(right, grant(post.role, Place::above));
  }
  return right;
}

Result<Home> home(const Actor& actor, const units::Directory& units, Date today) {
  for (const Post& post : actor.posts) {
    const units::Unit* const seat = units.find(post.unit_id);
    if (!seat || !post.in_force(today) || post.role == Role::administrator) continue;
    if (post.role == Role::overseer && advises(*seat)) return Home{*seat->parent_id, true};
    const std::string watched = "ubnd-" + seat->territory_code;
    if (seat->line == units::Line::front && units.find(watched)) return Home{watched, true};
    return Home{post.unit_id, post.role == Role::overseer || post.role == Role::observer};
  }
  return fail(ErrorKind::forbidden, "access.no_post", actor.user_id);
}

bool administers(const Actor& actor, std::string_view unit_id, const units::Directory& units,
                 Date today) {
  return std::any_of(actor.posts.begin(), actor.posts.end(), [&](const Post& post) {
    return post.role == Role::administrator && post.in_force(today) &&
           place_of(post, unit_id, units) != Place::elsewhere;
  });
}

const Post* rules_on_the_law(const Actor& actor, const units::Directory& units, Date today) {
  for (const Post& post : actor.posts) {
    const units::Unit* unit = units.find(post.unit_id);
    const bool top = unit && !unit->parent_id;
    if (top && post.role == Role::administrator && post.in_force(today)) return &post;
  }
  return nullptr;
}

const Post* keeps_receptions(const Actor& actor, std::string_view unit_id,
                             const units::Directory& units, Date today) {
  for (const Post& post : actor.posts) {
    const units::Unit* const seat = units.find(post.unit_id);
    if (!seat || !post.in_force(today) || !kCalendarKeepers.has(post.role)) continue;
    if (post.unit_id == unit_id || serves(*seat, unit_id)) return &post;
  }
  return nullptr;
}

bool sees_receptions(const Actor& actor, std::string_view unit_id, const units::Directory& units,
                     Date today) {
  return keeps_receptions(actor, unit_id, units, today) ||
         list_right(actor, unit_id, units, today).sight != Sight::none;
}

}  // namespace staff
