// Registering a paper (vào sổ): reading what was typed, giving it its number and the citizen's
// code, sealing what must be hidden. Opening the matters behind it is the room matters' part.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "petitions/petition.h"
#include "vault/vault.h"

namespace petitions {

// What the clerk or the citizen hands in.
struct NewPetition {
  Petition paper;  // without id and number
  std::string instance = "first";
  std::optional<std::string> previous_matter_id;
  std::vector<std::string> files;
  // It repeats a paper whose senders, these, are hidden: it is sealed with it.
  std::optional<std::vector<people::Identity>> sealed_with = std::nullopt;
  std::optional<std::string> secrecy_mark;  // such a paper is refused, whatever else it says
};

// Schema NewPetition of the contract. `today`: nothing is received or written later than that.
[[nodiscard]] NewPetition read_new_petition(json::Fields& in, Date today);
// One content of a paper, schema Content.
[[nodiscard]] Content read_content(json::Fields& in);
// What a paper has besides who brings it, when and about what: its texts, files, checks, what it
// goes on from or repeats. The part of schema NewPetition that a visit at the desk hands in too.
void read_paper(json::Fields& in, NewPetition& incoming);
// Schema PortalPetition: the same paper, channel web, received today.
[[nodiscard]] NewPetition read_portal_petition(json::Fields& in, Date today);

// Who hands it in: an officer, or nobody for the portal.
struct Registrar {
  std::string user_id;
  Instant at{};
};

struct Registered {
  Petition petition;
  std::string code;       // the citizen's 16 digits
  bool repeated = false;  // the key had been used: nothing new was written
};

// Number, code, rows, vault. `key` is the client's idempotency key, `digest` tells one body from
// another: `conflict` "petition.key_used_otherwise" when the key came with another body.
Result<Registered> add(db::Transaction& tx, const vault::Vault& vault, Random& random,
                       NewPetition& incoming, const Registrar& by, const std::string& key,
                       const std::string& digest);

// "3/2026/DLCN": the next number of another book of the unit, such as that of data subjects'
// requests; kept only if the transaction is.
[[nodiscard]] std::string next_in_book(db::Transaction& tx, const std::string& unit_id,
                                       const std::string& series, Date today);

// The same as a number, in the book of that year.
[[nodiscard]] long long next_of_series(db::Transaction& tx, const std::string& unit_id,
                                       const std::string& series, long long year);

// The citizen's code of a paper: derived from the vault's key, so that a receipt can be printed
// again and the code itself is stored nowhere.
[[nodiscard]] std::string follow_code(const vault::Vault& vault, const std::string& petition_id);

// 16 digits derived in the same way for something else that is followed: another purpose, other
// codes.
[[nodiscard]] std::string code_from(const vault::Vault& vault, std::string_view purpose,
                                    const std::string& id);
// The fingerprint by which a code is found, however it was typed ("1234 5678 …").
[[nodiscard]] std::string code_hash(const vault::Vault& vault, const std::string& typed);

}  // namespace petitions
