#include "law/catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace law {
namespace {

struct TypeName {
  FieldType type;
  std::string_view word;
};

constexpr std::array<TypeName, 11> kTypes = {{{FieldType::date, "date"},
                                              {FieldType::month, "month"},
                                              {FieldType::datetime, "datetime"},
                                              {FieldType::boolean, "bool"},
                                              {FieldType::integer, "int"},
                                              {FieldType::word, "word"},
                                              {FieldType::text, "text"},
                                              {FieldType::list, "list"},
                                              {FieldType::objects, "objects"},
                                              {FieldType::cells, "cells"},
                                              {FieldType::forms, "forms"}}};

const Field* named(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

bool is_month(std::string_view text) {
  return text.size() == 7 && parse_iso(std::string(text) + "-01").has_value();
}

// "2026-07-01T08:30", a minute that exists.
bool is_datetime(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':' || !parse_iso(text.substr(0, 10))) {
    return false;
  }
  for (std::size_t at : {11, 12, 14, 15}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  return text.substr(11, 2) < "24" && text[14] < '6';
}

// A name that a sender made up goes into an answer only if it looks like a name.
std::string safe_name(std::string_view name) {
  const bool plain = !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  return plain ? std::string(name) : "?";
}

// "1" to "99", as the columns of the report forms are written; how many a form has is in its rule.
bool is_column(std::string_view name) {
  int column = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), column);
  return read.ec == std::errc{} && read.ptr == name.data() + name.size() && name[0] != '0' &&
         column >= 1 && column <= 99;
}

class Check {
 public:
  explicit Check(const Catalogue& catalogue) : catalogue_(catalogue) {}

  json::Object object(const std::vector<Field>& fields, const json::Object& given,
                      const std::string& path) {
    for (const auto& [name, value] : given) {
      if (!named(fields, name)) wrong(path + safe_name(name), "field.unknown");
    }
    json::Object filled;
    for (const Field& field : fields) {
      const json::Value* value = given.if_contains(field.name);
      if (value) {
        check(field, *value, path + field.name);
        filled.emplace(field.name, *value);
      } else if (field.required) {
        wrong(path + field.name, "field.required");
      } else if (field.by_default) {
        filled.emplace(field.name, *field.by_default);
      }
    }
    return filled;
  }

  std::vector<FieldError> take_errors() { return std::move(errors_); }

 private:
  void wrong(std::string field, std::string code, std::string detail = {}) {
    if (errors_.size() < 100) errors_.push_back({std::move(field), std::move(code), detail});
  }

  void wrong_type(const std::string& path, FieldType expected) {
    wrong(path, "field.wrong_type", std::string(word_of(expected)));
  }

  void check(const Field& field, const json::Value& value, const std::string& path) {
    switch (field.type) {
      case FieldType::list:
        return list(field, value, path);
      case FieldType::objects:
        return objects(field, value, path);
      case FieldType::forms:
        return forms(field, value, path);
      default:
        return single(field, field.type, value, path);
    }
  }

  void single(const Field& field, FieldType type, const json::Value& value,
              const std::string& path) {
    switch (type) {
      case FieldType::boolean:
        if (!value.is_bool()) wrong_type(path, type);
        return;
      case FieldType::integer:
        return integer(value, path, field.min, field.max);
      case FieldType::cells:
        return cells(value, path);
      default:
        break;
    }
    if (!value.is_string()) return wrong_type(path, type);
    string(field, type, value.as_string(), path);
  }

  void string(const Field& field, FieldType type, std::string_view text, const std::string& path) {
    if (type == FieldType::date && !parse_iso(text)) return wrong(path, "field.not_a_date");
    if (type == FieldType::month && !is_month(text)) return wrong(path, "field.not_a_month");
    if (type == FieldType::datetime && !is_datetime(text)) {
      return wrong(path, "field.not_a_datetime");
    }
    if (type == FieldType::word && !catalogue_.word(field.vocabulary, text)) {
      return wrong(path, "field.not_one_of", field.vocabulary);
    }
    if (type == FieldType::text && (text.empty() || text.size() > 2000 || !text::is_clean(text))) {
      return wrong(path, "field.bad_text");
    }
  }

  void integer(const json::Value& value, const std::string& path, long long min, long long max) {
    if (!value.is_int64()) {
      if (value.is_uint64()) return wrong(path, "field.too_large", std::to_string(max));
      return wrong_type(path, FieldType::integer);
    }
    if (value.as_int64() < min) return wrong(path, "field.too_small", std::to_string(min));
    if (value.as_int64() > max) return wrong(path, "field.too_large", std::to_string(max));
  }

  void cells(const json::Value& value, const std::string& path) {
    if (!value.is_object()) return wrong_type(path, FieldType::cells);
    for (const auto& [column, cell] : value.as_object()) {
      if (!is_column(column)) {
        wrong(path + "." + safe_name(column), "field.unknown");
      } else {
        integer(cell, path + "." + std::string(column), 0, kMaxCell);
      }
    }
  }

  void forms(const Field& field, const json::Value& value, const std::string& path) {
    if (!value.is_object()) return wrong_type(path, FieldType::forms);
    for (const auto& [form, row] : value.as_object()) {
      if (!catalogue_.word(field.vocabulary, form)) {
        wrong(path + "." + safe_name(form), "field.unknown");
      } else {
        cells(row, path + "." + std::string(form));
      }
    }
  }

  // A list is a set with an order: no item twice.
  void list(const Field& field, const json::Value& value, const std::string& path) {
    const json::Array* items = array(value, path);
    for (std::size_t i = 0; items && i < items->size(); ++i) {
      const std::string at = path + "." + std::to_string(i);
      single(field, field.item, (*items)[i], at);
      if (std::find(items->begin(), items->begin() + long(i), (*items)[i]) !=
          items->begin() + long(i)) {
        wrong(at, "field.duplicate");
      }
    }
  }

  void objects(const Field& field, const json::Value& value, const std::string& path) {
    const json::Array* items = array(value, path);
    for (std::size_t i = 0; items && i < items->size(); ++i) {
      const std::string at = path + "." + std::to_string(i);
      if (!(*items)[i].is_object()) {
        wrong_type(at, FieldType::objects);
      } else {
        (void)object(field.fields, (*items)[i].as_object(), at + ".");
      }
    }
  }

  const json::Array* array(const json::Value& value, const std::string& path) {
    if (!value.is_array()) {
      wrong_type(path, FieldType::list);
      return nullptr;
    }
    if (value.as_array().size() > kMaxItems) {
      wrong(path, "field.too_many", std::to_string(kMaxItems));
      return nullptr;
    }
    return &value.as_array();
  }

  const Catalogue& catalogue_;
  std::vector<FieldError> errors_;
};

}  // namespace

std::optional<FieldType> parse_field_type(std::string_view word) {
  const auto found = std::ranges::find(kTypes, word, &TypeName::word);
  return found == kTypes.end() ? std::nullopt : std::optional(found->type);
}

std::string_view word_of(FieldType type) {
  return std::ranges::find(kTypes, type, &TypeName::type)->word;
}

const Field* Question::input(std::string_view name) const { return named(inputs, name); }
const Field* Question::answer(std::string_view name) const { return named(answers, name); }

const Question* Catalogue::question(std::string_view id) const {
  const auto found = std::ranges::find(questions, id, &Question::id);
  return found == questions.end() ? nullptr : &*found;
}

const Word* Catalogue::word(std::string_view vocabulary, std::string_view word) const {
  const auto words = vocabularies.find(vocabulary);
  if (words == vocabularies.end()) return nullptr;
  const auto found = std::ranges::find(words->second, word, &Word::word);
  return found == words->second.end() ? nullptr : &*found;
}

Result<json::Object> Catalogue::checked(const Question& question, const json::Object& input) const {
  Check check(*this);
  json::Object filled = check.object(question.inputs, input, "");
  std::vector<FieldError> errors = check.take_errors();
  if (errors.empty()) return filled;
  Error error{ErrorKind::invalid, "input.invalid", errors.front().field, {}, {}};
  error.fields = std::move(errors);
  return tl::unexpected(std::move(error));
}

}  // namespace law
