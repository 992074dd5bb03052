// One reception at the desk (lượt tiếp): who came, what about, what was handed in, and how it
// ended. The line of Sổ tiếp công dân (Mẫu 03/TCD). Who came and what was said is always sealed at
// rest: what looks like a complaint today may turn out a denunciation tomorrow, and then nothing
// has to be taken back. Whether a reader may see it depends on the matters behind it as they are
// now (sight.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "law/engine.h"
#include "people/identity.h"
#include "petitions/petition.h"

namespace visits {

// How it ended for the citizen that day.
enum class Outcome {
  paper_taken,  // a paper was registered, with its matters
  linked,       // belongs to a matter that is there already
  guided,       // shown to the competent body (LTCD Đ.26)
  explained,    // answered or explained on the spot
  refused,      // on one of the closed list of grounds (LTCD Đ.9, NĐ 154/2026 Đ.4)
};
[[nodiscard]] std::string_view text(Outcome outcome);
[[nodiscard]] Outcome parse_outcome(std::string_view word);
inline const std::vector<std::string_view> kOutcomeWords{"paper_taken", "linked", "guided",
                                                         "explained", "refused"};

// A thing handed in, as the receipt names it (Mẫu 02/TCD).
struct Document {
  std::string name;
  long long pages = 1;
  std::string condition;  // original, copy, certified_copy
  long long copies = 1;
};
inline const std::vector<std::string_view> kConditionWords{"original", "copy", "certified_copy"};

// A refusal, and the notice that the law wants in writing for some grounds (Mẫu 01/TCD).
struct Refusal {
  std::string ground;
  Date ground_on{};                   // from when the notice's limit runs
  std::optional<Date> notice_due_on;  // nothing: explained on the spot
  long long edition = 0;              // of the law that set it
  std::optional<std::string> notice_number;
  std::optional<Date> notice_issued_on;
  std::optional<std::string> notice_signed_by;
};

// What is sealed.
struct Told {
  std::vector<people::Identity>
      people;  // the visitor, then representatives; may be empty if refused
  std::vector<petitions::Content> contents;
  std::optional<std::string> handled_before_by;         // column 8
  std::optional<std::string> explanation;               // what was said to the citizen
  std::optional<std::string> identity_missing_because;  // why the desk has not all the law asks for
  std::vector<Document> documents;
};

struct Visit {
  std::string id;
  std::string unit_id;
  long long year = 0;
  long long seq = 0;  // column 1, without gaps in the year
  Date received_on{};
  std::string received_at;                // "08:30"
  std::optional<std::string> session_id;  // of the head's reception; nothing: the daily desk
  std::string received_by;                // user id
  std::string received_by_name;
  long long people_count = 1;
  bool denounces = false;  // one of its contents did when it was written down
  std::string kinds;       // "complaint,feedback": of its contents, in their order
  Outcome outcome = Outcome::explained;
  std::optional<std::string> petition_id;
  std::vector<std::string> matter_ids;
  std::optional<std::string> guided_to;        // column 10
  std::optional<std::string> document_number;  // of the guidance
  std::optional<Refusal> refusal;
  std::optional<std::string> paper_page;  // written on paper first, entered from that page
  Instant registered_at{};
  long long version = 1;
  Told told;
};

// The limit of the notice, as the law engine knows it; only where there is one.
[[nodiscard]] law::Due notice_deadline(const Refusal& refusal);

// "12/2026/TCD".
[[nodiscard]] std::string number_of(const Visit& visit);

[[nodiscard]] json::Object to_json(const Told& told);
[[nodiscard]] Told told_from(const json::Value& own);
// As the contract and the box have it.
[[nodiscard]] json::Object to_json(const Document& document);

}  // namespace visits
