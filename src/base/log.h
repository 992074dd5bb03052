// What the operator reads. One line a message; control characters are escaped. Never the text of a
// petition, a name, an address, a token: log ids and codes.
#pragma once

#include <string_view>

namespace log {

void info(std::string_view message);
void warn(std::string_view message);
void error(std::string_view message);

}  // namespace log
