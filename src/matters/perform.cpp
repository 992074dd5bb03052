#include "matters/perform.h"

#include <algorithm>

#include "base/check.h"
#include "journal/journal.h"
#include "matters/clock_acts.h"
#include "matters/clock_store.h"
#include "matters/lawful.h"
#include "matters/matter_json.h"
#include "matters/matter_store.h"
#include "matters/near_index.h"
#include "matters/reveal.h"
#include "matters/searchable.h"
#include "petitions/petition_store.h"
#include "staff/access.h"
#include "staff/colleague.h"
#include "units/directory.h"

namespace matters {
namespace {

Result<Matter> find_seen(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                         const std::string& id, Date today) {
  Matter matter = TRY(find(tx, id));
  if (sight_of(matter, actor, office.units, today) == staff::Sight::none) {
    return fail(ErrorKind::not_found, "matter.not_found");
  }
  const units::Unit* unit = office.units.find(matter.unit_id);
  matter.party_line = unit && unit->line == units::Line::party;
  return matter;
}

Result<void> check_lawful(const Matter& matter, std::string_view act, const law::Engine& law,
                          Date today) {
  if (!needs_offer(act, matter.stage)) return {};
  const auto offers = TRY(lawful_offers(matter, law, today));
  const auto offered = [&](const Offer& offer) { return offer.act == act; };
  if (std::any_of(offers.begin(), offers.end(), offered)) return {};
  return fail(ErrorKind::refused, "act.law_leaves_closed", std::string(act),
              offers.empty() ? "" : offers.front().article);
}

// Everything typed about a denunciation loses what would name the sender, before anything reads it.
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

// A complaint that came on one paper with a denunciation hides its sender too: who complains of the
// one has denounced the other.
bool hides_sender(db::Transaction& tx, const Matter& matter, const json::Value& body) {
  if (matter.kind == Kind::denunciation) return true;
  for (const Paper& paper : papers_of(tx, matter.id)) {
    const auto petition = petitions::find(tx, paper.petition_id);
    CHECK(petition);
    if (petition->sealed) return true;
  }
  const json::Object* object = body.if_object();
  const json::Value* kind = object ? object->if_contains("kind") : nullptr;
  return kind && kind->is_string() && kind->as_string() == "denunciation";
}

std::vector<people::Identity> senders_of(db::Transaction& tx, const vault::Vault& vault,
                                         const Matter& matter) {
  std::vector<people::Identity> senders;
  for (const Paper& paper : papers_of(tx, matter.id)) {
    const auto petition = petitions::find(tx, paper.petition_id);
    CHECK(petition);
    for (auto& sender : petitions::true_senders(tx, *petition, vault)) {
      senders.push_back(std::move(sender));
    }
  }
  return senders;
}

// What was written openly, before anybody knew that it is a denunciation.
void hide_senders(db::Transaction& tx, const vault::Vault& vault, Matter& matter) {
  const auto senders = senders_of(tx, vault, matter);
  clean_clock_reasons(tx, matter, [&](const std::string& reason) {
    return people::without_identities(reason, senders);
  });
  const auto clean = [&](std::string& text) { text = people::without_identities(text, senders); };
  const auto clean_if_any = [&](std::optional<std::string>& text) {
    if (text) clean(*text);
  };
  clean(matter.summary);
  clean_if_any(matter.respondent);
  if (matter.outcome) {
    clean_if_any(matter.outcome->reason);
    clean_if_any(matter.outcome->to);
  }
  if (matter.answer) {
    clean(matter.answer->text);
    clean(matter.answer->evidence);
  }
}

// "-2" of "7/2026/HH-2": which of several contents of its paper a matter is about.
std::string place_in_paper(const std::string& number) {
  const auto dash = number.rfind('-');
  return dash == std::string::npos ? "" : number.substr(dash);
}

std::string label_of(const petitions::Petition& petition) {
  return petition.senders.empty() ? "Không rõ người gửi" : petitions::sender_label(petition, 0);
}

// How a paper stood before one of its matters was classified.
struct Stood {
  bool sealed;
  std::string number;
};

// The other matters of a paper that is sealed, unsealed or numbered anew from now on.
Result<void> follow_beside(db::Transaction& tx, const Office& office, const Stood& stood,
                           const petitions::Petition& petition, const Matter& matter) {
  if (stood.sealed == petition.sealed && stood.number == petition.number) return {};
  for (const std::string& id : matters_of_paper(tx, petition.id)) {
    if (id == matter.id) continue;
    const Matter open = TRY(find(tx, id));
    Matter beside = open;
    beside.sender_label = label_of(petition);
    beside.number = petition.number + place_in_paper(open.number);
    if (petition.sealed && !stood.sealed) hide_senders(tx, office.vault, beside);
    TRY(save(tx, beside));
    index_again(tx, beside);
    renew_near(tx, office.vault, open, beside);
  }
  return {};
}

std::string text_in(const json::Value& body, std::string_view field) {
  const json::Object* object = body.if_object();
  const json::Value* value = object ? object->if_contains(field) : nullptr;
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

// What the officer wrote down with the act: its reason, or a note.
std::string reason_in(const json::Value& body) {
  const std::string reason = text_in(body, "reason");
  return reason.empty() ? text_in(body, "note") : reason;
}

// What of the paper the matter is about. One that repeats the matter may be in the book under
// another topic.
petitions::Content* content_behind(petitions::Petition& petition, const Paper& paper,
                                   const Matter& matter) {
  const auto found = std::ranges::find_if(petition.contents, [&](const auto& content) {
    return content.kind == matter.kind && content.topic == matter.topic;
  });
  if (found != petition.contents.end()) return &*found;
  return paper.duplicate ? &petition.contents.front() : nullptr;
}

// The papers follow a changed classification: their contents, their book, and the vault.
Result<void> follow_classification(db::Transaction& tx, const Office& office,
                                   const staff::Actor& actor, const Matter& before, Matter& after,
                                   const std::string& reason) {
  for (const Paper& paper : papers_of(tx, after.id)) {
    petitions::Petition petition = TRY(petitions::find(tx, paper.petition_id));
    if (petitions::Content* content = content_behind(petition, paper, before)) {
      content->kind = after.kind;
      content->topic = after.topic;
      content->belongs_to = after.belongs_to;
    }
    const Stood stood{petition.sealed, petition.number};
    if (petitions::holds_denunciation(petition)) {
      petitions::seal_and_renumber(tx, petition, office.vault, office.random);
    } else {
      if (petition.sealed) {
        record_on_paper(tx, office, actor, petition, {"petition.unseal", reason, {}});
      }
      petitions::unseal(tx, petition, office.vault);
      petitions::save_contents(tx, petition);
    }
    TRY(follow_beside(tx, office, stood, petition, after));
    if (!paper.duplicate) after.number = petition.number + place_in_paper(before.number);
    after.sender_label = label_of(petition);
  }
  if (after.kind == Kind::denunciation) hide_senders(tx, office.vault, after);
  return {};
}

// A new class has a new clock from the same day of receipt; where it is not ours, another one.
Result<Matter> restart_clock(const Kinds& kinds, const law::Engine& law, const Matter& before,
                             Matter after) {
  if (before.kind == after.kind && before.belongs_to == after.belongs_to) return after;
  drop_clocks(after, *after.classified_on);
  return kinds.of(after.kind).start_clock(std::move(after), before.received_on, law);
}

struct Done {
  const Matter& before;
  const Matter& after;
  const std::string& act;
  const std::string& reason;
};

journal::Entry entry_of(const Done& done, const staff::Actor& actor, const staff::Post* post,
                        Instant at) {
  return {.act = "matter." + done.act,
          .subject_kind = "matter",
          .subject_id = done.after.id,
          .unit_id = done.after.unit_id,
          .user_id = actor.user_id,
          .user_name = actor.name,
          .post = post ? std::string(staff::text(post->role)) + "@" + post->unit_id : "",
          .reason = done.reason,
          .before = journal_view(done.before),
          .after = journal_view(done.after),
          .at = at};
}

Doing doing_for(db::Transaction& tx, const Office& office, const Matter& matter, Date today) {
  return {
      .law = office.law, .today = today, .colleague = [&tx, &matter, today](const std::string& id) {
        return staff::colleague(tx, id, matter.unit_id, today);
      }};
}

Result<Matter> apply_step(db::Transaction& tx, const Office& office, const Kinds& kinds,
                          const staff::Actor& actor, const Step& step, const Matter& before,
                          const json::Value& body) {
  const Date today = office.clock.today();
  json::Fields in(body);
  Matter after = TRY(step.run(in, before, doing_for(tx, office, before, today)));
  CHECK(after.stage == step.to);
  if (step.act == "classify") {
    after = TRY(restart_clock(kinds, office.law, before, std::move(after)));
    TRY(eligible(after, office.law));  // an unknown check is refused here, at its field
    TRY(follow_classification(tx, office, actor, before, after, reason_in(body)));
  }
  TRY(save(tx, after));
  index_changed(tx, before, after);
  renew_near(tx, office.vault, before, after);
  return after;
}

}  // namespace

Result<Matter> perform(const Office& office, const Kinds& kinds, const staff::Actor& actor,
                       const Order& order) {
  return office.database.write([&](db::Transaction& tx) -> Result<Matter> {
    const Date today = office.clock.today();
    const Matter before = TRY(find_seen(tx, office, actor, order.matter_id, today));
    const Step* step = TRY(find_step(kinds.of(before.kind), order.act, before, actor, today));
    if (before.version != order.version) {
      return fail(ErrorKind::conflict, "matter.changed_meanwhile", before.id);
    }
    TRY(check_lawful(before, order.act, office.law, today));
    const json::Value body = hides_sender(tx, before, order.body)
                                 ? without_senders(order.body, senders_of(tx, office.vault, before))
                                 : order.body;
    Matter after = TRY(apply_step(tx, office, kinds, actor, *step, before, body));
    const std::string reason = reason_in(body);
    journal::Entry entry =
        entry_of({before, after, order.act, reason}, actor,
                 actor.holds(step->by, before.unit_id, today), office.clock.now());
    if (const auto document = text_in(body, "document_number"); !document.empty()) {
      entry.after.as_object()["document_number"] = document;
    }
    journal::record(tx, entry);
    return after;
  });
}

Result<std::vector<std::string>> may(const Matter& matter, const Kinds& kinds,
                                     const staff::Actor& actor, const std::vector<Offer>& offers,
                                     Date today) {
  std::vector<std::string> acts;
  for (const std::string_view act : act_words()) {
    if (!find_step(kinds.of(matter.kind), act, matter, actor, today)) continue;
    if (!clocks_leave_open(act, matter)) continue;
    const auto offered = [&](const Offer& offer) { return offer.act == act; };
    if (needs_offer(act, matter.stage) && std::none_of(offers.begin(), offers.end(), offered)) {
      continue;
    }
    acts.emplace_back(act);
  }
  return acts;
}

Result<Matter> perform_for_citizen(const Office& office, const std::string& matter_id,
                                   const CitizenAct& citizen) {
  return office.database.write([&](db::Transaction& tx) -> Result<Matter> {
    const Matter before = TRY(find(tx, matter_id));
    Matter after = TRY(citizen.change(before));
    TRY(save(tx, after));
    std::string reason = citizen.reason;
    if (hides_sender(tx, before, nullptr)) {
      reason = people::without_identities(reason, senders_of(tx, office.vault, before));
    }
    journal::record(tx, entry_of({before, after, citizen.act, reason}, staff::Actor::citizen(),
                                 nullptr, office.clock.now()));
    return after;
  });
}

}  // namespace matters
