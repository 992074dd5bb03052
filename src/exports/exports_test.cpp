#include "exports/exports.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>

#include "staff/testing.h"

namespace exports {
namespace {

const std::vector<Column> kColumns{{"number", "Số", "Number", 10}, {"who", "Ai", "Who", 10}};

// "0 …", "1 …", `lines` of them, `part` at a time.
List counted(long long lines, long long part) {
  return {.file_name = "thu",
          .unit_id = "ubnd-00004",
          .asked = {{"kind", "complaint"}},
          .read = [=](const std::optional<std::string>& after) -> Result<Part> {
            const long long first = after ? std::stoll(*after) : 0;
            Part read;
            for (long long i = first; i < std::min(lines, first + part); ++i) {
              read.lines.push_back({i, "Ông Tạ Đình Khánh"});
            }
            if (first + part < lines) read.next = std::to_string(first + part);
            return read;
          },
          .count = [=]() -> Result<long long> { return lines; }};
}

struct ExportsTest : testing::Test {
  staff::TestOffice at;
  db::TestDatabase place;
  std::string folder = place.folder() + "/exports";
  Exports exports{folder, at.office};
  staff::Actor lan =
      at.actor(at.add("lan", "Lê Thị Lan", {staff::a_post(staff::Role::handler, "ubnd-00004")}));
  staff::Actor mai =
      at.actor(at.add("mai", "Vũ Thị Mai", {staff::a_post(staff::Role::head, "ubnd-00004")}));

  Order order(List list, Format format = Format::csv) const {
    return {.actor = lan,
            .word = "staff",
            .format = format,
            .columns = kColumns,
            .places = {0, 1},
            .list = std::move(list)};
  }
  std::string read(const std::string& id) {
    const auto opened = exports.open(lan, id);
    if (!opened) return opened.error().code;
    std::string text;
    for (std::string piece; !(piece = opened->file->next()).empty();) text += piece;
    return text;
  }
  std::string journal() {
    return at.one_text("SELECT after AS answer FROM journal WHERE act = 'export.make'");
  }
};

TEST_F(ExportsTest, AShortListIsMadeAtOnce) {
  const auto made = exports.start(order(counted(3, 10)));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->state, State::done);
  EXPECT_EQ(made->rows, 3);
  EXPECT_EQ(made->file_name, "thu.csv");
  const std::string text = read(made->id);
  EXPECT_EQ(text.size(), made->bytes);
  EXPECT_TRUE(
      text.ends_with("Số,Ai\r\n0,Ông Tạ Đình Khánh\r\n1,Ông Tạ Đình Khánh\r\n"
                     "2,Ông Tạ Đình Khánh\r\n"));
}

TEST_F(ExportsTest, ALongListIsMadeInTheBackgroundPartByPart) {
  for (const Format format : {Format::csv, Format::xlsx}) {
    const auto begun = exports.start(order(counted(25'000, 1000), format));
    ASSERT_TRUE(begun);
    exports.wait_until_idle();
    const auto made = exports.find(lan, begun->id);
    EXPECT_EQ(made->state, State::done);
    EXPECT_EQ(made->rows, 25'000);
    EXPECT_EQ(made->total, 25'000);
    EXPECT_EQ(read(made->id).size(), made->bytes);
  }
}

TEST_F(ExportsTest, OnlyTheColumnsAskedForAreWritten) {
  Order few = order(counted(1, 10));
  few.columns = {kColumns[1]};
  few.places = {1};
  EXPECT_TRUE(read(exports.start(std::move(few))->id).ends_with("Ai\r\nÔng Tạ Đình Khánh\r\n"));
}

TEST_F(ExportsTest, EachIsOnTheJournal) {
  EXPECT_TRUE(exports.start(order(counted(3, 10))));
  const json::Object after = json::parse_own(journal()).as_object();
  EXPECT_EQ(after.at("rows").to_number<int>(), 3);
  EXPECT_EQ(after.at("list").as_string(), "staff");
  EXPECT_EQ(after.at("filter").as_object().at("kind").as_string(), "complaint");
  EXPECT_EQ(at.one_text("SELECT user_id AS answer FROM journal WHERE act = 'export.make'"),
            lan.user_id);
}

TEST_F(ExportsTest, NobodyElseFindsIt) {
  const auto made = exports.start(order(counted(1, 10)));
  EXPECT_EQ(exports.find(mai, made->id).error().code, "export.not_found");
  EXPECT_EQ(exports.open(mai, made->id).error().code, "export.not_found");
  EXPECT_EQ(exports.cancel(mai, made->id).error().code, "export.not_found");
  EXPECT_TRUE(exports.of(mai).empty());
  EXPECT_EQ(exports.of(lan).size(), 1u);
}

TEST_F(ExportsTest, AChangeOfPostsShutsIt) {
  const auto made = exports.start(order(counted(1, 10)));
  lan.posts.front().valid_to = date(2026, 11, 19);
  EXPECT_EQ(exports.open(lan, made->id).error().code, "export.rights_changed");
}

TEST_F(ExportsTest, IsGoneAfterAnHourFromTheDiskToo) {
  const auto made = exports.start(order(counted(1, 10)));
  EXPECT_FALSE(std::filesystem::is_empty(folder));
  at.pass(std::chrono::minutes{61});
  EXPECT_EQ(exports.forget_old(), 1u);
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  EXPECT_EQ(exports.find(lan, made->id).error().code, "export.not_found");
}

TEST_F(ExportsTest, NothingStandsOnTheDiskInClear) {
  const auto made = exports.start(order(counted(100, 1000)));
  std::ifstream file(folder + "/" + made->id, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_GT(bytes.size(), 1000u);
  EXPECT_EQ(bytes.find("Khánh"), bytes.npos);
}

// A list whose second part waits until the test lets it go on.
struct Held {
  std::promise<void> reached, let_go;
  std::shared_future<void> free = let_go.get_future().share();

  List list() {
    List held = counted(30, 10);
    held.read = [this, all = held.read](const std::optional<std::string>& after) {
      if (after == "10") {
        reached.set_value();
        free.wait();
      }
      return all(after);
    };
    return held;
  }
};

TEST_F(ExportsTest, OneThatIsBeingMadeCanBeStopped) {
  Held held;
  const auto begun = exports.start(order(held.list()));
  held.reached.get_future().wait();
  EXPECT_EQ(exports.find(lan, begun->id)->state, State::running);
  EXPECT_EQ(exports.find(lan, begun->id)->rows, 10);
  EXPECT_EQ(exports.open(lan, begun->id).error().code, "export.not_made");
  EXPECT_TRUE(exports.cancel(lan, begun->id));
  held.let_go.set_value();
  exports.wait_until_idle();
  EXPECT_EQ(exports.find(lan, begun->id)->state, State::cancelled);
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  EXPECT_EQ(at.one_number("SELECT count(*) AS answer FROM journal WHERE act = 'export.make'"), 0);
}

TEST_F(ExportsTest, APersonHasNoMoreThanTwoAtOnce) {
  Held held;
  ASSERT_TRUE(exports.start(order(held.list())));
  held.reached.get_future().wait();
  const auto waiting = exports.start(order(counted(30, 10)));
  ASSERT_TRUE(waiting);
  EXPECT_EQ(waiting->state, State::waiting);
  const auto third = exports.start(order(counted(30, 10)));
  EXPECT_EQ(third.error().kind, ErrorKind::too_many);
  EXPECT_EQ(third.error().code, "export.too_many_at_once");
  EXPECT_TRUE(exports.cancel(lan, waiting->id));
  held.let_go.set_value();
  exports.wait_until_idle();
}

TEST_F(ExportsTest, AListThatRefusesHalfWayIsToldAsFailed) {
  List list = counted(30, 10);
  list.read = [all = list.read](const std::optional<std::string>& after) -> Result<Part> {
    if (after) return fail(ErrorKind::forbidden, "access.not_your_unit");
    return all(after);
  };
  const auto begun = exports.start(order(std::move(list)));
  exports.wait_until_idle();
  const auto failed = exports.find(lan, begun->id);
  EXPECT_EQ(failed->state, State::failed);
  EXPECT_EQ(failed->code, "access.not_your_unit");
}

TEST_F(ExportsTest, TheOldestGoesWhenTooManyAreKept) {
  for (std::size_t i = 0; i <= kMostKept; ++i) EXPECT_TRUE(exports.start(order(counted(1, 10))));
  EXPECT_EQ(exports.of(lan).size(), kMostKept);
}

TEST_F(ExportsTest, ASwappedOrCutFileDoesNotOpen) {
  const auto one = exports.start(order(counted(1, 10)));
  const auto other = exports.start(order(counted(2, 10)));
  std::filesystem::copy_file(folder + "/" + one->id, folder + "/" + other->id,
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_ANY_THROW(read(other->id));
  std::filesystem::resize_file(folder + "/" + one->id, 20);
  EXPECT_ANY_THROW(read(one->id));
}

}  // namespace
}  // namespace exports
