#include "db/database.h"
#include "units/address_book.h"
#include "units/unit_store.h"

namespace units {

std::shared_ptr<const AddressBook> read_address_book(db::Database& database) {
  return database.read([](db::Transaction& tx) {
    return std::make_shared<const AddressBook>(all_territories(tx), all_former_communes(tx));
  });
}

}  // namespace units
