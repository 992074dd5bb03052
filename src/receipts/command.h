// Checking a receipt on any computer, with a file of public keys (the answer of
// GET /receipts/keys) and nothing else: no database, no network.
#pragma once

#include <iosfwd>
#include <string>

namespace receipts {

// 0: genuine. 1: altered, an unknown key, or no receipt. 2: the keys cannot be read.
int verify_command(const std::string& receipt, const std::string& keys_json, std::ostream& out,
                   std::ostream& error);

}  // namespace receipts
