// The public addresses of the organisation: provinces, communes, addresses, units. Reads only, from
// memory; needs no session.
#pragma once

namespace http {
class Router;
}

namespace units {

class AddressBook;
class Directory;

// Both must outlive the router.
void routes(http::Router& router, const Directory& directory, const AddressBook& addresses);

}  // namespace units
