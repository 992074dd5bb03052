// Who may see what. The one place, with stages.h of each kind, that knows what a role gives.
//
// Acting needs a post in the unit itself; seeing needs a post there or above it in its line, an
// overseer's seat beside the unit above, or an observer's. A denunciation is seen by fewer, and its
// sender by fewer still (LTC 8.3, 47, 56).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "staff/actor.h"

namespace units {
class Directory;
}

namespace staff {

enum class Sight {
  none,     // does not exist for this person
  outline,  // number, kind, stage, topic, dates: no text, no names
  full,     // texts and names, but nothing sealed
  sealed,   // may also open a denouncer's identity, with a purpose, on the journal
};

// What of a matter decides who sees it.
struct Subject {
  std::string unit_id;
  bool denunciation = false;
  std::optional<std::string> assignee_id;
};

[[nodiscard]] Sight sight(const Actor& actor, const Subject& subject, const units::Directory& units,
                          Date today);

// What a list of one unit (with those below it, if asked) may show this person: the best sight of
// the posts that reach that unit, and whether denunciations of others belong in it.
struct ListRight {
  Sight sight = Sight::none;          // of complaints and feedback
  Sight denunciations = Sight::none;  // of denunciations not assigned to this person
};
[[nodiscard]] ListRight list_right(const Actor& actor, std::string_view unit_id,
                                   const units::Directory& units, Date today);
// The same for every unit strictly below this one: an officer of the reception desk of a province
// sees nothing of its communes.
[[nodiscard]] ListRight list_right_below(const Actor& actor, std::string_view unit_id,
                                         const units::Directory& units, Date today);

// What a list is about when nothing is asked for.
struct Home {
  std::string unit_id;
  bool below = false;  // with the units below it
};
// The unit of the first post in force that sees anything: his own; for an overseer in an advisory
// organ the unit it advises, for a seat of the Front the people's committee it watches, both with
// what is below. `forbidden` "access.no_post" when there is none.
[[nodiscard]] Result<Home> home(const Actor& actor, const units::Directory& units, Date today);

// May this person manage the staff of the unit?
[[nodiscard]] bool administers(const Actor& actor, std::string_view unit_id,
                               const units::Directory& units, Date today);

// The post by which this person may rule about the law for the whole office: of an administrator in
// a unit with none above it. nullptr: may not.
[[nodiscard]] const Post* rules_on_the_law(const Actor& actor, const units::Directory& units,
                                           Date today);

// The post by which this person keeps the reception calendar of the unit's head: the head, a deputy
// with his document, an officer of the reception desk, in the unit itself or in the office or
// reception board that serves it. nullptr: may not.
[[nodiscard]] const Post* keeps_receptions(const Actor& actor, std::string_view unit_id,
                                           const units::Directory& units, Date today);
// May this person see that calendar before it is published: who keeps it, who works there, who
// stands above or watches.
[[nodiscard]] bool sees_receptions(const Actor& actor, std::string_view unit_id,
                                   const units::Directory& units, Date today);

}  // namespace staff
