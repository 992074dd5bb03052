// The paper (đơn): what came in, by which way, from whom, about what. It never changes its day of
// receipt; what is done about it is a matter (vụ việc).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "people/identity.h"

namespace petitions {

// By content, never by title (TT05/2021 Đ.6).
enum class Kind { complaint, denunciation, feedback };
std::string_view text(Kind kind);
Kind parse_kind(std::string_view word);
inline const std::vector<std::string_view> kKindWords{"complaint", "denunciation", "feedback"};
// The word of the law engine: "recommendation_feedback" for feedback.
std::string_view law_class(Kind kind);

inline const std::vector<std::string_view> kChannelWords{"counter", "post", "web", "forwarded"};
inline const std::vector<std::string_view> kBelongsToWords{
    "own_body",           "lower_body",
    "other_body",         "court",
    "elected_body",       "political_organisation",
    "public_service_unit"};

// One content of a paper; a paper may hold several.
struct Content {
  Kind kind = Kind::complaint;
  std::string topic;
  std::string summary;
  std::optional<std::string> respondent;
  std::string belongs_to = "own_body";
  std::optional<std::string> place_code;
};

// Flags of the law's question petition.eligibility: words on both sides, never free text. A row
// that is refused later stays on the disk of PostgreSQL for a while, so a name must not get that
// far.
[[nodiscard]] bool are_checks(const json::Value& value);

struct Petition {
  std::string id;
  std::string unit_id;
  std::string series;  // "KN", "TC", "KNPA", "HH" for several kinds
  long long year = 0;
  long long seq = 0;
  std::string number;  // "12/2026/KN"
  std::optional<std::string> former_number;
  std::string channel;
  std::optional<std::string> forwarded_by;
  Date received_on{};
  std::optional<Date> written_on;
  Instant registered_at{};
  std::string registered_by;              // user id, empty for the portal
  std::vector<people::Identity> senders;  // empty identities while sealed: see Sealed
  long long people_count = 1;
  bool appointment_document = false;
  bool anonymous = false;
  bool sealed = false;
  std::vector<Content> contents;
  json::Object checks;  // what the officer saw: input of petition.eligibility
  std::optional<std::string> full_text;
  std::optional<std::string> request;
  std::optional<std::string> previous_handling;
  std::optional<std::string> duplicate_of;
};

// What the vault keeps of a sealed paper.
struct Sealed {
  std::vector<people::Identity> senders;
  std::optional<std::string> full_text;
  std::optional<std::string> request;
  std::optional<std::string> previous_handling;
};
[[nodiscard]] json::Object to_json(const Sealed& sealed);
[[nodiscard]] Sealed sealed_from_own_json(const json::Value& value);

[[nodiscard]] bool holds_denunciation(const Petition& petition);
[[nodiscard]] std::string series_of(const std::vector<Content>& contents);
[[nodiscard]] std::string number_text(long long seq, long long year, std::string_view series);

// How a sender is called in lists: the name, or «Người tố cáo 1» when sealed.
[[nodiscard]] std::string sender_label(const Petition& petition, std::size_t position);

// Takes every trace of `identities` out of what a sealed paper still shows of its contents.
void hide_in_contents(Petition& petition, const std::vector<people::Identity>& identities);

// Takes out of `petition` all that others must not see and returns it for the vault; texts that
// stay (summaries, respondents, who forwarded it) lose every trace of the senders (LTC 8.3, 56).
[[nodiscard]] Sealed seal(Petition& petition);

}  // namespace petitions
