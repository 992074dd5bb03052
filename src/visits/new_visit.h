// What the desk types about a visit, read and held against what the law asks on that day.
#pragma once

#include <optional>
#include <string>

#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"
#include "petitions/register.h"
#include "visits/visit.h"

namespace visits {

struct NewVisit {
  Visit visit;  // without id and number
  // The paper handed in, when the outcome says so: texts and files; who and what come from the
  // visit.
  petitions::NewPetition paper;
  bool appointment_document = false;  // of a group's representatives
  bool signed_by_all = false;
  bool asks_secrecy = true;  // of his identity, as a denouncer may; asked of an online session
};

// "08:30"; "visit.no_such_hour" at `name` for anything else.
[[nodiscard]] std::string read_hour(json::Fields& in, std::string_view name);

// Schema NewVisit. `today`: nothing happened later.
[[nodiscard]] NewVisit read_new_visit(json::Fields& in, Date today);

// Identity (LTCD Đ.7.2.a, 8.2, 25.1), representatives of a group (Đ.29), the closed list of grounds
// for a refusal and its notice (Đ.9, NĐ 154/2026 Đ.4): `invalid` with every field that lacks
// something. Fills in when the notice of a refusal is due.
[[nodiscard]] Result<void> hold_against_the_law(NewVisit& incoming, const law::Engine& law);

}  // namespace visits
