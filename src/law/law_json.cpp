#include "law/law_json.h"

#include "law/question_table.h"

namespace law {
namespace {

json::Object words_json(const Words& words) { return {{"vi", words.vi}, {"en", words.en}}; }

template <class List, class Each>
json::Array list_json(const List& list, Each each) {
  json::Array array;
  for (const auto& item : list) array.emplace_back(each(item));
  return array;
}

json::Array texts_json(const std::vector<std::string>& texts) {
  return list_json(texts, [](const std::string& text) { return json::Value(text); });
}

// ---- answers

json::Object skipped_json(const SkippedDay& day) {
  return {{"day", iso(day.day)}, {"kind", word_of(day.kind)}, {"vi", day.vi}, {"en", day.en}};
}

json::Object span_json(const ExcludedSpan& span) {
  return {{"from", iso(span.from)},
          {"to", iso(span.to)},
          {"days", span.days},
          {"vi", span.vi},
          {"en", span.en}};
}

json::Object count_json(const Count& count) {
  return {{"field", count.field},
          {"vi", count.vi},
          {"en", count.en},
          {"direction", count.direction == Direction::after ? "after" : "before"},
          {"start", iso(count.start)},
          {"amount", count.length.amount},
          {"unit", word_of(count.length.unit)},
          {"excluded", list_json(count.excluded, span_json)},
          {"excluded_days", count.excluded_days},
          {"counted", list_json(count.counted, [](Date day) { return json::Value(iso(day)); })},
          {"skipped", list_json(count.skipped, skipped_json)},
          {"raw_last_day", json::maybe(count.raw_last_day)},
          {"last_day", iso(count.last_day)},
          {"basis", count.basis},
          {"local_basis", count.local_basis},
          {"roll_basis", count.roll_basis}};
}

json::Object alternative_json(const Alternative& alternative) {
  json::Object object = {{"if", words_json(alternative.if_)}};
  for (const auto& [name, value] : alternative.fields) object.emplace(name, value);
  return object;
}

// ---- the catalogue

json::Object word_json(const Word& word) {
  return {{"word", word.word}, {"vi", word.label.vi}, {"en", word.label.en}};
}

json::Object field_json(const Catalogue& catalogue, const Field& field) {
  json::Object object = {{"name", field.name},
                         {"type", word_of(field.type)},
                         {"vi", field.label.vi},
                         {"en", field.label.en},
                         {"required", field.required}};
  if (field.by_default) object.emplace("default", *field.by_default);
  if (field.type == FieldType::integer) object.emplace("min", field.min);
  if (field.type == FieldType::list) object.emplace("item", word_of(field.item));
  const auto words = catalogue.vocabularies.find(field.vocabulary);
  if (words != catalogue.vocabularies.end()) {
    object.emplace("words", list_json(words->second, word_json));
  }
  if (!field.fields.empty()) {
    object.emplace("fields", list_json(field.fields, [&](const Field& inner) {
                     return field_json(catalogue, inner);
                   }));
  }
  return object;
}

json::Object question_json(const Catalogue& catalogue, const Question& question) {
  const auto each = [&](const Field& field) { return field_json(catalogue, field); };
  return {{"question", question.id},
          {"asks", words_json(question.asks)},
          {"answered", answer_function(question.id) != nullptr},
          {"given", list_json(question.inputs, each)},
          {"answers", list_json(question.answers, each)}};
}

// ---- the rules

template <class T, class Each>
json::Object named_json(const Named<T>& named, Each each) {
  json::Object object;
  for (const auto& [name, value] : named) object.emplace(name, each(value));
  return object;
}

json::Object length_json(const Length& length) {
  return {{"amount", length.amount},
          {"unit", word_of(length.unit)},
          {"vi", vi(length)},
          {"en", en(length)}};
}

json::Object slots_json(const Slots& slots) {
  const auto text = [](const std::string& word) { return json::Value(word); };
  return {{"lengths", named_json(slots.lengths, length_json)},
          {"numbers", named_json(slots.numbers, [](int number) { return json::Value(number); })},
          {"words", named_json(slots.words, text)},
          {"lists", named_json(slots.lists, texts_json)},
          {"tables", named_json(slots.tables, [&](const Named<std::string>& table) {
             return named_json(table, text);
           })}};
}

json::Object reading_json(const Reading& reading) {
  return {{"reading", reading.word},
          {"if", words_json(reading.if_)},
          {"values", slots_json(reading.slots)},
          {"basis", reading.basis}};
}

json::Value doubt_json(const Wording& wording) {
  if (!wording.doubt) return nullptr;
  const Doubt& doubt = *wording.doubt;
  return json::Object{{"id", doubt.id},
                      {"text", words_json(doubt.text)},
                      {"reads", doubt.reads},
                      {"because", words_json(doubt.because)},
                      {"otherwise", list_json(wording.otherwise, reading_json)}};
}

json::Object wording_json(const Wording& wording) {
  return {{"in_force_from", iso(wording.in_force_from)},
          {"in_force_until", json::maybe(wording.in_force_until)},
          {"values", slots_json(wording.slots)},
          {"basis", wording.basis},
          {"doubt", doubt_json(wording)}};
}

json::Object example_json(const Example& example) {
  return {
      {"question", example.question},
      {"given", example.input},
      {"answer", example.answer},
      {"refused", example.refused.empty() ? json::Value(nullptr) : json::Value(example.refused)},
      {"because", words_json(example.because)}};
}

// ---- local profiles

json::Value words_or_null(const Words& words) {
  return words.vi.empty() ? json::Value(nullptr) : json::Value(words_json(words));
}

json::Object fixed_days_json(const Rulebook& book, const FixedDays& fixed) {
  const Word* post = book.catalogue.word("actor", fixed.post);
  return {{"post", fixed.post},
          {"name", words_json(post->label)},
          {"days", list_json(fixed.days, [](int day) { return json::Value(day); })},
          {"where", words_or_null(fixed.where)},
          {"basis", fixed.basis},
          {"in_force_from", iso(fixed.in_force_from)},
          {"in_force_until", json::maybe(fixed.in_force_until)}};
}

json::Object shorter_json(const Rulebook& book, const Shorter& shorter) {
  return {{"rule", shorter.rule},
          {"title", words_json(book.rules.find(shorter.rule)->second.title)},
          {"length", shorter.length},
          {"limit", length_json(shorter.limit)},
          {"basis", shorter.basis}};
}

json::Value delegation_json(const std::optional<DelegationPolicy>& delegation) {
  if (!delegation) return nullptr;
  return json::Object{{"policy", word_of(delegation->policy)}, {"basis", delegation->basis}};
}

json::Object profile_json(const Rulebook& book, const Profile& profile) {
  const auto fixed = [&](const FixedDays& each) { return fixed_days_json(book, each); };
  const auto shorter = [&](const Shorter& each) { return shorter_json(book, each); };
  return {{"profile", profile.id},
          {"title", words_json(profile.title)},
          {"basis", profile.basis},
          {"in_force_from", iso(profile.in_force_from)},
          {"in_force_until", json::maybe(profile.in_force_until)},
          {"doubt", words_or_null(profile.doubt.value_or(Words()))},
          {"reception_days", list_json(profile.reception_days, fixed)},
          {"shift", profile.shift ? json::Value(word_of(*profile.shift)) : json::Value(nullptr)},
          {"delegation", delegation_json(profile.delegation)},
          {"inner_limits",
           profile.inner_limits.empty() ? json::Value(nullptr) : json::Value(profile.inner_limits)},
          {"shorter", list_json(profile.shorter, shorter)},
          {"works_swapped_saturdays", profile.works_swapped_saturdays},
          {"file", profile.file}};
}

// Where a local profile makes one of the limits of a rule shorter.
json::Array shortened_json(const Rulebook& book, const Rule& rule) {
  json::Array array;
  for (const auto& [id, profile] : book.profiles) {
    for (const Shorter& shorter : profile.shorter) {
      if (shorter.rule != rule.id) continue;
      array.push_back(json::Object{{"profile", id},
                                   {"title", words_json(profile.title)},
                                   {"length", shorter.length},
                                   {"limit", length_json(shorter.limit)},
                                   {"basis", shorter.basis}});
    }
  }
  return array;
}

json::Object rule_json(const Rulebook& book, const Rule& rule, const Readings& readings) {
  const auto chosen = readings.find(rule.id);
  return {
      {"rule", rule.id},
      {"title", words_json(rule.title)},
      {"starts", rule.starts},
      {"file", rule.file},
      {"questions", texts_json(rule.questions)},
      {"wordings", list_json(rule.wordings, wording_json)},
      {"examples", list_json(rule.examples, example_json)},
      {"shortened", shortened_json(book, rule)},
      {"reading", chosen == readings.end() ? json::Value(nullptr) : json::Value(chosen->second)}};
}

json::Object day_json(const NamedDay& day) {
  return {{"day", iso(day.day)}, {"kind", word_of(day.kind)}, {"vi", day.vi},
          {"en", day.en},        {"basis", day.basis},        {"provisional", day.provisional}};
}

}  // namespace

json::Object to_json(const Sum& sum) {
  return {{"vi", texts_json(sum.vi)},
          {"en", texts_json(sum.en)},
          {"counts", list_json(sum.counts, count_json)}};
}

json::Object to_json(const Answer& answer) {
  return {{"answer", answer.fields},
          {"rule", answer.rule},
          {"in_force_from", iso(answer.in_force_from)},
          {"basis", texts_json(answer.basis)},
          {"doubts", list_json(answer.doubts, words_json)},
          {"alternatives", list_json(answer.alternatives, alternative_json)},
          {"provisional", answer.provisional},
          {"sum", to_json(answer.sum)}};
}

json::Object choice_json(const Choice& choice) {
  return {{"word", choice.word},
          {"vi", choice.vi},
          {"en", choice.en},
          {"article", choice.article},
          {"unverified", choice.unverified}};
}

json::Value doubt_json(const Answer& answer) {
  if (answer.doubts.empty()) return nullptr;
  return json::Value(words_json(answer.doubts.front()));
}

json::Object answer_json(std::string_view question, const Answer& answer) {
  std::string basis;
  for (const std::string& article : answer.basis) {
    basis.append(basis.empty() ? "" : "; ").append(article);
  }
  return {
      {"question", question},
      {"answer", answer.fields},
      {"basis", basis},
      {"rule", answer.rule},
      {"doubt", doubt_json(answer)},
      {"provisional", answer.provisional},
      {"sum", json::Object{{"vi", texts_json(answer.sum.vi)}, {"en", texts_json(answer.sum.en)}}}};
}

json::Array questions_json(const Rulebook& book) {
  return list_json(book.catalogue.questions, [&](const Question& question) {
    return question_json(book.catalogue, question);
  });
}

json::Array rules_json(const Rulebook& book, const OfficeLaw& office) {
  return list_json(book.rules,
                   [&](const auto& item) { return rule_json(book, item.second, office.readings); });
}

json::Array profiles_json(const Rulebook& book) {
  return list_json(book.profiles,
                   [&](const auto& item) { return profile_json(book, item.second); });
}

json::Array followed_json(const OfficeLaw& office) {
  return list_json(office.profiles, [](const ChosenProfile& chosen) {
    return json::Object{{"profile", chosen.profile}, {"from", iso(chosen.from)}};
  });
}

json::Array glossary_json(const Rulebook& book) {
  return list_json(book.glossary, [](const Term& term) {
    return json::Object{{"law", term.law},
                        {"ours", term.ours},
                        {"vi", term.vi},
                        {"en", term.en},
                        {"article", term.article}};
  });
}

json::Object calendar_json(const Calendar& calendar) {
  return {{"from", iso(calendar.first())},
          {"until", iso(calendar.last())},
          {"confirmed_until", iso(calendar.confirmed_until())},
          {"days", list_json(calendar.named(), day_json)}};
}

}  // namespace law
