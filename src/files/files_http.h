// The door of the files: upload by staff and by citizens, download by who may read.
#pragma once

#include <functional>

#include "base/result.h"
#include "files/files.h"
#include "http/router.h"
#include "office.h"
#include "staff/actor.h"

namespace files {

// Whether this person may read a file that is attached to a petition, writing the reading to the
// journal; `not_found` if it is not for him to know about. Petitions lie above this room, so app
// hands it in.
using MayRead = std::function<Result<void>(const staff::Actor&, const File&)>;

void routes(http::Router& router, const Office& office, MayRead may_read);

}  // namespace files
