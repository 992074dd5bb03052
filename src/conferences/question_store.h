// The rows of questions; who asked and in which words is sealed with the row's id.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/request_key.h"
#include "base/result.h"
#include "conferences/question.h"
#include "db/database.h"
#include "vault/vault.h"

namespace conferences {

// What a key was used for.
struct Used {
  std::string question_id, digest;
};
[[nodiscard]] std::optional<Used> find_key(db::Transaction& tx, const std::string& key);

void insert(db::Transaction& tx, const vault::Vault& vault, const Question& question,
            const RequestKey& request, Random& random);
// `conflict` "question.changed_meanwhile" when another version is there.
[[nodiscard]] Result<void> save(db::Transaction& tx, const vault::Vault& vault, Question& question,
                                Random& random);
// `not_found` "question.not_found".
[[nodiscard]] Result<Question> find(db::Transaction& tx, const vault::Vault& vault,
                                    const std::string& id);
// `not_found` "portal.no_such_code".
[[nodiscard]] Result<Question> find_by_code(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& code);
// In the order in which they were asked, at most 1000.
[[nodiscard]] std::vector<Question> of_session(db::Transaction& tx, const vault::Vault& vault,
                                               const std::string& session_id);
[[nodiscard]] std::vector<Question> of_unit(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& unit_id);

// Whose promise the unit has to keep and nobody has confirmed yet, by their day; at most 200.
[[nodiscard]] std::vector<Question> of_owner(db::Transaction& tx, const vault::Vault& vault,
                                             const std::string& unit_id);

}  // namespace conferences
