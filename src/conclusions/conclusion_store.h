// The rows of conclusions and directives; their words are sealed here and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "conclusions/conclusion.h"
#include "db/database.h"
#include "vault/vault.h"

namespace conclusions {

void insert(db::Transaction& tx, const vault::Vault& vault, const Conclusion& conclusion,
            Random& random);
// `not_found` "conclusion.not_found".
[[nodiscard]] Result<Conclusion> find(db::Transaction& tx, const vault::Vault& vault,
                                      const std::string& id);
[[nodiscard]] std::optional<Conclusion> find_of_visit(db::Transaction& tx,
                                                      const vault::Vault& vault,
                                                      const std::string& visit_id);
// `conflict` "conclusion.changed_meanwhile".
[[nodiscard]] Result<void> save_notice(db::Transaction& tx, Conclusion& conclusion);
[[nodiscard]] std::vector<Conclusion> awaiting_notice(db::Transaction& tx,
                                                      const vault::Vault& vault);
// Of one unit until that day, the earliest first.
[[nodiscard]] std::vector<Conclusion> notices_due(db::Transaction& tx, const vault::Vault& vault,
                                                  const std::string& unit_id, Date until,
                                                  long long limit);
void move_notice(db::Transaction& tx, const std::string& id, const law::Due& due);

void insert(db::Transaction& tx, const vault::Vault& vault, const Directive& directive,
            Random& random);
// `not_found` "directive.not_found".
[[nodiscard]] Result<Directive> find_directive(db::Transaction& tx, const vault::Vault& vault,
                                               const std::string& id);
// `conflict` "directive.changed_meanwhile".
[[nodiscard]] Result<void> save(db::Transaction& tx, const vault::Vault& vault,
                                Directive& directive, Random& random);
[[nodiscard]] std::vector<Directive> of_conclusion(db::Transaction& tx, const vault::Vault& vault,
                                                   const std::string& conclusion_id);
[[nodiscard]] std::vector<Directive> passed_on(db::Transaction& tx, const vault::Vault& vault,
                                               const std::string& id);

enum class Side { owner, issuer };
// By their last day, after `after` ("2026-11-20/ID"); those not confirmed unless `all`.
struct DirectivePage {
  Side side = Side::owner;
  std::string unit_id;
  std::string stage;  // of Stage; empty: whatever
  std::string after_day, after_id;
  long long limit = 50;
};
[[nodiscard]] std::vector<Directive> of_unit(db::Transaction& tx, const vault::Vault& vault,
                                             const DirectivePage& page);

}  // namespace conclusions
