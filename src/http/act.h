// Handlers of acts on one thing: {id} of the path and If-Match say which, the body is the order.
// They decide nothing: reading, doing and answering are the room's. `who` is what the room's
// handlers are told besides the request, such as the office and the actor.
#pragma once

#include "base/json.h"
#include "base/which.h"
#include "http/etag.h"
#include "http/request.h"
#include "http/response.h"

namespace http {

// `invalid` as if_match() says.
[[nodiscard]] inline Result<Which> which_of(const Request& request) {
  const long long version = TRY(if_match(request));
  return Which{request.part("id"), version};
}

// `act(who…, which, order)` of the body that `read` understands; `invalid` for every other field.
// What it gives back is answered by `answer(who…, done)`.
template <class Read, class Act, class Answer>
auto an_act(Read read, Act act, Answer answer) {
  return [read, act, answer](const Request& request, const auto&... who) -> Result<Response> {
    const Which which = TRY(which_of(request));
    const json::Value body = TRY(request.json());
    json::Fields in(body);
    const auto order = read(in);
    TRY(in.done());
    auto done = act(who..., which, order);
    if (!done) return tl::unexpected(std::move(done).error());
    return answer(who..., *done);
  };
}

// The same of an act that needs no order: the body is {}.
template <class Act, class Answer>
auto bare_act(Act act, Answer answer) {
  return [act, answer](const Request& request, const auto&... who) -> Result<Response> {
    const Which which = TRY(which_of(request));
    const json::Value body = TRY(request.json());
    TRY(json::Fields(body).done());
    auto done = act(who..., which);
    if (!done) return tl::unexpected(std::move(done).error());
    return answer(who..., *done);
  };
}

}  // namespace http
