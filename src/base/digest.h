// The fingerprint of a text that anybody can check: SHA-256, in hex.
#pragma once

#include <string>
#include <string_view>

[[nodiscard]] std::string sha256(std::string_view text);
