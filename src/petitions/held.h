// What is held on one person: the papers he sent, with himself among their senders. For the copy
// and the erasure a data subject asks for; never for a list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "db/database.h"
#include "petitions/petition.h"
#include "vault/vault.h"

namespace petitions {

// How the person is found: by any of these, in one unit.
struct Person {
  std::optional<std::string> id_number;
  std::optional<std::string> phone;
  std::optional<std::string> code;  // of one paper
};

// By the number of his identity paper or his telephone, however they are written.
[[nodiscard]] bool is_person(const vault::Vault& vault, const people::Identity& somebody,
                             const Person& person);

struct Held {
  Petition petition;
  Sealed handed_in;
  std::vector<std::size_t> positions;  // of this person among the senders
};

// Oldest first, at most 500. A code names a paper, and with it the person only where the paper has
// one sender.
[[nodiscard]] std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& unit_id, const Person& person);
// Those papers without opening anything, and those of a code with several senders too.
struct PaperOf {
  std::string id;
  std::string number;
};
[[nodiscard]] std::vector<PaperOf> papers_of_person(db::Transaction& tx, const vault::Vault& vault,
                                                    const std::string& unit_id,
                                                    const Person& person);

// Takes the person out of the paper: identity and fingerprints, and his traces in the texts; the
// texts themselves when he alone sent it. Returns what stood for him, to take out elsewhere.
std::vector<people::Identity> erase(db::Transaction& tx, const vault::Vault& vault,
                                    const Held& held, Random& random);

// `text` without these people: "[đã xóa]" where they stood.
[[nodiscard]] std::string without_erased(const std::string& text,
                                         const std::vector<people::Identity>& erased);
void take_out(std::optional<std::string>& text, const std::vector<people::Identity>& erased);
inline constexpr auto kErasedLabel = "[đã xóa theo yêu cầu]";

// Reckons the fingerprints of telephones for papers from before they were kept; at most 500 senders
// a call. Returns how many.
std::size_t reckon_phone_keys(db::Transaction& tx, const vault::Vault& vault);

}  // namespace petitions
