// The calendar that ends within sixty days is an alarm for whoever asks for it.
#include "acts/desk.h"
#include "http/router.h"
#include "rulings/rulings_http.h"

namespace acts {
namespace {

struct CalendarAlarm : Desk {
  law::Engine bench_law{the_law()};
  rulings::Bench bench{.files = the_law(), .in_force = bench_law, .keepers = {}};
  http::Router router;

  void SetUp() override {
    Desk::SetUp();
    rulings::routes(router, office, bench);
  }

  json::Value alarm_on(Date day) {
    today(day);
    http::Request request;
    request.path = "/api/v1/law/calendar";
    const http::Response response = router.answer(request);
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse_own(response.body).as_object().at("alarm");
  }
};

TEST_F(CalendarAlarm, RingsFromTheSixtiethDayBeforeTheLast) {
  const Date last = the_law().calendar().last();
  struct Case {
    int left;
    bool rings;
    const char* because;
  };
  for (const Case& each :
       {Case{61, false, "not within sixty days"},
        Case{60, true, "sixty days are within sixty days"}, Case{59, true, "and fewer"},
        Case{0, true, "the last day itself"}, Case{-1, true, "it is over"}}) {
    const json::Value alarm = alarm_on(last - std::chrono::days(each.left));
    ASSERT_EQ(alarm.is_object(), each.rings) << each.left << ": " << each.because;
    if (!each.rings) continue;
    EXPECT_EQ(alarm.at("until").as_string(), iso(last));
    EXPECT_EQ(alarm.at("days_left").as_int64(), each.left);
  }
}

}  // namespace
}  // namespace acts
