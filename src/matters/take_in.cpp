#include "matters/take_in.h"

#include "base/check.h"
#include "files/files.h"
#include "journal/journal.h"
#include "matters/lawful.h"
#include "matters/matter_json.h"
#include "matters/matter_store.h"
#include "matters/perform.h"
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
  if (!citizen && actor.holds(kAll, paper.unit_id, office.clock.today())) return {};
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

void record(db::Transaction& tx, const Office& office, const staff::Actor& actor,
            const std::string& act, const std::string& kind, const std::string& id,
            const std::string& unit_id, json::Object after) {
  const auto* post = actor.holds(kAll, unit_id, office.clock.today());
  journal::record(tx, {.act = act,
                       .subject_kind = kind,
                       .subject_id = id,
                       .unit_id = unit_id,
                       .user_id = actor.user_id,
                       .user_name = actor.name,
                       .post = post ? std::string(staff::text(post->role)) + "@" + unit_id : "",
                       .reason = "",
                       .before = nullptr,
                       .after = std::move(after),
                       .at = office.clock.now()});
}

Result<Matter> open_matter(db::Transaction& tx, const Office& office, const Kinds& kinds,
                           const staff::Actor& actor, Matter matter,
                           const petitions::Petition& paper) {
  matter = TRY(kinds.of(matter.kind).start_clock(std::move(matter), paper.received_on, office.law));
  TRY(eligible(matter, office.law));  // an unknown check is refused here
  insert(tx, matter);
  link_paper(tx, matter, paper.id, false);
  index(tx, matter);
  record(tx, office, actor, "matter.open", "matter", matter.id, matter.unit_id,
         journal_view(matter));
  return matter;
}

// The paper counts, the matter's clock does not move.
Result<Matter> link_duplicate(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                              const petitions::Petition& paper) {
  auto found = find(tx, *paper.duplicate_of);
  if (!found || found->unit_id != paper.unit_id || !is_open(found->stage)) {
    return fail(ErrorKind::invalid, "petition.not_a_duplicate_of_that", "duplicate_of");
  }
  Matter matter = *std::move(found);
  if (petitions::holds_denunciation(paper) != (matter.kind == Kind::denunciation)) {
    return fail(ErrorKind::invalid, "petition.not_a_duplicate_of_that", "duplicate_of");
  }
  ++matter.papers;
  TRY(save(tx, matter));
  link_paper(tx, matter, paper.id, true);
  index(tx, matter);
  record(tx, office, actor, "matter.link_paper", "matter", matter.id, matter.unit_id,
         journal_view(matter));
  return matter;
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

Result<TakenIn> replay(db::Transaction& tx, petitions::Registered registered) {
  TakenIn taken{std::move(registered.petition), std::move(registered.code), {}};
  for (const std::string& id : matters_of_paper(tx, taken.petition.id)) {
    taken.matters.push_back(TRY(find(tx, id)));
  }
  return taken;
}

}  // namespace

Result<TakenIn> take_in(const Office& office, const Kinds& kinds, const staff::Actor& actor,
                        Intake intake) {
  TRY(check_right(office, actor, intake.paper.paper));
  return office.database.write([&](db::Transaction& tx) -> Result<TakenIn> {
    petitions::NewPetition incoming = intake.paper;
    TRY(check_previous(tx, incoming));
    petitions::Registered registered =
        TRY(petitions::add(tx, office.vault, office.random, incoming,
                           {actor.user_id, office.clock.now()}, intake.key, intake.digest));
    if (registered.repeated) return replay(tx, std::move(registered));
    const petitions::Petition& paper = incoming.paper;
    const auto uploader =
        actor.user_id.empty() ? std::nullopt : std::optional<std::string>(actor.user_id);
    TRY(files::attach(tx, incoming.files, paper.id, uploader));
    record(tx, office, actor, "petition.register", "petition", paper.id, paper.unit_id,
           journal_view_of(paper));
    TakenIn taken{paper, registered.code, {}};
    if (paper.duplicate_of) {
      taken.matters.push_back(TRY(link_duplicate(tx, office, actor, paper)));
      return taken;
    }
    for (std::size_t i = 0; i < paper.contents.size(); ++i) {
      taken.matters.push_back(
          TRY(open_matter(tx, office, kinds, actor, matter_of(office, actor, incoming, i), paper)));
    }
    return taken;
  });
}

}  // namespace matters
