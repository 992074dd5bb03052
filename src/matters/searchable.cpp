#include "matters/searchable.h"

#include "base/check.h"
#include "matters/matter_store.h"
#include "petitions/petition_store.h"
#include "search/search.h"

namespace matters {
namespace {

std::string words_of(const Matter& matter) {
  return matter.number + " " + matter.summary + " " + matter.respondent.value_or("");
}

std::string words_of(const petitions::Petition& paper) {
  std::string text = " " + paper.number;
  if (paper.sealed) return text;
  for (const auto& sender : paper.senders) text += " " + sender.name;
  return text + " " + paper.full_text.value_or("") + " " + paper.request.value_or("");
}

}  // namespace

void index_new(db::Transaction& tx, const Matter& matter, const petitions::Petition& paper) {
  tx.at_end([row = matter.search_row, text = words_of(matter) + words_of(paper)](
                db::Transaction& end) { search::add(end, row, text); });
}

void index_changed(db::Transaction& tx, const Matter& before, const Matter& after) {
  const bool same_papers = before.kind == after.kind && before.papers == after.papers;
  if (same_papers && words_of(before) == words_of(after)) return;
  index_again(tx, after);
}

void index_again(db::Transaction& tx, const Matter& matter) {
  std::string text = words_of(matter);
  for (const Paper& held : papers_of(tx, matter.id)) {
    const auto paper = petitions::find(tx, held.petition_id);
    CHECK(paper);
    text += words_of(*paper);
  }
  tx.at_end(
      [row = matter.search_row, text](db::Transaction& end) { search::replace(end, row, text); });
}

}  // namespace matters
