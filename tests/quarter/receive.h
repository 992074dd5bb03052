// What the acts of receiving share.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "quarter/run.h"

namespace quarter {

[[nodiscard]] std::string text_in(const json::Value& value, std::string_view field);
// May keep the calendar of the unit: its reception officer, its head, a deputy with his document.
[[nodiscard]] bool keeps(const Person& person, const std::string& unit_id);
// Somebody who keeps it; now and then a handler, who may not.
[[nodiscard]] std::size_t somebody_at_the_calendar(Run& run, const std::string& unit_id);
[[nodiscard]] std::size_t a_keeper(Run& run, const std::string& unit_id);
// "reception.not_yours" for who does not keep it, else `code`.
[[nodiscard]] std::string foreseen_for(Run& run, std::size_t who, const std::string& unit_id,
                                       const std::string& code = {});

// An act for the version that the model knows.
[[nodiscard]] Asked act_on(std::size_t by, const std::string& path, long long version,
                           json::Object body = {});
[[nodiscard]] std::string fresh_key(Run& run, const std::string& what);

[[nodiscard]] std::optional<std::size_t> some_reception(
    Run& run, const std::function<bool(const Reception&)>& fits);
[[nodiscard]] std::optional<std::size_t> some_place(Run& run,
                                                    const std::function<bool(const Place&)>& fits);

}  // namespace quarter
