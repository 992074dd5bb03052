// Papers that are known together: those of one matter, those of the matters that share a paper with
// it, and so on. One that holds a denunciation hides the senders of all, for the name on a repeat
// of the complaint beside it is the denouncer's (LTC Đ.8.3, 56). Who may see a paper says reveal.h.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/matter_store.h"
#include "office.h"
#include "petitions/petition.h"
#include "staff/actor.h"

namespace matters {

struct Linked {
  std::vector<Link> links;
  std::vector<petitions::Petition> papers;  // each once
};
[[nodiscard]] Linked linked_to(db::Transaction& tx, const std::string& matter_id);
// The matters among them, each once.
[[nodiscard]] std::vector<std::string> matters_of(const Linked& linked);

// They are sealed together: does one stand for all?
[[nodiscard]] bool hides_senders(const Linked& linked);
// Everybody who sent one of them, each once; to take traces out of a text, never to be shown.
[[nodiscard]] std::vector<people::Identity> senders_of(db::Transaction& tx,
                                                       const vault::Vault& vault,
                                                       const Linked& linked);

// Every string in it without a trace of the senders.
[[nodiscard]] json::Value without_senders(const json::Value& value,
                                          const std::vector<people::Identity>& senders);

// The contents of `linked` are those after a classification of `matter`, which is saved by the
// caller: papers are sealed or shown again, all of them, on the journal; numbers, labels and texts
// of the matters follow.
Result<void> seal_together(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                           Linked& linked, Matter& matter, const std::string& reason);

// A sealed paper has come to `matter`, which is saved by the caller: what was written before loses
// the traces of its senders, too.
Result<void> hide_newcomer(db::Transaction& tx, const Office& office, Matter& matter);

}  // namespace matters
