#include "proposals/watch_store.h"

namespace proposals {
namespace {

constexpr auto kRead = "SELECT seq, looked_on, edition FROM sudden_watch WHERE id = 1";
constexpr auto kSave = R"sql(
  UPDATE sudden_watch SET seq = :seq, looked_on = :looked_on, edition = :edition WHERE id = 1
)sql";

}  // namespace

Watch watch(db::Transaction& tx) {
  const auto row = tx.first(kRead);
  return {row->integer("seq"), row->date("looked_on"), row->integer("edition")};
}

void save(db::Transaction& tx, const Watch& watch) {
  tx.execute(kSave,
             {{"seq", watch.seq}, {"looked_on", watch.looked_on}, {"edition", watch.edition}});
}

}  // namespace proposals
