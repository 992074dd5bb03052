// Which thing an act is for, and the version of it that its doer saw.
#pragma once

#include <string>

struct Which {
  std::string id;
  long long version = 0;
};
