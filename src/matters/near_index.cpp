#include "matters/near_index.h"

#include <algorithm>
#include <map>

#include "matters/near_store.h"
#include "search/near.h"
#include "vault/vault.h"

namespace matters {
namespace {

// One key space for each unit and, in it, for denunciations and for the others.
search::Hash hash_for(const vault::Vault& vault, const NearText& near) {
  const std::string purpose = near.denunciation ? "near_denunciation" : "near";
  return [&vault, purpose, unit = near.unit_id + "\n"](std::string_view piece) {
    const std::string hex = vault.fingerprint(purpose, unit + std::string(piece));
    return static_cast<std::uint64_t>(std::stoull(hex.substr(0, 16), nullptr, 16));
  };
}

std::vector<long long> keys_of(const vault::Vault& vault, const NearText& near) {
  auto keys = word_keys(vault, near);
  for (const long long key : place_keys(vault, near)) keys.push_back(key);
  return keys;
}

struct Taken {
  long long row;
  long long version;
  std::vector<long long> keys;
};

// A row that was changed since it was read comes again at the next turn.
bool unchanged(db::Transaction& tx, const std::vector<Taken>& taken, long long from) {
  std::map<long long, long long> versions;
  for (const Pending& row : versions_between(tx, from, taken.back().row)) {
    versions[row.search_row] = row.version;
  }
  return versions.size() == taken.size() &&
         std::all_of(taken.begin(), taken.end(),
                     [&](const Taken& each) { return versions[each.row] == each.version; });
}

bool same(const NearText& one, const NearText& other) {
  return one.denunciation == other.denunciation && one.text == other.text &&
         one.place_code == other.place_code && one.topic == other.topic &&
         one.unit_id == other.unit_id;
}

}  // namespace

NearText near_text(const Matter& matter) {
  return {.unit_id = matter.unit_id,
          .denunciation = matter.kind == Kind::denunciation,
          .text = matter.summary,
          .place_code = matter.place_code.value_or(""),
          .topic = matter.topic};
}

std::vector<long long> word_keys(const vault::Vault& vault, const NearText& near) {
  return search::near_keys(near.text, hash_for(vault, near));
}

std::vector<long long> place_keys(const vault::Vault& vault, const NearText& near) {
  if (near.place_code.empty() || near.topic.empty()) return {};
  const auto hash = hash_for(vault, near);
  return {static_cast<long long>(hash("place\n" + near.place_code + "\n" + near.topic) >> 1)};
}

std::size_t index_near(const Office& office, std::size_t most) {
  long long last = 0;
  std::vector<Taken> taken;
  for (const Pending& row : office.database.read([&](db::Transaction& tx) {
         last = search::near_last(tx);
         return pending_after(tx, last, static_cast<long long>(most));
       })) {
    taken.push_back({row.search_row, row.version, keys_of(office.vault, row.near)});
  }
  if (taken.empty()) return 0;
  const bool kept = office.database.write([&](db::Transaction& tx) {
    if (!unchanged(tx, taken, last)) return false;
    if (!search::move_near_last(tx, last, taken.back().row)) return false;
    for (const Taken& each : taken) search::put_near(tx, each.row, each.keys);
    return true;
  });
  return kept ? taken.size() : 0;
}

void renew_near(db::Transaction& tx, const vault::Vault& vault, const Matter& before,
                const Matter& after) {
  const NearText old = near_text(before), now = near_text(after);
  if (same(old, now) || after.search_row > search::near_last(tx)) return;
  search::drop_near(tx, after.search_row, keys_of(vault, old));
  search::put_near(tx, after.search_row, keys_of(vault, now));
}

}  // namespace matters
