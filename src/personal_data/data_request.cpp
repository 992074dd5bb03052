#include "personal_data/data_request.h"

#include <algorithm>

#include "base/check.h"
#include "matters/shown.h"

namespace personal_data {
namespace {

template <class Word>
Word parse(const std::vector<std::string_view>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  CHECK(found != words.end());
  return static_cast<Word>(found - words.begin());
}

}  // namespace

std::string_view text(Kind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }
std::string_view text(Stage stage) { return kStageWords[static_cast<std::size_t>(stage)]; }
Kind parse_kind(std::string_view word) { return parse<Kind>(kKindWords, word); }
Stage parse_stage(std::string_view word) { return parse<Stage>(kStageWords, word); }

law::Due deadline(const DataRequest& request) {
  return {.question = "personal_data.request_due",
          .input = {{"received_on", iso(request.received_on)}},
          .started_on = request.received_on,
          .due_on = request.due_on,
          .warn_on = request.due_on,
          .edition = request.edition};
}

Result<json::Object> to_json(const DataRequest& request, const law::Engine& law,
                             const units::Directory& units, Date today) {
  const law::Due due = TRY(law.as_reckoned(deadline(request)));
  json::Object sum = law::to_json(TRY(law.sum_of(due)));
  sum.erase("counts");
  const bool open = request.stage == Stage::open;
  return json::Object{{"id", request.id},
                      {"number", request.number},
                      {"unit", matters::unit_json(request.unit_id, units)},
                      {"kind", text(request.kind)},
                      {"received_on", iso(request.received_on)},
                      {"due_on", iso(request.due_on)},
                      {"basis", due.basis},
                      {"sum", std::move(sum)},
                      {"stage", text(request.stage)},
                      {"overdue", (open ? today : *request.answered_on) > request.due_on},
                      {"answered_on", json::maybe(request.answered_on)},
                      {"reason", json::maybe(request.reason)},
                      {"article", json::maybe(request.article)},
                      {"version", request.version}};
}

petitions::Person read_person(json::Fields& in) {
  petitions::Person person{.id_number = in.maybe_text("id_number", {.max = 30}),
                           .phone = in.maybe_text("phone", {.max = 20}),
                           .code = in.maybe_text("code", {.max = 40})};
  if (!person.id_number && !person.phone && !person.code) {
    in.wrong("id_number", "data_request.by_what");
  }
  return person;
}

people::Identity as_identity(const DataRequest& request) {
  return {
      .name = request.name, .id_number = request.person.id_number, .phone = request.person.phone};
}

}  // namespace personal_data
