// The demonstration office for the command line: filled once, its sign-ins kept beside the data so
// that every start can print them.
#pragma once

#include <iosfwd>

#include "app.h"
#include "simulate/fill.h"

namespace demo {

// Fills an empty office; does nothing when somebody is in it already. `times` above 1 copies it
// (simulate/multiply.h), for measuring.
Result<void> fill(App& app, const simulate::Size& size, int times, const AppOptions& options);
void print_sign_ins(std::ostream& out, const AppOptions& options);

}  // namespace demo
