// What is done with an instruction: its owner passes it on, explains why it is late, reports it
// done with evidence; the issuer urges, confirms by a second person, or gives it back.
#pragma once

#include <string>

#include "base/result.h"
#include "base/which.h"
#include "conclusions/conclude.h"
#include "conclusions/conclusion.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/look.h"

namespace conclusions {

// Every act: `not_found` "directive.not_found" for who sees neither side, `forbidden`
// "directive.not_yours" for who is not of the side that does it, `refused` "directive.not_open" at
// another stage, `conflict` "directive.changed_meanwhile". What a unit owed or is owed
// goes on with its successor once it was merged.

struct Report {
  Date done_on{};
  std::string evidence;
};
// `refused` "directive.parts_open" while something passed on is not confirmed.
Result<Directive> report(const Office& office, const staff::Actor& actor, const Which& which,
                         const Report& report);
// `refused` "directive.second_person" for who reported it.
Result<Directive> confirm(const Office& office, const staff::Actor& actor, const Which& which);
Result<Directive> give_back(const Office& office, const staff::Actor& actor, const Which& which,
                            const std::string& because);
// The written reason for being late; "late without a written reason" is counted apart.
Result<Directive> explain(const Office& office, const staff::Actor& actor, const Which& which,
                          const std::string& explanation);
// A letter of urging: counted, with its day.
Result<Directive> urge(const Office& office, const staff::Actor& actor, const Which& which);
// To a unit below, not later than its own day. The new directive.
Result<Directive> pass_on(const Office& office, const staff::Actor& actor, const Which& which,
                          const NewDirective& incoming);

// Does this person read it: whoever reads full texts in the unit that owns it or that gave it;
// where a denunciation stands behind the visit, only whoever reads denunciations there.
[[nodiscard]] bool sees(const Office& office, const staff::Actor& actor, const Directive& directive,
                        const visits::Looked& looked);
// The acts open to this person now: report, confirm, give_back, explain, urge, pass_on.
[[nodiscard]] std::vector<std::string_view> may(const Office& office, const staff::Actor& actor,
                                                const Directive& directive);

}  // namespace conclusions
