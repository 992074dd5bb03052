#include "exports/words.h"

#include <map>

namespace exports {

std::string role_vi(std::string_view role) {
  static const std::map<std::string_view, std::string_view> kWords{
      {"reception_officer", "Cán bộ tiếp công dân"},
      {"handler", "Cán bộ xử lý, giải quyết"},
      {"head", "Người đứng đầu"},
      {"deputy", "Cấp phó được ủy quyền"},
      {"overseer", "Theo dõi, thanh tra cấp trên"},
      {"observer", "Giám sát"},
      {"administrator", "Quản trị đơn vị"},
  };
  const auto found = kWords.find(role);
  return std::string(found == kWords.end() ? role : found->second);
}

}  // namespace exports
