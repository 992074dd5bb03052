// The rulebook and the answers as JSON, for the API, the law page and the command line.
#pragma once

#include "base/json.h"
#include "law/calendar.h"
#include "law/engine.h"
#include "law/inquiry.h"
#include "law/rulebook.h"
#include "law/shown.h"

namespace law {

[[nodiscard]] json::Array questions_json(const Rulebook& book);
[[nodiscard]] json::Array rules_json(const Rulebook& book, const OfficeLaw& office);
[[nodiscard]] json::Array profiles_json(const Rulebook& book);
[[nodiscard]] json::Array followed_json(const OfficeLaw& office);
[[nodiscard]] json::Array glossary_json(const Rulebook& book);
[[nodiscard]] json::Object calendar_json(const Calendar& calendar);

}  // namespace law
