// The papers of a dialogue: the notice to those who are invited (NĐ 155/2026 Đ.28.1) and the
// minutes (mẫu 14). Made for one who may read the matter; what only a hand can write is left blank.
#pragma once

#include <string>

#include "dialogues/look.h"
#include "documents/document.h"
#include "documents/letterhead.h"

namespace dialogues {

struct Papers {
  documents::Letterhead letterhead;
  std::string number, kind, instance;  // of the matter
  std::string head_title;              // of the one who resolves
  std::string presider, presider_title;
  std::string weekday;
  Looked looked;
};
// `not_found` "dialogue.not_found" for who may not read the matter.
[[nodiscard]] Result<Papers> papers_of(const Looking& at, const std::string& dialogue_id);

[[nodiscard]] documents::Document notice_of(const Papers& papers);
[[nodiscard]] documents::Document minutes_of(const Papers& papers);

}  // namespace dialogues
