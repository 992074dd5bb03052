#include <algorithm>

#include "base/text.h"
#include "people/identity.h"
#include "people/traces.h"
#include "vault/vault.h"

namespace people {
namespace {

constexpr std::string_view kPurpose = "sender";
constexpr std::string_view kSealedPurpose = "sealed_sender";

// The parts are folded: no "|" can come from them.
std::optional<std::string> what_identifies(const Identity& identity) {
  if (identity.id_number) {
    std::string number = text::folded(*identity.id_number);
    std::erase(number, ' ');
    if (!number.empty()) return "id|" + number;
  }
  const std::string who =
      text::folded(identity.name) + "|" + identity.commune_code.value_or("") + "|";
  if (identity.phone) return "phone|" + who + national_number(*identity.phone);
  if (identity.birth_year && identity.commune_code)
    return "born|" + who + std::to_string(*identity.birth_year);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> sender_key(const vault::Vault& vault, const Identity& identity) {
  const auto identifies = what_identifies(identity);
  if (!identifies) return std::nullopt;
  return vault.fingerprint(kPurpose, *identifies);
}

std::optional<std::string> sealed_sender_key(const vault::Vault& vault, const Identity& identity) {
  const auto identifies = what_identifies(identity);
  if (!identifies) return std::nullopt;
  return vault.fingerprint(kSealedPurpose, *identifies);
}

std::optional<std::string> phone_key(const vault::Vault& vault, const Identity& identity) {
  if (!identity.phone) return std::nullopt;
  return vault.fingerprint("phone", national_number(*identity.phone));
}

std::optional<std::string> sealed_phone_key(const vault::Vault& vault, const Identity& identity) {
  if (!identity.phone) return std::nullopt;
  return vault.fingerprint("sealed_phone", national_number(*identity.phone));
}

}  // namespace people
