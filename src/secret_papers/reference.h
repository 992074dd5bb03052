// A paper with a secrecy stamp (Mật, Tối mật, Tuyệt mật): it is not kept here. Only a reference is,
// to where the unit's paper register has it: no content, no summary, no sender, no file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"
#include "units/directory.h"

namespace secret_papers {

inline const std::vector<std::string_view> kLevelWords{"mat", "toi_mat", "tuyet_mat"};

struct Reference {
  std::string id;
  std::string unit_id;
  std::string number;  // in the register of secret papers
  std::string level;
  Date received_on{};
  std::string kept_at;  // which register, which safe
};

// Schema NewSecretReference. A number and a place are short and of letters, digits and a few signs:
// there is no room for a content.
[[nodiscard]] Reference read_new(json::Fields& in, Date today);
// Schema SecretReference.
[[nodiscard]] json::Object to_json(const Reference& reference, const units::Directory& units);

// On the journal. `forbidden` "petition.not_yours_to_register" without a post of reception in the
// unit.
Result<Reference> add(const Office& office, const staff::Actor& actor, Reference incoming);

// Newest first, those before `before` ("2026-11-21/ID"); for who works in the unit.
struct Listing {
  std::string unit_id;
  std::string before_day, before_id;
  long long limit = 50;
};
[[nodiscard]] Result<std::vector<Reference>> list(const Office& office, const staff::Actor& actor,
                                                  const Listing& listing);

}  // namespace secret_papers
