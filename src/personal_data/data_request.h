// What a data subject asks the office for: a copy of what it holds on him, or its erasure (Luật
// 91/2025/QH15, NĐ 356/2025). Who asks is sealed; a list shows numbers and days alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"
#include "petitions/held.h"
#include "units/directory.h"

namespace personal_data {

enum class Kind { copy, erasure };
enum class Stage { open, answered, refused };
[[nodiscard]] std::string_view text(Kind kind);
[[nodiscard]] std::string_view text(Stage stage);
[[nodiscard]] Kind parse_kind(std::string_view word);
[[nodiscard]] Stage parse_stage(std::string_view word);
inline const std::vector<std::string_view> kKindWords{"copy", "erasure"};
inline const std::vector<std::string_view> kStageWords{"open", "answered", "refused"};

struct DataRequest {
  std::string id;
  std::string unit_id;
  std::string number;  // "3/2026/DLCN"
  Kind kind = Kind::copy;
  Date received_on{};
  Date due_on{};
  long long edition = 0;  // of the law that set due_on
  Stage stage = Stage::open;
  std::optional<Date> answered_on;
  std::optional<std::string> reason;
  std::optional<std::string> article;
  petitions::Person person;  // by what he is found; sealed at rest
  std::string name;          // sealed at rest
  long long version = 1;
};

// Its deadline, as the law engine knows it.
[[nodiscard]] law::Due deadline(const DataRequest& request);

// Schema DataRequest. Never holds who asks.
[[nodiscard]] Result<json::Object> to_json(const DataRequest& request, const law::Engine& law,
                                           const units::Directory& units, Date today);

// {id_number, phone, code}: at least one, otherwise `invalid` "data_request.by_what" at id_number.
[[nodiscard]] petitions::Person read_person(json::Fields& in);
// As the person would stand in a text: to take him out of what officers type.
[[nodiscard]] people::Identity as_identity(const DataRequest& request);

}  // namespace personal_data
