#include "documents/download.h"

#include "documents/docx.h"

namespace documents {

http::Response download(const Document& document, const std::string& name) {
  return {.content_type = kDocxType,
          .headers = {{"Content-Disposition", "attachment; filename=\"" + name + ".docx\""},
                      {"Cache-Control", "no-store"}},
          .body = docx(document)};
}

}  // namespace documents
