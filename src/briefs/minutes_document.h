// The minutes of a reception and the notice of a conclusion as papers: what their pages show.
#pragma once

#include "briefs/minutes.h"
#include "documents/document.h"

namespace briefs {

[[nodiscard]] documents::Document document_of(const Minutes& minutes);
[[nodiscard]] documents::Document document_of(const NoticePaper& notice);

}  // namespace briefs
