#include "base/clock.h"
#include "briefs/brief.h"

namespace briefs {
namespace {

json::Array json_of(const std::vector<RunningLimit>& limits) {
  json::Array array;
  for (const RunningLimit& each : limits) {
    json::Value left = nullptr;
    if (each.days_left) left = *each.days_left;
    array.push_back(json::Object{{"name", each.name},
                                 {"due_on", json::maybe(each.due_on)},
                                 {"days_left", std::move(left)},
                                 {"stopped_on", json::maybe(each.stopped_on)},
                                 {"article", each.article}});
  }
  return array;
}

json::Array json_of(const std::vector<Step>& steps) {
  json::Array array;
  for (const Step& each : steps) {
    array.push_back(
        json::Object{{"act", each.act}, {"on", iso(each.on)}, {"document", each.document}});
  }
  return array;
}

json::Object json_of(const BriefMatter& matter) {
  json::Array receptions;
  for (const auto& each : matter.receptions) receptions.push_back(conclusions::to_json(each));
  return {{"id", matter.id},
          {"number", matter.number},
          {"kind", matter.kind},
          {"instance", matter.instance},
          {"stage", matter.stage},
          {"unit", matter.unit},
          {"received_on", iso(matter.received_on)},
          {"readable", matter.readable},
          {"summary", matter.summary},
          {"sender", matter.sender},
          {"respondent", matter.respondent},
          {"assignee", matter.assignee},
          {"limits", json_of(matter.limits)},
          {"steps", json_of(matter.steps)},
          {"answered", matter.answered},
          {"receptions", std::move(receptions)},
          {"more_receptions", matter.more_receptions}};
}

json::Object json_of(const BriefItem& item) {
  json::Array matters;
  for (const BriefMatter& each : item.matters) matters.push_back(json_of(each));
  return {{"ticket", item.ticket},
          {"starts_at", item.starts_at},
          {"label", item.label},
          {"content", item.content},
          {"hides_person", item.hides_person},
          {"kind", item.kind},
          {"priority", item.priority},
          {"stage", item.stage},
          {"people_count", item.people_count},
          {"matters", std::move(matters)}};
}

}  // namespace

json::Object to_json(const Brief& brief) {
  json::Array items;
  for (const BriefItem& each : brief.items) items.push_back(json_of(each));
  return {{"session", to_json(brief.session)},
          {"made_on", iso(brief.made_on)},
          {"items", std::move(items)},
          {"unknown", json::Array(brief.unknown.begin(), brief.unknown.end())}};
}

}  // namespace briefs
