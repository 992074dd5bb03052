#include "exports/sealed_file.h"

#include <array>
#include <stdexcept>

#include "db/database.h"

namespace exports {
namespace {

constexpr std::size_t kPiece = 128 * 1024;
constexpr std::size_t kLongestBox = 2 * kPiece;
using Length = std::array<char, 4>;

std::string about(const std::string& id, std::uint64_t piece) {
  return "export/" + id + "/" + std::to_string(piece);
}

Length length_of(std::size_t size) {
  Length length{};
  for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>(size >> (8 * i));
  return length;
}

std::size_t size_in(const Length& length) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < length.size(); ++i) {
    size |= std::size_t(static_cast<unsigned char>(length[i])) << (8 * i);
  }
  return size;
}

}  // namespace

SealedWriter::SealedWriter(const std::string& path, std::string id, const vault::Vault& vault,
                           Random& random)
    : out_(path, std::ios::binary | std::ios::trunc),
      id_(std::move(id)),
      vault_(vault),
      random_(random) {
  if (!out_) throw db::Unavailable("exports: a file cannot be made");
}

void SealedWriter::write(std::string_view bytes) {
  extent_.bytes += bytes.size();
  while (!bytes.empty()) {
    const std::string_view part = bytes.substr(0, kPiece - piece_.size());
    piece_.append(part);
    bytes.remove_prefix(part.size());
    if (piece_.size() == kPiece) keep_piece();
  }
}

void SealedWriter::keep_piece() {
  const std::string box = vault_.seal_bytes(about(id_, extent_.pieces++), piece_, random_);
  const Length length = length_of(box.size());
  out_.write(length.data(), length.size());
  out_.write(box.data(), static_cast<std::streamsize>(box.size()));
  if (!out_) throw db::Unavailable("exports: the disk does not take a file");
  piece_.clear();
}

Extent SealedWriter::finish() {
  if (!piece_.empty()) keep_piece();
  out_.close();
  if (!out_) throw db::Unavailable("exports: the disk does not take a file");
  return extent_;
}

SealedReader::SealedReader(const std::string& path, std::string id, Extent extent,
                           const vault::Vault& vault)
    : in_(path, std::ios::binary), id_(std::move(id)), extent_(extent), vault_(vault) {}

std::string SealedReader::next() {
  if (read_ == extent_.pieces) return {};
  Length length{};
  in_.read(length.data(), length.size());
  const std::size_t size = in_ ? size_in(length) : kLongestBox + 1;
  if (size > kLongestBox) throw std::runtime_error("exports: a file is not what was written");
  std::string box(size, '\0');
  in_.read(box.data(), static_cast<std::streamsize>(size));
  if (!in_) throw std::runtime_error("exports: a file is not what was written");
  return vault_.open_bytes(about(id_, read_++), box);
}

}  // namespace exports
