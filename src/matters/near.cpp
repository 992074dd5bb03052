#include "matters/near.h"

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.h"
#include "matters/matter_store.h"
#include "matters/reveal.h"
#include "people/identity.h"
#include "petitions/petition_store.h"
#include "search/search.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace matters {
namespace {

constexpr std::size_t kMostHits = 10;
constexpr double kSimilar = 0.35;
constexpr std::size_t kTellingWords = 4;

Row row_of(const Matter& matter, staff::Sight sight) {
  const Clock* next = next_clock(matter);
  return {.matter = matter,
          .clock = {next ? std::optional(next->due.due_on) : std::nullopt,
                    next ? std::optional(next->name) : std::nullopt},
          .sight = sight};
}

struct Search {
  db::Transaction& tx;
  const Office& office;
  const NearQuestion& question;
  const ListReader& reader;
  std::vector<NearHit> hits = {};

  Result<void> offer(const std::string& matter_id, bool same_sender) {
    for (NearHit& hit : hits) {
      if (hit.row.matter.id == matter_id) {
        hit.same_sender = hit.same_sender || same_sender;
        return {};
      }
    }
    const Matter matter = TRY(find(tx, matter_id));
    const staff::Sight sight = sight_of(matter, reader.actor, reader.units, reader.today);
    const bool denunciation = matter.kind == Kind::denunciation;
    if (sight < (denunciation ? staff::Sight::sealed : staff::Sight::full)) return {};
    if (matter.unit_id != question.unit_id) return {};
    const double alike = question.summary ? similarity(*question.summary, matter.summary) : 0;
    if (same_sender || alike >= kSimilar)
      hits.push_back({row_of(matter, sight), same_sender, alike});
    return {};
  }
};

Result<void> by_sender(Search& search) {
  const NearQuestion& q = search.question;
  if (!q.id_number && !q.name) return {};
  people::Identity asked{.name = q.name.value_or(""), .id_number = q.id_number};
  const auto key = people::sender_key(search.office.vault, asked);
  if (!key) return {};
  const auto papers = petitions::papers_of_sender(
      search.tx, {.unit_id = q.unit_id, .sender_key = *key, .with_sealed = true});
  for (const std::string& paper : papers) {
    for (const std::string& id : matters_of_paper(search.tx, paper)) TRY(search.offer(id, true));
  }
  return {};
}

// The longest words say most; a text that shares four of them is looked at.
std::optional<search::Query> telling_words(const std::string& summary) {
  auto words = text::words(text::folded(summary));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  if (words.size() < kTellingWords) return std::nullopt;
  words.resize(kTellingWords);
  search::Query query;
  for (auto& word : words) query.phrases.push_back({std::move(word)});
  return query;
}

Result<void> by_words(Search& search) {
  if (!search.question.summary) return {};
  const auto query = telling_words(*search.question.summary);
  if (!query) return {};
  const auto rows = search::find(search.tx, *query, std::numeric_limits<long long>::max(), 50);
  for (const long long row : rows) {
    if (const auto id = find_by_search_row(search.tx, row)) TRY(search.offer(*id, false));
  }
  return {};
}

}  // namespace

double similarity(std::string_view one, std::string_view other) {
  const auto words_of = [](std::string_view text) {
    const auto words = text::words(text::folded(text));
    return std::set<std::string>(words.begin(), words.end());
  };
  const auto a = words_of(one), b = words_of(other);
  const auto shared =
      std::count_if(a.begin(), a.end(), [&](const auto& w) { return b.contains(w); });
  const auto all = std::ssize(a) + std::ssize(b) - shared;
  return all == 0 ? 0 : double(shared) / double(all);
}

Result<std::vector<NearHit>> near(db::Transaction& tx, const Office& office,
                                  const NearQuestion& question, const ListReader& reader) {
  Search search{tx, office, question, reader};
  TRY(by_sender(search));
  TRY(by_words(search));
  auto& hits = search.hits;
  std::stable_sort(hits.begin(), hits.end(), [](const NearHit& a, const NearHit& b) {
    return std::pair(a.same_sender, a.similarity) > std::pair(b.same_sender, b.similarity);
  });
  if (hits.size() > kMostHits) hits.resize(kMostHits);
  return std::move(hits);
}

}  // namespace matters
