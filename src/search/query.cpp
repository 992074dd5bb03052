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

// FTS5 reads quoted words as a phrase.
std::string match_text(const Query& query) {
  std::string text;
  for (const auto& phrase : query.phrases) {
    text += text.empty() ? "\"" : " AND \"";
    for (std::size_t i = 0; i < phrase.size(); ++i) text += (i ? " " : "") + phrase[i];
    text += '"';
  }
  return query.prefix ? text + "*" : text;
}

// The index holds each word and each pair of neighbours, so that a phrase is asked for by its
// pairs: '_dat_dai' & '_dai_thon':*.
std::string tsquery_text(const Query& query) {
  std::string text;
  for (const auto& phrase : query.phrases) {
    for (std::size_t i = 0; i + 1 < phrase.size() || i == 0; ++i) {
      text += text.empty() ? "'" : " & '";
      text += phrase.size() > 1 ? "_" + phrase[i] + "_" + phrase[i + 1] : phrase[i];
      text += "'";
    }
    if (query.goes_on(phrase)) text += ":*";
  }
  return text;
}

}  // namespace search
