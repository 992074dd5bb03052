// A paper before it is written down: where and when it comes in, from whom, about what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "matters/matter.h"
#include "people/identity.h"
#include "simulate/places.h"
#include "simulate/stories.h"

namespace simulate {

using matters::Kind;

struct Draft {
  const Place* place = nullptr;
  Locality where;
  Instant at{};
  Date received_on{};
  std::string channel;
  Kind kind = Kind::feedback;        // what it truly is
  Kind written_as = Kind::feedback;  // what its sender calls it
  std::string belongs_to = "own_body";
  std::string instance = "first";
  json::Object checks;
  std::vector<const Story*> stories;  // one for each content
  Words words;
  std::vector<people::Identity> senders;
  long long people = 1;
  bool anonymous = false;
  bool split = false;
  std::string summary = {};  // of the first content, if not the story's own
  std::string respondent = {};
  std::optional<std::size_t> repeats = std::nullopt, contests = std::nullopt;
};

// What a paper is drawn from.
struct Chances {
  const std::vector<Place>& places;
  const std::vector<BusyDay>& days;
  const law::Calendar& calendar;
};

[[nodiscard]] Result<Draft> drawn(Dice& dice, const Chances& chances);

// The paper as the register form or the portal sends it: NewPetition, PortalPetition.
[[nodiscard]] json::Object desk_body(Dice& dice, const Draft& draft);
[[nodiscard]] json::Object portal_body(Dice& dice, const Draft& draft);

}  // namespace simulate
