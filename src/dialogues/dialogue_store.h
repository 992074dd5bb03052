// The rows of dialogues and of what officers say that bears on them; words are sealed with the
// row's id.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "db/database.h"
#include "dialogues/dialogue.h"
#include "vault/vault.h"

namespace dialogues {

void insert(db::Transaction& tx, const vault::Vault& vault, const Dialogue& dialogue,
            Random& random);
// `conflict` "dialogue.changed_meanwhile" when another version is there.
[[nodiscard]] Result<void> save(db::Transaction& tx, const vault::Vault& vault, Dialogue& dialogue,
                                Random& random);
// `not_found` "dialogue.not_found".
[[nodiscard]] Result<Dialogue> find(db::Transaction& tx, const vault::Vault& vault,
                                    const std::string& id);
// The one that stands on this session, if there is one.
[[nodiscard]] std::optional<Dialogue> find_of_session(db::Transaction& tx,
                                                      const vault::Vault& vault,
                                                      const std::string& session_id);
// In the order in which they were called, at most 100.
[[nodiscard]] std::vector<Dialogue> of_matter(db::Transaction& tx, const vault::Vault& vault,
                                              const std::string& matter_id);
// Those of the unit that wait for something: called, or held and not reported. At most 200.
[[nodiscard]] std::vector<Dialogue> waiting_of(db::Transaction& tx, const vault::Vault& vault,
                                               const std::string& unit_id);
// Every one of the unit, for who looks for a person in them.
[[nodiscard]] std::vector<Dialogue> of_unit(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& unit_id);

[[nodiscard]] std::optional<Said> find_said(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& matter_id);
void save(db::Transaction& tx, const vault::Vault& vault, const Said& said, Random& random);

}  // namespace dialogues
