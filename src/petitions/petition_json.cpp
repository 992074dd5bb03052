#include "petitions/petition_json.h"

namespace petitions {
namespace {

json::Array senders_json(const Petition& petition) {
  json::Array array;
  for (std::size_t i = 0; i < petition.senders.size(); ++i) {
    const people::Identity& sender = petition.senders[i];
    json::Object object{
        {"label", sender_label(petition, i)},
        {"kind", sender.kind == people::SenderKind::person ? "person" : "organisation"},
        {"representative", sender.representative},
        {"sealed", petition.sealed}};
    if (petition.sealed) object["label_en"] = "Denouncer " + std::to_string(i + 1);
    if (!petition.sealed) object["identity"] = people::to_json(sender);
    array.push_back(std::move(object));
  }
  return array;
}

json::Array contents_json(const Petition& petition) {
  json::Array array;
  for (const Content& content : petition.contents) {
    array.push_back(json::Object{{"kind", text(content.kind)},
                                 {"topic", content.topic},
                                 {"summary", content.summary},
                                 {"respondent", json::maybe(content.respondent)},
                                 {"belongs_to", content.belongs_to},
                                 {"place_code", json::maybe(content.place_code)}});
  }
  return array;
}

json::Array strings(const std::vector<std::string>& texts) {
  json::Array array;
  for (const auto& text : texts) array.push_back(json::Value(text));
  return array;
}

}  // namespace

json::Object to_json(const Petition& p, const PaperPage& page) {
  json::Array files;
  for (const auto& file : page.files) files.push_back(files::to_json(file, p.sealed));
  return {{"id", p.id},
          {"number", p.number},
          {"former_number", json::maybe(p.former_number)},
          {"unit", json::Object{{"id", p.unit_id}, {"name", page.unit_name}}},
          {"channel", p.channel},
          {"forwarded_by", json::maybe(p.forwarded_by)},
          {"received_on", iso(p.received_on)},
          {"written_on", json::maybe(p.written_on)},
          {"registered_at", iso(p.registered_at)},
          {"senders", senders_json(p)},
          {"people_count", p.people_count},
          {"appointment_document", p.appointment_document},
          {"contents", contents_json(p)},
          {"matter_ids", strings(page.matter_ids)},
          {"duplicate_of", json::maybe(p.duplicate_of)},
          {"checks", p.checks},
          {"full_text", json::maybe(p.full_text)},
          {"request", json::maybe(p.request)},
          {"previous_handling", json::maybe(p.previous_handling)},
          {"sealed", p.sealed},
          {"files", std::move(files)},
          {"may", strings(page.may)}};
}

}  // namespace petitions
