// Papers as they are written, and what the model makes of one that was taken in.
#pragma once

#include "quarter/run.h"

namespace quarter {

// A body for POST /petitions or /portal/petitions, and what the model needs to know of it.
struct Written {
  json::Object body;
  std::string unit_id, channel;
  std::string sender, id_number, phone;
  std::vector<Content> contents;
  std::vector<std::string> tokens, belongs_to;
  std::string instance = "first";
  bool in_order = true;
  Date received_on{};
  std::optional<std::size_t> repeats;  // a matter
};

[[nodiscard]] Written write_paper(Run& run, const std::string& unit_id);
// One that repeats this open matter, from the same sender.
[[nodiscard]] Written write_again(Run& run, std::size_t matter);
[[nodiscard]] json::Object portal_body(const Written& written);

[[nodiscard]] bool holds_denunciation(const Written& written);

// The journal entries it leaves.
[[nodiscard]] std::vector<std::string> entries_of(const Written& written);

struct TakenIn {
  std::string key;
  std::optional<std::size_t> clerk;
  json::Object body;
  std::vector<std::string> files = {};
};
// Adds it to the model with the numbers the model reckons. The index of the paper.
std::size_t take_in(Run& run, const Written& written, const TakenIn& how);

// What of the paper a matter is about that is classified so; nullptr: nothing.
[[nodiscard]] Content* content_behind(Paper& paper, const Content& before, bool repeats);

// A paper's classification was changed through one of its matters.
void follow_classification(Run& run, Matter& matter, const Content& before);

}  // namespace quarter
