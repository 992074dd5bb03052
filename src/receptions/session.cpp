#include "receptions/session.h"

#include <algorithm>

#include "base/words.h"

namespace receptions {
namespace {

std::string text_of(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

}  // namespace

std::string_view word(Kind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }
std::string_view word(Stage stage) { return kStageWords[static_cast<std::size_t>(stage)]; }
Kind kind_of(std::string_view word) { return static_cast<Kind>(words::place_of(kKindWords, word)); }
Stage stage_of(std::string_view word) {
  return static_cast<Stage>(words::place_of(kStageWords, word));
}

bool stands(const Session& session) {
  return session.stage != Stage::postponed && session.stage != Stage::not_held;
}

json::Array participants_json(const std::vector<Participant>& participants) {
  json::Array array;
  for (const Participant& each : participants) {
    json::Value stand_in = nullptr;
    if (each.stand_in) {
      stand_in = json::Object{{"who", each.stand_in->who},
                              {"reason", each.stand_in->reason},
                              {"reported_on", iso(each.stand_in->reported_on)}};
    }
    array.push_back(json::Object{{"post", each.post}, {"stand_in", std::move(stand_in)}});
  }
  return array;
}

std::vector<Participant> participants_from(const json::Value& value) {
  std::vector<Participant> participants;
  for (const json::Value& each : value.as_array()) {
    Participant participant{.post = text_of(each.as_object(), "post")};
    if (const auto* in = each.as_object().at("stand_in").if_object()) {
      participant.stand_in = {.who = text_of(*in, "who"),
                              .reason = text_of(*in, "reason"),
                              .reported_on = *parse_iso(text_of(*in, "reported_on"))};
    }
    participants.push_back(std::move(participant));
  }
  return participants;
}

json::Object delegate_json(const Delegate& delegate) {
  return {{"post_id", delegate.post_id},
          {"name", delegate.name},
          {"title", delegate.title},
          {"document", delegate.document},
          {"reason", delegate.reason}};
}

Delegate delegate_from(const json::Value& value) {
  const json::Object& object = value.as_object();
  return {.post_id = text_of(object, "post_id"),
          .name = text_of(object, "name"),
          .title = text_of(object, "title"),
          .document = text_of(object, "document"),
          .reason = text_of(object, "reason")};
}

}  // namespace receptions
