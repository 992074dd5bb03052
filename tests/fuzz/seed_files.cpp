// Writes small real files as the first inputs of file_fuzz: seed_files FOLDER.
#include <fstream>
#include <iostream>

#include "files/sample_files.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "seed_files FOLDER\n";
    return 2;
  }
  using namespace files::sample;
  const std::pair<const char*, std::string> files[] = {
      {"pdf", pdf("đơn")},
      {"png", png(3, 2)},
      {"jpeg", jpeg(3, 2)},
      {"tiff", tiff({{1, 1}, {3, 2}})},
      {"heic", heic(3, 2)},
      {"mp4", mp4()},
      {"m4a", mp4("M4A ")},
      {"mp3", mp3()},
      {"docx", zip(docx_entries("đơn"))},
      {"xlsx", zip(xlsx_entries())},
      {"odt", zip(odt_entries())},
      {"inner", zip({{"word/embeddings/a.xlsx", zip(xlsx_entries()), false}})}};
  for (const auto& [name, bytes] : files) {
    std::ofstream file(std::string(arguments[1]) + "/" + name, std::ios::binary);
    file << bytes;
    if (!file) return 1;
  }
}
