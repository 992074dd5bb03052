// Keeps the index of near texts behind the matters. Registering writes nothing for it: a job takes
// new matters in a moment later, and until then near.cpp compares them word by word.
//
// The text of a denunciation goes in under keys of its own: that somebody's complaint and
// somebody's denunciation read alike cannot be seen in the index, only asked by who has the key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"
#include "matters/matter.h"
#include "office.h"

namespace matters {

// What of a matter is found again by what is near it.
struct NearText {
  std::string unit_id;
  bool denunciation = false;
  std::string text;
  std::string place_code;  // empty: not known
  std::string topic;
};
[[nodiscard]] NearText near_text(const Matter& matter);

// Of its words, and of its place with its topic.
[[nodiscard]] std::vector<long long> word_keys(const vault::Vault& vault, const NearText& near);
[[nodiscard]] std::vector<long long> place_keys(const vault::Vault& vault, const NearText& near);

// Takes in at most `most` matters that are not in it yet, oldest first; how many. For idle time.
std::size_t index_near(const Office& office, std::size_t most);

// The row of the newest matter; 0 when there is none.
[[nodiscard]] long long newest_row(db::Transaction& tx);

// After an act: nothing unless what counts has changed and the matter is in the index already.
void renew_near(db::Transaction& tx, const vault::Vault& vault, const Matter& before,
                const Matter& after);

}  // namespace matters
