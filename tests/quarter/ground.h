// What the office stands on, and how it is taken away from under it: a disk that loses its power
// (SQLite) or lines to the server that are cut (PostgreSQL).
#pragma once

#include <memory>
#include <string>

#include "simulate/dice.h"

namespace quarter {

using simulate::Dice;

enum class Cut {
  none,
  after,     // once the answer has been seen, or at any moment before: the office is gone
  short_of,  // something fails meanwhile, but the office goes on
};

class Ground {
 public:
  virtual ~Ground() = default;

  // What the office is told: a URL, or empty for a file in its folder.
  [[nodiscard]] virtual std::string database() const = 0;
  // From here on the next act counts; draws where it will be cut.
  virtual void begin_act(Cut cut, Dice& dice) = 0;
  // The act has come to its end. Had its answer got out before the cut?
  virtual bool end_act(Cut cut, Dice& dice) = 0;
  // The office has been closed after a cut: what it finds when it opens again.
  virtual void restore() = 0;
  // What of the database can be read by whoever takes the disk, as bytes; empty: not ours to read.
  virtual std::string bytes() = 0;
  virtual void remove() = 0;
};

// A file under `folder`; the power goes between any two writes.
[[nodiscard]] std::unique_ptr<Ground> sqlite_ground(const std::string& folder);
// A schema of its own in the server at `url`, which is reached through a socket folder; the lines
// go through a folder of our own.
[[nodiscard]] std::unique_ptr<Ground> postgres_ground(const std::string& url,
                                                      const std::string& folder);

}  // namespace quarter
