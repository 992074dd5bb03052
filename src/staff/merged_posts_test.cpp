#include "staff/merged_posts.h"

#include <gtest/gtest.h>

#include "staff/testing.h"
#include "units/directory.h"

namespace staff {
namespace {

// The first was merged into the second at the end of June 2027, that into the third a year later.
const units::Directory& merged_twice() {
  const auto unit = [](const std::string& id, std::optional<Date> last,
                       std::optional<std::string> successor) {
    units::Unit made;
    made.id = id;
    made.valid_from = date(2025, 7, 1);
    made.valid_to = last;
    made.successor = std::move(successor);
    return made;
  };
  static const units::Directory units(
      {unit("first", date(2027, 6, 30), "second"), unit("second", date(2028, 6, 30), "third"),
       unit("third", {}, {}), unit("other", {}, {})},
      {});
  return units;
}

std::string units_of(const std::vector<Post>& posts, Date today) {
  std::string text;
  for (const Post& post : with_merged(posts, merged_twice(), today)) {
    text += post.unit_id + " from " + iso(post.valid_from) + "; ";
  }
  return text;
}

TEST(MergedPosts, APostGivesTheSameInWhatItsUnitAnswersFor) {
  const Post head{
      .id = "p", .unit_id = "second", .role = Role::head, .valid_from = date(2027, 1, 1)};
  const Post later{
      .id = "q", .unit_id = "third", .role = Role::head, .valid_from = date(2028, 9, 1)};
  Post ended = head;
  ended.valid_to = date(2027, 5, 31);
  Post deputy = head;
  deputy.role = Role::deputy;  // without a document it is never in force
  const Post elsewhere{
      .id = "r", .unit_id = "other", .role = Role::head, .valid_from = date(2027, 1, 1)};
  struct {
    Post post;
    Date today;
    std::string_view units, because;
  } cases[] = {
      {head, date(2027, 6, 30), "second from 2027-01-01; ", "its last day is its own"},
      {head, date(2027, 7, 1), "second from 2027-01-01; first from 2027-07-01; ", "the day after"},
      {later, date(2028, 9, 1),
       "third from 2028-09-01; first from 2028-09-01; second from 2028-09-01; ",
       "both, and not before he came"},
      {ended, date(2027, 7, 1), "second from 2027-01-01; ", "his post is over"},
      {deputy, date(2027, 7, 1), "second from 2027-01-01; ", "not in force"},
      {elsewhere, date(2027, 7, 1), "other from 2027-01-01; ", "nothing was merged into it"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(units_of({each.post}, each.today), each.units) << each.because;
  }
}

}  // namespace
}  // namespace staff
