#include <algorithm>

#include "petitions/register.h"
#include "petitions/topics.h"

namespace petitions {
namespace {

constexpr json::TextRule kLong{.max = 20000, .one_line = false};
constexpr json::TextRule kParagraphs{.max = 4000, .one_line = false};

// The checks are the flags of the law's question petition.eligibility; the law engine refuses a
// flag it does not know.
json::Object read_checks(json::Fields& in) {
  const json::Value* raw = in.raw("checks");
  if (!raw || raw->is_null()) return {};
  if (!are_checks(*raw)) {
    in.wrong("checks", "field.wrong_type");
    return {};
  }
  return raw->as_object();
}

bool is_id(const std::string& text) {
  return text.size() == 26 &&
         text.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ") == text.npos;
}

void read_texts(json::Fields& in, Petition& paper) {
  paper.full_text = in.maybe_text("full_text", kLong);
  paper.request = in.maybe_text("request", kParagraphs);
  paper.previous_handling = in.maybe_text("previous_handling", kParagraphs);
}

bool only_complaints(const Petition& paper) {
  return std::all_of(paper.contents.begin(), paper.contents.end(),
                     [](const Content& c) { return c.kind == Kind::complaint; });
}

void check_senders(json::Fields& in, Petition& paper) {
  if (paper.senders.empty() && (!paper.anonymous || only_complaints(paper))) {
    in.wrong("senders", "field.too_few", "1");
  }
  if (paper.anonymous && !paper.senders.empty()) in.wrong("anonymous", "petition.not_anonymous");
}

void check_days(json::Fields& in, const Petition& paper, Date today) {
  if (paper.received_on > today) in.wrong("received_on", "field.in_the_future");
  if (paper.written_on && *paper.written_on > paper.received_on) {
    in.wrong("written_on", "petition.written_after_receipt");
  }
}

}  // namespace

Content read_content(json::Fields& in) {
  Content content{.kind = Kind::complaint};
  const std::string kind = in.word("kind", kKindWords);
  if (!kind.empty()) content.kind = parse_kind(kind);
  content.topic = in.word("topic", topic_codes());
  content.summary = in.text("summary", {.max = 1000, .min = 5, .one_line = false});
  content.respondent = in.maybe_text("respondent", {.max = 300});
  content.belongs_to = in.maybe_word("belongs_to", kBelongsToWords).value_or("own_body");
  content.place_code = in.maybe_text("place_code", {.max = 5});
  return content;
}

void read_paper(json::Fields& in, NewPetition& incoming) {
  Petition& paper = incoming.paper;
  paper.written_on = in.maybe_date("written_on");
  paper.checks = read_checks(in);
  read_texts(in, paper);
  incoming.instance = in.maybe_word("instance", {"first", "second"}).value_or("first");
  incoming.previous_matter_id = in.maybe_text("previous_matter_id", {.max = 64});
  incoming.files =
      in.raw("files") ? in.texts("files", 0, 20, {.max = 64}) : std::vector<std::string>{};
  paper.duplicate_of = in.maybe_text("duplicate_of", {.max = 64});
  if (paper.duplicate_of && !is_id(*paper.duplicate_of))
    in.wrong("duplicate_of", "petition.not_a_duplicate_of_that");
  if (incoming.previous_matter_id && !is_id(*incoming.previous_matter_id))
    in.wrong("previous_matter_id", "matter.not_found");
  incoming.secrecy_mark = in.maybe_word("secrecy_mark", {"mat", "toi_mat", "tuyet_mat"});
}

NewPetition read_new_petition(json::Fields& in, Date today) {
  NewPetition incoming;
  Petition& paper = incoming.paper;
  paper.unit_id = in.text("unit_id", {.max = 64});
  paper.channel = in.word("channel", kChannelWords);
  paper.forwarded_by = in.maybe_text("forwarded_by", {.max = 300});
  paper.received_on = in.date("received_on");
  paper.senders = in.list("senders", 0, 50, people::read_identity);
  paper.anonymous = in.maybe_boolean("anonymous").value_or(false);
  paper.people_count = in.maybe_integer("people_count", 1, 100000)
                           .value_or(std::max<long long>(1, std::ssize(paper.senders)));
  paper.appointment_document = in.maybe_boolean("appointment_document").value_or(false);
  paper.contents = in.list("contents", 1, 10, read_content);
  read_paper(in, incoming);
  if (paper.channel == "forwarded" && !paper.forwarded_by)
    in.wrong("forwarded_by", "field.required");
  check_senders(in, paper);
  check_days(in, paper, today);
  return incoming;
}

NewPetition read_portal_petition(json::Fields& in, Date today) {
  NewPetition incoming;
  Petition& paper = incoming.paper;
  paper.unit_id = in.text("unit_id", {.max = 64});
  paper.channel = "web";
  paper.received_on = today;
  Content content = read_content(in);
  content.belongs_to = "own_body";
  paper.contents = {std::move(content)};
  read_texts(in, paper);
  if (const auto sender = in.maybe_object("sender", people::read_identity)) {
    paper.senders = {*sender};
  } else {
    in.wrong("sender", "field.required");
  }
  paper.people_count = in.maybe_integer("people_count", 1, 100000).value_or(1);
  incoming.files =
      in.raw("files") ? in.texts("files", 0, 10, {.max = 64}) : std::vector<std::string>{};
  return incoming;
}

}  // namespace petitions
