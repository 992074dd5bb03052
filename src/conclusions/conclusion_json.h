// Conclusions and directives as the contract has them. Words about a visit that hides its people
// are without their traces, whoever reads.
#pragma once

#include <vector>

#include "base/json.h"
#include "conclusions/conclusion.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/look.h"

namespace conclusions {

// Schema Conclusion.
[[nodiscard]] json::Object to_json(const Conclusion& conclusion,
                                   const std::vector<Directive>& directives,
                                   const visits::Looked& looked, const Office& office,
                                   const staff::Actor& actor);
// Schema Directive.
[[nodiscard]] json::Object to_json(const Directive& directive, const visits::Looked& looked,
                                   const Office& office, const staff::Actor& actor);

}  // namespace conclusions
