// `tiepdan law …`: what main.cpp calls. Each returns the exit status.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "law/engine.h"

namespace law {

// Evaluates case lines ({"id","question","input","answer",…}); prints per question passed / failed
// / not answered, then the failures, then "N passed, N failed, N not answered". 1 if any failed.
int run_cases(const Engine& engine, std::istream& cases, std::ostream& out);

// `law ask QUESTION [JSON]`: the answer as JSON, then its sum in Vietnamese and English. Without
// JSON the input is read from `in`. 0 answered, 1 refused or wrong input, 2 wrong usage.
int ask_command(const Engine& engine, const std::vector<std::string>& arguments, std::istream& in,
                std::ostream& out, std::ostream& errors);

// `law check FOLDER`: loads the rulebook and says what is wrong with it, or how much there is.
int check_command(const std::string& folder, std::ostream& out, std::ostream& errors);

}  // namespace law
