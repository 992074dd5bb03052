// The body of a new paper, from the counter and from the portal. What is taken is within its
// bounds; a denunciation's texts that stay do not name the sender; what the vault keeps comes back.
#include <algorithm>

#include "base/text.h"
#include "fuzz.h"
#include "petitions/register.h"

namespace fuzz {
namespace {

using petitions::NewPetition;
using petitions::Petition;

constexpr Date kToday{std::chrono::days{20'600}};

void must_be_kept_text(const std::optional<std::string>& text, std::size_t max) {
  if (!text) return;
  must(text::is_clean(*text) && text::length(*text) <= max, "a text is clean and bounded", *text);
  must(text::nfc(*text) == *text && text::trimmed(*text) == *text, "a text is in one form", *text);
}

void must_be_bounded(const Petition& paper) {
  must_be_kept_text(paper.full_text, 20000);
  must_be_kept_text(paper.request, 4000);
  must(!paper.contents.empty() && paper.contents.size() <= 10, "a paper is about something", "");
  for (const auto& content : paper.contents) {
    must_be_kept_text(content.summary, 1000);
    must(!content.topic.empty(), "a content has its topic", content.summary);
  }
  must(paper.received_on <= kToday, "nothing is received tomorrow", "");
  must(paper.people_count >= 1 && paper.senders.size() <= 50, "senders are bounded", "");
}

void must_come_back(const petitions::Sealed& sealed) {
  const std::string kept = json::serialize(petitions::to_json(sealed));
  const auto opened = petitions::sealed_from_own_json(json::parse_own(kept));
  must(json::serialize(petitions::to_json(opened)) == kept, "what was sealed comes back", kept);
}

bool shows(std::string_view text, const std::string& name) {
  const std::string folded = " " + text::folded(text) + " ";
  return folded.find(" " + text::folded(name) + " ") != folded.npos;
}

void must_hide(Petition paper) {
  const auto sealed = petitions::seal(paper);
  must_come_back(sealed);
  must(!paper.full_text && !paper.request && !paper.previous_handling, "long texts are sealed", "");
  for (const auto& sender : sealed.senders) {
    if (text::folded(sender.name).size() < 2) continue;
    for (const auto& content : paper.contents) {
      must(!shows(content.summary, sender.name), "a summary does not name the sender",
           content.summary);
    }
  }
}

template <class Read>
void try_body(const json::Value& body, Read read) {
  json::Fields in(body);
  const NewPetition incoming = read(in, kToday);
  const auto done = in.done();
  if (!done) {
    must(!done.error().fields.empty(), "wrong input names its fields", "");
    return must_be_told(done.error());
  }
  must_be_bounded(incoming.paper);
  must_hide(incoming.paper);
}

}  // namespace

void try_one(std::string_view input) {
  const auto body = json::parse(input);
  if (!body) return;
  try_body(*body, petitions::read_new_petition);
  try_body(*body, petitions::read_portal_petition);
}

}  // namespace fuzz
