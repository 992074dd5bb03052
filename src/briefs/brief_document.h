// The head's brief as a paper: what the page shows, on as few sheets as it takes.
#pragma once

#include "briefs/brief.h"
#include "documents/document.h"

namespace briefs {

[[nodiscard]] documents::Document document_of(const Brief& brief);

}  // namespace briefs
