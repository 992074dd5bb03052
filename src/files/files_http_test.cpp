#include "files/files_http.h"

#include <gtest/gtest.h>

#include "files/sample_files.h"
#include "staff/testing.h"

namespace {

using http::Method;

class FilesHttpTest : public testing::Test {
 protected:
  FilesHttpTest() {
    lan_ = at_.add("lan", "Lê Thị Lan", {staff::a_post(staff::Role::handler, "ubnd-00004")});
    at_.add("mai", "Vũ Thị Mai", {staff::a_post(staff::Role::handler, "ubnd-00004")});
    files::routes(at_.router, office_,
                  {.may_read =
                       [this](const staff::Actor& actor, const files::File& file,
                              const std::optional<std::string>& purpose) {
                         asked_.push_back(actor.name + " " + file.name + purpose.value_or(""));
                         return answer_;
                       },
                   .mark =
                       [this](const staff::Actor& actor, const files::File& file) {
                         asked_.push_back(actor.name + " marks " + file.name);
                         return answer_;
                       }});
  }

  http::Response send(Method method, const std::string& path, const std::string& name = "",
                      const std::string& body = "", const staff::Browser* who = nullptr) {
    http::Request request{.method = method, .path = path, .body = body, .peer = "10.0.0.1"};
    if (!name.empty()) request.headers["x-file-name"] = name;
    request.headers.insert(more_.begin(), more_.end());
    if (who) {
      request.cookies = who->cookies;
      request.headers["x-csrf-token"] = who->csrf;
    }
    return at_.router.answer(request);
  }
  staff::Browser signed_in(const std::string& login) {
    staff::Browser browser{at_};
    EXPECT_EQ(browser.sign_in(login).status, 200);
    return browser;
  }
  std::string upload(const staff::Browser& who, const std::string& name = "Đơn.pdf") {
    const auto response = send(Method::post, "/api/v1/files", name, pdf_, &who);
    EXPECT_EQ(response.status, 201) << response.body;
    return std::string(staff::body_of(response).at("id").as_string());
  }
  void attach(const std::string& id) {
    at_.execute("UPDATE file SET petition_id = 'P' WHERE id = '" + id + "'");
  }

  staff::TestOffice at_;
  const std::string pdf_ = files::sample::pdf("Don");
  db::TestDatabase place_;  // for its folder
  files::Files files_{place_.folder() + "/files", at_.vault};
  Office office_{.database = at_.office.database,
                 .law = at_.office.law,
                 .units = at_.office.units,
                 .vault = at_.office.vault,
                 .files = files_,
                 .clock = at_.office.clock,
                 .random = at_.office.random};
  Result<void> answer_;
  std::map<std::string, std::string, std::less<>> more_;  // headers of the next requests
  std::vector<std::string> asked_;
  std::string lan_;
};

TEST_F(FilesHttpTest, AnUploadIsAnsweredByTheContract) {
  const auto lan = signed_in("lan");
  const auto response = send(Method::post, "/api/v1/files", "../Đơn.pdf", pdf_, &lan);
  EXPECT_EQ(response.status, 201);
  const json::Object body = staff::body_of(response);
  EXPECT_EQ(body.at("name").as_string(), "Đơn.pdf");
  EXPECT_EQ(body.at("type").as_string(), "application/pdf");
  EXPECT_EQ(body.at("size").to_number<std::size_t>(), pdf_.size());
  EXPECT_FALSE(body.at("sealed").as_bool());
  EXPECT_FALSE(body.at("identity_card").as_bool());
  EXPECT_EQ(body.size(), 6u);
  EXPECT_EQ(staff::header_of(response, "Location"),
            "/api/v1/files/" + std::string(body.at("id").as_string()));
}

TEST_F(FilesHttpTest, AnUploadNeedsASessionAndItsToken) {
  EXPECT_EQ(send(Method::post, "/api/v1/files", "a.pdf", pdf_).status, 401);
  auto forged = signed_in("lan");
  forged.csrf = "x";
  EXPECT_EQ(send(Method::post, "/api/v1/files", "a.pdf", pdf_, &forged).status, 403);
}

TEST_F(FilesHttpTest, WhatIsWrongIsSaid) {
  const auto lan = signed_in("lan");
  const auto code = [&](const std::string& name, const std::string& body) {
    const auto response = send(Method::post, "/api/v1/files", name, body, &lan);
    EXPECT_EQ(response.status, 422);
    return staff::code_of(response);
  };
  EXPECT_EQ(code("", pdf_), "input.invalid") << "no name";
  EXPECT_EQ(code(std::string(201, 'a'), pdf_), "input.invalid");
  EXPECT_EQ(code("a.pdf", ""), "file.empty");
  EXPECT_EQ(code("a.png", pdf_), "file.type_lies");
  EXPECT_EQ(code("a.svg", "<svg/>"), "file.type_not_taken");
}

TEST_F(FilesHttpTest, ANameTravelsPercentEncodedAndNeverInTheAddress) {
  const auto lan = signed_in("lan");
  const auto response =
      send(Method::post, "/api/v1/files", "%C4%90%C6%A1n%20c%E1%BB%A7a%20t%C3%B4i.pdf", pdf_, &lan);
  EXPECT_EQ(staff::body_of(response).at("name").as_string(), "Đơn của tôi.pdf");
  for (const std::string broken : {"%C4%9", "%zz.pdf", "%", "%FF%FE.pdf"}) {
    EXPECT_EQ(send(Method::post, "/api/v1/files", broken, pdf_, &lan).status, 422) << broken;
  }
  http::Request old{.method = Method::post, .path = "/api/v1/files", .cookies = lan.cookies};
  old.query["name"] = "Đơn.pdf";
  old.headers = {{"x-csrf-token", lan.csrf}, {"x-file-name", "a.pdf"}};
  old.body = pdf_;
  EXPECT_EQ(at_.router.answer(old).status, 422) << "a name in the address is refused";
}

TEST_F(FilesHttpTest, AnIdentityPaperIsMaskedAndOpensOnlyForAPurpose) {
  const auto lan = signed_in("lan");
  more_ = {{"x-file-mark", "identity_card"}};
  const auto response =
      send(Method::post, "/api/v1/files", "CCCD%20Nguyen%20Van%20Hoa.pdf", pdf_, &lan);
  EXPECT_EQ(response.status, 201) << response.body;
  EXPECT_EQ(response.body.find("Hoa"), std::string::npos);
  const std::string id(staff::body_of(response).at("id").as_string());
  attach(id);
  more_ = {{"content-type", "application/json"}};
  const std::string path = "/api/v1/files/" + id + "/open";
  EXPECT_EQ(send(Method::post, path, "", R"({"purpose": "xem"})", &lan).status, 422) << "too short";
  EXPECT_EQ(send(Method::post, path, "", R"({"purpose": "Đối chiếu nhân thân"})", &lan).body, pdf_);
  EXPECT_EQ(asked_,
            std::vector<std::string>{"Lê Thị Lan CCCD Nguyen Van Hoa.pdfĐối chiếu nhân thân"});
}

TEST_F(FilesHttpTest, AMarkIsSetLaterByWhomThePetitionAllows) {
  const auto lan = signed_in("lan");
  const auto mai = signed_in("mai");
  const std::string id = upload(lan);
  const std::string path = "/api/v1/files/" + id + "/identity-card";
  EXPECT_EQ(send(Method::post, path, "", "", &mai).status, 404) << "not her upload";
  EXPECT_EQ(send(Method::post, path, "", "", &lan).status, 200);
  EXPECT_EQ(at_.one_number("SELECT identity_card AS answer FROM file"), 1);
  attach(id);
  EXPECT_EQ(send(Method::post, path, "", "", &mai).status, 200);
  EXPECT_EQ(asked_, std::vector<std::string>{"Vũ Thị Mai marks Đơn.pdf"});
}

TEST_F(FilesHttpTest, ASecretDocumentIsRefusedBeforeItIsKept) {
  const auto lan = signed_in("lan");
  more_ = {{"x-secrecy-mark", "toi_mat"}};
  const auto refused = send(Method::post, "/api/v1/files", "a.pdf", pdf_, &lan);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(staff::code_of(refused), "secret.not_kept_here");
  EXPECT_EQ(at_.one_number("SELECT COUNT(*) AS answer FROM file"), 0);
}

TEST_F(FilesHttpTest, OneOfficerUploadsSoMuchADay) {
  const auto lan = signed_in("lan");
  upload(lan);
  at_.execute("UPDATE file SET size = " + std::to_string(files::kBytesOfDay));
  const auto refused = send(Method::post, "/api/v1/files", "a.pdf", pdf_, &lan);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(staff::code_of(refused), "file.quota_of_day");
  const auto mai = signed_in("mai");
  EXPECT_EQ(send(Method::post, "/api/v1/files", "a.pdf", pdf_, &mai).status, 201)
      << "each has his own";
  at_.pass(std::chrono::hours(24));
  const auto again = signed_in("lan");
  EXPECT_EQ(send(Method::post, "/api/v1/files", "a.pdf", pdf_, &again).status, 201);
}

TEST_F(FilesHttpTest, ADownloadIsAnAttachmentAndNothingActive) {
  const auto lan = signed_in("lan");
  const std::string id = upload(lan, "Đơn \"1\".pdf");
  const auto response = send(Method::get, "/api/v1/files/" + id, "", "", &lan);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, pdf_);
  EXPECT_EQ(response.content_type, "application/octet-stream");
  EXPECT_EQ(staff::header_of(response, "Content-Disposition"),
            "attachment; filename=\"don_1.pdf\"; filename*=UTF-8''%C4%90%C6%A1n%20_1_.pdf");
  EXPECT_EQ(staff::header_of(response, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(staff::header_of(response, "Cache-Control"), "no-store");
}

TEST_F(FilesHttpTest, WhatIsNotAttachedIsItsUploadersAlone) {
  const auto lan = signed_in("lan");
  const auto mai = signed_in("mai");
  const std::string path = "/api/v1/files/" + upload(lan);
  EXPECT_EQ(send(Method::get, path, "", "", &mai).status, 404);
  EXPECT_EQ(send(Method::get, path).status, 401);
  EXPECT_TRUE(asked_.empty()) << "there is no petition to ask about";
}

TEST_F(FilesHttpTest, WhatIsAttachedIsReadByWhomThePetitionAllows) {
  const auto lan = signed_in("lan");
  const auto mai = signed_in("mai");
  const std::string id = upload(lan);
  attach(id);
  EXPECT_EQ(send(Method::get, "/api/v1/files/" + id, "", "", &mai).status, 200);
  EXPECT_EQ(asked_, std::vector<std::string>{"Vũ Thị Mai Đơn.pdf"});

  answer_ = fail(ErrorKind::not_found, "file.not_found");
  const auto refused = send(Method::get, "/api/v1/files/" + id, "", "", &lan);
  EXPECT_EQ(refused.status, 404) << "his having uploaded it gives no right any more";
  EXPECT_EQ(refused.body.find("Đơn.pdf"), std::string::npos);
}

TEST_F(FilesHttpTest, AFileThatIsNotThereIsNotFound) {
  const auto lan = signed_in("lan");
  for (const std::string id : {"x", "' OR 1=1 --", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    EXPECT_EQ(send(Method::get, "/api/v1/files/" + id, "", "", &lan).status, 404) << id;
}

TEST_F(FilesHttpTest, ACitizenUploadsWithoutASessionAndCannotReadItBack) {
  const auto response = send(Method::post, "/api/v1/portal/files", "a.pdf", pdf_);
  EXPECT_EQ(response.status, 201) << response.body;
  const auto lan = signed_in("lan");
  const std::string id(staff::body_of(response).at("id").as_string());
  EXPECT_EQ(send(Method::get, "/api/v1/files/" + id).status, 401);
  EXPECT_EQ(send(Method::get, "/api/v1/files/" + id, "", "", &lan).status, 404);
  EXPECT_EQ(staff::code_of(send(Method::post, "/api/v1/portal/files", "a.exe", pdf_)),
            "file.type_lies")
      << "the same checks";
}

TEST_F(FilesHttpTest, ACitizenUploadsSoManyAnHour) {
  for (int i = 0; i < 30; ++i)
    ASSERT_EQ(send(Method::post, "/api/v1/portal/files", "a.txt", std::to_string(i)).status, 201);
  const auto refused = send(Method::post, "/api/v1/portal/files", "a.txt", "a");
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(staff::code_of(refused), "file.too_many_uploads");
  at_.pass(std::chrono::hours(1));
  EXPECT_EQ(send(Method::post, "/api/v1/portal/files", "a.txt", "a").status, 201);
}

TEST_F(FilesHttpTest, TheRoutesOfUploadsTakeALargeBody) {
  for (const http::Route& route : at_.router.routes()) {
    if (route.method != Method::post || !route.pattern.ends_with("/files")) continue;
    EXPECT_EQ(route.max_body, http::kUploadBody) << route.pattern;
  }
}

}  // namespace
