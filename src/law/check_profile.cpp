// A local rule may be stricter than the law, never laxer.
#include <algorithm>
#include <array>

#include "law/check_values.h"
#include "law/rulebook.h"

namespace law {
namespace {

// The limits within which an office must act. Not those that protect the citizen (the time in which
// he may complain), nor the least time something must last (a notice before a dialogue, a posting):
// a shorter one would be laxer.
struct OfficeLimit {
  std::string_view rule, length;  // no length: every one of the rule
};

constexpr std::array kOfficeLimits = {
    OfficeLimit{"complaint.accept_by", ""},
    OfficeLimit{"complaint.resolve_by", ""},
    OfficeLimit{"complaint.send_by", ""},
    OfficeLimit{"complaint.publish_by", "publish"},
    OfficeLimit{"complaint.decision_in_force", "enforcement"},
    OfficeLimit{"denunciation.process_by", ""},
    OfficeLimit{"denunciation.forward_by", ""},
    OfficeLimit{"denunciation.resolve_by", "base"},
    OfficeLimit{"denunciation.notify_by", ""},
    OfficeLimit{"denunciation.after_conclusion", ""},
    OfficeLimit{"denunciation.review_further_by", ""},
    OfficeLimit{"personal_data.answer_by", ""},
    OfficeLimit{"reception.answer_by", ""},
    OfficeLimit{"reception.answer_by_party", ""},
    OfficeLimit{"reception.forwarding_result_by", ""},
    OfficeLimit{"reception.refuse", ""},
};

bool is_office_limit(const Shorter& shorter) {
  return std::ranges::any_of(kOfficeLimits, [&](const OfficeLimit& limit) {
    return limit.rule == shorter.rule && (limit.length.empty() || limit.length == shorter.length);
  });
}

// The weeks of a month: so many fixed days of it are one a week.
constexpr int kWeeks = 5;

class Check {
 public:
  Check(const Rulebook& book, const Profile& profile) : book_(book), profile_(profile) {}

  Result<void> all() const {
    for (const FixedDays& fixed : profile_.reception_days) TRY(check_days(fixed));
    if (profile_.shift && profile_.reception_days.empty()) {
      return wrong(1, "a shift without a fixed day");
    }
    TRY(check_inner_limits());
    for (const Shorter& shorter : profile_.shorter) TRY(check_shorter(shorter));
    TRY(check_said_once());
    return check_examples();
  }

 private:
  tl::unexpected<Error> wrong(int line, const std::string& what) const {
    return bad_rulebook(profile_.file, line, what);
  }

  // The wordings of a rule that are in force on some day from `from` to `until`.
  static std::vector<const Wording*> wordings_between(const Rule& rule, Date from,
                                                      const std::optional<Date>& until) {
    std::vector<const Wording*> found;
    for (const Wording& wording : rule.wordings) {
      const Wording* next = rule.after(wording);
      const bool over = (next && next->in_force_from <= from) ||
                        (wording.in_force_until && *wording.in_force_until < from);
      if (!over && (!until || wording.in_force_from <= *until)) found.push_back(&wording);
    }
    return found;
  }

  // ---- reception days against the quota

  static int days_in(const Wording& quota, std::string_view table, const std::string& post) {
    const auto& days = quota.slots.tables.find(table)->second;
    const auto found = days.find(post);
    return found == days.end() ? 0 : number_of_table(found->second);
  }

  bool is_within_validity(const FixedDays& fixed) const {
    const auto& until = fixed.in_force_until;
    if (fixed.in_force_from < profile_.in_force_from) return false;
    if (until && *until < fixed.in_force_from) return false;
    return !profile_.in_force_until || (until && *until <= *profile_.in_force_until);
  }

  Result<void> check_days(const FixedDays& fixed) const {
    if (!book_.catalogue.word("actor", fixed.post)) {
      return wrong(fixed.line, "no such post: " + fixed.post);
    }
    if (!is_within_validity(fixed)) {
      return wrong(fixed.line, "fixed days outside the validity of the profile");
    }
    const Rule& quota = book_.rules.find("reception.quota")->second;
    const auto wordings = wordings_between(quota, fixed.in_force_from, fixed.in_force_until);
    if (wordings.empty()) return wrong(fixed.line, "before any quota of reception days");
    for (const Wording* wording : wordings) TRY(check_quota(fixed, *wording));
    return {};
  }

  Result<void> check_quota(const FixedDays& fixed, const Wording& quota) const {
    const std::string since = " from " + iso(std::max(quota.in_force_from, fixed.in_force_from));
    const int needed = std::max(days_in(quota, "days_a_month", fixed.post),
                                days_in(quota, "days_a_week", fixed.post) * kWeeks);
    if (needed == 0) return wrong(fixed.line, "the law knows no " + fixed.post + since);
    if (int(fixed.days.size()) >= needed) return {};
    return wrong(fixed.line, "laxer than the law: " + fixed.post + " must receive on " +
                                 std::to_string(needed) + " days a month" + since);
  }

  // ---- limits

  Result<void> check_inner_limits() const {
    if (profile_.inner_limits.empty()) return {};
    const auto rule = book_.rules.find(profile_.inner_limits);
    const int line = profile_.inner_limits_line;
    if (rule == book_.rules.end()) return wrong(line, "no such rule: " + profile_.inner_limits);
    constexpr std::string_view kQuestion = "reception.profile_deadlines";
    if (std::ranges::find(rule->second.questions, kQuestion) == rule->second.questions.end() ||
        !book_.catalogue.word("reception_profile", profile_.id)) {
      return wrong(line, "reception.profile_deadlines does not answer for this profile");
    }
    if (rule->second.on(profile_.in_force_from)) return {};
    return wrong(line, profile_.inner_limits + " is not in force when the profile begins");
  }

  Result<void> check_shorter(const Shorter& shorter) const {
    const auto rule = book_.rules.find(shorter.rule);
    if (rule == book_.rules.end()) return wrong(shorter.line, "no such rule: " + shorter.rule);
    const std::string name = shorter.rule + " " + shorter.length;
    bool known = false;
    for (const Wording* wording :
         wordings_between(rule->second, profile_.in_force_from, profile_.in_force_until)) {
      known = known || wording->slots.lengths.contains(shorter.length);
      TRY(check_against(shorter, name, *wording, wording->slots));
      for (const Reading& reading : wording->otherwise) {
        TRY(check_against(shorter, name, *wording, reading.slots));
      }
    }
    if (!known) return wrong(shorter.line, "no such limit while the profile is in force: " + name);
    if (is_office_limit(shorter)) return {};
    return wrong(shorter.line, name + " is no limit of an office; a shorter one would be laxer");
  }

  Result<void> check_against(const Shorter& shorter, const std::string& name,
                             const Wording& wording, const Slots& slots) const {
    const auto law = slots.lengths.find(shorter.length);
    if (law == slots.lengths.end()) return {};
    if (!can_count(shorter.rule, shorter.length, shorter.limit.unit)) {
      return wrong(shorter.line, "the procedure cannot count " + name + " in that unit");
    }
    if (is_shorter(shorter.limit, law->second)) return {};
    return wrong(shorter.line, "laxer than the law, or the same: " + name + " is " +
                                   en(law->second) + " from " + iso(wording.in_force_from));
  }

  Result<void> check_said_once() const {
    for (std::size_t i = 0; i < profile_.shorter.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const Shorter &a = profile_.shorter[i], &b = profile_.shorter[j];
        if (a.rule == b.rule && a.length == b.length) {
          return wrong(a.line, "limit twice: " + a.rule + " " + a.length);
        }
      }
    }
    return {};
  }

  // ---- examples

  Result<void> check_examples() const {
    for (const ProfileExample& example : profile_.examples) {
      if (example.post.empty() || book_.catalogue.word("actor", example.post)) continue;
      return wrong(example.line, "no such post: " + example.post);
    }
    return {};
  }

  const Rulebook& book_;
  const Profile& profile_;
};

}  // namespace

Result<void> check_profile(const Rulebook& book, const Profile& profile) {
  return Check(book, profile).all();
}

}  // namespace law
