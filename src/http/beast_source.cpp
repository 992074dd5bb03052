// Asio and Beast themselves, compiled once. Nothing of ours belongs here.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
