#include "proposals/facts.h"

#include <algorithm>

#include "receptions/lawful.h"

namespace proposals {
namespace {

constexpr std::size_t kEnoughToJudge = 2;

json::Object input_of(const units::Unit& unit, const std::vector<Fact>& facts) {
  json::Object input{{"system", unit.line == units::Line::party ? "party" : "state"}};
  for (const Fact& fact : facts) input[fact.word] = true;
  return input;
}

std::vector<std::string> texts_in(const json::Object& object, std::string_view name) {
  std::vector<std::string> texts;
  for (const json::Value& each : object.at(name).as_array()) texts.emplace_back(each.as_string());
  return texts;
}

// How often `figure` has doubled since `from`.
long long doublings(long long figure, long long from) {
  long long steps = 0;
  for (long long reached = from * 2; reached <= figure; reached *= 2) ++steps;
  return steps;
}

long long step_of(const std::string& word, const Figures& figures, const json::Object& signs) {
  const auto from = [&](std::string_view name) { return signs.at(name).as_int64(); };
  if (word == "many_people") return doublings(figures.people, from("people_from"));
  if (word == "many_agencies") return doublings(figures.bodies, from("bodies_from"));
  if (word == "prolonged") return doublings(figures.visits, from("visits_from"));
  return 0;
}

Result<std::vector<Fact>> found_in(const law::Engine& law, const Figures& figures, Date today) {
  const law::Answer answer =
      TRY(law.ask("reception.sudden_signs", {{"on", iso(today)},
                                             {"received_on", iso(figures.received_on)},
                                             {"people", figures.people},
                                             {"visits", figures.visits},
                                             {"bodies", figures.bodies},
                                             {"overdue", figures.due_on && *figures.due_on < today},
                                             {"complex", figures.complex}}));
  std::vector<Fact> facts;
  for (const std::string& word : texts_in(answer.fields, "signs")) {
    facts.push_back({.word = word, .found = true, .step = step_of(word, figures, answer.fields)});
  }
  return facts;
}

const Fact* find(const std::vector<Fact>& facts, std::string_view word) {
  const auto found = std::ranges::find(facts, word, &Fact::word);
  return found == facts.end() ? nullptr : &*found;
}

// In the order of the law.
std::vector<Fact> in_order(const std::vector<Fact>& found, const std::vector<std::string>& marked) {
  std::vector<Fact> facts;
  for (const std::string_view word : receptions::kSuddenFacts) {
    if (const Fact* fact = find(found, word)) {
      facts.push_back(*fact);
    } else if (std::ranges::find(marked, word) != marked.end()) {
      facts.push_back({.word = std::string(word)});
    }
  }
  return facts;
}

json::Array words_json(const std::vector<std::string>& words) {
  return json::Array(words.begin(), words.end());
}

}  // namespace

Result<Seen> see(const law::Engine& law, const units::Unit& unit, const Figures& figures,
                 const std::vector<std::string>& marked, Date today) {
  Seen seen{.figures = figures};
  seen.facts = in_order(TRY(found_in(law, figures, today)), marked);
  const law::Answer answer = TRY(law.ask("reception.sudden_required", input_of(unit, seen.facts)));
  seen.required = answer.fields.at("required").as_bool();
  seen.grounds = texts_in(answer.fields, "grounds");
  seen.elements = texts_in(answer.fields, "elements");
  for (const std::string& basis : answer.basis) {
    seen.article += (seen.article.empty() ? "" : "; ") + basis;
  }
  return seen;
}

Result<Doubtful> doubtful(const law::Engine& law, const units::Unit& unit, const Seen& seen) {
  const law::Answer answer = TRY(law.ask("reception.sudden_required", input_of(unit, seen.facts)));
  Doubtful doubtful{.doubts = answer.doubts};
  for (const law::Alternative& other : answer.alternatives) {
    const json::Value* required = other.fields.if_contains("required");
    if (!required) continue;
    (required->as_bool() ? doubtful.required_if : doubtful.not_required_if).push_back(other.if_);
  }
  return doubtful;
}

bool is_worth_proposing(const Seen& seen) {
  return seen.required || seen.facts.size() >= kEnoughToJudge;
}

bool has_news(const Seen& seen, const std::vector<Fact>& answered) {
  return std::ranges::any_of(seen.facts, [&](const Fact& fact) {
    const Fact* before = find(answered, fact.word);
    return !before || before->step < fact.step;
  });
}

std::vector<Fact> joined(const std::vector<Fact>& before, const std::vector<Fact>& now) {
  std::vector<Fact> all = before;
  for (const Fact& fact : now) {
    const auto there = std::ranges::find(all, fact.word, &Fact::word);
    if (there == all.end()) {
      all.push_back(fact);
    } else {
      there->step = std::max(there->step, fact.step);
    }
  }
  return all;
}

json::Array to_json(const std::vector<Fact>& facts) {
  json::Array array;
  for (const Fact& fact : facts) {
    array.push_back(json::Object{{"fact", fact.word}, {"found", fact.found}, {"step", fact.step}});
  }
  return array;
}

std::vector<Fact> facts_from(const json::Value& own) {
  std::vector<Fact> facts;
  for (const json::Value& each : own.as_array()) {
    const json::Object& fact = each.as_object();
    facts.push_back({.word = std::string(fact.at("fact").as_string()),
                     .found = fact.at("found").as_bool(),
                     .step = fact.at("step").as_int64()});
  }
  return facts;
}

json::Object to_json(const Seen& seen) {
  const Figures& figures = seen.figures;
  return {{"facts", to_json(seen.facts)},
          {"required", seen.required},
          {"grounds", words_json(seen.grounds)},
          {"elements", words_json(seen.elements)},
          {"article", seen.article},
          {"figures", json::Object{{"people", figures.people},
                                   {"papers", figures.papers},
                                   {"senders", figures.senders},
                                   {"visits", figures.visits},
                                   {"bodies", figures.bodies},
                                   {"received_on", iso(figures.received_on)},
                                   {"due_on", json::maybe(figures.due_on)},
                                   {"complex", figures.complex}}}};
}

Seen seen_from(const json::Value& own) {
  const json::Object& object = own.as_object();
  const json::Object& figures = object.at("figures").as_object();
  const auto number = [&](std::string_view name) { return figures.at(name).as_int64(); };
  Seen seen{.figures = {.people = number("people"),
                        .papers = number("papers"),
                        .senders = number("senders"),
                        .visits = number("visits"),
                        .bodies = number("bodies"),
                        .received_on = *parse_iso(figures.at("received_on").as_string()),
                        .due_on = std::nullopt,
                        .complex = figures.at("complex").as_bool()},
            .facts = facts_from(object.at("facts")),
            .required = object.at("required").as_bool(),
            .grounds = texts_in(object, "grounds"),
            .elements = texts_in(object, "elements"),
            .article = std::string(object.at("article").as_string())};
  if (const auto* due = figures.at("due_on").if_string()) seen.figures.due_on = parse_iso(*due);
  return seen;
}

}  // namespace proposals
