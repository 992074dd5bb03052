// How a function says "no". A Result is an answer the caller must handle, such as "the law does
// not allow this". An exception means the world is broken: disk full, database gone.
#pragma once

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

enum class ErrorKind {
  invalid,       // the input is wrong: 422, shown at the field
  refused,       // the law or the stage does not allow it: 409, shown with the article
  forbidden,     // not yours: 403
  not_found,     // not there, or not for you to know about: 404
  conflict,      // changed meanwhile: 409
  unauthorized,  // not signed in: 401
  too_many,      // rate limit: 429
};

// One field that is wrong. `field` is the JSON path ("senders.0.name"), `code` is stable.
struct FieldError {
  std::string field;
  std::string code;
  std::string detail = {};  // a bound or an example, such as "4000"; never the user's text
};

struct Error {
  ErrorKind kind;
  std::string code;                     // stable, for programs and tests: "petition.not_classified"
  std::string subject;                  // the field, id or rule it is about; never a person's name
  std::string article = {};             // the article that refuses, if one does
  std::vector<FieldError> fields = {};  // every wrong field, for the error summary
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, std::string subject = {},
                                  std::string article = {}) {
  return tl::unexpected(Error{kind, std::move(code), std::move(subject), std::move(article), {}});
}

// One wrong field: `invalid` "input.invalid".
inline tl::unexpected<Error> wrong_field(std::string field, std::string code) {
  return tl::unexpected(Error{.kind = ErrorKind::invalid,
                              .code = "input.invalid",
                              .subject = field,
                              .fields = {{field, std::move(code)}}});
}

template <class T>
T take(Result<T>&& result) {
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// The value of `expression`, or return its error to our own caller. A statement of its own or the
// whole right side of an assignment: inside a braced initializer it leaks on g++ 12.
#define TRY(expression)                                                    \
  (__extension__({                                                         \
    auto try_result = (expression);                                        \
    if (!try_result) return tl::unexpected(std::move(try_result).error()); \
    take(std::move(try_result));                                           \
  }))
