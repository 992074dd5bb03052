// What every harness has: one entry, and a way to say what must hold. Included once, by the one
// file of a harness.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/messages.h"

namespace fuzz {

// One input. Anything thrown out of it is a finding, too.
void try_one(std::string_view input);

// A finding if it does not hold. On in every build.
inline void must(bool holds, const char* what, std::string_view about = {}) {
  if (holds) return;
  std::fprintf(stderr, "MUST HOLD: %s: %.*s\n", what, int(about.size()), about.data());
  std::abort();
}

inline void must_be_said(const std::string& code) {
  const http::Sentence* said = http::sentence(code);
  must(said && !said->vi.empty() && !said->en.empty(), "an error is said in both languages", code);
}

// The user can be told what is wrong, and where.
inline void must_be_told(const Error& error) {
  must_be_said(error.code);
  for (const FieldError& field : error.fields) {
    must(!field.field.empty(), "an error names its field", field.code);
    must_be_said(field.code);
  }
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::try_one({reinterpret_cast<const char*>(data), size});
  return 0;
}
