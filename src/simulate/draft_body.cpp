#include <array>

#include "simulate/draft.h"
#include "simulate/letter.h"
#include "units/unit.h"

namespace simulate {
namespace {

using Word = std::string_view;

constexpr std::array<Word, 6> kForwarders = {"Văn phòng Đoàn đại biểu Quốc hội và HĐND thành phố",
                                             "Ban Tiếp công dân thành phố Hà Nội",
                                             "Ủy ban Mặt trận Tổ quốc thành phố",
                                             "Thanh tra thành phố Hà Nội",
                                             "Ban Nội chính Thành ủy",
                                             "Trụ sở Tiếp công dân Trung ương"};

json::Object content_body(Dice& dice, const Draft& draft, std::size_t content) {
  const Story& story = *draft.stories[content];
  const bool own = content == 0 && !draft.summary.empty();
  const auto summary = dice.chance(50) ? story.summary : story.other_summary;
  std::string respondent = filled(story.respondent, draft.words);
  if (content == 0 && !draft.respondent.empty()) respondent = draft.respondent;
  json::Object body{
      {"kind", matters::text(draft.stories.size() == 1 ? draft.written_as : story.kind)},
      {"topic", story.topic},
      {"summary", own ? draft.summary : filled(summary, draft.words)},
      {"respondent", respondent.empty() ? json::Value(nullptr) : json::Value(respondent)},
      {"place_code", draft.where.commune_code}};
  return body;
}

void write_texts(Dice& dice, const Draft& draft, json::Object& body) {
  const Story& story = *draft.stories.front();
  const Writing writing{story, draft.words, draft.senders, draft.people};
  body["full_text"] = full_text(dice, writing);
  body["request"] = request_text(writing);
  if (draft.contests || dice.chance(26)) {
    body["previous_handling"] = previous_handling(dice, draft.words);
  }
}

}  // namespace

json::Object desk_body(Dice& dice, const Draft& draft) {
  json::Object body{{"unit_id", draft.place->unit->id},
                    {"channel", draft.channel},
                    {"received_on", iso(draft.received_on)},
                    {"written_on", iso(law::add_days(draft.received_on, -dice.between(0, 6)))},
                    {"anonymous", draft.anonymous},
                    {"people_count", draft.people},
                    {"appointment_document", draft.people > 1 && dice.chance(85)},
                    {"checks", draft.checks},
                    {"instance", draft.instance}};
  if (draft.channel == "forwarded") body["forwarded_by"] = std::string(dice.pick(kForwarders));
  json::Array senders;
  for (const auto& sender : draft.senders) senders.push_back(people::to_json(sender));
  body["senders"] = std::move(senders);
  json::Array contents;
  for (std::size_t i = 0; i < draft.stories.size(); ++i) {
    json::Object content = content_body(dice, draft, i);
    content["belongs_to"] = draft.belongs_to;
    contents.push_back(std::move(content));
  }
  body["contents"] = std::move(contents);
  write_texts(dice, draft, body);
  return body;
}

json::Object portal_body(Dice& dice, const Draft& draft) {
  json::Object body = content_body(dice, draft, 0);
  body["unit_id"] = draft.place->unit->id;
  body["sender"] = people::to_json(draft.senders.front());
  body["people_count"] = draft.people;
  write_texts(dice, draft, body);
  return body;
}

}  // namespace simulate
