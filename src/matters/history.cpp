#include "matters/history.h"

#include <algorithm>
#include <limits>

#include "base/clock.h"
#include "journal/journal.h"
#include "matters/linked.h"
#include "matters/matter_store.h"
#include "matters/reveal.h"
#include "petitions/petition_store.h"
#include "units/directory.h"

namespace matters {
namespace {

json::Array changes(const json::Value& before, const json::Value& after) {
  json::Array array;
  if (!after.is_object()) return array;
  const json::Object nothing;
  const json::Object& old = before.is_object() ? before.as_object() : nothing;
  for (const auto& [field, value] : after.as_object()) {
    const json::Value* was = old.if_contains(field);
    if (was ? *was == value : value.is_null()) continue;
    array.push_back(json::Object{
        {"field", field}, {"before", was ? *was : json::Value(nullptr)}, {"after", value}});
  }
  return array;
}

// What of the journal's words a reader does not get.
struct Veil {
  std::vector<people::Identity> senders;  // named nowhere
  long long open_until = 0;               // up to this entry a reason is withheld
};

// The last entry from when the paper was open, as far as the journal tells.
long long last_open(const std::vector<journal::Written>& about_paper) {
  long long last = std::numeric_limits<long long>::max();
  for (const auto& [seq, entry] : about_paper) {
    const json::Object* after = entry.after.if_object();
    const json::Value* sealed = after ? after->if_contains("sealed") : nullptr;
    if (entry.act == "petition.register" && sealed && sealed->as_bool()) last = 0;
    if (entry.act == "petition.unseal") last = std::numeric_limits<long long>::max();
    if (entry.act == "petition.seal") last = seq;
  }
  return last;
}

json::Object entry_json(const journal::Written& written, const Veil& veil,
                        const units::Directory& units) {
  const journal::Entry& entry = written.entry;
  const std::string by = !entry.user_name.empty() ? entry.user_name : "Người dân";
  const bool withheld = !entry.reason.empty() && written.seq <= veil.open_until;
  const bool says_why = !entry.reason.empty() && !withheld;
  return {{"seq", written.seq},
          {"at", iso(entry.at)},
          {"act", entry.act},
          {"by", by},
          {"post",
           entry.post.empty() ? json::Value(nullptr) : json::Value(post_text(entry.post, units))},
          {"reason", says_why ? json::Value(people::without_identities(entry.reason, veil.senders))
                              : json::Value(nullptr)},
          {"reason_withheld", withheld},
          {"changes", without_senders(changes(entry.before, entry.after), veil.senders)}};
}

Result<bool> may_open_identity(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                               const std::string& petition_id) {
  const auto petition = TRY(petitions::find(tx, petition_id));
  const auto sight = TRY(sight_of_paper(tx, petition, actor, office.units, office.clock.today()));
  return sight == staff::Sight::sealed;
}

}  // namespace

std::string post_text(const std::string& post, const units::Directory& units) {
  const auto at = post.find('@');
  if (at == std::string::npos) return post;
  const units::Unit* unit = units.find(post.substr(at + 1));
  return post.substr(0, at) + ", " + (unit ? unit->name : post.substr(at + 1));
}

Result<json::Array> history(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                            const Matter& matter) {
  auto written = journal::about(tx, "matter", matter.id);
  Veil veil;
  const Linked linked = linked_to(tx, matter.id);
  const bool hides = hides_senders(linked);
  if (hides) veil.senders = senders_of(tx, office.vault, linked);
  for (const Paper& paper : papers_of(tx, matter.id)) {
    auto entries = journal::about(tx, "petition", paper.petition_id);
    if (hides && !TRY(may_open_identity(tx, office, actor, paper.petition_id))) {
      veil.open_until = std::max(veil.open_until, last_open(entries));
    }
    std::ranges::move(entries, std::back_inserter(written));
  }
  std::sort(written.begin(), written.end(),
            [](const auto& a, const auto& b) { return a.seq < b.seq; });
  json::Array array;
  for (const auto& entry : written) array.push_back(entry_json(entry, veil, office.units));
  return array;
}

}  // namespace matters
