#include "matters/saved_search.h"

#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "base/text.h"
#include "matters/asked.h"
#include "matters/saved_search_store.h"
#include "vault/vault.h"

namespace matters {
namespace {

const std::vector<std::string_view> kListWords{"matters", "search"};
constexpr std::size_t kMostConditions = 30;

bool all_text(const json::Object& query) {
  return query.size() <= kMostConditions &&
         std::all_of(query.begin(), query.end(),
                     [](const auto& pair) { return pair.value().is_string(); });
}

// The list itself says what is wrong with its query.
Result<void> check_query(const std::string& list, const json::Object& query) {
  json::Fields in = json::Fields::from_query(query);
  if (list == "search") {
    (void)read_search(in);
  } else {
    (void)read_filter(in);
  }
  for (const char* place : {"after", "limit"}) {
    if (query.contains(place)) in.wrong(place, "field.unknown");
  }
  return in.done();
}

std::string about(const std::string& id) { return "saved_search/" + id; }

// A name in another case is the same, one with other marks is another.
std::string name_key(const vault::Vault& vault, const staff::Actor& actor,
                     const std::string& name) {
  std::string same = actor.user_id;
  for (const auto& word : text::marked_words(name)) same += "\n" + word.folded + "\t" + word.marks;
  return vault.fingerprint("saved_search_name", same);
}

HeldSearch sealed(const Office& office, const staff::Actor& actor, const SavedSearch& saved) {
  const json::Object plain{{"name", saved.name}, {"list", saved.list}, {"query", saved.query}};
  return {.id = saved.id,
          .name_key = name_key(office.vault, actor, saved.name),
          .box = office.vault.seal(about(saved.id), json::serialize(plain), office.random),
          .opens_first = saved.opens_first};
}

SavedSearch opened(const Office& office, const HeldSearch& held) {
  const json::Value plain = json::parse_own(office.vault.open_box(about(held.id), held.box));
  const json::Object& object = plain.as_object();
  return {.id = held.id,
          .name = std::string(object.at("name").as_string()),
          .list = std::string(object.at("list").as_string()),
          .query = object.at("query").as_object(),
          .opens_first = held.opens_first};
}

Error name_taken() {
  return {.kind = ErrorKind::invalid,
          .code = "input.invalid",
          .subject = "name",
          .fields = {{"name", "saved_search.name_taken"}}};
}

// Writes it unless another of the person has the name.
Result<void> put(db::Transaction& tx, const staff::Actor& actor, const HeldSearch& held) {
  for (const HeldSearch& other : searches_of(tx, actor.user_id)) {
    if (other.id != held.id && other.name_key == held.name_key) {
      return tl::unexpected(name_taken());
    }
  }
  if (held.opens_first) let_none_open_first(tx, actor.user_id);
  put_search(tx, actor.user_id, held);
  return {};
}

}  // namespace

SavedSearch read_saved_search(json::Fields& in) {
  SavedSearch saved{
      .id = "", .name = in.text("name", {.max = 60}), .list = in.word("list", kListWords)};
  saved.opens_first = in.maybe_boolean("opens_first").value_or(false);
  const json::Value* query = in.raw("query");
  const json::Object* object = query ? query->if_object() : nullptr;
  if (!object || !all_text(*object)) {
    in.wrong("query", "field.wrong_type");
    return saved;
  }
  saved.query = *object;
  if (const auto checked = check_query(saved.list, saved.query); !checked) {
    for (const FieldError& each : checked.error().fields) {
      in.wrong("query." + each.field, each.code, each.detail);
    }
  }
  return saved;
}

json::Object to_json(const SavedSearch& saved) {
  return {{"id", saved.id},
          {"name", saved.name},
          {"list", saved.list},
          {"query", saved.query},
          {"opens_first", saved.opens_first}};
}

std::vector<SavedSearch> saved_searches(const Office& office, const staff::Actor& actor) {
  std::vector<SavedSearch> all;
  for (const HeldSearch& held :
       office.database.read([&](db::Transaction& tx) { return searches_of(tx, actor.user_id); })) {
    all.push_back(opened(office, held));
  }
  std::sort(all.begin(), all.end(), [](const SavedSearch& one, const SavedSearch& other) {
    return text::folded(one.name) < text::folded(other.name);
  });
  return all;
}

Result<SavedSearch> keep_search(const Office& office, const staff::Actor& actor,
                                SavedSearch saved) {
  saved.id = new_id(office.clock.now(), office.random);
  const HeldSearch held = sealed(office, actor, saved);
  return office.database.write([&](db::Transaction& tx) -> Result<SavedSearch> {
    if (searches_of(tx, actor.user_id).size() >= kMostSaved) {
      return fail(ErrorKind::refused, "saved_search.too_many", std::to_string(kMostSaved));
    }
    TRY(put(tx, actor, held));
    return saved;
  });
}

Result<SavedSearch> change_search(const Office& office, const staff::Actor& actor,
                                  const SavedSearch& saved) {
  const HeldSearch held = sealed(office, actor, saved);
  return office.database.write([&](db::Transaction& tx) -> Result<SavedSearch> {
    const auto own = searches_of(tx, actor.user_id);
    if (std::none_of(own.begin(), own.end(),
                     [&](const HeldSearch& each) { return each.id == saved.id; })) {
      return fail(ErrorKind::not_found, "saved_search.not_found");
    }
    TRY(put(tx, actor, held));
    return saved;
  });
}

Result<void> drop_search(const Office& office, const staff::Actor& actor, const std::string& id) {
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    if (!delete_search(tx, actor.user_id, id)) {
      return fail(ErrorKind::not_found, "saved_search.not_found");
    }
    return {};
  });
}

}  // namespace matters
