#include "matters/linked.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "matters/clock_store.h"
#include "matters/near_index.h"
#include "matters/reveal.h"
#include "matters/searchable.h"
#include "petitions/petition_store.h"

namespace matters {
namespace {

// All free text of a matter, but the reasons with its clocks.
std::vector<std::string*> texts_of(Matter& matter) {
  std::vector<std::string*> texts{&matter.summary};
  const auto add = [&](std::optional<std::string>& text) {
    if (text) texts.push_back(&*text);
  };
  add(matter.respondent);
  if (matter.outcome) {
    add(matter.outcome->reason);
    add(matter.outcome->to);
    add(matter.outcome->document_number);
  }
  if (matter.answer) {
    for (std::string* text :
         {&matter.answer->text, &matter.answer->evidence, &matter.answer->document_number}) {
      texts.push_back(text);
    }
  }
  return texts;
}

// What was written openly, before anybody knew that there is a denunciation. Did anything change?
bool hide_in_texts(db::Transaction& tx, Matter& matter,
                   const std::vector<people::Identity>& senders) {
  clean_clock_reasons(tx, matter, [&](const std::string& reason) {
    return people::without_identities(reason, senders);
  });
  bool changed = false;
  for (std::string* text : texts_of(matter)) {
    std::string cleaned = people::without_identities(*text, senders);
    changed = changed || cleaned != *text;
    *text = std::move(cleaned);
  }
  return changed;
}

// "-2" of "7/2026/HH-2": which of several contents of its paper a matter is about.
std::string place_in_paper(const std::string& number) {
  const auto dash = number.rfind('-');
  return dash == std::string::npos ? "" : number.substr(dash);
}

std::string label_of(const petitions::Petition& petition) {
  return petition.senders.empty() ? "Không rõ người gửi" : petitions::sender_label(petition, 0);
}

// The paper that opened a matter, whose number and sender it carries.
const petitions::Petition& opener_of(const Linked& linked, const std::string& matter_id) {
  const auto link = std::ranges::find_if(linked.links, [&](const Link& each) {
    return each.matter_id == matter_id && !each.duplicate;
  });
  CHECK(link != linked.links.end());
  const auto paper = std::ranges::find(linked.papers, link->petition_id, &petitions::Petition::id);
  CHECK(paper != linked.papers.end());
  return *paper;
}

void carry(const petitions::Petition& paper, Matter& matter) {
  matter.sender_label = label_of(paper);
  matter.number = paper.number + place_in_paper(matter.number);
}

Result<void> save_beside(db::Transaction& tx, const Office& office, const Matter& before,
                         Matter beside) {
  TRY(save(tx, beside));
  index_again(tx, beside);
  renew_near(tx, office.vault, before, beside);
  return {};
}

struct Sealing {
  db::Transaction& tx;
  const Office& office;
  const staff::Actor& actor;
  std::vector<people::Identity> senders;
  bool hides = false;

  void hide(petitions::Petition& paper) const {
    const bool was_open = !paper.sealed;
    petitions::seal_and_renumber(tx, paper, office.vault, office.random, senders);
    if (was_open) record_on_paper(tx, office, actor, paper, {"petition.seal", "", {}});
  }

  void show(petitions::Petition& paper, const std::string& reason) const {
    if (paper.sealed) record_on_paper(tx, office, actor, paper, {"petition.unseal", reason, {}});
    petitions::unseal(tx, paper, office.vault);
    petitions::save_contents(tx, paper);
  }

  void follow(const Linked& linked, Matter& matter) const {
    carry(opener_of(linked, matter.id), matter);
    if (hides) hide_in_texts(tx, matter, senders);
  }
};

}  // namespace

Linked linked_to(db::Transaction& tx, const std::string& matter_id) {
  Linked linked{.links = links_around(tx, matter_id), .papers = {}};
  std::set<std::string> ids;
  for (const Link& link : linked.links) ids.insert(link.petition_id);
  for (const std::string& id : ids) {
    auto found = petitions::find(tx, id);
    CHECK(found);
    linked.papers.push_back(*std::move(found));
  }
  return linked;
}

std::vector<std::string> matters_of(const Linked& linked) {
  std::set<std::string> ids;
  for (const Link& link : linked.links) ids.insert(link.matter_id);
  return {ids.begin(), ids.end()};
}

bool hides_senders(const Linked& linked) {
  return std::ranges::any_of(linked.papers, &petitions::Petition::sealed);
}

std::vector<people::Identity> senders_of(db::Transaction& tx, const vault::Vault& vault,
                                         const Linked& linked) {
  std::vector<people::Identity> senders;
  std::set<std::string> known;
  for (const petitions::Petition& paper : linked.papers) {
    for (auto& sender : petitions::true_senders(tx, paper, vault)) {
      if (!known.insert(json::serialize(people::to_json(sender))).second) continue;
      senders.push_back(std::move(sender));
    }
  }
  return senders;
}

json::Value without_senders(const json::Value& value,
                            const std::vector<people::Identity>& senders) {
  if (value.is_string()) {
    return json::Value(people::without_identities(std::string(value.as_string()), senders));
  }
  if (value.is_array()) {
    json::Array array;
    for (const auto& item : value.as_array()) array.push_back(without_senders(item, senders));
    return array;
  }
  if (value.is_object()) {
    json::Object object;
    for (const auto& [key, item] : value.as_object()) object[key] = without_senders(item, senders);
    return object;
  }
  return value;
}

Result<void> seal_together(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                           Linked& linked, Matter& matter, const std::string& reason) {
  const Sealing sealing{.tx = tx,
                        .office = office,
                        .actor = actor,
                        .senders = senders_of(tx, office.vault, linked),
                        .hides = std::ranges::any_of(linked.papers, petitions::holds_denunciation)};
  const bool hid = hides_senders(linked);
  for (petitions::Petition& paper : linked.papers) {
    if (sealing.hides) {
      sealing.hide(paper);
    } else {
      sealing.show(paper, reason);
    }
  }
  sealing.follow(linked, matter);
  for (const std::string& id : matters_of(linked)) {
    if (id == matter.id) continue;
    const Matter before = TRY(find(tx, id));
    Matter beside = before;
    sealing.follow(linked, beside);
    if (hid == sealing.hides && beside.number == before.number) continue;
    TRY(save_beside(tx, office, before, std::move(beside)));
  }
  return {};
}

Result<void> hide_newcomer(db::Transaction& tx, const Office& office, Matter& matter) {
  Linked linked = linked_to(tx, matter.id);
  const auto senders = senders_of(tx, office.vault, linked);
  for (petitions::Petition& paper : linked.papers) {
    petitions::hide_in_contents(paper, senders);
    petitions::save_contents(tx, paper);
  }
  hide_in_texts(tx, matter, senders);
  for (const std::string& id : matters_of(linked)) {
    if (id == matter.id) continue;
    const Matter before = TRY(find(tx, id));
    Matter beside = before;
    if (!hide_in_texts(tx, beside, senders)) continue;
    TRY(save_beside(tx, office, before, std::move(beside)));
  }
  return {};
}

}  // namespace matters
