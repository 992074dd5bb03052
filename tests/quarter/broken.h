// What ends a run: the office did not do what the model says, or an invariant does not hold.
#pragma once

#include <stdexcept>
#include <string>

namespace quarter {

struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// `invariant` is its name, `what` says what broke: ids and numbers, never a person.
inline void demand(bool holds, const char* invariant, const std::string& what) {
  if (!holds) throw Broken(std::string(invariant) + ": " + what);
}

template <class T, class U>
void demand_equal(const T& found, const U& wanted, const char* invariant, const std::string& what) {
  if (found == wanted) return;
  if constexpr (std::is_convertible_v<T, std::string>) {
    throw Broken(std::string(invariant) + ": " + what + ": found \"" + std::string(found) +
                 "\", the model says \"" + std::string(wanted) + "\"");
  } else {
    throw Broken(std::string(invariant) + ": " + what + ": found " + std::to_string(found) +
                 ", the model says " + std::to_string(wanted));
  }
}

}  // namespace quarter
