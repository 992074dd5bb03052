// Texts that are nearly the same, found again without being kept: of every pair of neighbouring
// words a keyed hash, of all of them twenty minima (MinHash), of these ten bands of two. Texts that
// share half of their pairs share a band 19 times in 20; texts that share a tenth, once in 10.
//
// What is kept are the bands alone. Without the key nobody can try words against them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"

namespace search {

// A keyed hash. Texts under different keys never share anything.
using Hash = std::function<std::uint64_t(std::string_view)>;

// The keys of a text, the same for any spelling that folds alike (marks, đ, NFD, case); none for
// fewer than three words. Looks at the first 400 words.
[[nodiscard]] std::vector<long long> near_keys(std::string_view text, const Hash& hash);

// The share of pairs of neighbouring words that two texts have in common (Jaccard), 0 to 1.
[[nodiscard]] double similarity(std::string_view one, std::string_view other);

void put_near(db::Transaction& tx, long long row, const std::vector<long long>& keys);
void drop_near(db::Transaction& tx, long long row, const std::vector<long long>& keys);

// Rows under any of the keys: those under most of them first, then the newest; at most `limit`. Of
// each key only the newest are looked at, so that a phrase of every second paper costs no more.
[[nodiscard]] std::vector<long long> find_near(db::Transaction& tx,
                                               const std::vector<long long>& keys,
                                               std::size_t limit);

// Up to which row texts have been taken in.
[[nodiscard]] long long near_last(db::Transaction& tx);
// False when somebody else has moved it from `from` meanwhile.
[[nodiscard]] bool move_near_last(db::Transaction& tx, long long from, long long to);

}  // namespace search
