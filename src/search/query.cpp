#include "base/text.h"
#include "search/search.h"

namespace search {
namespace {

constexpr std::size_t kMaxWords = 20;

void add_words(Query& query, std::string_view part, bool as_phrase) {
  auto words = text::words(text::folded(part));
  if (words.empty()) return;
  if (as_phrase) {
    query.phrases.push_back(std::move(words));
    return;
  }
  for (auto& word : words) query.phrases.push_back({std::move(word)});
}

}  // namespace

std::optional<Query> parse(std::string_view text) {
  Query query;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i != text.size() && text[i] != '"') continue;
    add_words(query, text.substr(begin, i - begin), quoted && i != text.size());
    begin = i + 1;
    quoted = !quoted;
  }
  if (query.phrases.empty()) return std::nullopt;
  if (query.phrases.size() > kMaxWords) query.phrases.resize(kMaxWords);
  query.prefix = !text.ends_with('"') && !text.ends_with(' ');
  return query;
}

}  // namespace search
