// A broken CHECK is our bug, never the user's. It throws, so that one wrong petition costs one
// request and not the whole counter. It is on in every build.
#pragma once

#include <stdexcept>
#include <string>

struct Bug : std::logic_error {
  using std::logic_error::logic_error;
};

#define CHECK(condition) ((condition) ? void() : throw Bug(std::string(__FILE__ ": ") + #condition))
