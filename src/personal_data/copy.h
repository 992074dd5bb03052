// The copy of everything the unit holds on the person who asks: his own identity, his papers and
// texts, where his matters stand, his files by name, and who has opened them. Other senders of the
// same paper are left out.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace personal_data {

// Schema PersonalCopy. For a stated purpose; the opening goes on the journal, of the request and of
// each paper.
Result<json::Object> copy_for(const Office& office, const staff::Actor& actor,
                              const std::string& request_id, const std::string& purpose);

}  // namespace personal_data
