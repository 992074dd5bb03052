// The files of a paper: who may take one out, and marking one as a picture of an identity paper.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace files {
struct File;
}

namespace matters {

// May this person take the file out? On the journal when the paper is sealed, and for every picture
// of an identity paper, which is `refused` "file.purpose_needed" without a purpose. `not_found`
// "file.not_found" for who may not know of it.
Result<void> may_read_file(const Office& office, const staff::Actor& actor, const files::File& file,
                           const std::optional<std::string>& purpose);

// From now on a picture of an identity paper. `forbidden` "file.not_yours_to_mark" without a post
// in the unit.
Result<void> mark_identity_card(const Office& office, const staff::Actor& actor,
                                const files::File& file);

}  // namespace matters
