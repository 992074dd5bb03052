// How many deadline questions the law engine answers in a second on one core, each as an office
// asks it: with its sum in both languages, its doubts and what the other readings would give.
//
//   bench_law FOLDER SECONDS     a line of JSON: {"name", "per_second", "p50_ms", "p99_ms"}
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/check.h"
#include "law/calendar.h"
#include "law/engine.h"

namespace {

using Time = std::chrono::steady_clock;

struct Asked {
  const char* question;
  json::Object input;
};

// Days of one year, over Tết, the summer's change of the law and the swapped days of Quốc khánh.
std::vector<Asked> questions() {
  std::vector<Asked> all;
  for (Date day = date(2025, 12, 1); day < date(2026, 11, 20); day = law::add_days(day, 1)) {
    const std::string on = iso(day);
    all.push_back({"complaint.acceptance_due", {{"received_on", on}}});
    all.push_back({"complaint.resolution_due", {{"accepted_on", on}}});
    all.push_back({"denunciation.initial_processing_due", {{"received_on", on}}});
    all.push_back({"denunciation.resolution_due", {{"accepted_on", on}}});
  }
  return all;
}

double milliseconds(Time::duration took) {
  return std::chrono::duration<double, std::milli>(took).count();
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fprintf(stderr, "bench_law FOLDER SECONDS\n");
    return 2;
  }
  const auto law = law::Engine::load(words[1]);
  CHECK(law);
  const auto all = questions();
  std::vector<double> took;
  const auto start = Time::now();
  const auto end = start + std::chrono::seconds{std::atoi(words[2])};
  for (std::size_t i = 0; Time::now() < end; ++i) {
    const Asked& each = all[i % all.size()];
    const auto before = Time::now();
    CHECK(law->due(each.question, each.input));
    took.push_back(milliseconds(Time::now() - before));
  }
  const double seconds = milliseconds(Time::now() - start) / 1000;
  std::ranges::sort(took);
  std::printf("{\"name\":\"law\",\"per_second\":%.0f,\"p50_ms\":%.4f,\"p99_ms\":%.4f}\n",
              static_cast<double>(took.size()) / seconds, took[took.size() / 2],
              took[took.size() * 99 / 100]);
  return 0;
}
