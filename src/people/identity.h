// Who sent a paper: a person or an organisation, as written on it. For a denunciation this is what
// the vault seals; it never goes into a list, the index, the journal or a log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"

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

// `text` with every trace of the identities replaced: name → "[người tố cáo 1]" (by order), and
// id number, phone, e-mail, address likewise.
[[nodiscard]] std::string without_identities(const std::string& text,
                                             const std::vector<Identity>& identities);

}  // namespace people
