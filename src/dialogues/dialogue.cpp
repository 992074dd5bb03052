#include "dialogues/dialogue.h"

#include "base/words.h"

namespace dialogues {
namespace {

std::string text_in(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

std::optional<std::string> maybe_in(const json::Object& object, std::string_view name) {
  const auto* text = object.at(name).if_string();
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

json::Object to_json(const Invited& invited) {
  return {{"as", invited.as},
          {"name", invited.name},
          {"address", json::maybe(invited.address)},
          {"attended", invited.attended ? json::Value(*invited.attended) : json::Value(nullptr)},
          {"reason", invited.reason},
          {"explained", json::maybe(invited.explained)}};
}

Invited invited_from(const json::Object& own) {
  const auto* attended = own.at("attended").if_bool();
  return {.as = text_in(own, "as"),
          .name = text_in(own, "name"),
          .address = maybe_in(own, "address"),
          .attended = attended ? std::optional(*attended) : std::nullopt,
          .reason = text_in(own, "reason"),
          .explained = maybe_in(own, "explained")};
}

std::optional<Minutes> minutes_from(const json::Value& value) {
  const json::Object* own = value.if_object();
  if (!own) return std::nullopt;
  return Minutes{.secretary = text_in(*own, "secretary"),
                 .opinions = text_in(*own, "opinions"),
                 .agreed = maybe_in(*own, "agreed"),
                 .disagreed = maybe_in(*own, "disagreed")};
}

}  // namespace

bool is_complainant(const Invited& invited) {
  return invited.as == "complainant" || invited.as == "representative";
}

std::string_view word(Stage stage) { return kStageWords[static_cast<std::size_t>(stage)]; }
Stage stage_of(std::string_view word) {
  return static_cast<Stage>(words::place_of(kStageWords, word));
}

json::Value to_json(const std::optional<Minutes>& minutes) {
  if (!minutes) return nullptr;
  return json::Object{{"secretary", minutes->secretary},
                      {"opinions", minutes->opinions},
                      {"agreed", json::maybe(minutes->agreed)},
                      {"disagreed", json::maybe(minutes->disagreed)}};
}

json::Object to_json(const Told& told) {
  json::Array invited, put_off;
  for (const Invited& each : told.invited) invited.push_back(to_json(each));
  for (const PutOff& each : told.put_off) {
    put_off.push_back(
        json::Object{{"session_id", each.session_id}, {"day", iso(each.day)}, {"why", each.why}});
  }
  return {{"content", told.content},
          {"invited", std::move(invited)},
          {"put_off", std::move(put_off)},
          {"minutes", to_json(told.minutes)},
          {"not_held_because", json::maybe(told.not_held_because)},
          {"report", json::maybe(told.report)}};
}

Told told_from(const json::Value& value) {
  const json::Object& own = value.as_object();
  Told told{.content = text_in(own, "content")};
  for (const json::Value& each : own.at("invited").as_array()) {
    told.invited.push_back(invited_from(each.as_object()));
  }
  for (const json::Value& each : own.at("put_off").as_array()) {
    const json::Object& object = each.as_object();
    told.put_off.push_back({text_in(object, "session_id"), *parse_iso(text_in(object, "day")),
                            text_in(object, "why")});
  }
  told.minutes = minutes_from(own.at("minutes"));
  told.not_held_because = maybe_in(own, "not_held_because");
  told.report = maybe_in(own, "report");
  return told;
}

json::Array to_json(const std::vector<Notice>& notices) {
  json::Array array;
  for (const Notice& each : notices) {
    array.push_back(json::Object{
        {"session_id", each.session_id}, {"sent_on", iso(each.sent_on)}, {"number", each.number}});
  }
  return array;
}

std::vector<Notice> notices_from(const json::Value& own) {
  std::vector<Notice> notices;
  for (const json::Value& each : own.as_array()) {
    const json::Object& object = each.as_object();
    notices.push_back({text_in(object, "session_id"), *parse_iso(text_in(object, "sent_on")),
                       text_in(object, "number")});
  }
  return notices;
}

const Notice* notice_of(const Dialogue& dialogue) {
  const Notice* last = nullptr;
  for (const Notice& each : dialogue.notices) {
    if (each.session_id == dialogue.session_id) last = &each;
  }
  return last;
}

std::vector<std::string*> texts_of(Told& told) {
  std::vector<std::string*> texts{&told.content};
  const auto add = [&](std::optional<std::string>& text) {
    if (text) texts.push_back(&*text);
  };
  for (Invited& each : told.invited) {
    texts.push_back(&each.name);
    add(each.address);
    add(each.explained);
  }
  for (PutOff& each : told.put_off) texts.push_back(&each.why);
  if (told.minutes) {
    texts.push_back(&told.minutes->secretary);
    texts.push_back(&told.minutes->opinions);
    add(told.minutes->agreed);
    add(told.minutes->disagreed);
  }
  add(told.not_held_because);
  add(told.report);
  return texts;
}

}  // namespace dialogues
