#include "http/static_files.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace http {
namespace {

class StaticFilesTest : public ::testing::Test {
 protected:
  StaticFilesTest()
      : folder_(std::filesystem::temp_directory_path() / ("web" + std::to_string(getpid()))) {
    write("index.html", "office");
    write("portal.html", "portal");
    write("assets/office-1a2b.js", "let a = 1;");
    write("assets/office-1a2b.js.br", "BROTLI");
    write("assets/office-1a2b.js.gz", "GZIP");
    write("unknown.kind", "?");
  }
  ~StaticFilesTest() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }
  [[nodiscard]] StaticFiles files() const { return StaticFiles(folder_); }
  [[nodiscard]] std::string body(const std::string& path) const {
    const StaticFiles all = files();
    const auto found = all.find({.path = path});
    return found ? std::string(found->body) : "nothing";
  }

  const std::filesystem::path folder_;
};

std::string header(const Response& response, const std::string& name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

TEST_F(StaticFilesTest, a_path_finds_its_file_or_its_single_page) {
  const std::pair<std::string, std::string> cases[] = {
      {"/", "office"},
      {"/index.html", "office"},
      {"/matters/01J", "office"},
      {"/portal", "portal"},
      {"/portal/", "portal"},
      {"/portal/follow/123", "portal"},
      {"/portals", "office"},
      {"/assets/office-1a2b.js", "let a = 1;"},
      {"/assets/old-9z9z.js", "nothing"},
      {"/assets/office-1a2b.js.gz", "nothing"},
      {"/portal/missing.png", "nothing"},
  };
  for (const auto& [path, content] : cases) EXPECT_EQ(body(path), content) << path;
}

TEST_F(StaticFilesTest, no_path_leads_out_of_the_folder) {
  const std::filesystem::path outside = folder_.string() + ".secret";
  std::ofstream(outside) << "secret";
  std::filesystem::create_symlink(outside, folder_ / "link.txt");
  EXPECT_EQ(body("/../" + outside.filename().string()), "nothing");
  EXPECT_EQ(body("/link.txt"), "nothing") << "a link may point anywhere";
  EXPECT_EQ(body("/etc/passwd"), "office") << "only a page of the office";
  std::filesystem::remove(outside);
}

TEST_F(StaticFilesTest, hashed_names_are_kept_for_ever_and_pages_are_asked_for_again) {
  const StaticFiles all = files();
  const auto script = all.find({.path = "/assets/office-1a2b.js"});
  EXPECT_EQ(header(script->response, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(script->response.content_type, "text/javascript; charset=utf-8");
  const auto page = all.find({.path = "/"});
  EXPECT_EQ(header(page->response, "Cache-Control"), "no-cache");
  const std::string etag = header(page->response, "ETag");
  EXPECT_EQ(all.find({.path = "/", .headers = {{"if-none-match", etag}}})->response.status, 304);
  EXPECT_EQ(all.find({.path = "/", .headers = {{"if-none-match", "\"x\""}}})->response.status, 200);
  EXPECT_NE(etag, header(script->response, "ETag"));
  EXPECT_EQ(all.find({.path = "/unknown.kind"})->response.content_type, "application/octet-stream");
}

TEST_F(StaticFilesTest, packed_forms_go_to_who_takes_them) {
  const StaticFiles all = files();
  const std::pair<std::string, std::string> cases[] = {
      {"gzip, deflate, br", "BROTLI"}, {"gzip", "GZIP"},   {"br;q=0, gzip;q=0.5", "GZIP"},
      {"gzip;q=0.0", "let a = 1;"},    {"", "let a = 1;"}, {"xbr, gzippy", "let a = 1;"},
  };
  for (const auto& [accepted, content] : cases) {
    const auto found =
        all.find({.path = "/assets/office-1a2b.js", .headers = {{"accept-encoding", accepted}}});
    EXPECT_EQ(found->body, content) << accepted;
    EXPECT_EQ(header(found->response, "Vary"), "Accept-Encoding");
  }
}

TEST_F(StaticFilesTest, a_page_is_only_read) {
  EXPECT_EQ(files().find({.method = Method::post, .path = "/"})->response.status, 405);
  EXPECT_FALSE(StaticFiles("").find({.path = "/"}));
  EXPECT_FALSE(StaticFiles("/nowhere/at/all").find({.path = "/"}));
}

}  // namespace
}  // namespace http
