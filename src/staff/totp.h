// Time-based one-time codes (RFC 6238): SHA-1, six digits, thirty seconds, because those are the
// only ones that every authenticator app reckons. Pure; it keeps nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"

namespace staff::totp {

// 160 random bits in base 32, as the app takes them.
[[nodiscard]] std::string new_secret(Random& random);

// What the QR code says: "otpauth://totp/tiepdan:hoa?secret=…&issuer=tiepdan".
[[nodiscard]] std::string address(std::string_view login, std::string_view secret);

// The thirty seconds that `at` is in, counted from 1970.
[[nodiscard]] long long step_at(Instant at);
[[nodiscard]] std::string code_of(std::string_view secret, long long step);

// The step of which `code` is the code: the present one, the one before or the one after (clocks go
// wrong, people type slowly), and later than `last_used`. Nothing otherwise. In constant time.
[[nodiscard]] std::optional<long long> step_of(std::string_view secret, std::string_view code,
                                               Instant now, long long last_used);

}  // namespace staff::totp
