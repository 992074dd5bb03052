// Has a request answered by a worker, for a coroutine of the io thread that waits for it. Only for
// files of this room: includes Asio.
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

#include "http/router.h"
#include "http/worker_pool.h"

namespace http {

// `whose`: the line it waits in. 503 "http.busy" when the queue is full.
boost::asio::awaitable<Response> answered_by(WorkerPool& workers, const Router& router,
                                             std::string whose, Request& request);

}  // namespace http
