#include "matters/near.h"

#include <algorithm>

#include "matters/near_index.h"
#include "matters/near_store.h"
#include "matters/reveal.h"
#include "search/near.h"
#include "vault/vault.h"

namespace matters {
namespace {

constexpr std::size_t kMostHits = 10;
constexpr double kSimilar = 0.25;         // of pairs of words; a third of them changed still is
constexpr double kSimilarAtPlace = 0.12;  // where place and topic are the same too

// Denunciations are another key space, and their candidates never push others out.
struct Space {
  NearScope scope;
  bool denunciation = false;
};

std::vector<Space> spaces_for(const NearQuestion& question, const ListReader& reader) {
  const auto right = staff::list_right(reader.actor, question.unit_id, reader.units, reader.today);
  std::vector<Space> spaces;
  if (right.sight < staff::Sight::full) return spaces;
  spaces.push_back({{.unit_id = question.unit_id, .ordinary = true}, false});
  const bool all = right.denunciations == staff::Sight::sealed;
  if (all || reader.actor.holds({staff::Role::handler}, question.unit_id, reader.today)) {
    spaces.push_back(
        {{.unit_id = question.unit_id, .denunciations = all, .assigned_to = reader.actor.user_id},
         true});
  }
  return spaces;
}

struct Search {
  db::Transaction& tx;
  const Office& office;
  const NearQuestion& question;
  const ListReader& reader;
  long long last = 0;  // what the index holds
  std::vector<NearHit> hits = {};

  [[nodiscard]] bool at_place(const Matter& matter) const {
    return question.place_code && matter.place_code == question.place_code &&
           matter.topic == question.topic;
  }

  void offer(Row row, bool same_sender) {
    for (NearHit& hit : hits) {
      if (hit.row.matter.id != row.matter.id) continue;
      hit.same_sender = hit.same_sender || same_sender;
      return;
    }
    row.sight = sight_of(row.matter, reader.actor, reader.units, reader.today);
    const bool denunciation = row.matter.kind == Kind::denunciation;
    if (row.sight < (denunciation ? staff::Sight::sealed : staff::Sight::full)) return;
    const double alike =
        question.summary ? search::similarity(*question.summary, row.matter.summary) : 0;
    const bool same_place = at_place(row.matter);
    if (same_sender || alike >= (same_place ? kSimilarAtPlace : kSimilar)) {
      hits.push_back({std::move(row), same_sender, same_place, alike});
    }
  }

  void by_sender(const Space& space, const std::string& key) {
    for (Row& row : rows_of_sender(tx, space.scope, key)) offer(std::move(row), true);
  }

  void by_words(const Space& space) {
    const NearText asked{.unit_id = question.unit_id,
                         .denunciation = space.denunciation,
                         .text = *question.summary,
                         .place_code = question.place_code.value_or(""),
                         .topic = question.topic.value_or("")};
    auto keys = word_keys(office.vault, asked);
    if (keys.empty()) return;
    for (const long long key : place_keys(office.vault, asked)) keys.push_back(key);
    const auto rows = search::find_near(tx, keys, kMostNearRows);
    for (Row& row : near_rows(tx, space.scope, rows)) offer(std::move(row), false);
    for (Row& row : near_rows_after(tx, space.scope, last)) offer(std::move(row), false);
  }
};

auto rank(const NearHit& hit) {
  return std::tuple(hit.same_sender, hit.similarity, hit.same_place, hit.row.matter.search_row);
}

}  // namespace

NearQuestion read_near_question(json::Fields& in) {
  NearQuestion question;
  question.unit_id = in.text("unit_id", {.max = 64});
  question.sender = {.name = in.maybe_text("name", {.max = 200}).value_or(""),
                     .birth_year = in.maybe_integer("birth_year", 1900, 2100),
                     .id_number = in.maybe_text("id_number", {.max = 30}),
                     .commune_code = in.maybe_text("commune_code", {.max = 5}),
                     .phone = in.maybe_text("phone", {.max = 30})};
  question.summary = in.maybe_text("summary", {.max = 1000, .one_line = false});
  question.place_code = in.maybe_text("place_code", {.max = 5});
  question.topic = in.maybe_text("topic", {.max = 40});
  return question;
}

std::vector<NearHit> near(db::Transaction& tx, const Office& office, const NearQuestion& question,
                          const ListReader& reader) {
  Search search{tx, office, question, reader, search::near_last(tx)};
  for (const Space& space : spaces_for(question, reader)) {
    const auto key_of = space.denunciation ? people::sealed_sender_key : people::sender_key;
    if (const auto key = key_of(office.vault, question.sender)) search.by_sender(space, *key);
    if (question.summary) search.by_words(space);
  }
  auto& hits = search.hits;
  std::sort(hits.begin(), hits.end(),
            [](const NearHit& a, const NearHit& b) { return rank(a) > rank(b); });
  if (hits.size() > kMostHits) hits.resize(kMostHits);
  return std::move(hits);
}

}  // namespace matters
