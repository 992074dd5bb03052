#include "http/worker_pool.h"

#include <future>
#include <string>

#include <gtest/gtest.h>

namespace http {
namespace {

TEST(WorkerPool, lets_the_lines_take_turns) {
  std::promise<void> entered, opened, done;
  std::string order;
  WorkerPool pool(1, 100);
  ASSERT_TRUE(pool.add("first", [&] {
    entered.set_value();
    opened.get_future().wait();
  }));
  entered.get_future().wait();
  for (const char* whose : {"a", "a", "a", "b", "c", "c"})
    ASSERT_TRUE(pool.add(whose, [&order, whose] { order += whose; }));
  ASSERT_TRUE(pool.add("a", [&] { done.set_value(); }));
  opened.set_value();
  done.get_future().wait();
  EXPECT_EQ(order, "abcaca") << "who asks for much waits behind himself";
}

TEST(WorkerPool, takes_only_so_many_of_all_lines_together) {
  std::promise<void> entered, opened;
  WorkerPool pool(1, 2);
  ASSERT_TRUE(pool.add("a", [&] {
    entered.set_value();
    opened.get_future().wait();
  }));
  entered.get_future().wait();
  EXPECT_TRUE(pool.add("a", [] {}));
  EXPECT_TRUE(pool.add("b", [] {}));
  EXPECT_FALSE(pool.add("c", [] {}));
  opened.set_value();
}

TEST(WorkerPool, keeps_a_thread_for_the_others) {
  std::promise<void> opened, served, last;
  const auto open = opened.get_future().share();
  WorkerPool pool(2, 100);
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(pool.add("greedy", [open] { open.wait(); }));
  ASSERT_TRUE(pool.add("greedy", [&] { last.set_value(); }));
  ASSERT_TRUE(pool.add("modest", [&] { served.set_value(); }));
  served.get_future().wait();
  opened.set_value();
  last.get_future().wait();
}

}  // namespace
}  // namespace http
