// The rows of proposals, marks and answers; the words in them are sealed with the row's id.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "db/database.h"
#include "proposals/proposal.h"
#include "vault/vault.h"

namespace proposals {

// ---- proposals

[[nodiscard]] std::optional<Proposal> find(db::Transaction& tx, const std::string& matter_id);
void insert(db::Transaction& tx, const Proposal& proposal);
// What stands at `proposal.version`; `conflict` "proposal.changed_meanwhile" otherwise.
[[nodiscard]] Result<void> save(db::Transaction& tx, Proposal& proposal);

// What waits for the head of a unit on that day: first what the law requires, then by day.
struct BoardPage {
  std::string unit_id;
  Date today{};
  std::optional<std::string> after;  // what place_of gave
  long long limit = 50;
};
[[nodiscard]] std::vector<Proposal> board(db::Transaction& tx, const BoardPage& page);
[[nodiscard]] std::string place_of(const Proposal& proposal);

// ---- answers

void insert(db::Transaction& tx, const vault::Vault& vault, const Answer& answer, Random& random);
void save_words(db::Transaction& tx, const vault::Vault& vault, const Answer& answer,
                Random& random);
// Newest first.
[[nodiscard]] std::vector<Answer> answers_about(db::Transaction& tx, const vault::Vault& vault,
                                                const std::string& matter_id);
struct AnswersPage {
  std::string unit_id;
  std::optional<std::string> after;
  long long limit = 50;
};
[[nodiscard]] std::vector<Answer> answers_of(db::Transaction& tx, const vault::Vault& vault,
                                             const AnswersPage& page);
[[nodiscard]] std::string place_of(const Answer& answer);

// ---- figures for who reads the duty ledger

struct Tally {
  long long required = 0;                // waiting today, as the law requires
  long long to_judge = 0;                // waiting today, for the head's judgement
  long long deferred = 0;                // to a day to come
  long long received = 0, declined = 0;  // answers of the year
};
enum class Counting { all, without_denunciations };
[[nodiscard]] Tally tally(db::Transaction& tx, const std::string& unit_id, int year, Date today,
                          Counting counting);

}  // namespace proposals
