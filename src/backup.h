// A back-up of an office that goes on working, and the office made of it again. The key of the
// vault is never in it: who finds the back-up finds no denouncer.
#pragma once

#include <iosfwd>
#include <string>

#include "app.h"

namespace backup {

// Writes the database, the sealed files and a list of what there is into the new folder `to`; under
// another name until it is whole. Throws when it cannot.
Result<void> make(const AppOptions& office, const std::string& to, std::ostream& out);

// Makes the data folder (and fills the empty database) of `office` from the back-up `from`, and
// compares it with its list. `key` is the file of the key, kept elsewhere; empty: it is put there
// by hand. `invalid` "backup.not_whole" with what is missing or wrong as subject.
Result<void> restore(const AppOptions& office, const std::string& from, const std::string& key,
                     std::ostream& out);

}  // namespace backup
