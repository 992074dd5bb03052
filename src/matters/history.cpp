#include "matters/history.h"

#include <algorithm>

#include "journal/journal.h"
#include "matters/matter_store.h"
#include "units/directory.h"

namespace matters {
namespace {

json::Array changes(const json::Value& before, const json::Value& after) {
  json::Array array;
  if (!after.is_object()) return array;
  const json::Object nothing;
  const json::Object& old = before.is_object() ? before.as_object() : nothing;
  for (const auto& [field, value] : after.as_object()) {
    const json::Value* was = old.if_contains(field);
    if (was ? *was == value : value.is_null()) continue;
    array.push_back(json::Object{
        {"field", field}, {"before", was ? *was : json::Value(nullptr)}, {"after", value}});
  }
  return array;
}

json::Object entry_json(const journal::Written& written, const units::Directory& units) {
  const journal::Entry& entry = written.entry;
  const std::string by = !entry.user_name.empty() ? entry.user_name : "Người dân";
  return {{"seq", written.seq},
          {"at", iso(entry.at)},
          {"act", entry.act},
          {"by", by},
          {"post",
           entry.post.empty() ? json::Value(nullptr) : json::Value(post_text(entry.post, units))},
          {"reason", entry.reason.empty() ? json::Value(nullptr) : json::Value(entry.reason)},
          {"changes", changes(entry.before, entry.after)}};
}

}  // namespace

std::string post_text(const std::string& post, const units::Directory& units) {
  const auto at = post.find('@');
  if (at == std::string::npos) return post;
  const units::Unit* unit = units.find(post.substr(at + 1));
  return post.substr(0, at) + ", " + (unit ? unit->name : post.substr(at + 1));
}

json::Array history(db::Transaction& tx, const Matter& matter, const units::Directory& units) {
  auto written = journal::about(tx, "matter", matter.id);
  for (const Paper& paper : papers_of(tx, matter.id)) {
    for (auto& entry : journal::about(tx, "petition", paper.petition_id)) {
      written.push_back(std::move(entry));
    }
  }
  std::sort(written.begin(), written.end(),
            [](const auto& a, const auto& b) { return a.seq < b.seq; });
  json::Array array;
  for (const auto& entry : written) array.push_back(entry_json(entry, units));
  return array;
}

}  // namespace matters
