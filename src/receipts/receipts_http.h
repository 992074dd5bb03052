// The open door of the receipts: the units' public keys, and checking one; and the rotation of a
// key, for administrators.
#pragma once

#include "http/router.h"
#include "office.h"

namespace receipts {

void routes(http::Router& router, const Office& office);

}  // namespace receipts
