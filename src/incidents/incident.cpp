#include "incidents/incident.h"

namespace incidents {

std::string number_of(const Incident& incident) {
  return std::to_string(incident.seq) + "/" + std::to_string(incident.year) + "/SV";
}

json::Array to_json(const std::vector<Note>& notes) {
  json::Array array;
  for (const Note& note : notes) {
    json::Array called;
    for (const Called& each : note.called) {
      called.push_back(json::Object{{"whom", each.whom}, {"at", each.at}});
    }
    array.push_back(json::Object{{"written_at", iso(note.written_at)},
                                 {"by", note.by_name},
                                 {"text", note.text},
                                 {"called", std::move(called)}});
  }
  return array;
}

std::vector<Note> notes_from(const json::Value& own) {
  const auto text = [](const json::Value& value, std::string_view name) {
    return std::string(value.as_object().at(name).as_string());
  };
  std::vector<Note> notes;
  for (const json::Value& each : own.as_array()) {
    Note note{.written_at = *parse_instant(text(each, "written_at")),
              .by_name = text(each, "by"),
              .text = text(each, "text"),
              .called = {}};
    for (const json::Value& call : each.as_object().at("called").as_array()) {
      note.called.push_back({text(call, "whom"), text(call, "at")});
    }
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace incidents
