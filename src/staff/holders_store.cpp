#include "staff/holders.h"
#include "staff/staff_store.h"

namespace staff {
namespace {

constexpr auto kHolders = R"sql(
  SELECT p.id AS post_id, p.user_id, p.unit_id, p.role, p.title, p.valid_from, p.valid_to,
         p.document, u.name
  FROM posts p JOIN users u ON u.id = p.user_id
  WHERE p.unit_id = :unit_id AND p.role IN ('head', 'deputy')
  ORDER BY p.valid_from DESC, p.id DESC
  LIMIT 1000
)sql";

bool holds(const Holder& holder, Role role, Date day) {
  return holder.post.role == role && holder.post.in_force(day);
}

}  // namespace

std::vector<Holder> holders(db::Transaction& tx, const std::string& unit_id) {
  std::vector<Holder> all;
  for (const db::Row& row : tx.query(kHolders, {{"unit_id", unit_id}})) {
    all.push_back({row.text("user_id"), row.text("name"), read_post(row)});
  }
  return all;
}

const Holder* head_on(const std::vector<Holder>& holders, Date day) {
  for (const Holder& each : holders) {
    if (holds(each, Role::head, day)) return &each;
  }
  return nullptr;
}

std::vector<const Holder*> deputies_on(const std::vector<Holder>& holders, Date day) {
  std::vector<const Holder*> deputies;
  for (const Holder& each : holders) {
    if (holds(each, Role::deputy, day)) deputies.push_back(&each);
  }
  return deputies;
}

}  // namespace staff
