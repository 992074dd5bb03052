#include "staff/staff_json.h"

#include <algorithm>
#include <array>

#include "staff/access.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace staff {
namespace {

struct GlobalAct {
  const char* act;
  Roles roles;
};

constexpr Roles kSeeMatters{Role::reception_officer, Role::handler, Role::head, Role::deputy,
                            Role::overseer,          Role::observer};

constexpr std::array kGlobalActs{
    GlobalAct{"register_petition",
              {Role::reception_officer, Role::handler, Role::head, Role::deputy}},
    GlobalAct{"see_matters", kSeeMatters},
    GlobalAct{"see_dashboard", kSeeMatters},
    GlobalAct{"handle_data_requests", {Role::reception_officer, Role::head, Role::deputy}},
    GlobalAct{"manage_staff", {Role::administrator}},
};

json::Array array(const std::vector<std::string>& words) {
  json::Array result;
  for (const std::string& word : words) result.emplace_back(word);
  return result;
}

json::Object unit_ref(const std::string& id, const units::Directory& units) {
  const units::Unit* const unit = units.find(id);
  return {{"id", id}, {"name", unit ? unit->name : id}};
}

json::Array posts_of(const std::vector<Post>& posts, const Office& office) {
  json::Array result;
  for (const Post& post : posts) result.emplace_back(to_json(post, office));
  return result;
}

bool shows_login(const Actor& actor, const User& member, const Office& office) {
  if (member.id == actor.user_id) return true;
  return std::any_of(member.posts.begin(), member.posts.end(), [&](const Post& post) {
    return administers(actor, post.unit_id, office.units, office.clock.today());
  });
}

// What this person's browser seals unsent work with: the same at every sign-in, on no disk.
std::string draft_key(const vault::Vault& vault, std::string_view user_id) {
  return vault.fingerprint("draft.1", user_id) + vault.fingerprint("draft.2", user_id);
}

}  // namespace

json::Object to_json(const Post& post, const Office& office) {
  return {{"id", post.id},
          {"unit", unit_ref(post.unit_id, office.units)},
          {"role", text(post.role)},
          {"title", post.title},
          {"valid_from", iso(post.valid_from)},
          {"valid_to", json::maybe(post.valid_to)},
          {"document", json::maybe(post.document)},
          {"in_force", post.in_force(office.clock.today())}};
}

json::Object to_json(const Session& session, const Office& office) {
  const Date today = office.clock.today();
  return {{"user", json::Object{{"id", session.actor.user_id},
                                {"name", session.actor.name},
                                {"login", session.login}}},
          {"posts", posts_of(session.actor.posts, office)},
          {"csrf_token", session.csrf_token},
          {"draft_key", draft_key(office.vault, session.actor.user_id)},
          {"expires_at", iso(session.expires_at())},
          {"must_change_password", session.must_change_password},
          {"second_factor", session.second_factor},
          {"must_add_second_factor", session.must_add_second_factor},
          {"demonstration", office.demonstration},
          {"today", iso(today)},
          {"may", array(may(session.actor, today))}};
}

json::Object to_json(const ListedSession& listed) {
  return {{"id", listed.id},
          {"created_at", iso(listed.session.created_at)},
          {"seen_at", iso(listed.session.seen_at)},
          {"expires_at", iso(listed.session.expires_at())},
          {"current", listed.current}};
}

json::Object to_json(const User& member, const Actor& actor, const Office& office) {
  const bool managed = shows_login(actor, member, office);
  return {{"id", member.id},
          {"name", member.name},
          {"login", managed ? member.login : std::string()},
          {"active", member.active},
          {"second_factor", managed ? json::Value(member.second_factor) : json::Value(nullptr)},
          {"posts", posts_of(member.posts, office)},
          {"may", array(may(actor, member, office.units, office.clock.today()))}};
}

json::Object to_json(const Made& made, const Actor& actor, const Office& office) {
  return {{"member", to_json(made.member, actor, office)}, {"first_password", made.first_password}};
}

json::Object to_json(const StaffPage& page, const std::string& unit_id, const Actor& actor,
                     const Office& office) {
  json::Array items;
  for (const User& member : page.members) items.emplace_back(to_json(member, actor, office));
  json::Array open;
  if (administers(actor, unit_id, office.units, office.clock.today()))
    open.emplace_back("add_staff");
  return {{"items", std::move(items)}, {"next", json::maybe(page.next)}, {"may", std::move(open)}};
}

std::vector<std::string> may(const Actor& actor, Date today) {
  std::vector<std::string> acts;
  for (const GlobalAct& each : kGlobalActs) {
    const bool open = std::any_of(actor.posts.begin(), actor.posts.end(), [&](const Post& post) {
      return each.roles.has(post.role) && post.in_force(today);
    });
    if (open) acts.emplace_back(each.act);
  }
  return acts;
}

}  // namespace staff
