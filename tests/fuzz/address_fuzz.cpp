// An address as somebody types it. A hit is a commune or the former one that was found, said in
// both languages; its own address in full finds it again.
#include <algorithm>

#include "base/text.h"
#include "fuzz.h"
#include "units/address_book.h"

namespace fuzz {
namespace {

using units::AddressHit;

constexpr std::size_t kLimit = 20;

const units::AddressBook& the_book() {
  static const auto kTables = units::read_tables(TIEPDAN_SOURCE "/units");
  must(kTables.has_value(), "the units of this tree load");
  static const units::AddressBook kBook(kTables->territories, kTables->former);
  return kBook;
}

bool same(const AddressHit& one, const AddressHit& other) {
  return one.commune == other.commune && one.former == other.former;
}

std::string in_full(const AddressHit& hit) {
  if (hit.former) return units::address(*hit.former);
  return hit.commune->name + ", " + hit.province->name;
}

// Where several are called alike, down to the province, any of them may stand first.
bool finds(const std::string& typed, const AddressHit& hit) {
  const auto again = the_book().find(typed, kLimit);
  return std::ranges::any_of(again, [&](const AddressHit& other) {
    return same(hit, other) || in_full(hit) == in_full(other) || hit.commune == other.commune;
  });
}

void must_be_a_place(const AddressHit& hit) {
  must(hit.commune || hit.former, "a hit is somewhere");
  must((hit.commune == nullptr) == (hit.province == nullptr), "a commune lies in its province");
  must(!hit.commune || hit.commune->province_code == hit.province->code,
       "a commune lies in its province");
  must(!units::in_words(hit).empty() && !units::in_english(hit).empty(), "a hit can be said");
}

}  // namespace

void try_one(std::string_view input) {
  if (!text::is_clean(input)) return;  // json::Fields lets nothing else through
  const auto hits = the_book().find(input, kLimit);
  must(hits.size() <= kLimit, "hits are bounded", input);
  must(std::ranges::equal(hits, the_book().find(input, kLimit), same), "the same again", input);
  for (const AddressHit& hit : hits) must_be_a_place(hit);
  if (hits.empty()) return;
  const std::string full = in_full(hits.front());
  must(finds(full, hits.front()), "an address in full is found", full);
}

}  // namespace fuzz
