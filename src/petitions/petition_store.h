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

// By which a sender is found again: see people::sender_key and phone_key.
struct SenderKeys {
  std::optional<std::string> sender, phone;
};
// The column of a paper's contents.
[[nodiscard]] std::string contents_text(const std::vector<Content>& contents);
[[nodiscard]] SenderKeys keys_of(const vault::Vault& vault, const people::Identity& sender);
// Of a sealed paper.
[[nodiscard]] SenderKeys sealed_keys_of(const vault::Vault& vault, const people::Identity& sender);

void insert(db::Transaction& tx, const Petition& petition,
            const std::vector<SenderKeys>& sender_keys, const std::string& code_hash);
[[nodiscard]] Result<Petition> find(db::Transaction& tx, const std::string& id);

// Hides a paper that turned out to be a denunciation, or to stand beside one: moves what must be
// hidden to the vault, gives it the number of the book it is in now and keeps the old one as its
// former number. Of `beside`, who sent the papers that are hidden with it, no trace stays either.
void seal_and_renumber(db::Transaction& tx, Petition& petition, const vault::Vault& vault,
                       Random& random, const std::vector<people::Identity>& beside);
// Shows again a paper that turned out not to be a denunciation.
void unseal(db::Transaction& tx, Petition& petition, const vault::Vault& vault);
// The contents again, after a classification, with a new number if the book is another.
void save_contents(db::Transaction& tx, Petition& petition);

// What was handed in, as the vault or the row holds it; for digests, redaction and what a purpose
// opens, never for showing as it is.
[[nodiscard]] Sealed handed_in(db::Transaction& tx, const Petition& petition,
                               const vault::Vault& vault);
// Its senders; for redaction, never for showing.
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
