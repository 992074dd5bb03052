#include "people/identity.h"

#include <algorithm>

#include "base/check.h"
#include "base/json_own.h"
#include "base/text.h"

namespace people {
namespace {

constexpr std::string_view kPerson = "person";
constexpr std::string_view kOrganisation = "organisation";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `text` without the blanks, dots and dashes that people put between digits.
std::string plain_number(const std::string& text) {
  std::string plain;
  for (const char c : text) {
    if (c != ' ' && c != '.' && c != '-' && c != '(' && c != ')') plain += c;
  }
  return plain;
}

bool is_number(std::string_view text, std::size_t min, std::size_t max) {
  return text.size() >= min && text.size() <= max && std::ranges::all_of(text, is_digit);
}

bool is_phone(const std::string& phone) {
  const std::string plain = plain_number(phone);
  return is_number(plain.starts_with('+') ? plain.substr(1) : plain, 8, 15);
}

bool is_email(const std::string& email) {
  const std::size_t at = email.find('@');
  return at != std::string::npos && at > 0 && at + 1 < email.size() &&
         email.find('@', at + 1) == std::string::npos &&
         email.find_first_of(" \t<>\"") == std::string::npos;
}

void check(json::Fields& in, const Identity& identity) {
  if (identity.id_kind == "cccd" && identity.id_number &&
      !is_number(plain_number(*identity.id_number), 12, 12))
    in.wrong("id_number", "identity.cccd_not_12_digits", "12");
  if (identity.phone && !is_phone(*identity.phone))
    in.wrong("phone", "identity.phone_not_a_number", "0912345678");
  if (identity.email && !is_email(*identity.email))
    in.wrong("email", "identity.email_without_at", "ten@vidu.vn");
  if (identity.commune_code && !is_number(*identity.commune_code, 5, 5))
    in.wrong("commune_code", "identity.commune_code_not_5_digits", "5");
}

}  // namespace

Identity read_identity(json::Fields& in) {
  Identity identity;
  const std::string kind = in.word("kind", {kPerson, kOrganisation});
  identity.kind = kind == kOrganisation ? SenderKind::organisation : SenderKind::person;
  identity.name = in.text("name", {.max = 200, .min = 2});
  identity.birth_year = in.maybe_integer("birth_year", 1900, 2100);
  identity.id_kind =
      in.maybe_word("id_kind", {"cccd", "identity_certificate", "passport", "other"});
  identity.id_number = in.maybe_text("id_number", {.max = 30});
  identity.id_issued_on = in.maybe_date("id_issued_on");
  identity.id_issued_by = in.maybe_text("id_issued_by", {.max = 200});
  identity.address = in.maybe_text("address", {.max = 300});
  identity.commune_code = in.maybe_text("commune_code", {.max = 5});
  identity.phone = in.maybe_text("phone", {.max = 20});
  identity.email = in.maybe_text("email", {.max = 200});
  identity.representative = in.maybe_boolean("representative").value_or(false);
  check(in, identity);
  return identity;
}

json::Object to_json(const Identity& identity) {
  const bool person = identity.kind == SenderKind::person;
  return {
      {"kind", person ? kPerson : kOrganisation},
      {"name", identity.name},
      {"birth_year", identity.birth_year ? json::Value(*identity.birth_year) : json::Value()},
      {"id_kind", json::maybe(identity.id_kind)},
      {"id_number", json::maybe(identity.id_number)},
      {"id_issued_on", json::maybe(identity.id_issued_on)},
      {"id_issued_by", json::maybe(identity.id_issued_by)},
      {"address", json::maybe(identity.address)},
      {"commune_code", json::maybe(identity.commune_code)},
      {"phone", json::maybe(identity.phone)},
      {"email", json::maybe(identity.email)},
      {"representative", identity.representative},
  };
}

Identity from_own_json(const json::Value& value) {
  const json::Object& object = value.as_object();
  Identity identity;
  const auto kind = json::own_text(object, "kind");
  identity.kind = kind == kOrganisation ? SenderKind::organisation : SenderKind::person;
  identity.name = json::own_text(object, "name").value();
  if (const json::Value& year = object.at("birth_year"); !year.is_null())
    identity.birth_year = year.to_number<long long>();
  identity.id_kind = json::own_text(object, "id_kind");
  identity.id_number = json::own_text(object, "id_number");
  if (const auto issued = json::own_text(object, "id_issued_on")) {
    identity.id_issued_on = parse_iso(*issued);
    CHECK(identity.id_issued_on);
  }
  identity.id_issued_by = json::own_text(object, "id_issued_by");
  identity.address = json::own_text(object, "address");
  identity.commune_code = json::own_text(object, "commune_code");
  identity.phone = json::own_text(object, "phone");
  identity.email = json::own_text(object, "email");
  identity.representative = object.at("representative").as_bool();
  return identity;
}

}  // namespace people
