#include "personal_data/acts.h"

#include "base/clock.h"
#include "base/id.h"
#include "journal/journal.h"
#include "personal_data/data_request_store.h"
#include "personal_data/held.h"
#include "personal_data/responsible.h"
#include "petitions/register.h"
#include "vault/vault.h"

namespace personal_data {
namespace {

constexpr auto kSeries = "DLCN";

}  // namespace

DataRequest read_new(json::Fields& in, Date today) {
  DataRequest request;
  request.unit_id = in.text("unit_id", {.max = 64});
  const std::string kind = in.word("kind", kKindWords);
  if (!kind.empty()) request.kind = parse_kind(kind);
  request.received_on = in.date("received_on");
  if (request.received_on > today) in.wrong("received_on", "field.in_the_future");
  request.name = in.text("name", {.max = 200, .min = 2});
  request.person = read_person(in);
  // Whoever asks for another's data must not get it (NĐ 356/2025: the subject or his proxy).
  if (!in.boolean("identity_checked")) {
    in.wrong("identity_checked", "data_request.check_identity");
  }
  return request;
}

Result<DataRequest> add(const Office& office, const staff::Actor& actor, DataRequest incoming,
                        const RequestKey& once) {
  TRY(check_responsible(office, actor, incoming.unit_id));
  return office.database.write([&](db::Transaction& tx) -> Result<DataRequest> {
    if (const auto used = find_key(tx, once.key)) {
      if (used->digest == once.digest) return find(tx, office.vault, used->request_id);
      return fail(ErrorKind::conflict, "data_request.key_used_otherwise", "Idempotency-Key");
    }
    DataRequest request = incoming;
    request.id = new_id(office.clock.now(), office.random);
    request.number = petitions::next_in_book(tx, request.unit_id, kSeries, office.clock.today());
    const law::Due due = TRY(office.law.again(deadline(request)));
    request.due_on = due.due_on;
    request.edition = due.edition;
    insert(tx, office.vault, request, office.random);
    keep_key(tx, once.key, {once.digest, request.id}, office.clock.today());
    journal::record(tx, entry_about(office, actor, request, "data_request.register", ""));
    return request;
  });
}

Result<DataRequest> find_own(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                             const std::string& id) {
  DataRequest request = TRY(find(tx, office.vault, id));
  if (is_responsible(office, actor, request.unit_id)) return request;
  return fail(ErrorKind::not_found, "data_request.not_found");
}

Result<DataRequest> reply(const Office& office, const staff::Actor& actor, const Which& which,
                          const Reply& given) {
  return office.database.write([&](db::Transaction& tx) -> Result<DataRequest> {
    DataRequest request = TRY(find_own(tx, office, actor, which.id));
    if (request.stage != Stage::open)
      return fail(ErrorKind::refused, "data_request.closed", which.id);
    if (given.on > office.clock.today()) {
      return fail(ErrorKind::invalid, "field.in_the_future", "on");
    }
    if (given.on < request.received_on) {
      return fail(ErrorKind::invalid, "act.before_last_step", "on");
    }
    if (request.version != which.version) {
      return fail(ErrorKind::conflict, "data_request.changed_meanwhile", which.id);
    }
    request.stage = given.stage;
    request.answered_on = given.on;
    request.reason = without_person(tx, office, request, given.reason);
    request.article = given.article;
    TRY(save(tx, request));
    const std::string act =
        given.stage == Stage::answered ? "data_request.answer" : "data_request.refuse";
    journal::record(tx, entry_about(office, actor, request, act, *request.reason));
    return request;
  });
}

}  // namespace personal_data
