// Who sent a paper: a person or an organisation, as written on it. For a denunciation this is what
// the vault seals; it never goes into a list, the index, the journal or a log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"

namespace vault {
class Vault;
}

namespace people {

enum class SenderKind { person, organisation };

struct Identity {
  SenderKind kind = SenderKind::person;
  std::string name;
  std::optional<long long> birth_year;
  std::optional<std::string> id_kind;  // cccd, identity_certificate, passport, other
  std::optional<std::string> id_number;
  std::optional<Date> id_issued_on;
  std::optional<std::string> id_issued_by;
  std::optional<std::string> address;
  std::optional<std::string> commune_code;
  std::optional<std::string> phone;
  std::optional<std::string> email;
  bool representative = false;
};

// Reads schema Identity of the contract; errors go to `in`. A cccd number is 12 digits, a phone 8
// to 15 digits, an e-mail has an @.
[[nodiscard]] Identity read_identity(json::Fields& in);

[[nodiscard]] json::Object to_json(const Identity& identity);
[[nodiscard]] Identity from_own_json(const json::Value& value);

// `text` with every trace of the identities replaced by "[người tố cáo 1]" (by their order): name,
// id number, phone, e-mail and address, in any case, with or without marks, in any normal form and
// placing of tones, with anything but letters and digits between, phones also as +84 or without
// the first 0. An address that names only units ("phường Láng, Hà Nội") points at nobody and stays.
// A given name alone ("bà Hòa"), a nickname or a misspelling is not found.
[[nodiscard]] std::string without_identities(const std::string& text,
                                             const std::vector<Identity>& identities);

// A keyed fingerprint by which the same sender is found again: of the id number if it is given,
// otherwise of name, commune and phone or birth year. Nothing if that is not known: a name alone
// would make one person of many.
[[nodiscard]] std::optional<std::string> sender_key(const vault::Vault& vault,
                                                    const Identity& identity);
// The same for a sealed paper, under another key: that a complainer, whose name can be read, and a
// denouncer, whose name cannot, are one person must not be seen from equal fingerprints.
[[nodiscard]] std::optional<std::string> sealed_sender_key(const vault::Vault& vault,
                                                           const Identity& identity);
// The same of the telephone alone, however it is written; nothing without one. Of a sealed paper
// under another key, for the same reason.
[[nodiscard]] std::optional<std::string> phone_key(const vault::Vault& vault,
                                                   const Identity& identity);
[[nodiscard]] std::optional<std::string> sealed_phone_key(const vault::Vault& vault,
                                                          const Identity& identity);

}  // namespace people
