#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "petitions/petition.h"
#include "vault/vault.h"

namespace petitions {

// The next number of the unit, series and year; kept only if the transaction is.
[[nodiscard]] long long next_number(db::Transaction& tx, const std::string& unit_id,
                                    const std::string& series, long long year);

void insert(db::Transaction& tx, const Petition& petition,
            const std::vector<std::optional<std::string>>& sender_keys,
            const std::string& code_hash);
[[nodiscard]] Result<Petition> find(db::Transaction& tx, const std::string& id);

// Hides a paper that turned out to be a denunciation: moves what must be hidden to the vault, gives
// it a number of the other book and keeps the old one as its former number.
void seal_and_renumber(db::Transaction& tx, Petition& petition, const vault::Vault& vault,
                       Random& random);
// Shows again a paper that turned out not to be a denunciation.
void unseal(db::Transaction& tx, Petition& petition, const vault::Vault& vault);
// The contents again, after a classification, with a new number if the book is another.
void save_contents(db::Transaction& tx, Petition& petition);

// The senders as the vault or the row holds them; for redaction, never for showing.
[[nodiscard]] std::vector<people::Identity> true_senders(db::Transaction& tx,
                                                         const Petition& petition,
                                                         const vault::Vault& vault);

struct UsedKey {
  std::string digest;
  std::string petition_id;
};
[[nodiscard]] std::optional<UsedKey> find_key(db::Transaction& tx, const std::string& key);
void keep_key(db::Transaction& tx, const std::string& key, const std::string& digest,
              const Petition& petition);

}  // namespace petitions
