#include "matters/erase.h"

#include <algorithm>

#include "matters/clock_store.h"
#include "matters/matter_store.h"
#include "matters/near_index.h"
#include "matters/searchable.h"
#include "petitions/held.h"

namespace matters {
namespace {

constexpr auto kOpenArticle =
    "Luật 91/2025/QH15 Đ.14, Đ.4.3; LKN Đ.34, LTC Đ.39 (hồ sơ đang giải quyết)";

void clean(std::string& text, const std::vector<people::Identity>& erased) {
  text = petitions::without_erased(text, erased);
}
void clean(std::optional<std::string>& text, const std::vector<people::Identity>& erased) {
  if (text) clean(*text, erased);
}

Result<law::Due> must_be_kept(const Matter& matter, const law::Engine& law) {
  const bool filed = matter.stage == Stage::filed;
  const json::Object input{{filed ? "filed_on" : "closed_on", iso(*matter.closed_on)}};
  return law.due(filed ? "petition.retention" : "personal_data.kept_until", input, "keep_until");
}

}  // namespace

Result<std::optional<Kept>> kept(const Matter& matter, const law::Engine& law, Date today) {
  if (is_open(matter.stage) || !matter.closed_on) {
    return Kept{"matter_open", kOpenArticle, std::nullopt};
  }
  const law::Due due = TRY(must_be_kept(matter, law));
  if (today <= due.due_on) return Kept{"must_be_kept", due.basis, due.due_on};
  return std::optional<Kept>();
}

Result<void> erase(db::Transaction& tx, const vault::Vault& vault, Matter matter,
                   const std::vector<people::Identity>& erased) {
  const Matter before = matter;
  clean(matter.summary, erased);
  clean(matter.respondent, erased);
  const auto is_his = [&](const people::Identity& who) { return who.name == matter.sender_label; };
  if (std::ranges::any_of(erased, is_his)) matter.sender_label = petitions::kErasedLabel;
  if (matter.answer) {
    clean(matter.answer->text, erased);
    clean(matter.answer->evidence, erased);
  }
  if (matter.outcome) {
    clean(matter.outcome->reason, erased);
    clean(matter.outcome->to, erased);
  }
  clean_clock_reasons(tx, matter, [&](const std::string& reason) {
    return petitions::without_erased(reason, erased);
  });
  TRY(save(tx, matter));
  index_again(tx, matter);
  renew_near(tx, vault, before, matter);
  return {};
}

}  // namespace matters
