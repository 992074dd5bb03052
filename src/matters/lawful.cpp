#include "matters/lawful.h"

#include "base/words.h"

#include <algorithm>
#include <array>

namespace matters {
namespace {

bool flag(const json::Object& object, std::string_view name) {
  const json::Value* value = object.if_contains(name);
  return value && value->is_bool() && value->as_bool();
}

Result<law::Answer> ask_eligibility(const Matter& matter, const law::Engine& law) {
  json::Object input = matter.checks;
  input["class"] = petitions::law_class(matter.kind);
  if (matter.belongs_to != "own_body") input["we_are_competent"] = false;
  return law.ask("petition.eligibility", input);
}

void offer(std::vector<Offer>& offers, std::string act, std::string article) {
  const auto same = [&](const Offer& o) { return o.act == act; };
  if (std::none_of(offers.begin(), offers.end(), same)) {
    offers.push_back({std::move(act), std::move(article)});
  }
}

// The act that does what the law's question calls by another word.
std::string_view act_of(std::string_view action) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kActs{{
      {"propose_acceptance", "accept"},
      {"guide", "guide"},
      {"forward", "forward"},
      {"report_to_order_lower_body", "forward"},
      {"not_process", "file"},
      {"not_forward_again", "file"},
      {"file", "file"},
  }};
  for (const auto& [word, act] : kActs) {
    if (word == action) return act;
  }
  return {};
}

Result<std::vector<Offer>> denunciation_elsewhere(const Matter& matter, const law::Engine& law) {
  const json::Object input{
      {"received_on", iso(matter.received_on)},
      {"sent_to_competent_body_too", flag(matter.checks, "sent_to_many_bodies") &&
                                         flag(matter.checks, "includes_competent_body")},
      {"already_guided", flag(matter.checks, "already_guided")}};
  const law::Answer answer = TRY(law.ask("denunciation.out_of_competence", input));
  std::vector<Offer> offers;
  const auto action = std::string_view(answer.fields.at("action").as_string());
  if (const auto act = act_of(action); !act.empty()) {
    offer(offers, std::string(act), words::joined(answer.basis));
  }
  return offers;
}

// Where it belongs, in the words of the law's question.
std::string_view law_word(std::string_view belongs_to) {
  if (belongs_to == "court") return "court_or_enforcement";
  if (belongs_to == "political_organisation") return "political_or_social_organisation";
  return belongs_to;
}

Result<std::vector<Offer>> routed(const Matter& matter, const law::Engine& law, Date today) {
  json::Object input{{"class", petitions::law_class(matter.kind)},
                     {"on", iso(today)},
                     {"belongs_to", law_word(matter.belongs_to)}};
  if (matter.belongs_to == "lower_body") input["unresolved_past_limit"] = true;
  const law::Answer answer = TRY(law.ask("petition.routing", input));
  std::vector<Offer> offers;
  for (const auto& action : answer.fields.at("allowed_actions").as_array()) {
    const auto act = act_of(std::string_view(action.as_string()));
    if (!act.empty()) offer(offers, std::string(act), words::joined(answer.basis));
  }
  return offers;
}

// The article under which it is accepted is the one that sets the limit for doing so.
std::string acceptance_article(const Matter& matter, const std::string& routing_article) {
  const Clock* clock = next_clock(matter);
  return clock ? clock->due.basis : routing_article;
}

// The article of a way out, from the law's own list.
Result<std::string> article_in(const law::Engine& law, std::string_view outcome, Date today) {
  for (const law::Choice& choice : TRY(law.choices("petition.outcomes", today))) {
    if (choice.word == outcome) return choice.article;
  }
  return std::string();
}

}  // namespace

bool needs_offer(std::string_view act, Stage from) {
  constexpr std::array<std::string_view, 6> kOutcomes{"accept", "refuse",       "forward",
                                                      "guide",  "ask_to_split", "file"};
  return from == Stage::classified &&
         std::find(kOutcomes.begin(), kOutcomes.end(), act) != kOutcomes.end();
}

Result<bool> eligible(const Matter& matter, const law::Engine& law) {
  const law::Answer answer = TRY(ask_eligibility(matter, law));
  return answer.fields.at("eligible").as_bool();
}

Result<std::vector<Offer>> lawful_offers(const Matter& matter, const law::Engine& law, Date today) {
  std::vector<Offer> offers;
  if (matter.stage != Stage::classified) return offers;
  const law::Answer eligibility = TRY(ask_eligibility(matter, law));
  const bool in_order = eligibility.fields.at("eligible").as_bool();
  const bool ours = matter.belongs_to == "own_body";
  if (in_order && ours) {
    offers = TRY(routed(matter, law, today));
    for (Offer& each : offers) {
      if (each.act == "accept") each.article = acceptance_article(matter, each.article);
    }
  }
  if (ours) offer(offers, "refuse", TRY(article_in(law, "refuse", today)));
  if (in_order && !ours) {
    offers = matter.kind == Kind::denunciation ? TRY(denunciation_elsewhere(matter, law))
                                               : TRY(routed(matter, law, today));
  }
  if (matter.several_contents) {
    offer(offers, "ask_to_split", TRY(article_in(law, "split", today)));
  }
  if (!in_order) offer(offers, "file", words::joined(eligibility.basis));
  return offers;
}

}  // namespace matters
