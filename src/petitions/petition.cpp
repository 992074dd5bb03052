#include "petitions/petition.h"

#include <algorithm>

#include "base/check.h"
#include "base/json_own.h"

namespace petitions {

std::string_view text(Kind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }

Kind parse_kind(std::string_view word) {
  const auto found = std::find(kKindWords.begin(), kKindWords.end(), word);
  CHECK(found != kKindWords.end());
  return static_cast<Kind>(found - kKindWords.begin());
}

std::string_view law_class(Kind kind) {
  return kind == Kind::feedback ? "recommendation_feedback" : text(kind);
}

bool holds_denunciation(const Petition& petition) {
  return std::any_of(petition.contents.begin(), petition.contents.end(),
                     [](const Content& c) { return c.kind == Kind::denunciation; });
}

std::string series_of(const std::vector<Content>& contents) {
  CHECK(!contents.empty());
  const Kind first = contents.front().kind;
  const bool one_kind = std::all_of(contents.begin(), contents.end(),
                                    [&](const Content& c) { return c.kind == first; });
  if (!one_kind) return "HH";
  switch (first) {
    case Kind::complaint:
      return "KN";
    case Kind::denunciation:
      return "TC";
    case Kind::feedback:
      return "KNPA";
  }
  return "HH";
}

std::string number_text(long long seq, long long year, std::string_view series) {
  return std::to_string(seq) + "/" + std::to_string(year) + "/" + std::string(series);
}

bool are_checks(const json::Value& value) {
  static constexpr std::size_t kMostChecks = 30;
  static constexpr std::size_t kLongestWord = 60;
  const auto is_word = [](std::string_view text) {
    return text.size() <= kLongestWord && std::ranges::all_of(text, [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
  };
  const json::Object* object = value.if_object();
  if (!object || object->size() > kMostChecks) return false;
  return std::ranges::all_of(*object, [&](const auto& check) {
    const auto* word = check.value().if_string();
    return is_word(check.key()) && (check.value().is_bool() || (word && is_word(*word)));
  });
}

std::string sender_label(const Petition& petition, std::size_t position) {
  if (petition.sealed) return "Người tố cáo " + std::to_string(position + 1);
  if (petition.senders.empty()) return "Không rõ người gửi";
  return petition.senders.at(position).name;
}

void hide_in_contents(Petition& petition, const std::vector<people::Identity>& identities) {
  for (Content& content : petition.contents) {
    content.summary = people::without_identities(content.summary, identities);
    if (!content.respondent) continue;
    content.respondent = people::without_identities(*content.respondent, identities);
  }
}

Sealed seal(Petition& petition) {
  CHECK(!petition.sealed);
  const Sealed sealed{petition.senders, petition.full_text, petition.request,
                      petition.previous_handling};
  hide_in_contents(petition, sealed.senders);
  if (petition.forwarded_by) {
    petition.forwarded_by = people::without_identities(*petition.forwarded_by, sealed.senders);
  }
  for (people::Identity& sender : petition.senders) {
    sender = {.kind = sender.kind, .name = "", .representative = sender.representative};
  }
  petition.full_text = petition.request = petition.previous_handling = std::nullopt;
  petition.sealed = true;
  return sealed;
}

json::Object to_json(const Sealed& sealed) {
  json::Array senders;
  for (const auto& sender : sealed.senders) senders.push_back(people::to_json(sender));
  return {{"senders", std::move(senders)},
          {"full_text", json::maybe(sealed.full_text)},
          {"request", json::maybe(sealed.request)},
          {"previous_handling", json::maybe(sealed.previous_handling)}};
}

namespace {}  // namespace

Sealed sealed_from_own_json(const json::Value& value) {
  const json::Object& object = value.as_object();
  Sealed sealed;
  for (const auto& sender : object.at("senders").as_array()) {
    sealed.senders.push_back(people::from_own_json(sender));
  }
  sealed.full_text = json::own_text(object, "full_text");
  sealed.request = json::own_text(object, "request");
  sealed.previous_handling = json::own_text(object, "previous_handling");
  return sealed;
}

}  // namespace petitions
