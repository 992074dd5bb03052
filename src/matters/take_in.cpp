#include "matters/take_in.h"

#include <algorithm>

#include "base/check.h"
#include "files/files.h"
#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/lawful.h"
#include "matters/linked.h"
#include "matters/matter_json.h"
#include "matters/near_index.h"
#include "matters/searchable.h"
#include "petitions/petition_store.h"
#include "units/directory.h"

namespace matters {
namespace {

Result<void> check_right(const Office& office, const staff::Actor& actor,
                         const petitions::Petition& paper) {
  const units::Unit* unit = office.units.find(paper.unit_id);
  if (!unit || units::read_only(*unit) || !units::in_force(*unit, office.clock.today())) {
    return fail(ErrorKind::invalid, "petition.no_such_unit", "unit_id");
  }
  const bool citizen = actor.without_post == staff::Role::citizen && actor.user_id.empty();
  if (citizen && paper.channel == "web") return {};
  const Date today = office.clock.today();
  const bool works_here = !citizen && actor.holds(kAll, paper.unit_id, today);
  // A handler may not know of a denunciation before it is assigned to him: the paper he had just
  // registered would not be there for him.
  if (works_here && petitions::holds_denunciation(paper) &&
      !actor.holds(kIntake, paper.unit_id, today)) {
    return fail(ErrorKind::forbidden, "petition.denunciation_for_reception", "contents",
                "LTC Đ.8.3, 56");
  }
  if (works_here) return {};
  return fail(ErrorKind::forbidden, "petition.not_yours_to_register", "unit_id");
}

Matter matter_of(const Office& office, const staff::Actor& actor,
                 const petitions::NewPetition& incoming, std::size_t position) {
  const petitions::Petition& paper = incoming.paper;
  const petitions::Content& content = paper.contents[position];
  const units::Unit& unit = *office.units.find(paper.unit_id);
  Matter matter;
  matter.id = new_id(office.clock.now(), office.random);
  matter.unit_id = paper.unit_id;
  matter.top_id = unit.top_id;
  matter.party_line = unit.line == units::Line::party;
  matter.kind = content.kind;
  matter.instance = content.kind == Kind::complaint ? incoming.instance : "first";
  matter.number = paper.number;
  if (paper.contents.size() > 1) matter.number += "-" + std::to_string(position + 1);
  matter.topic = content.topic;
  matter.summary = content.summary;
  matter.sender_label =
      paper.senders.empty() ? "Không rõ người gửi" : petitions::sender_label(paper, 0);
  matter.respondent = content.respondent;
  matter.place_code = content.place_code;
  matter.belongs_to = content.belongs_to;
  matter.checks = paper.checks;
  matter.several_contents = paper.contents.size() > 1;
  matter.received_on = paper.received_on;
  matter.previous_matter_id = incoming.previous_matter_id;
  if (!actor.user_id.empty()) {  // the officer has classified it while registering
    matter.stage = Stage::classified;
    matter.classified_on = office.clock.today();
  }
  return matter;
}

journal::Entry entry_of(const Office& office, const staff::Actor& actor, const std::string& act,
                        const std::string& subject_id, const std::string& unit_id,
                        json::Object after) {
  const auto* post = actor.holds(kAll, unit_id, office.clock.today());
  return {.act = act,
          .subject_kind = act.substr(0, act.find('.')),
          .subject_id = subject_id,
          .unit_id = unit_id,
          .user_id = actor.user_id,
          .user_name = actor.name,
          .post = post ? std::string(staff::text(post->role)) + "@" + unit_id : "",
          .reason = "",
          .before = nullptr,
          .after = std::move(after),
          .at = office.clock.now()};
}

Result<Matter> open_matter(db::Transaction& tx, const Office& office, const Kinds& kinds,
                           Matter matter, const petitions::Petition& paper) {
  matter = TRY(kinds.of(matter.kind).start_clock(std::move(matter), paper.received_on, office.law));
  TRY(eligible(matter, office.law));  // an unknown check is refused here
  insert(tx, matter);
  link_paper(tx, matter, paper.id, false);
  index_new(tx, matter, paper);
  return matter;
}

// A repeat of a paper whose senders are hidden would tell them to everybody who sees the matter.
Result<void> hide_with_what_it_repeats(db::Transaction& tx, const Office& office,
                                       const staff::Actor& actor,
                                       petitions::NewPetition& incoming) {
  if (!incoming.paper.duplicate_of) return {};
  const Linked linked = linked_to(tx, *incoming.paper.duplicate_of);
  if (!hides_senders(linked)) return {};
  if (!actor.holds(kIntake, incoming.paper.unit_id, office.clock.today())) {
    return fail(ErrorKind::forbidden, "petition.denunciation_for_reception", "duplicate_of",
                "LTC Đ.8.3, 56");
  }
  incoming.sealed_with = senders_of(tx, office.vault, linked);
  return {};
}

// The paper counts, the matter's clock does not move.
Result<Matter> link_duplicate(db::Transaction& tx, const Office& office,
                              const petitions::Petition& paper) {
  auto found = find(tx, *paper.duplicate_of);
  if (!found || found->unit_id != paper.unit_id || !is_open(found->stage)) {
    return fail(ErrorKind::invalid, "petition.not_a_duplicate_of_that", "duplicate_of");
  }
  Matter matter = *std::move(found);
  const bool denounces = petitions::holds_denunciation(paper);
  if (denounces != (matter.kind == Kind::denunciation)) {
    return fail(ErrorKind::invalid, "petition.not_a_duplicate_of_that", "duplicate_of");
  }
  ++matter.papers;
  link_paper(tx, matter, paper.id, true);
  const Matter before = matter;
  if (paper.sealed) TRY(hide_newcomer(tx, office, matter));
  TRY(save(tx, matter));
  index_again(tx, matter);
  renew_near(tx, office.vault, before, matter);
  return matter;
}

// One new matter for each content, or the one that the paper repeats.
Result<std::vector<Matter>> matters_behind(db::Transaction& tx, const Office& office,
                                           const Kinds& kinds, const staff::Actor& actor,
                                           const petitions::NewPetition& incoming) {
  const petitions::Petition& paper = incoming.paper;
  if (paper.duplicate_of) return std::vector<Matter>{TRY(link_duplicate(tx, office, paper))};
  std::vector<Matter> opened;
  for (std::size_t i = 0; i < paper.contents.size(); ++i) {
    opened.push_back(
        TRY(open_matter(tx, office, kinds, matter_of(office, actor, incoming, i), paper)));
  }
  return opened;
}

json::Object journal_view_of(const petitions::Petition& paper) {
  return {{"number", paper.number},
          {"channel", paper.channel},
          {"received_on", iso(paper.received_on)},
          {"people_count", paper.people_count},
          {"contents", paper.contents.size()},
          {"sealed", paper.sealed}};
}

// A second complaint goes on from a matter that is there.
Result<void> check_previous(db::Transaction& tx, const petitions::NewPetition& incoming) {
  if (!incoming.previous_matter_id || find(tx, *incoming.previous_matter_id)) return {};
  return fail(ErrorKind::invalid, "petition.no_such_previous_matter", "previous_matter_id");
}

// What the answer shows beside the paper itself. A paper that opened its matters is their only one.
void look_around(db::Transaction& tx, const Office& office, TakenIn& taken,
                 const std::vector<std::string>& new_files) {
  const petitions::Petition& paper = taken.petition;
  const bool opened = !paper.duplicate_of;
  for (const Matter& matter : taken.matters) {
    taken.papers.push_back(opened && matter.papers == 1
                               ? std::vector<Paper>{{.petition_id = paper.id,
                                                     .number = paper.number,
                                                     .received_on = paper.received_on}}
                               : papers_of(tx, matter.id));
  }
  if (!new_files.empty()) taken.files = files::of_petition(tx, office.vault, paper.id);
}

Result<TakenIn> replay(db::Transaction& tx, const Office& office, petitions::Registered registered,
                       const std::vector<std::string>& new_files) {
  TakenIn taken{std::move(registered.petition), std::move(registered.code), {}, {}, {}};
  taken.matters = TRY(behind(tx, taken.petition.id));
  look_around(tx, office, taken, new_files);
  return taken;
}

Result<void> check_allowed(const Office& office, const staff::Actor& actor, const Intake& intake) {
  TRY(check_right(office, actor, intake.paper.paper));
  if (!intake.paper.secrecy_mark) return {};
  return fail(ErrorKind::refused, "secret.not_kept_here", "secrecy_mark",
              std::string(files::kSecrecyBasis));
}

}  // namespace

Result<TakenIn> take_in(db::Transaction& tx, const Office& office, const Kinds& kinds,
                        const staff::Actor& actor, const Intake& intake) {
  TRY(check_allowed(office, actor, intake));
  petitions::NewPetition incoming = intake.paper;
  TRY(check_previous(tx, incoming));
  TRY(hide_with_what_it_repeats(tx, office, actor, incoming));
  petitions::Registered registered =
      TRY(petitions::add(tx, office.vault, office.random, incoming,
                         {actor.user_id, office.clock.now()}, intake.key, intake.digest));
  if (registered.repeated) return replay(tx, office, std::move(registered), incoming.files);
  const petitions::Petition& paper = incoming.paper;
  const auto uploader =
      actor.user_id.empty() ? std::nullopt : std::optional<std::string>(actor.user_id);
  TRY(files::attach(tx, incoming.files, paper.id, uploader));
  std::vector<Matter> behind = TRY(matters_behind(tx, office, kinds, actor, incoming));
  TakenIn taken{paper, registered.code, std::move(behind), {}, {}};
  std::vector<journal::Entry> entries{entry_of(office, actor, "petition.register", paper.id,
                                               paper.unit_id, journal_view_of(paper))};
  const std::string act = paper.duplicate_of ? "matter.link_paper" : "matter.open";
  for (const Matter& matter : taken.matters) {
    entries.push_back(
        entry_of(office, actor, act, matter.id, matter.unit_id, journal_view(matter)));
  }
  journal::record(tx, entries);
  look_around(tx, office, taken, incoming.files);
  return taken;
}

Result<TakenIn> take_in(const Office& office, const Kinds& kinds, const staff::Actor& actor,
                        Intake intake) {
  TRY(check_allowed(office, actor, intake));
  return office.database.write(
      [&](db::Transaction& tx) { return take_in(tx, office, kinds, actor, intake); });
}

}  // namespace matters
