// Real files, as small as they can be, for tests only.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace files::sample {

std::string pdf(const std::string& words = "");
std::string png(unsigned width = 1, unsigned height = 1);
std::string jpeg(unsigned width = 1, unsigned height = 1);
// One page for each pair of width and height, little end first.
std::string tiff(const std::vector<std::pair<unsigned, unsigned>>& pages = {{1, 1}});
std::string heic(unsigned width = 1, unsigned height = 1);
std::string mp4(const std::string& brand = "isom");
std::string mp3();

struct Entry {
  std::string name;
  std::string content;
  bool packed = true;
};
std::string zip(const std::vector<Entry>& entries);

// The entries of a good file, to which a test may add a bad one.
std::vector<Entry> docx_entries(const std::string& words = "");
std::vector<Entry> xlsx_entries();
std::vector<Entry> odt_entries();

}  // namespace files::sample
