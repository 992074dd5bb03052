// Many officers at the same moment: one acts, the others are told; each paper has its own number.
#include <atomic>
#include <set>
#include <thread>

#include "acts/desk.h"

namespace acts {
namespace {

constexpr int kOfficers = 12;

struct Race : Desk {
  // All at once, as far as the machine can.
  static void at_once(const std::function<void(int)>& act) {
    std::vector<std::thread> officers;
    for (int i = 0; i < kOfficers; ++i) officers.emplace_back([&act, i] { act(i); });
    for (auto& officer : officers) officer.join();
  }
};

TEST_F(Race, OfManyWhoSawTheSameVersionOneActs) {
  const auto matter = taken(paper("complaint"));
  std::atomic<int> won{0}, told{0};
  at_once([&](int) {
    const auto done =
        act("head", matter, "assign", {{"assignee_id", people.at("handler").user_id}});
    if (done)
      ++won;
    else if (done.error().code == "matter.changed_meanwhile")
      ++told;
  });
  EXPECT_EQ(won, 1);
  EXPECT_EQ(told, kOfficers - 1);
  EXPECT_EQ(journal::verify(database).faults, std::vector<std::string>{});
}

TEST_F(Race, OneKeySentManyTimesAtOnceIsOnePaper) {
  std::vector<std::string> numbers(kOfficers);
  at_once([&](int i) {
    const auto taken = take_in("clerk", paper("complaint"), "the same key");
    numbers[static_cast<std::size_t>(i)] = taken ? taken->petition.number : "no";
  });
  EXPECT_EQ(std::set<std::string>(numbers.begin(), numbers.end()),
            std::set<std::string>{"1/2026/KN"});
}

TEST_F(Race, EachOfManyPapersHasItsOwnNumber) {
  std::vector<std::string> numbers(kOfficers);
  at_once([&](int i) {
    const auto taken = take_in("clerk", paper("complaint"), "key " + std::to_string(i));
    numbers[static_cast<std::size_t>(i)] = taken ? taken->petition.number : "no";
  });
  std::set<std::string> wanted;
  for (int i = 1; i <= kOfficers; ++i) wanted.insert(std::to_string(i) + "/2026/KN");
  EXPECT_EQ(std::set<std::string>(numbers.begin(), numbers.end()), wanted);
}

}  // namespace
}  // namespace acts
