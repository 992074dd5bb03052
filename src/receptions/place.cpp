#include "receptions/place.h"

#include "units/directory.h"

namespace receptions {

Result<std::string> asked_place(const http::Request& request, const Office& office) {
  auto in = json::Fields::from_query(request.query_object());
  std::string place = in.text("place", {.max = 5, .min = 2});
  TRY(in.done());
  if (office.units.territory(place)) return place;
  return fail(ErrorKind::not_found, "territory.not_found", "place");
}

}  // namespace receptions
