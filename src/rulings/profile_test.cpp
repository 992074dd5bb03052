// Following a local regulation, as the last of some rulings.
#include <gtest/gtest.h>

#include "rulings/ruling.h"

namespace rulings {
namespace {

const law::Engine& files() {
  static const auto kLaw = law::Engine::load(std::string(TIEPDAN_SOURCE) + "/law");
  return *kLaw;
}

Date day(std::string_view text) { return *parse_iso(text); }

Ruling following(std::string profile, std::string_view from) {
  return {.what = Following{.profile = std::move(profile), .from = day(from)}};
}

std::string wrong_with(const std::vector<Ruling>& rulings) {
  const auto checked = check_last(files(), rulings);
  if (checked) return "";
  const FieldError& field = checked.error().fields.at(0);
  return field.field + " " + field.code;
}

TEST(Following, IsCheckedBesideTheOtherRulings) {
  EXPECT_EQ(wrong_with({following("can_tho_2025", "2026-11-20")}), "");
  EXPECT_EQ(wrong_with({following("nowhere", "2026-11-20")}), "profile law.no_profile");
  EXPECT_EQ(wrong_with({following("can_tho_2025", "2025-09-10")}), "from law.profile_not_in_force");
  EXPECT_EQ(wrong_with({following("can_tho_2025", "2040-01-01")}), "from ruling.unknown_year");
  const Ruling first = following("can_tho_2025", "2026-11-20");
  EXPECT_EQ(wrong_with({first, first}), "profile ruling.followed_already");
  EXPECT_EQ(wrong_with({first, following("none", "2026-11-20")}), "");
}

TEST(Following, MakesTheLawOfTheOffice) {
  const auto law = law_with(
      files(), {following("saturdays_off", "2026-08-01"), following("none", "2026-09-01")});
  ASSERT_TRUE(law);
  EXPECT_FALSE(*law->calendar().is_working_day(day("2026-08-22")));
  EXPECT_EQ(law->followed().size(), 2u);
}

TEST(Following, OfAProfileThatIsGoneChangesNothing) {
  const auto law = law_with(files(), {following("of_an_old_release", "2026-08-01")});
  ASSERT_TRUE(law);
  EXPECT_TRUE(law->followed().empty());
}

TEST(Following, IsKeptAsItWasEntered) {
  const Ruling entered = following("can_tho_2025", "2026-11-20");
  const What kept = what_from(kind_of(entered.what), json::Value(content_of(entered.what)));
  EXPECT_EQ(kind_of(kept), "profile");
  EXPECT_EQ(content_of(kept), content_of(entered.what));
}

}  // namespace
}  // namespace rulings
