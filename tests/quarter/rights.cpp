#include "quarter/rights.h"

#include <set>
#include <sstream>

namespace quarter {
namespace {

using staff::Role;

// R reception officer, H head or deputy, h the handler it is assigned to.
constexpr auto kCommon = R"(
classify     received    RH    classify     classified  RH
accept       classified  H     refuse       classified  H
forward      classified  RH    guide        classified  RH
ask_to_split classified  RH    file         classified  H
assign       classified  H     assign       accepted    H
deliver      decided     RHh   close        delivered   Hh
withdraw     received    RHh   withdraw     classified  RHh
withdraw     accepted    RHh   reopen       refused     H
reopen       forwarded   H     reopen       guided      H
reopen       split_asked H     reopen       filed       H
reopen       withdrawn   H     reopen       closed      H
)";
const std::map<std::string, std::string> kOwn{
    {"complaint",
     "determine_complexity accepted H decide accepted H suspend accepted H continue accepted H "
     "determine_remote accepted H terminate accepted H terminate withdrawn H "
     "send_notice accepted RHh send_notice decided RHh send_notice terminated RHh"},
    {"denunciation",
     "extend accepted H decide accepted H suspend accepted H continue accepted H begin_appraisal "
     "accepted H "
     "terminate accepted H terminate withdrawn H "
     "send_notice accepted RHh send_notice decided RHh send_notice terminated RHh"},
    {"feedback", "decide accepted Hh"}};

using Table = std::map<std::pair<std::string, std::string>, std::string>;

const Table& table_of(const std::string& kind) {
  static const std::map<std::string, Table> kTables = [] {
    std::map<std::string, Table> tables;
    for (const auto& [name, own] : kOwn) {
      std::istringstream words(kCommon + own);
      for (std::string act, stage, who; words >> act >> stage >> who;)
        tables[name][{act, stage}] = who;
    }
    return tables;
  }();
  return kTables.at(kind);
}

bool is_assigned(const Model& model, const Person& who, const Matter& matter) {
  return matter.assignee && model.person(*matter.assignee).login == who.login;
}

bool is_head(const Person& who) { return who.role == Role::head || who.role == Role::deputy; }

bool is_above(const Person& who, const std::string& unit_id) {
  return (who.unit_id == "ubnd-01" || who.unit_id == "thanhtra-01") && is_state(unit_id);
}

}  // namespace

const std::vector<std::string> kActs{"classify",  "accept",      "refuse",
                                     "forward",   "guide",       "ask_to_split",
                                     "file",      "assign",      "determine_complexity",
                                     "extend",    "suspend",     "continue",
                                     "terminate", "send_notice", "decide",
                                     "deliver",   "close",       "withdraw",
                                     "reopen"};

const std::vector<std::string> kOnlyOffered{"determine_remote", "begin_appraisal"};

Sight sight(const Model& model, const Person& who, const Matter& matter) {
  if (who.role == Role::administrator) return Sight::none;
  if (who.role == Role::observer)
    return matter.unit_id.ends_with("-00004") ? Sight::outline : Sight::none;
  if (is_above(who, matter.unit_id)) return Sight::full;
  if (who.unit_id != matter.unit_id) return Sight::none;
  if (who.role != Role::handler || matter.kind != "denunciation") return Sight::full;
  return is_assigned(model, who, matter) ? Sight::full : Sight::none;
}

bool reaches(const Person& who, const std::string& unit_id) {
  if (who.role == Role::administrator) return false;
  if (who.role == Role::observer) return unit_id.ends_with("-00004");
  return is_above(who, unit_id) || who.unit_id == unit_id;
}

bool may_open_sender(const Model& model, const Person& who, const Matter& matter) {
  return matter.kind == "denunciation" && who.unit_id == matter.unit_id &&
         sight(model, who, matter) == Sight::full;
}

PaperSight sight_of_paper(const Model& model, const Person& who, const Paper& paper) {
  PaperSight best;
  std::set<std::size_t> matters(paper.matters.begin(), paper.matters.end());
  if (paper.sealed) matters = model.linked_matters(model.matters[paper.matters.front()]);
  for (const std::size_t at : matters) {
    const Matter& matter = model.matters[at];
    if (paper.sealed && matter.kind != "denunciation") continue;
    best.sight = std::max(best.sight, sight(model, who, matter));
    best.opens = best.opens || may_open_sender(model, who, matter);
  }
  return best;
}

bool works_in(const Person& who, const std::string& unit_id) {
  return who.unit_id == unit_id &&
         (who.role == Role::reception_officer || who.role == Role::handler || is_head(who));
}

bool may_register(const Person& who, const std::string& unit_id, bool denunciation) {
  return works_in(who, unit_id) && !(denunciation && who.role == Role::handler);
}

bool is_idle(const Matter& matter, const std::string& act) {
  if (act == "terminate") return !matter.accepted_on;
  if (act == "send_notice") return !open_notice(matter);
  if (act == "continue") return !is_suspended(matter);
  return (act == "suspend" || act == "decide" || act == "extend") && is_suspended(matter);
}

std::optional<std::string> closed_to(const Model& model, const Person& who, const Matter& matter,
                                     const std::string& act) {
  const Table& table = table_of(matter.kind);
  const auto found = table.find({act, matter.stage});
  if (found == table.end()) return "act.not_open_at_this_stage";
  const std::string& letters = found->second;
  const auto is = [&](char letter) { return letters.find(letter) != letters.npos; };
  if (who.unit_id == matter.unit_id) {
    if (who.role == Role::reception_officer && is('R')) return std::nullopt;
    if (is_head(who) && is('H')) return std::nullopt;
    if (who.role == Role::handler && is('h') && is_assigned(model, who, matter))
      return std::nullopt;
  }
  return "act.not_yours";
}

}  // namespace quarter
