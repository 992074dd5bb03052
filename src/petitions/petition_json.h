#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "files/files.h"
#include "petitions/petition.h"

namespace petitions {

// What a reader of the paper gets besides its rows.
struct PaperPage {
  std::string unit_name;
  std::vector<std::string> matter_ids;
  std::vector<files::File> files;
  std::vector<std::string> may;
};

// Schema Petition. The texts and names of a sealed paper are null whoever asks; they come only from
// opening the identity.
[[nodiscard]] json::Object to_json(const Petition& petition, const PaperPage& page);

}  // namespace petitions
