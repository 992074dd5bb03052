#include "receptions/read_acts.h"

#include <algorithm>

#include "law/calendar.h"
#include "receptions/lawful.h"

namespace receptions {
namespace {

constexpr int kLongest = 400;  // days: a year with its edges
constexpr json::TextRule kPlace{.max = 200, .min = 3};
constexpr json::TextRule kPost{.max = 160, .min = 3};
constexpr json::TextRule kContent{.max = 500, .one_line = false};
constexpr json::TextRule kReason{.max = 500, .min = 3, .one_line = false};
constexpr json::TextRule kDocument{.max = 200, .min = 3};
constexpr std::size_t kMostParticipants = 30;

std::vector<std::string> read_facts(json::Fields& in) {
  std::vector<std::string> facts = in.texts("facts", 0, kSuddenFacts.size());
  for (const std::string& fact : facts) {
    if (std::ranges::find(kSuddenFacts, fact) == kSuddenFacts.end()) {
      in.wrong("facts", "field.not_one_of");
    }
  }
  return facts;
}

// Why it is online; nothing of a session that is not.
std::optional<Online> read_online(json::Fields& in) {
  Online online{.facts = in.texts("online_facts", 0, kOnlineFacts.size()),
                .secrecy_assured = in.maybe_boolean("secrecy_assured").value_or(false)};
  for (const std::string& fact : online.facts) {
    if (std::ranges::find(kOnlineFacts, fact) == kOnlineFacts.end()) {
      in.wrong("online_facts", "field.not_one_of");
    }
  }
  if (online.facts.empty()) return std::nullopt;
  return online;
}

// "2026-10-15T07:00", to the minute.
std::string read_moment(json::Fields& in) {
  const std::string text = in.text("done_at", {.max = 16, .min = 16});
  const auto digit = [&](std::size_t at, char most) { return text[at] >= '0' && text[at] <= most; };
  const bool good = text.size() == 16 && parse_iso(text.substr(0, 10)) && text[10] == 'T' &&
                    digit(11, '2') && digit(12, text[11] == '2' ? '3' : '9') && text[13] == ':' &&
                    digit(14, '5') && digit(15, '9');
  if (!good && !text.empty()) in.wrong("done_at", "reception.no_moment");
  return text;
}

bool is_sha256(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Span read_span(json::Fields& in) {
  const Span span{in.date("from"), in.date("to")};
  if (span.last < span.first) in.wrong("from", "field.after_the_end");
  if (law::days_between(span.first, span.last) > kLongest) {
    in.wrong("to", "reception.too_long", std::to_string(kLongest));
  }
  return span;
}

Slot read_slot(json::Fields& in) {
  Slot slot;
  slot.day = in.date("day");
  read_hours(in, slot.starts_at, slot.ends_at);
  slot.place = in.text("place", kPlace);
  return slot;
}

NewSession read_new_session(json::Fields& in) {
  NewSession made;
  Session& session = made.session;
  session.unit_id = in.text("unit_id", {.max = 64});
  const std::string kind = in.word("kind", kKindWords);
  if (!kind.empty()) session.kind = kind_of(kind);
  session.online = in.maybe_boolean("online").value_or(false);
  const Slot slot = read_slot(in);
  session.day = slot.day;
  session.starts_at = slot.starts_at;
  session.ends_at = slot.ends_at;
  session.place = slot.place;
  for (std::string& post : in.texts("participants", 0, kMostParticipants, kPost)) {
    session.participants.push_back({.post = std::move(post)});
  }
  session.content = in.text("content", kContent);
  made.facts = read_facts(in);
  made.online = read_online(in);
  if (session.kind != Kind::sudden && !made.facts.empty()) {
    in.wrong("facts", "field.not_possible");
  }
  return made;
}

Delegation read_delegation(json::Fields& in) {
  return {.post_id = in.text("post_id", {.max = 64}),
          .document = in.text("document", kDocument),
          .reason = in.maybe_text("reason", kReason).value_or("")};
}

StandIn read_stand_in(json::Fields& in) {
  return {.participant = static_cast<std::size_t>(
              in.integer("participant", 0, static_cast<long long>(kMostParticipants))),
          .who = in.text("who", kPost),
          .reason = in.text("reason", kReason)};
}

OnlineStep read_online_step(json::Fields& in) {
  OnlineStep step{.step = in.word("step", kOnlineSteps), .done_at = read_moment(in)};
  step.succeeded = in.maybe_boolean("succeeded").value_or(true);
  step.note = in.maybe_text("note", kReason).value_or("");
  if (step.step != "record") return step;
  step.succeeded = true;
  step.kept_until = in.date("kept_until");
  step.file_id = in.maybe_text("file", {.max = 64});
  if (step.file_id) {
    step.kept_at = "";  // here; its digest is taken of the file
    return step;
  }
  step.kept_at = in.text("kept_at", kPlace);
  step.digest = in.text("digest", {.max = 64});
  if (!step.digest->empty() && !is_sha256(*step.digest)) {
    in.wrong("digest", "reception.no_digest");
  }
  return step;
}

std::string read_why(json::Fields& in) { return in.text("why", kReason); }

}  // namespace receptions
