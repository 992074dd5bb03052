// What makes a repeated request harmless: the client's key, and what tells one body from another.
// The same key with the same digest is answered again, with another digest it is a conflict.
#pragma once

#include <string>

struct RequestKey {
  std::string key, digest;
};
