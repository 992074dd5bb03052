// What is known of a matter that bears on a sudden reception, and what the law says of it. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"
#include "units/unit.h"

namespace proposals {

// What the system counts by itself.
struct Figures {
  long long people = 1;  // the most on one of its papers, or its different senders
  long long papers = 1;
  long long senders = 0;  // different ones, as far as they can be told apart
  long long visits = 0;
  long long bodies = 1;  // its own unit, those that had it before and those instructed about it
  Date received_on{};
  std::optional<Date> due_on;
  bool complex = false;
  friend bool operator==(const Figures&, const Figures&) = default;
};

// One element of the grounds. `step`: how often its figure has doubled since it became one.
struct Fact {
  std::string word;    // of receptions::kSuddenFacts
  bool found = false;  // by figures; otherwise marked by an officer alone
  long long step = 0;
  friend bool operator==(const Fact&, const Fact&) = default;
};

// All that the head is shown, as it was seen on a day.
struct Seen {
  Figures figures;
  std::vector<Fact> facts;  // in the order of the law
  bool required = false;
  std::vector<std::string> grounds;   // "18.3.a"
  std::vector<std::string> elements;  // of point a, beside the bodies
  std::string article;
  friend bool operator==(const Seen&, const Seen&) = default;
};
// `marked`: what officers have marked.
[[nodiscard]] Result<Seen> see(const law::Engine& law, const units::Unit& unit,
                               const Figures& figures, const std::vector<std::string>& marked,
                               Date today);

// What a doubtful text leaves open about it: the doubts, and what another reading would say.
struct Doubtful {
  std::vector<law::Words> doubts;
  std::vector<law::Words> required_if;      // under these readings the law requires it
  std::vector<law::Words> not_required_if;  // under these it does not
};
[[nodiscard]] Result<Doubtful> doubtful(const law::Engine& law, const units::Unit& unit,
                                        const Seen& seen);

// Is it put before the head: required, or enough is there for him to judge.
[[nodiscard]] bool is_worth_proposing(const Seen& seen);
// Is there a fact in it that was not there, or not so great, when the head answered?
[[nodiscard]] bool has_news(const Seen& seen, const std::vector<Fact>& answered);
// Both together, each fact once with its greater step.
[[nodiscard]] std::vector<Fact> joined(const std::vector<Fact>& before,
                                       const std::vector<Fact>& now);

[[nodiscard]] json::Array to_json(const std::vector<Fact>& facts);
[[nodiscard]] std::vector<Fact> facts_from(const json::Value& own);
// Schema SuddenSeen; the database keeps the same.
[[nodiscard]] json::Object to_json(const Seen& seen);
[[nodiscard]] Seen seen_from(const json::Value& own);

}  // namespace proposals
