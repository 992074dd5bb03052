#include "petitions/petition_store.h"

#include "base/check.h"
#include "base/json_own.h"
#include "petitions/follow.h"
#include "petitions/register.h"

namespace petitions {
namespace {

constexpr auto kNextNumber = R"sql(
  INSERT INTO petition_counter (unit_id, series, year, last) VALUES (:unit_id, :series, :year, 1)
  ON CONFLICT (unit_id, series, year) DO UPDATE SET last = petition_counter.last + 1
  RETURNING last
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO petition (id, unit_id, series, year, seq, number, channel, forwarded_by, received_on,
    written_on, registered_at, registered_by, people_count, appointment_document, anonymous, sealed,
    contents, checks, full_text, request, previous_handling, duplicate_of, code_hash)
  VALUES (:id, :unit_id, :series, :year, :seq, :number, :channel, :forwarded_by, :received_on,
    :written_on, :registered_at, :registered_by, :people_count, :appointment_document, :anonymous,
    :sealed, :contents, :checks, :full_text, :request, :previous_handling, :duplicate_of,
    :code_hash)
)sql";
constexpr auto kInsertSender = R"sql(
  INSERT INTO petition_sender (petition_id, position, unit_id, kind, representative, sender_key,
    phone_key, identity)
  VALUES (:petition_id, :position, :unit_id, :kind, :representative, :sender_key, :phone_key,
    :identity)
)sql";
constexpr auto kFind = R"sql(
  SELECT id, unit_id, series, year, seq, number, former_number, channel, forwarded_by, received_on,
    written_on, registered_at, registered_by, people_count, appointment_document, anonymous, sealed,
    contents, checks, full_text, request, previous_handling, duplicate_of
  FROM petition WHERE id = :id
)sql";
constexpr auto kFindByCode = R"sql( SELECT id FROM petition WHERE code_hash = :code_hash )sql";
constexpr auto kSenders = R"sql(
  SELECT kind, representative, identity FROM petition_sender
  WHERE petition_id = :id ORDER BY position
)sql";
constexpr auto kSeal = R"sql(
  UPDATE petition SET sealed = 1, full_text = NULL, request = NULL, previous_handling = NULL,
    forwarded_by = :forwarded_by
  WHERE id = :id
)sql";
constexpr auto kSealSender = R"sql(
  UPDATE petition_sender SET identity = NULL, sender_key = :sender_key,
    phone_key = :phone_key
  WHERE petition_id = :id AND position = :position
)sql";
constexpr auto kUnseal = R"sql(
  UPDATE petition SET sealed = 0, full_text = :full_text, request = :request,
    previous_handling = :previous_handling
  WHERE id = :id
)sql";
constexpr auto kUnsealSender = R"sql(
  UPDATE petition_sender SET identity = :identity, sender_key = :sender_key,
    phone_key = :phone_key
  WHERE petition_id = :id AND position = :position
)sql";
constexpr auto kSaveContents = R"sql(
  UPDATE petition SET contents = :contents, series = :series, year = :year, seq = :seq,
    number = :number, former_number = :former_number
  WHERE id = :id
)sql";
constexpr auto kFindKey =
    R"sql( SELECT digest, petition_id FROM petition_key WHERE key = :key )sql";
constexpr auto kKeepKey = R"sql(
  INSERT INTO petition_key (key, digest, petition_id, used_on)
  VALUES (:key, :digest, :petition_id, :used_on)
)sql";

json::Object to_json(const Content& content) {
  return {{"kind", text(content.kind)},       {"topic", content.topic},
          {"summary", content.summary},       {"respondent", json::maybe(content.respondent)},
          {"belongs_to", content.belongs_to}, {"place_code", json::maybe(content.place_code)}};
}

Content content_from(const json::Value& value) {
  const auto& object = value.as_object();
  return {.kind = parse_kind(std::string_view(object.at("kind").as_string())),
          .topic = std::string(object.at("topic").as_string()),
          .summary = std::string(object.at("summary").as_string()),
          .respondent = json::own_text(object, "respondent"),
          .belongs_to = std::string(object.at("belongs_to").as_string()),
          .place_code = json::own_text(object, "place_code")};
}

people::Identity sender_from(const db::Row& row) {
  if (const auto identity = row.maybe_text("identity")) {
    return people::from_own_json(json::parse_own(*identity));
  }
  return {.kind = row.text("kind") == "person" ? people::SenderKind::person
                                               : people::SenderKind::organisation,
          .name = "",
          .representative = row.boolean("representative")};
}

Petition petition_from(db::Transaction& tx, const db::Row& row) {
  Petition p;
  p.id = row.text("id");
  p.unit_id = row.text("unit_id");
  p.series = row.text("series");
  p.year = row.integer("year");
  p.seq = row.integer("seq");
  p.number = row.text("number");
  p.former_number = row.maybe_text("former_number");
  p.channel = row.text("channel");
  p.forwarded_by = row.maybe_text("forwarded_by");
  p.received_on = row.date("received_on");
  p.written_on = row.maybe_date("written_on");
  p.registered_at = *parse_instant(row.text("registered_at"));
  p.registered_by = row.text("registered_by");
  p.people_count = row.integer("people_count");
  p.appointment_document = row.boolean("appointment_document");
  p.anonymous = row.boolean("anonymous");
  p.sealed = row.boolean("sealed");
  const json::Value contents = json::parse_own(row.text("contents"));
  for (const auto& content : contents.as_array()) {
    p.contents.push_back(content_from(content));
  }
  p.checks = json::parse_own(row.text("checks")).as_object();
  p.full_text = row.maybe_text("full_text");
  p.request = row.maybe_text("request");
  p.previous_handling = row.maybe_text("previous_handling");
  p.duplicate_of = row.maybe_text("duplicate_of");
  for (const db::Row& sender : tx.query(kSenders, {{"id", p.id}})) {
    p.senders.push_back(sender_from(sender));
  }
  return p;
}

void insert_senders(db::Transaction& tx, const Petition& p, const std::vector<SenderKeys>& keys) {
  for (std::size_t i = 0; i < p.senders.size(); ++i) {
    const people::Identity& sender = p.senders[i];
    std::optional<std::string> identity;
    if (!p.sealed) identity = json::serialize(people::to_json(sender));
    tx.execute(kInsertSender,
               {{"petition_id", p.id},
                {"position", i},
                {"unit_id", p.unit_id},
                {"kind", sender.kind == people::SenderKind::person ? "person" : "organisation"},
                {"representative", sender.representative},
                {"sender_key", keys.at(i).sender},
                {"phone_key", keys.at(i).phone.value_or("")},
                {"identity", identity}});
  }
}

}  // namespace

std::string contents_text(const std::vector<Content>& contents) {
  json::Array array;
  for (const Content& content : contents) array.push_back(to_json(content));
  return json::serialize(array);
}

SenderKeys keys_of(const vault::Vault& vault, const people::Identity& sender) {
  return {people::sender_key(vault, sender), people::phone_key(vault, sender)};
}

SenderKeys sealed_keys_of(const vault::Vault& vault, const people::Identity& sender) {
  return {people::sealed_sender_key(vault, sender), people::sealed_phone_key(vault, sender)};
}

long long next_number(db::Transaction& tx, const std::string& unit_id, const std::string& series,
                      long long year) {
  return tx.first(kNextNumber, {{"unit_id", unit_id}, {"series", series}, {"year", year}})
      ->integer("last");
}

void insert(db::Transaction& tx, const Petition& p, const std::vector<SenderKeys>& sender_keys,
            const std::string& code_hash) {
  tx.execute(kInsert, {{"id", p.id},
                       {"unit_id", p.unit_id},
                       {"series", p.series},
                       {"year", p.year},
                       {"seq", p.seq},
                       {"number", p.number},
                       {"channel", p.channel},
                       {"forwarded_by", p.forwarded_by},
                       {"received_on", p.received_on},
                       {"written_on", p.written_on},
                       {"registered_at", iso(p.registered_at)},
                       {"registered_by", p.registered_by},
                       {"people_count", p.people_count},
                       {"appointment_document", p.appointment_document},
                       {"anonymous", p.anonymous},
                       {"sealed", p.sealed},
                       {"contents", contents_text(p.contents)},
                       {"checks", json::serialize(p.checks)},
                       {"full_text", p.full_text},
                       {"request", p.request},
                       {"previous_handling", p.previous_handling},
                       {"duplicate_of", p.duplicate_of},
                       {"code_hash", code_hash}});
  insert_senders(tx, p, sender_keys);
}

Result<Petition> find(db::Transaction& tx, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "petition.not_found");
  return petition_from(tx, *row);
}

Result<Petition> find_by_code(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& code) {
  const auto row = tx.first(kFindByCode, {{"code_hash", code_hash(vault, code)}});
  if (!row) return fail(ErrorKind::not_found, "portal.no_such_code", "code");
  return find(tx, row->text("id"));
}

void seal_and_renumber(db::Transaction& tx, Petition& p, const vault::Vault& vault, Random& random,
                       const std::vector<people::Identity>& beside) {
  if (!p.sealed) {
    const Sealed sealed = seal(p);
    vault::put(tx, vault, p.id, json::serialize(to_json(sealed)), random);
    tx.execute(kSeal, {{"id", p.id}, {"forwarded_by", p.forwarded_by}});
    for (std::size_t i = 0; i < sealed.senders.size(); ++i) {
      tx.execute(kSealSender,
                 {{"id", p.id},
                  {"position", i},
                  {"sender_key", people::sealed_sender_key(vault, sealed.senders[i])},
                  {"phone_key", people::sealed_phone_key(vault, sealed.senders[i]).value_or("")}});
    }
  }
  hide_in_contents(p, beside);
  save_contents(tx, p);
}

void unseal(db::Transaction& tx, Petition& p, const vault::Vault& vault) {
  const auto kept = vault::get(tx, vault, p.id);
  if (!p.sealed || !kept) return;
  Sealed sealed = sealed_from_own_json(json::parse_own(*kept));
  p.senders = std::move(sealed.senders);
  p.full_text = std::move(sealed.full_text);
  p.request = std::move(sealed.request);
  p.previous_handling = std::move(sealed.previous_handling);
  p.sealed = false;
  tx.execute(kUnseal, {{"id", p.id},
                       {"full_text", p.full_text},
                       {"request", p.request},
                       {"previous_handling", p.previous_handling}});
  for (std::size_t i = 0; i < p.senders.size(); ++i) {
    tx.execute(kUnsealSender, {{"id", p.id},
                               {"position", i},
                               {"sender_key", people::sender_key(vault, p.senders[i])},
                               {"phone_key", people::phone_key(vault, p.senders[i]).value_or("")},
                               {"identity", json::serialize(people::to_json(p.senders[i]))}});
  }
}

void save_contents(db::Transaction& tx, Petition& p) {
  const std::string series = series_of(p.contents);
  if (series != p.series) {
    p.former_number = p.number;
    p.series = series;
    p.seq = next_number(tx, p.unit_id, series, p.year);
    p.number = number_text(p.seq, p.year, series);
  }
  tx.execute(kSaveContents, {{"id", p.id},
                             {"contents", contents_text(p.contents)},
                             {"series", p.series},
                             {"year", p.year},
                             {"seq", p.seq},
                             {"number", p.number},
                             {"former_number", p.former_number}});
}

Sealed handed_in(db::Transaction& tx, const Petition& petition, const vault::Vault& vault) {
  if (!petition.sealed) {
    return {petition.senders, petition.full_text, petition.request, petition.previous_handling};
  }
  const auto kept = vault::get(tx, vault, petition.id);
  return kept ? sealed_from_own_json(json::parse_own(*kept)) : Sealed{};
}

std::vector<people::Identity> true_senders(db::Transaction& tx, const Petition& petition,
                                           const vault::Vault& vault) {
  return handed_in(tx, petition, vault).senders;
}

std::optional<UsedKey> find_key(db::Transaction& tx, const std::string& key) {
  const auto row = tx.first(kFindKey, {{"key", key}});
  if (!row) return std::nullopt;
  return UsedKey{row->text("digest"), row->text("petition_id")};
}

void keep_key(db::Transaction& tx, const std::string& key, const std::string& digest,
              const Petition& petition) {
  tx.execute(kKeepKey, {{"key", key},
                        {"digest", digest},
                        {"petition_id", petition.id},
                        {"used_on", day_of(petition.registered_at)}});
}

}  // namespace petitions
