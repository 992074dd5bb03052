#include "proposals/mark_store.h"

#include "base/json_own.h"

namespace proposals {
namespace {

constexpr auto kMarks = R"sql(
  SELECT id, matter_id, fact, marked_on, marked_by_name, taken_back_on, taken_back_by_name, told
  FROM sudden_mark WHERE matter_id = :matter_id ORDER BY id LIMIT 200
)sql";
constexpr auto kMarkedFacts = R"sql(
  SELECT fact FROM sudden_mark WHERE matter_id = :matter_id AND taken_back_on IS NULL ORDER BY id
)sql";
constexpr auto kInsertMark = R"sql(
  INSERT INTO sudden_mark (id, matter_id, fact, marked_on, marked_by_name, told)
  VALUES (:id, :matter_id, :fact, :marked_on, :marked_by_name, :told)
  ON CONFLICT DO NOTHING
)sql";
constexpr auto kSaveMark = R"sql(
  UPDATE sudden_mark SET taken_back_on = :taken_back_on, taken_back_by_name = :taken_back_by_name,
    told = :told
  WHERE id = :id
)sql";
std::string about(const Mark& mark) { return "sudden_mark/" + mark.id; }

std::string box_of(const vault::Vault& vault, const Mark& mark, Random& random) {
  return vault.seal(
      about(mark),
      json::serialize(json::Object{{"ground", mark.ground},
                                   {"taken_back_because", json::maybe(mark.taken_back_because)}}),
      random);
}

Mark mark_from(const vault::Vault& vault, const db::Row& row) {
  Mark mark{.id = row.text("id"),
            .matter_id = row.text("matter_id"),
            .fact = row.text("fact"),
            .marked_on = row.date("marked_on"),
            .marked_by_name = row.text("marked_by_name"),
            .taken_back_on = row.maybe_date("taken_back_on"),
            .taken_back_by_name = row.maybe_text("taken_back_by_name")};
  const json::Value told = json::parse_own(vault.open_box(about(mark), row.text("told")));
  mark.ground = std::string(told.as_object().at("ground").as_string());
  mark.taken_back_because = json::own_text(told.as_object(), "taken_back_because");
  return mark;
}

}  // namespace

std::vector<Mark> marks_of(db::Transaction& tx, const vault::Vault& vault,
                           const std::string& matter_id) {
  std::vector<Mark> marks;
  for (const db::Row& row : tx.query(kMarks, {{"matter_id", matter_id}})) {
    marks.push_back(mark_from(vault, row));
  }
  return marks;
}

std::vector<std::string> marked_facts(db::Transaction& tx, const std::string& matter_id) {
  std::vector<std::string> facts;
  for (const db::Row& row : tx.query(kMarkedFacts, {{"matter_id", matter_id}})) {
    facts.push_back(row.text("fact"));
  }
  return facts;
}

bool insert(db::Transaction& tx, const vault::Vault& vault, const Mark& mark, Random& random) {
  return tx.execute(kInsertMark, {{"id", mark.id},
                                  {"matter_id", mark.matter_id},
                                  {"fact", mark.fact},
                                  {"marked_on", mark.marked_on},
                                  {"marked_by_name", mark.marked_by_name},
                                  {"told", box_of(vault, mark, random)}}) == 1;
}

void save(db::Transaction& tx, const vault::Vault& vault, const Mark& mark, Random& random) {
  tx.execute(kSaveMark, {{"id", mark.id},
                         {"taken_back_on", mark.taken_back_on},
                         {"taken_back_by_name", mark.taken_back_by_name},
                         {"told", box_of(vault, mark, random)}});
}

}  // namespace proposals
