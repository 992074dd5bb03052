#include "proposals/proposal_store.h"

#include "base/json.h"
#include "base/json_own.h"

namespace proposals {
namespace {

constexpr auto kFind = R"sql(
  SELECT matter_id, unit_id, stage, shown_from, proposed_on, times, seen, answered_facts, version
  FROM sudden_proposal WHERE matter_id = :matter_id
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO sudden_proposal (matter_id, unit_id, stage, urgency, shown_from, proposed_on, times,
    seen, answered_facts, version)
  VALUES (:matter_id, :unit_id, :stage, :urgency, :shown_from, :proposed_on, :times, :seen,
    :answered_facts, :version)
)sql";
constexpr auto kSave = R"sql(
  UPDATE sudden_proposal SET unit_id = :unit_id, stage = :stage, urgency = :urgency,
    shown_from = :shown_from, proposed_on = :proposed_on, times = :times, seen = :seen,
    answered_facts = :answered_facts, version = version + 1
  WHERE matter_id = :matter_id AND version = :version
)sql";
constexpr auto kBoard = R"sql(
  SELECT matter_id, unit_id, stage, shown_from, proposed_on, times, seen, answered_facts, version
  FROM sudden_proposal
  WHERE unit_id = :unit_id AND stage = 'waiting' AND urgency = :urgency AND shown_from <= :today
    AND (shown_from > :day OR (shown_from = :day AND matter_id > :after_id))
  ORDER BY shown_from, matter_id LIMIT :limit
)sql";
constexpr auto kInsertAnswer = R"sql(
  INSERT INTO sudden_answer (id, matter_id, unit_id, answer, answered_on, answered_by_name, post,
    proposed_on, day, session_id, seen, told)
  VALUES (:id, :matter_id, :unit_id, :answer, :answered_on, :answered_by_name, :post,
    :proposed_on, :day, :session_id, :seen, :told)
)sql";
constexpr auto kSaveWords = "UPDATE sudden_answer SET told = :told WHERE id = :id";
constexpr auto kAnswersAbout = R"sql(
  SELECT id, matter_id, unit_id, answer, answered_on, answered_by_name, post, proposed_on, day,
    session_id, seen, told
  FROM sudden_answer WHERE matter_id = :matter_id ORDER BY id DESC LIMIT 100
)sql";
constexpr auto kAnswersOf = R"sql(
  SELECT id, matter_id, unit_id, answer, answered_on, answered_by_name, post, proposed_on, day,
    session_id, seen, told
  FROM sudden_answer
  WHERE unit_id = :unit_id
    AND (answered_on < :day OR (answered_on = :day AND id < :after_id))
  ORDER BY answered_on DESC, id DESC LIMIT :limit
)sql";
constexpr auto kTallyWaiting = R"sql(
  SELECT COUNT(CASE WHEN p.shown_from <= :today AND p.urgency = 0 THEN 1 END) AS required,
    COUNT(CASE WHEN p.shown_from <= :today AND p.urgency = 1 THEN 1 END) AS to_judge,
    COUNT(CASE WHEN p.shown_from > :today THEN 1 END) AS deferred
  FROM sudden_proposal p JOIN matter m ON m.id = p.matter_id
  WHERE p.unit_id = :unit_id AND p.stage = 'waiting' AND m.kind <> :but
)sql";
constexpr auto kTallyAnswered = R"sql(
  SELECT COUNT(CASE WHEN a.answer = 'receive' THEN 1 END) AS received,
    COUNT(CASE WHEN a.answer = 'decline' THEN 1 END) AS declined
  FROM sudden_answer a JOIN matter m ON m.id = a.matter_id
  WHERE a.unit_id = :unit_id AND a.answered_on >= :first AND a.answered_on <= :last
    AND m.kind <> :but
)sql";

constexpr auto kBefore = "0000-00-00";
constexpr auto kAfterAll = "9999-99-99";

std::string about(const Answer& answer) { return "sudden_answer/" + answer.id; }

std::string box_of(const vault::Vault& vault, const Answer& answer, Random& random) {
  return vault.seal(about(answer),
                    json::serialize(json::Object{{"reason", json::maybe(answer.reason)}}), random);
}

Proposal proposal_from(const db::Row& row) {
  return {.matter_id = row.text("matter_id"),
          .unit_id = row.text("unit_id"),
          .stage = stage_of(row.text("stage")),
          .shown_from = row.date("shown_from"),
          .proposed_on = row.date("proposed_on"),
          .times = row.integer("times"),
          .seen = seen_from(json::parse_own(row.text("seen"))),
          .answered = facts_from(json::parse_own(row.text("answered_facts"))),
          .version = row.integer("version")};
}

long long urgency(const Proposal& proposal) { return proposal.seen.required ? 0 : 1; }

db::Params params_of(const Proposal& proposal) {
  return {{"matter_id", proposal.matter_id},
          {"unit_id", proposal.unit_id},
          {"stage", word(proposal.stage)},
          {"urgency", urgency(proposal)},
          {"shown_from", proposal.shown_from},
          {"proposed_on", proposal.proposed_on},
          {"times", proposal.times},
          {"seen", json::serialize(to_json(proposal.seen))},
          {"answered_facts", json::serialize(to_json(proposal.answered))},
          {"version", proposal.version}};
}

Answer answer_from(const vault::Vault& vault, const db::Row& row) {
  Answer answer{.id = row.text("id"),
                .matter_id = row.text("matter_id"),
                .unit_id = row.text("unit_id"),
                .said = said_of(row.text("answer")),
                .answered_on = row.date("answered_on"),
                .answered_by_name = row.text("answered_by_name"),
                .post = row.text("post"),
                .proposed_on = row.date("proposed_on"),
                .day = row.maybe_date("day"),
                .session_id = row.maybe_text("session_id"),
                .seen = seen_from(json::parse_own(row.text("seen")))};
  const json::Value told = json::parse_own(vault.open_box(about(answer), row.text("told")));
  answer.reason = json::own_text(told.as_object(), "reason");
  return answer;
}

std::vector<Answer> answers(db::Transaction& tx, const vault::Vault& vault, std::string_view sql,
                            const db::Params& params) {
  std::vector<Answer> found;
  for (const db::Row& row : tx.query(sql, params)) found.push_back(answer_from(vault, row));
  return found;
}

// "0/2026-11-20/ID": what place_of gave, in its parts.
struct Place {
  long long urgency = 0;
  std::string day = kBefore, id;
};
Place place_from(const std::string& text) {
  const auto first = text.find('/');
  const auto second = first == std::string::npos ? first : text.find('/', first + 1);
  if (second == std::string::npos) return {};
  return {text.starts_with('1') ? 1 : 0, text.substr(first + 1, second - first - 1),
          text.substr(second + 1)};
}

}  // namespace

std::optional<Proposal> find(db::Transaction& tx, const std::string& matter_id) {
  const auto row = tx.first(kFind, {{"matter_id", matter_id}});
  if (!row) return std::nullopt;
  return proposal_from(*row);
}

void insert(db::Transaction& tx, const Proposal& proposal) {
  tx.execute(kInsert, params_of(proposal));
}

Result<void> save(db::Transaction& tx, Proposal& proposal) {
  if (tx.execute(kSave, params_of(proposal)) == 0) {
    return fail(ErrorKind::conflict, "proposal.changed_meanwhile", proposal.matter_id);
  }
  ++proposal.version;
  return {};
}

std::vector<Proposal> board(db::Transaction& tx, const BoardPage& page) {
  std::vector<Proposal> found;
  const Place place = place_from(page.after.value_or(""));
  for (long long urgency = place.urgency; urgency <= 1; ++urgency) {
    const bool goes_on = urgency == place.urgency;
    for (const db::Row& row :
         tx.query(kBoard, {{"unit_id", page.unit_id},
                           {"urgency", urgency},
                           {"today", page.today},
                           {"day", goes_on ? place.day : kBefore},
                           {"after_id", goes_on ? place.id : ""},
                           {"limit", page.limit - static_cast<long long>(found.size())}})) {
      found.push_back(proposal_from(row));
    }
  }
  return found;
}

std::string place_of(const Proposal& proposal) {
  return std::to_string(urgency(proposal)) + "/" + iso(proposal.shown_from) + "/" +
         proposal.matter_id;
}

void insert(db::Transaction& tx, const vault::Vault& vault, const Answer& answer, Random& random) {
  tx.execute(kInsertAnswer, {{"id", answer.id},
                             {"matter_id", answer.matter_id},
                             {"unit_id", answer.unit_id},
                             {"answer", word(answer.said)},
                             {"answered_on", answer.answered_on},
                             {"answered_by_name", answer.answered_by_name},
                             {"post", answer.post},
                             {"proposed_on", answer.proposed_on},
                             {"day", answer.day},
                             {"session_id", answer.session_id},
                             {"seen", json::serialize(to_json(answer.seen))},
                             {"told", box_of(vault, answer, random)}});
}

void save_words(db::Transaction& tx, const vault::Vault& vault, const Answer& answer,
                Random& random) {
  tx.execute(kSaveWords, {{"id", answer.id}, {"told", box_of(vault, answer, random)}});
}

std::vector<Answer> answers_about(db::Transaction& tx, const vault::Vault& vault,
                                  const std::string& matter_id) {
  return answers(tx, vault, kAnswersAbout, {{"matter_id", matter_id}});
}

std::vector<Answer> answers_of(db::Transaction& tx, const vault::Vault& vault,
                               const AnswersPage& page) {
  const std::string after = page.after.value_or(std::string(kAfterAll) + "/");
  const auto slash = after.find('/');
  return answers(tx, vault, kAnswersOf,
                 {{"unit_id", page.unit_id},
                  {"day", after.substr(0, slash)},
                  {"after_id", slash == std::string::npos ? "" : after.substr(slash + 1)},
                  {"limit", page.limit}});
}

std::string place_of(const Answer& answer) { return iso(answer.answered_on) + "/" + answer.id; }

Tally tally(db::Transaction& tx, const std::string& unit_id, int year, Date today,
            Counting counting) {
  const char* but = counting == Counting::all ? "" : "denunciation";
  const auto waiting =
      tx.first(kTallyWaiting, {{"unit_id", unit_id}, {"today", today}, {"but", but}});
  const auto answered = tx.first(kTallyAnswered, {{"unit_id", unit_id},
                                                  {"first", date(year, 1, 1)},
                                                  {"last", date(year, 12, 31)},
                                                  {"but", but}});
  return {.required = waiting->integer("required"),
          .to_judge = waiting->integer("to_judge"),
          .deferred = waiting->integer("deferred"),
          .received = answered->integer("received"),
          .declined = answered->integer("declined")};
}

}  // namespace proposals
