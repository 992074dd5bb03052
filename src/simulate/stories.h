// What papers are about: for each kind and topic, what happened, what is asked, what the office
// found. Words in {braces} are drawn once a paper, so that the answer speaks of the same plot as
// the paper did.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "petitions/petition.h"

namespace simulate {

enum class Setting { anywhere, town, country, party };

struct Story {
  petitions::Kind kind = petitions::Kind::feedback;
  std::string_view topic;
  int weight = 1;
  int group_percent = 0;  // how often a group of people sends it
  Setting setting = Setting::anywhere;
  std::string_view summary;
  std::string_view other_summary;
  std::string_view account;  // what happened, as the sender tells it
  std::string_view request;
  std::string_view respondent;  // empty for feedback about nobody
  std::string_view finding;     // what the office established
  std::string_view remedy;      // what it does where the sender is right
};

[[nodiscard]] std::span<const Story> complaint_stories();
[[nodiscard]] std::span<const Story> denunciation_stories();
[[nodiscard]] std::span<const Story> feedback_stories();  // of land, building and streets
[[nodiscard]] std::span<const Story> everyday_stories();  // feedback on policy, schools, procedure
[[nodiscard]] std::span<const Story> party_stories();

using Words = std::map<std::string, std::string, std::less<>>;

// `text` with every {word} filled in. A word that is not there is a Bug.
[[nodiscard]] std::string filled(std::string_view text, const Words& words);

}  // namespace simulate
