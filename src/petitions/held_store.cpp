#include "petitions/held.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "people/hide.h"
#include "petitions/petition_store.h"

namespace petitions {
namespace {

constexpr long long kMostPapers = 500;

constexpr auto kByKeys = R"sql(
  SELECT p.id AS id, p.number AS number
  FROM petition_sender s JOIN petition p ON p.id = s.petition_id
  WHERE s.unit_id = :unit_id AND s.sender_key IN (:sender_key, :sealed_sender_key)
  UNION
  SELECT p.id AS id, p.number AS number
  FROM petition_sender s JOIN petition p ON p.id = s.petition_id
  WHERE s.unit_id = :unit_id AND s.phone_key <> ''
    AND s.phone_key IN (:phone_key, :sealed_phone_key)
  UNION
  SELECT p.id AS id, p.number AS number FROM petition p
  WHERE p.code_hash = :code_hash AND p.unit_id = :unit_id
  ORDER BY id LIMIT :limit
)sql";
constexpr auto kEraseSender = R"sql(
  UPDATE petition_sender SET identity = :identity, sender_key = NULL, phone_key = ''
  WHERE petition_id = :id AND position = :position
)sql";
constexpr auto kEraseTexts = R"sql(
  UPDATE petition SET full_text = :full_text, request = :request,
    previous_handling = :previous_handling, contents = :contents, forwarded_by = :forwarded_by
  WHERE id = :id
)sql";
constexpr auto kToReckon = R"sql(
  SELECT petition_id, position FROM petition_sender WHERE phone_key IS NULL
  ORDER BY petition_id LIMIT 500
)sql";
constexpr auto kReckoned = R"sql(
  UPDATE petition_sender SET phone_key = :phone_key
  WHERE petition_id = :id AND position = :position
)sql";

// No fingerprint is empty or "-": that key finds nobody.
constexpr auto kNobody = "-";

// The two numbers apart: a sender is found by either.
using KeysOf = SenderKeys (*)(const vault::Vault&, const people::Identity&);
SenderKeys keys_of_person(const vault::Vault& vault, const Person& person, KeysOf of) {
  const people::Identity by_id{.name = "", .id_number = person.id_number};
  const people::Identity by_phone{.name = "", .phone = person.phone};
  return {person.id_number ? of(vault, by_id).sender : std::nullopt, of(vault, by_phone).phone};
}

std::string digits_of(const std::string& code) {
  std::string digits;
  std::ranges::copy_if(code, std::back_inserter(digits),
                       [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

bool is_person(const vault::Vault& vault, const people::Identity& sender, const SenderKeys& keys) {
  const SenderKeys own = keys_of(vault, sender);
  return (keys.sender && own.sender == keys.sender) || (keys.phone && own.phone == keys.phone);
}

Held held(db::Transaction& tx, const vault::Vault& vault, const std::string& id,
          const SenderKeys& keys) {
  auto found = find(tx, id);
  CHECK(found);
  Held held{.petition = *std::move(found), .handed_in = {}, .positions = {}};
  held.handed_in = handed_in(tx, held.petition, vault);
  const auto& senders = held.handed_in.senders;
  for (std::size_t i = 0; i < senders.size(); ++i) {
    if (is_person(vault, senders[i], keys)) held.positions.push_back(i);
  }
  if (held.positions.empty() && senders.size() == 1) held.positions.push_back(0);  // by the code
  return held;
}

std::optional<std::string> left_of(const std::optional<std::string>& text, const Held& held,
                                   const std::vector<people::Identity>& erased) {
  if (!text || held.positions.size() == held.handed_in.senders.size()) return std::nullopt;
  return without_erased(*text, erased);
}

people::Identity nobody_of(const people::Identity& was) {
  return {.kind = was.kind, .name = kErasedLabel, .representative = was.representative};
}

std::string contents_without(const Petition& petition,
                             const std::vector<people::Identity>& erased) {
  std::vector<Content> contents = petition.contents;
  for (Content& content : contents) {
    content.summary = without_erased(content.summary, erased);
    take_out(content.respondent, erased);
  }
  return contents_text(contents);
}

}  // namespace

bool is_person(const vault::Vault& vault, const people::Identity& somebody, const Person& person) {
  return is_person(vault, somebody, keys_of_person(vault, person, keys_of));
}

std::vector<PaperOf> papers_of_person(db::Transaction& tx, const vault::Vault& vault,
                                      const std::string& unit_id, const Person& person) {
  const SenderKeys keys = keys_of_person(vault, person, keys_of);
  const SenderKeys sealed = keys_of_person(vault, person, sealed_keys_of);
  const std::string code =
      person.code ? vault.fingerprint("code", digits_of(*person.code)) : kNobody;
  std::vector<PaperOf> papers;
  for (const db::Row& row :
       tx.query(kByKeys, {{"unit_id", unit_id},
                          {"sender_key", keys.sender.value_or(kNobody)},
                          {"sealed_sender_key", sealed.sender.value_or(kNobody)},
                          {"sealed_phone_key", sealed.phone.value_or(kNobody)},
                          {"phone_key", keys.phone.value_or(kNobody)},
                          {"code_hash", code},
                          {"limit", kMostPapers}})) {
    papers.push_back({row.text("id"), row.text("number")});
  }
  return papers;
}

std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                          const std::string& unit_id, const Person& person) {
  const SenderKeys keys = keys_of_person(vault, person, keys_of);
  std::vector<Held> all;
  for (const PaperOf& paper : papers_of_person(tx, vault, unit_id, person)) {
    Held each = held(tx, vault, paper.id, keys);
    if (!each.positions.empty()) all.push_back(std::move(each));
  }
  return all;
}

std::vector<people::Identity> erase(db::Transaction& tx, const vault::Vault& vault,
                                    const Held& held, Random& random) {
  std::vector<people::Identity> erased;
  Sealed left = held.handed_in;
  for (const std::size_t i : held.positions) {
    erased.push_back(left.senders.at(i));
    left.senders[i] = nobody_of(left.senders[i]);
  }
  left.full_text = left_of(left.full_text, held, erased);
  left.request = left_of(left.request, held, erased);
  left.previous_handling = left_of(left.previous_handling, held, erased);
  const Petition& petition = held.petition;
  for (const std::size_t i : held.positions) {
    const std::string identity = json::serialize(people::to_json(left.senders[i]));
    tx.execute(kEraseSender, {{"id", petition.id},
                              {"position", i},
                              {"identity", petition.sealed ? db::Value() : db::Value(identity)}});
  }
  const Sealed open = petition.sealed ? Sealed{} : left;
  std::optional<std::string> forwarded_by = petition.forwarded_by;
  take_out(forwarded_by, erased);
  tx.execute(kEraseTexts, {{"id", petition.id},
                           {"full_text", open.full_text},
                           {"request", open.request},
                           {"previous_handling", open.previous_handling},
                           {"contents", contents_without(petition, erased)},
                           {"forwarded_by", forwarded_by}});
  // Also the box of a paper that is open again: it was sealed once.
  if (vault::get(tx, vault, petition.id)) {
    vault::put(tx, vault, petition.id, json::serialize(to_json(left)), random);
  }
  return erased;
}

std::string without_erased(const std::string& text, const std::vector<people::Identity>& erased) {
  return people::replace_identities(text, erased, "[đã xóa]");
}

void take_out(std::optional<std::string>& text, const std::vector<people::Identity>& erased) {
  if (text) text = without_erased(*text, erased);
}

std::size_t reckon_phone_keys(db::Transaction& tx, const vault::Vault& vault) {
  const auto rows = tx.query(kToReckon);
  for (const db::Row& row : rows) {
    const auto petition = find(tx, row.text("petition_id"));
    CHECK(petition);
    const auto senders = true_senders(tx, *petition, vault);
    const auto position = static_cast<std::size_t>(row.integer("position"));
    const auto of = petition->sealed ? people::sealed_phone_key : people::phone_key;
    const auto key = position < senders.size() ? of(vault, senders[position]) : std::nullopt;
    tx.execute(kReckoned,
               {{"id", petition->id}, {"position", position}, {"phone_key", key.value_or("")}});
  }
  return rows.size();
}

}  // namespace petitions
