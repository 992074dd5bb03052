#include "staff/cookie.h"

#include "staff/signed_in.h"

namespace staff {
namespace {

std::string cookie(DoorOptions::Cookie kind, const std::string& value) {
  const bool host = kind == DoorOptions::Cookie::host;
  return std::string(host ? kHostCookie : kPlainCookie) + "=" + value +
         "; Path=/; HttpOnly; SameSite=Strict" + (host ? "; Secure" : "");
}

}  // namespace

http::Response with_cookie(http::Response response, DoorOptions::Cookie kind,
                           const std::string& token) {
  response.headers.emplace_back("Set-Cookie", cookie(kind, token));
  return response;
}

http::Response without_cookie(http::Response response, DoorOptions::Cookie kind) {
  response.headers.emplace_back("Set-Cookie", cookie(kind, "") + "; Max-Age=0");
  response.headers.emplace_back("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  return response;
}

}  // namespace staff
