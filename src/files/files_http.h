// The door of the files: upload by staff and by citizens, download by who may read.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "files/files.h"
#include "http/router.h"
#include "office.h"
#include "staff/actor.h"

namespace files {

// Whether this person may read a file that is attached to a petition, writing the reading to the
// journal; `not_found` if it is not for him to know about. Petitions lie above this room, so app
// hands it in.
// `purpose`: what the person said it is for; an identity paper is `refused` "file.purpose_needed"
// without one.
using MayRead = std::function<Result<void>(const staff::Actor&, const File&,
                                           const std::optional<std::string>& purpose)>;
// Marks a file that is attached to a petition as an identity paper, for who may read it and works
// in the unit; on the journal.
using Mark = std::function<Result<void>(const staff::Actor&, const File&)>;

struct Rights {
  MayRead may_read;
  Mark mark;
};

// Upload: the name travels in X-File-Name, percent-encoded, never in the address; X-File-Mark says
// "identity_card"; X-Secrecy-Mark, whatever its word, is refused: state secrets are not kept here.
void routes(http::Router& router, const Office& office, Rights rights);

}  // namespace files
