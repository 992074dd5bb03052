// The head of a unit's papers for the pages that print them: as public as the unit itself.
#pragma once

namespace http {
class Router;
}
namespace units {
class Directory;
}

namespace documents {

// The directory must outlive the router.
void routes(http::Router& router, const units::Directory& units);

}  // namespace documents
