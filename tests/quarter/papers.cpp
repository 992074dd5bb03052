#include "quarter/papers.h"

#include <algorithm>
#include <array>

#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/names.h"

namespace quarter {
namespace {

constexpr std::array<std::string_view, 6> kTopics{
    "land_compensation", "land_dispute", "traffic", "waste", "staff_conduct", "education"};
constexpr std::array<std::string_view, 5> kElsewhere{"other_body", "other_body", "lower_body",
                                                     "court", "elected_body"};
constexpr std::array<std::string_view, 5> kStories{
    "đề nghị xem xét lại việc đo đạc thửa đất và bồi thường khi thu hồi",
    "đường vào khu dân cư hư hỏng, nước ngập mỗi khi mưa lớn",
    "cán bộ địa chính gây khó khăn khi làm thủ tục cấp giấy chứng nhận",
    "bãi tập kết rác gây mùi, đã kiến nghị nhiều lần chưa được giải quyết",
    "việc thu các khoản đóng góp đầu năm học không đúng quy định"};

std::string drawn_kind(Dice& dice) {
  const int drawn = dice.between(1, 100);
  return drawn <= 45 ? "complaint" : drawn <= 72 ? "feedback" : "denunciation";
}

bool hides(const std::vector<Content>& contents) {
  return std::ranges::any_of(contents, [](const auto& c) { return c.kind == "denunciation"; });
}

json::Object sender_body(const Written& written) {
  return {{"kind", "person"},       {"name", written.sender},
          {"id_kind", "cccd"},      {"id_number", written.id_number},
          {"phone", written.phone}, {"address", "Số 7 ngõ 21"}};
}

std::string summary_of(Dice& dice, const Written& written, const std::string& word) {
  std::string summary = word + " " + std::string(dice.pick(kStories));
  if (dice.chance(30)) summary += ", theo trình bày của " + written.sender;
  if (dice.chance(15)) summary += ", điện thoại " + written.phone;
  return summary;
}

void write_contents(Run& run, Written& written) {
  json::Array contents;
  for (std::size_t i = 0; i < written.contents.size(); ++i) {
    written.tokens.push_back(token(run.model.matters.size() + i));
    contents.push_back(
        json::Object{{"kind", written.contents[i].kind},
                     {"topic", written.contents[i].topic},
                     {"summary", summary_of(run.dice, written, written.tokens.back())},
                     {"belongs_to", written.belongs_to[i]},
                     {"place_code", written.unit_id.substr(written.unit_id.find('-') + 1)}});
  }
  written.body["contents"] = std::move(contents);
}

void write_body(Run& run, Written& written) {
  Dice& dice = run.dice;
  written.body = {{"unit_id", written.unit_id},
                  {"channel", written.channel},
                  {"received_on", iso(written.received_on)},
                  {"senders", json::Array{sender_body(written)}},
                  {"instance", written.instance},
                  {"full_text", "Tôi là " + written.sender + ", số " + written.id_number +
                                    ", xin trình bày việc sau đây."}};
  if (written.channel == "forwarded")
    written.body["forwarded_by"] = "Ban Tiếp công dân, kèm đơn của " + written.sender;
  if (!written.in_order) written.body["checks"] = json::Object{{"signed_or_fingerprinted", false}};
  if (dice.chance(40)) written.body["request"] = "Đề nghị giải quyết cho " + written.sender;
  write_contents(run, written);
}

Date drawn_receipt(Run& run) {
  return run.dice.chance(80) ? run.today()
                             : run.today() - std::chrono::days(run.dice.between(1, 6));
}

}  // namespace

Written write_paper(Run& run, const std::string& unit_id) {
  Dice& dice = run.dice;
  const std::size_t number = run.model.papers.size();
  Written written{.unit_id = unit_id, .received_on = drawn_receipt(run)};
  constexpr std::array<std::string_view, 4> kChannels{"counter", "counter", "post", "forwarded"};
  written.channel = dice.pick(kChannels);
  const int contents = dice.chance(8) ? dice.between(2, 3) : 1;
  for (int i = 0; i < contents; ++i) {
    written.contents.push_back({drawn_kind(dice), std::string(dice.pick(kTopics))});
    written.belongs_to.push_back(dice.chance(82) ? "own_body" : std::string(dice.pick(kElsewhere)));
  }
  written.in_order = dice.chance(88);
  if (dice.chance(15)) written.instance = "second";
  const bool hidden = hides(written.contents);
  written.sender = hidden ? denouncer_name(number) : ordinary_name(number);
  written.id_number = hidden ? denouncer_id_number(number) : id_number(number);
  written.phone = hidden ? denouncer_phone(number) : phone(number);
  write_body(run, written);
  return written;
}

Written write_again(Run& run, std::size_t index) {
  const Matter& matter = run.model.matters[index];
  const Paper& first = run.model.papers[matter.paper];
  Written written{.unit_id = matter.unit_id,
                  .channel = "post",
                  .sender = first.sender,
                  .id_number = first.id_number,
                  .phone = first.phone,
                  .contents = {{matter.kind, run.dice.chance(70) ? matter.topic : "health"}},
                  .belongs_to = {"own_body"},
                  .received_on = run.today(),
                  .repeats = index};
  write_body(run, written);
  written.body["duplicate_of"] = matter.id;
  return written;
}

json::Object portal_body(const Written& written) {
  json::Object body{{"unit_id", written.unit_id},
                    {"sender", sender_body(written)},
                    {"full_text", written.body.at("full_text")}};
  const json::Object& content = written.body.at("contents").as_array().front().as_object();
  for (const char* field : {"kind", "topic", "summary", "place_code"})
    body[field] = content.at(field);
  return body;
}

bool holds_denunciation(const Written& written) { return hides(written.contents); }

std::vector<std::string> entries_of(const Written& written) {
  if (written.repeats) return {"petition.register", "matter.link_paper"};
  std::vector<std::string> entries{"petition.register"};
  entries.insert(entries.end(), written.contents.size(), "matter.open");
  return entries;
}

std::size_t take_in(Run& run, const Written& written, const TakenIn& how) {
  Model& model = run.model;
  const std::size_t index = model.papers.size();
  Paper paper{.unit_id = written.unit_id,
              .series = series_of(written.contents),
              .key = how.key,
              .body = how.body,
              .clerk = how.clerk,
              .sender = written.sender,
              .id_number = written.id_number,
              .phone = written.phone,
              .contents = written.contents,
              .sealed = hides(written.contents),
              .was_open = !hides(written.contents),
              .files = how.files};
  paper.number = model.next_number(paper.unit_id, paper.series, run.today());
  if (written.repeats) {
    Matter& matter = model.matters[*written.repeats];
    matter.papers.push_back(index);
    ++matter.version;
    paper.matters = {*written.repeats};
    paper.sealed = paper.sealed || model.papers[matter.paper].sealed;
    paper.was_open = !paper.sealed;
    model.papers.push_back(std::move(paper));
    return index;
  }
  for (std::size_t i = 0; i < written.contents.size(); ++i) {
    Matter matter{.paper = index,
                  .unit_id = written.unit_id,
                  .kind = written.contents[i].kind,
                  .stage = how.clerk ? "classified" : "received",
                  .number = paper.number,
                  .topic = written.contents[i].topic,
                  .belongs_to = how.clerk ? written.belongs_to[i] : "own_body",
                  .token = written.tokens[i],
                  .in_order = !how.clerk || written.in_order,
                  .several = written.contents.size() > 1,
                  .received_on = written.received_on,
                  .papers = {index}};
    if (matter.kind == "complaint") matter.instance = written.instance;
    if (matter.several) matter.number += "-" + std::to_string(i + 1);
    if (how.clerk) matter.classified_on = run.today();
    start_limit(matter, matter.received_on, run.law());
    paper.matters.push_back(model.matters.size());
    model.matters.push_back(std::move(matter));
  }
  model.papers.push_back(std::move(paper));
  return index;
}

// A repeat may be in the book under another topic.
Content* content_behind(Paper& paper, const Content& before, bool repeats) {
  for (Content& content : paper.contents) {
    if (content.kind == before.kind && content.topic == before.topic) return &content;
  }
  return repeats ? &paper.contents.front() : nullptr;
}

namespace {

std::string place_in_paper(const std::string& number) {
  const auto dash = number.rfind('-');
  return dash == number.npos ? "" : number.substr(dash);
}

}  // namespace

void follow_classification(Run& run, Matter& matter, const Content& before) {
  Model& model = run.model;
  for (const std::size_t index : matter.papers) {
    if (Content* content = content_behind(model.papers[index], before, matter.paper != index))
      *content = {matter.kind, matter.topic};
  }
  const auto papers = model.linked_papers(matter);
  const bool hidden = std::ranges::any_of(
      papers, [&](std::size_t index) { return hides(model.papers[index].contents); });
  bool sealing_changed = false;
  for (const std::size_t index : papers) {
    Paper& paper = model.papers[index];
    sealing_changed = sealing_changed || paper.sealed != hidden;
    paper.sealed = hidden;
    paper.was_open = paper.was_open || !paper.sealed;
    const std::string series = series_of(paper.contents);
    if (series == paper.series) continue;
    paper.former_number = paper.number;
    paper.series = series;
    paper.number = model.next_number(paper.unit_id, series, run.today());
  }
  for (const std::size_t beside : model.linked_matters(matter)) {
    Matter& other = model.matters[beside];
    const std::string number = model.papers[other.paper].number + place_in_paper(other.number);
    if (&other != &matter && (sealing_changed || number != other.number)) ++other.version;
    other.number = number;
  }
}

}  // namespace quarter
