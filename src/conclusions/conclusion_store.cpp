#include "conclusions/conclusion_store.h"

#include "base/json_own.h"

namespace conclusions {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO conclusion (id, visit_id, unit_id, concluded_on, at_once, due_on, notice_due_on,
    notice_edition, notice_profile, told, made_by_name, made_at, version)
  VALUES (:id, :visit_id, :unit_id, :concluded_on, :at_once, :due_on, :notice_due_on,
    :notice_edition, :notice_profile, :told, :made_by_name, :made_at, 1)
)sql";
constexpr auto kFind = R"sql(
  SELECT id, visit_id, unit_id, concluded_on, at_once, due_on, notice_due_on, notice_edition,
    notice_profile, notice_number, notice_issued_on, notice_signed_by, told, made_by_name, made_at, version
  FROM conclusion WHERE id = :id
)sql";
constexpr auto kFindOfVisit = R"sql(
  SELECT id, visit_id, unit_id, concluded_on, at_once, due_on, notice_due_on, notice_edition,
    notice_profile, notice_number, notice_issued_on, notice_signed_by, told, made_by_name, made_at, version
  FROM conclusion WHERE visit_id = :id
)sql";
constexpr auto kAwaitingNotice = R"sql(
  SELECT id, visit_id, unit_id, concluded_on, at_once, due_on, notice_due_on, notice_edition,
    notice_profile, notice_number, notice_issued_on, notice_signed_by, told, made_by_name, made_at, version
  FROM conclusion WHERE notice_due_on IS NOT NULL AND notice_issued_on IS NULL ORDER BY id
)sql";
constexpr auto kNoticesDue = R"sql(
  SELECT id, visit_id, unit_id, concluded_on, at_once, due_on, notice_due_on, notice_edition,
    notice_profile, notice_number, notice_issued_on, notice_signed_by, told, made_by_name, made_at, version
  FROM conclusion
  WHERE notice_due_on IS NOT NULL AND notice_issued_on IS NULL AND notice_due_on <= :until
    AND unit_id = :unit_id
  ORDER BY notice_due_on, id LIMIT :limit
)sql";
constexpr auto kSaveNotice = R"sql(
  UPDATE conclusion SET notice_number = :notice_number, notice_issued_on = :notice_issued_on,
    notice_signed_by = :notice_signed_by, version = version + 1
  WHERE id = :id AND version = :version
)sql";
constexpr auto kMoveNotice = R"sql(
  UPDATE conclusion SET notice_due_on = :due_on, notice_edition = :edition, version = version + 1
  WHERE id = :id
)sql";
constexpr auto kInsertDirective = R"sql(
  INSERT INTO directive (id, conclusion_id, parent_id, issuer_unit_id, owner_unit_id, given_on,
    due_on, stage, urged, told, version)
  VALUES (:id, :conclusion_id, :parent_id, :issuer_unit_id, :owner_unit_id, :given_on, :due_on,
    :stage, 0, :told, 1)
)sql";
constexpr auto kDirectiveColumns = R"sql(
  SELECT id, conclusion_id, parent_id, issuer_unit_id, owner_unit_id, given_on, due_on, stage,
    reported_by, reported_by_name, done_on, confirmed_by_name, confirmed_on, explained_on, urged,
    urged_on, told, version
  FROM directive )sql";
constexpr auto kById = "WHERE id = :id";
constexpr auto kByConclusion = "WHERE conclusion_id = :id ORDER BY id";
constexpr auto kByParent = "WHERE parent_id = :id ORDER BY id";
constexpr auto kByOwner = R"sql(
  WHERE owner_unit_id = :unit_id AND (:stage = '' OR stage = :stage)
    AND (due_on > :after_day OR (due_on = :after_day AND id > :after_id))
  ORDER BY due_on, id LIMIT :limit
)sql";
constexpr auto kByIssuer = R"sql(
  WHERE issuer_unit_id = :unit_id AND (:stage = '' OR stage = :stage)
    AND (due_on > :after_day OR (due_on = :after_day AND id > :after_id))
  ORDER BY due_on, id LIMIT :limit
)sql";
constexpr auto kSaveDirective = R"sql(
  UPDATE directive SET stage = :stage, reported_by = :reported_by,
    reported_by_name = :reported_by_name, done_on = :done_on,
    confirmed_by_name = :confirmed_by_name, confirmed_on = :confirmed_on,
    explained_on = :explained_on, urged = :urged, urged_on = :urged_on, told = :told,
    version = version + 1
  WHERE id = :id AND version = :version
)sql";

std::string about_conclusion(const std::string& id) { return "conclusion/" + id; }
std::string about_directive(const std::string& id) { return "directive/" + id; }

std::string box_of(const vault::Vault& vault, const Conclusion& conclusion, Random& random) {
  const json::Object told{{"text", conclusion.text},
                          {"contact_person", json::maybe(conclusion.contact_person)}};
  return vault.seal(about_conclusion(conclusion.id), json::serialize(told), random);
}

std::string box_of(const vault::Vault& vault, const Directive& directive, Random& random) {
  const json::Object told{{"what", directive.what},
                          {"evidence", json::maybe(directive.evidence)},
                          {"explanation", json::maybe(directive.explanation)},
                          {"returned_because", json::maybe(directive.returned_because)}};
  return vault.seal(about_directive(directive.id), json::serialize(told), random);
}

Conclusion conclusion_from(const vault::Vault& vault, const db::Row& row) {
  Conclusion conclusion;
  conclusion.id = row.text("id");
  conclusion.visit_id = row.text("visit_id");
  conclusion.unit_id = row.text("unit_id");
  conclusion.concluded_on = row.date("concluded_on");
  conclusion.at_once = row.boolean("at_once");
  conclusion.due_on = row.maybe_date("due_on");
  conclusion.notice_due_on = row.maybe_date("notice_due_on");
  conclusion.edition = row.integer("notice_edition");
  conclusion.profile = row.text("notice_profile");
  conclusion.notice_number = row.maybe_text("notice_number");
  conclusion.notice_issued_on = row.maybe_date("notice_issued_on");
  conclusion.notice_signed_by = row.maybe_text("notice_signed_by");
  conclusion.made_by_name = row.text("made_by_name");
  conclusion.made_at = *parse_instant(row.text("made_at"));
  conclusion.version = row.integer("version");
  const json::Value told =
      json::parse_own(vault.open_box(about_conclusion(conclusion.id), row.text("told")));
  conclusion.text = std::string(told.as_object().at("text").as_string());
  conclusion.contact_person = json::own_text(told.as_object(), "contact_person");
  return conclusion;
}

Directive directive_from(const vault::Vault& vault, const db::Row& row) {
  Directive directive;
  directive.id = row.text("id");
  directive.conclusion_id = row.text("conclusion_id");
  directive.parent_id = row.maybe_text("parent_id");
  directive.issuer_unit_id = row.text("issuer_unit_id");
  directive.owner_unit_id = row.text("owner_unit_id");
  directive.given_on = row.date("given_on");
  directive.due_on = row.date("due_on");
  directive.stage = parse_stage(row.text("stage"));
  directive.reported_by = row.maybe_text("reported_by");
  directive.reported_by_name = row.maybe_text("reported_by_name");
  directive.done_on = row.maybe_date("done_on");
  directive.confirmed_by_name = row.maybe_text("confirmed_by_name");
  directive.confirmed_on = row.maybe_date("confirmed_on");
  directive.explained_on = row.maybe_date("explained_on");
  directive.urged = row.integer("urged");
  directive.urged_on = row.maybe_date("urged_on");
  directive.version = row.integer("version");
  const json::Value box =
      json::parse_own(vault.open_box(about_directive(directive.id), row.text("told")));
  const json::Object& told = box.as_object();
  directive.what = std::string(told.at("what").as_string());
  directive.evidence = json::own_text(told, "evidence");
  directive.explanation = json::own_text(told, "explanation");
  directive.returned_because = json::own_text(told, "returned_because");
  return directive;
}

std::vector<Directive> directives(db::Transaction& tx, const vault::Vault& vault,
                                  std::string_view where, const db::Params& params) {
  std::vector<Directive> found;
  for (const db::Row& row : tx.query(kDirectiveColumns + std::string(where), params)) {
    found.push_back(directive_from(vault, row));
  }
  return found;
}

}  // namespace

void insert(db::Transaction& tx, const vault::Vault& vault, const Conclusion& conclusion,
            Random& random) {
  tx.execute(kInsert, {{"id", conclusion.id},
                       {"visit_id", conclusion.visit_id},
                       {"unit_id", conclusion.unit_id},
                       {"concluded_on", conclusion.concluded_on},
                       {"at_once", conclusion.at_once},
                       {"due_on", conclusion.due_on},
                       {"notice_due_on", conclusion.notice_due_on},
                       {"notice_edition", conclusion.edition},
                       {"notice_profile", conclusion.profile},
                       {"told", box_of(vault, conclusion, random)},
                       {"made_by_name", conclusion.made_by_name},
                       {"made_at", iso(conclusion.made_at)}});
}

Result<Conclusion> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "conclusion.not_found");
  return conclusion_from(vault, *row);
}

std::optional<Conclusion> find_of_visit(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& visit_id) {
  const auto row = tx.first(kFindOfVisit, {{"id", visit_id}});
  if (!row) return std::nullopt;
  return conclusion_from(vault, *row);
}

Result<void> save_notice(db::Transaction& tx, Conclusion& conclusion) {
  const long long changed =
      tx.execute(kSaveNotice, {{"id", conclusion.id},
                               {"notice_number", conclusion.notice_number},
                               {"notice_issued_on", conclusion.notice_issued_on},
                               {"notice_signed_by", conclusion.notice_signed_by},
                               {"version", conclusion.version}});
  if (changed != 1) {
    return fail(ErrorKind::conflict, "conclusion.changed_meanwhile", conclusion.id);
  }
  ++conclusion.version;
  return {};
}

std::vector<Conclusion> awaiting_notice(db::Transaction& tx, const vault::Vault& vault) {
  std::vector<Conclusion> found;
  for (const db::Row& row : tx.query(kAwaitingNotice, {})) {
    found.push_back(conclusion_from(vault, row));
  }
  return found;
}

std::vector<Conclusion> notices_due(db::Transaction& tx, const vault::Vault& vault,
                                    const std::string& unit_id, Date until, long long limit) {
  std::vector<Conclusion> found;
  for (const db::Row& row :
       tx.query(kNoticesDue, {{"unit_id", unit_id}, {"until", until}, {"limit", limit}})) {
    found.push_back(conclusion_from(vault, row));
  }
  return found;
}

void move_notice(db::Transaction& tx, const std::string& id, const law::Due& due) {
  tx.execute(kMoveNotice, {{"id", id}, {"due_on", due.due_on}, {"edition", due.edition}});
}

void insert(db::Transaction& tx, const vault::Vault& vault, const Directive& directive,
            Random& random) {
  tx.execute(kInsertDirective, {{"id", directive.id},
                                {"conclusion_id", directive.conclusion_id},
                                {"parent_id", directive.parent_id},
                                {"issuer_unit_id", directive.issuer_unit_id},
                                {"owner_unit_id", directive.owner_unit_id},
                                {"given_on", directive.given_on},
                                {"due_on", directive.due_on},
                                {"stage", text(directive.stage)},
                                {"told", box_of(vault, directive, random)}});
}

Result<Directive> find_directive(db::Transaction& tx, const vault::Vault& vault,
                                 const std::string& id) {
  auto found = directives(tx, vault, kById, {{"id", id}});
  if (found.empty()) return fail(ErrorKind::not_found, "directive.not_found");
  return std::move(found.front());
}

Result<void> save(db::Transaction& tx, const vault::Vault& vault, Directive& directive,
                  Random& random) {
  const long long changed =
      tx.execute(kSaveDirective, {{"id", directive.id},
                                  {"stage", text(directive.stage)},
                                  {"reported_by", directive.reported_by},
                                  {"reported_by_name", directive.reported_by_name},
                                  {"done_on", directive.done_on},
                                  {"confirmed_by_name", directive.confirmed_by_name},
                                  {"confirmed_on", directive.confirmed_on},
                                  {"explained_on", directive.explained_on},
                                  {"urged", directive.urged},
                                  {"urged_on", directive.urged_on},
                                  {"told", box_of(vault, directive, random)},
                                  {"version", directive.version}});
  if (changed != 1) return fail(ErrorKind::conflict, "directive.changed_meanwhile", directive.id);
  ++directive.version;
  return {};
}

std::vector<Directive> of_conclusion(db::Transaction& tx, const vault::Vault& vault,
                                     const std::string& conclusion_id) {
  return directives(tx, vault, kByConclusion, {{"id", conclusion_id}});
}

std::vector<Directive> passed_on(db::Transaction& tx, const vault::Vault& vault,
                                 const std::string& id) {
  return directives(tx, vault, kByParent, {{"id", id}});
}

std::vector<Directive> of_unit(db::Transaction& tx, const vault::Vault& vault,
                               const DirectivePage& page) {
  return directives(tx, vault, page.side == Side::owner ? kByOwner : kByIssuer,
                    {{"unit_id", page.unit_id},
                     {"stage", page.stage},
                     {"after_day", page.after_day},
                     {"after_id", page.after_id},
                     {"limit", page.limit}});
}

}  // namespace conclusions
