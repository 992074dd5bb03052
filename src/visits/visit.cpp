#include "visits/visit.h"

#include "base/check.h"
#include "base/json_own.h"

namespace visits {
namespace {

json::Object content_json(const petitions::Content& content) {
  return {{"kind", petitions::text(content.kind)},
          {"topic", content.topic},
          {"summary", content.summary},
          {"respondent", json::maybe(content.respondent)},
          {"belongs_to", content.belongs_to},
          {"place_code", json::maybe(content.place_code)}};
}

std::string text_at(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

petitions::Content content_from(const json::Object& object) {
  return {.kind = petitions::parse_kind(text_at(object, "kind")),
          .topic = text_at(object, "topic"),
          .summary = text_at(object, "summary"),
          .respondent = json::own_text(object, "respondent"),
          .belongs_to = text_at(object, "belongs_to"),
          .place_code = json::own_text(object, "place_code")};
}

Document document_from(const json::Object& object) {
  return {.name = text_at(object, "name"),
          .pages = object.at("pages").as_int64(),
          .condition = text_at(object, "condition"),
          .copies = object.at("copies").as_int64()};
}

template <class T>
json::Array array_of(const std::vector<T>& items, json::Object (*as_json)(const T&)) {
  json::Array array;
  for (const T& item : items) array.push_back(as_json(item));
  return array;
}

}  // namespace

std::string_view text(Outcome outcome) {
  return kOutcomeWords.at(static_cast<std::size_t>(outcome));
}

Outcome parse_outcome(std::string_view word) {
  for (std::size_t i = 0; i < kOutcomeWords.size(); ++i) {
    if (kOutcomeWords[i] == word) return static_cast<Outcome>(i);
  }
  CHECK(!"an outcome that is not in the list");
}

law::Due notice_deadline(const Refusal& refusal) {
  law::Due due;
  due.question = "reception.refusal";
  due.input = {{"ground", refusal.ground}, {"established_on", iso(refusal.ground_on)}};
  due.started_on = refusal.ground_on;
  due.due_on = *refusal.notice_due_on;
  due.edition = refusal.edition;
  return due;
}

std::string number_of(const Visit& visit) {
  return petitions::number_text(visit.seq, visit.year, "TCD");
}

json::Object to_json(const Document& document) {
  return {{"name", document.name},
          {"pages", document.pages},
          {"condition", document.condition},
          {"copies", document.copies}};
}

json::Object to_json(const Told& told) {
  return {{"people", array_of(told.people, people::to_json)},
          {"contents", array_of(told.contents, content_json)},
          {"handled_before_by", json::maybe(told.handled_before_by)},
          {"explanation", json::maybe(told.explanation)},
          {"identity_missing_because", json::maybe(told.identity_missing_because)},
          {"documents",
           array_of(told.documents, static_cast<json::Object (*)(const Document&)>(to_json))}};
}

Told told_from(const json::Value& own) {
  const json::Object& object = own.as_object();
  Told told;
  for (const json::Value& person : object.at("people").as_array()) {
    told.people.push_back(people::from_own_json(person));
  }
  for (const json::Value& content : object.at("contents").as_array()) {
    told.contents.push_back(content_from(content.as_object()));
  }
  for (const json::Value& document : object.at("documents").as_array()) {
    told.documents.push_back(document_from(document.as_object()));
  }
  told.handled_before_by = json::own_text(object, "handled_before_by");
  told.explanation = json::own_text(object, "explanation");
  told.identity_missing_because = json::own_text(object, "identity_missing_because");
  return told;
}

}  // namespace visits
