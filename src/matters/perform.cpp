#include "matters/perform.h"

#include <algorithm>

#include "base/check.h"
#include "journal/journal.h"
#include "matters/clock_acts.h"
#include "matters/lawful.h"
#include "matters/linked.h"
#include "matters/matter_json.h"
#include "matters/matter_store.h"
#include "matters/near_index.h"
#include "matters/reveal.h"
#include "matters/searchable.h"
#include "petitions/petition_store.h"
#include "staff/access.h"
#include "staff/colleague.h"
#include "units/directory.h"
#include "units/standing.h"

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

std::string text_in(const json::Value& body, std::string_view field) {
  const json::Object* object = body.if_object();
  const json::Value* value = object ? object->if_contains(field) : nullptr;
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

// Whom nothing that is typed with the act may name: a complaint hides its sender too when a paper
// it is known by holds a denunciation, for who complains of the one has denounced the other.
std::vector<people::Identity> hidden_senders(db::Transaction& tx, const Office& office,
                                             const Matter& matter, const json::Value& body) {
  const Linked linked = linked_to(tx, matter.id);
  const bool denounces =
      matter.kind == Kind::denunciation || text_in(body, "kind") == text(Kind::denunciation);
  if (!denounces && !hides_senders(linked)) return {};
  return senders_of(tx, office.vault, linked);
}

// What the officer wrote down with the act: its reason, or a note.
std::string reason_in(const json::Value& body) {
  const std::string reason = text_in(body, "reason");
  return reason.empty() ? text_in(body, "note") : reason;
}

// What of the paper the matter is about. One that repeats the matter may be in the book under
// another topic.
petitions::Content* content_behind(petitions::Petition& petition, const Link& link,
                                   const Matter& matter) {
  const auto found = std::ranges::find_if(petition.contents, [&](const auto& content) {
    return content.kind == matter.kind && content.topic == matter.topic;
  });
  if (found != petition.contents.end()) return &*found;
  return link.duplicate ? &petition.contents.front() : nullptr;
}

// The papers follow a changed classification: their contents, their book, and the vault.
Result<void> follow_classification(db::Transaction& tx, const Office& office,
                                   const staff::Actor& actor, const Matter& before, Matter& after,
                                   const std::string& reason) {
  Linked linked = linked_to(tx, after.id);
  for (const Link& link : linked.links) {
    if (link.matter_id != after.id) continue;
    const auto paper = std::ranges::find(linked.papers, link.petition_id, &petitions::Petition::id);
    CHECK(paper != linked.papers.end());
    petitions::Content* content = content_behind(*paper, link, before);
    if (!content) continue;
    content->kind = after.kind;
    content->topic = after.topic;
    content->belongs_to = after.belongs_to;
  }
  return seal_together(tx, office, actor, linked, after, reason);
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

// An officer of the unit; of one that was merged, of its successor.
Doing doing_for(db::Transaction& tx, const Office& office, const Matter& matter, Date today) {
  const std::string unit_id = units::standing_for(matter.unit_id, office.units, today);
  return {
      .law = office.law, .today = today, .colleague = [&tx, unit_id, today](const std::string& id) {
        return staff::colleague(tx, id, unit_id, today);
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
    const auto hidden = hidden_senders(tx, office, before, order.body);
    const json::Value body = hidden.empty() ? order.body : without_senders(order.body, hidden);
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
    const std::string reason =
        people::without_identities(citizen.reason, hidden_senders(tx, office, before, nullptr));
    journal::record(tx, entry_of({before, after, citizen.act, reason}, staff::Actor::citizen(),
                                 nullptr, office.clock.now()));
    return after;
  });
}

}  // namespace matters
