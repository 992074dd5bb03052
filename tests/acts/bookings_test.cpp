// How many bookings a second, and that none is lost or given twice.
#include <atomic>
#include <chrono>
#include <iostream>
#include <set>
#include <thread>

#include "bookings/acts.h"
#include "receptions/testing.h"

namespace acts {
namespace {

using namespace bookings;

using Bookings = receptions::CalendarTest;

TEST_F(Bookings, OfEightConnectionsHaveANumberEach) {
  constexpr int kClients = 8, kEach = 25;
  const Date today = date(2026, 11, 20);
  auto session = receptions::call(as("clerk"),
                                  {.unit_id = "ubnd-00004",
                                   .kind = receptions::Kind::dialogue,
                                   .day = today,
                                   .starts_at = "14:00",
                                   .ends_at = "16:30",
                                   .place = "Hội trường",
                                   .content = "Đối thoại"},
                                  {});
  ASSERT_TRUE(session) << session.error().code;
  published("clerk", "ubnd-00004", {today, today});
  const Doing clerk = as("clerk");
  std::atomic<int> won{0};
  std::vector<std::thread> clients;
  const auto began = std::chrono::steady_clock::now();
  for (int client = 0; client < kClients; ++client) {
    clients.emplace_back([&, client] {
      for (int i = 0; i < kEach; ++i) {
        NewBooking wish{.session_id = session->id};
        wish.told = {.person = {.name = "Đỗ Thị Hẹn"}, .content = "Hỏi về bồi thường"};
        if (book(clerk, wish, {std::to_string(client) + "/" + std::to_string(i), ""})) ++won;
      }
    });
  }
  for (auto& client : clients) client.join();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::cout << "bookings per second at 8 connections: " << int(won / took.count()) << "\n";
  EXPECT_EQ(won, kClients * kEach);
  std::set<long long> numbers;
  const auto all =
      database.read([&](db::Transaction& tx) { return of_session(tx, vault, session->id); });
  for (const Booking& each : all) numbers.insert(*each.walk_in);
  EXPECT_EQ(numbers.size(), std::size_t{kClients * kEach});
  EXPECT_EQ(*numbers.rbegin(), kClients * kEach) << "without gaps";
}

}  // namespace
}  // namespace acts
