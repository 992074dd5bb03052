#include "matters/behind.h"

#include "matters/linked.h"

namespace matters {

Result<Matter> matter_of_id(db::Transaction& tx, const std::string& id) { return find(tx, id); }

std::optional<std::vector<people::Identity>> hidden_senders(db::Transaction& tx,
                                                            const vault::Vault& vault,
                                                            const Matter& matter) {
  const Linked linked = linked_to(tx, matter.id);
  if (!hides_senders(linked)) return std::nullopt;
  return senders_of(tx, vault, linked);
}

}  // namespace matters
