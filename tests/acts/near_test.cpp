// Near cases: what a paper being typed may repeat, how surely it is found, and for whom.
#include "matters/near.h"

#include <algorithm>
#include <iostream>
#include <random>
#include <set>

#include "acts/desk.h"
#include "base/text.h"
#include "matters/near_index.h"
#include "search/near.h"
#include "simulate/stories.h"

namespace acts {
namespace {

constexpr std::size_t kAll = 1000;

struct Near : Desk {
  std::string receive(const std::string& kind, const std::string& summary,
                      const std::string& id_number = "001085012345") {
    json::Object body = paper(kind);
    body["senders"] = json::Array{sender("Nguyễn Văn Hoà", id_number)};
    body["contents"] = json::Array{content(kind, summary)};
    return taken(body).id;
  }

  void do_act(const std::string& who, const std::string& id, const std::string& act_name,
              const json::Object& body) {
    const auto now = database.read([&](db::Transaction& tx) { return matters::find(tx, id); });
    done(who, *now, act_name, body);
  }

  std::vector<matters::NearHit> near(const std::string& who, matters::NearQuestion question) {
    if (question.unit_id.empty()) question.unit_id = "ubnd-00004";
    const matters::ListReader reader{
        .actor = people.at(who), .units = units, .law = the_law(), .today = clock.today()};
    return database.read(
        [&](db::Transaction& tx) { return matters::near(tx, office, question, reader); });
  }
  std::vector<std::string> alike(const std::string& who, const std::string& summary) {
    std::vector<std::string> ids;
    for (const auto& hit : near(who, {.summary = summary})) ids.push_back(hit.row.matter.id);
    return ids;
  }
};

using Ids = std::vector<std::string>;
const std::string kSummary = "Khiếu nại phương án bồi thường khi thu hồi đất tại ngõ 12 Đội Cấn";

TEST_F(Near, FindsNearlyTheSameWordsBeforeAndAfterTheIndexHasThem) {
  const std::string id = receive("complaint", kSummary);
  receive("feedback", "Phản ánh rác thải ùn ứ nhiều ngày ở đầu ngõ gây mùi hôi thối");
  for (int turn = 0; turn < 2; ++turn) {
    EXPECT_EQ(alike("clerk", "khieu nai phuong an boi thuong thu hoi dat tai ngo 12 doi can"),
              Ids{id});
    EXPECT_TRUE(alike("clerk", "Đề nghị cấp giấy chứng nhận quyền sử dụng đất lần đầu").empty());
    EXPECT_EQ(matters::index_near(office, kAll), turn == 0 ? 2u : 0u);
  }
}

TEST_F(Near, FindsTheSameSender) {
  const std::string id = receive("complaint", kSummary);
  const auto hits = near("clerk", {.sender = {.name = "", .id_number = "001085012345"}});
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].row.matter.id, id);
  EXPECT_TRUE(hits[0].same_sender);
  EXPECT_TRUE(near("clerk", {.sender = {.name = "", .id_number = "001085012346"}}).empty());
}

TEST_F(Near, AtTheSamePlaceAndTopicFewerWordsAreEnough) {
  json::Object body = paper("feedback");
  body["contents"] = json::Array{json::Object{
      {"kind", "feedback"},
      {"topic", "waste"},
      {"summary", "Rác thải đổ tràn ra lối đi chung của ngõ, đề nghị thu gom hằng ngày"},
      {"place_code", "00004"}}};
  taken(body);
  matters::index_near(office, kAll);
  const std::string other = "Rác thải đổ tràn trước cổng trường học nhiều tuần nay không ai dọn";
  EXPECT_TRUE(near("clerk", {.summary = other}).empty());
  const auto hits = near("clerk", {.summary = other, .place_code = "00004", .topic = "waste"});
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_TRUE(hits[0].same_place);
}

TEST_F(Near, StaysInTheUnit) {
  receive("complaint", kSummary);
  matters::index_near(office, kAll);
  EXPECT_TRUE(near("neighbour", {.unit_id = "ubnd-00008", .summary = kSummary}).empty());
  EXPECT_TRUE(alike("neighbour", kSummary).empty());
}

TEST_F(Near, NeverTellsOfADenunciationWithoutTheRight) {
  const std::string summary = "Tố cáo công chức địa chính nhận tiền khi làm hồ sơ tách thửa";
  const std::string id = receive("denunciation", summary);
  for (int turn = 0; turn < 2; ++turn) {
    for (const char* who : {"clerk", "head", "deputy"}) EXPECT_EQ(alike(who, summary), Ids{id});
    for (const char* who : {"handler", "chair", "inspector", "front", "administrator"}) {
      EXPECT_TRUE(alike(who, summary).empty()) << who;
      EXPECT_TRUE(near(who, {.sender = {.name = "", .id_number = "001085012345"}}).empty()) << who;
    }
    matters::index_near(office, kAll);
  }
}

TEST_F(Near, TellsAHandlerOfTheDenunciationAssignedToHim) {
  const std::string summary = "Tố cáo công chức địa chính nhận tiền khi làm hồ sơ tách thửa";
  const std::string id = receive("denunciation", summary);
  do_act("head", id, "accept", {{"on", "2026-11-20"}, {"document_number", "1/QĐ"}});
  do_act("head", id, "assign", {{"assignee_id", people.at("handler").user_id}});
  matters::index_near(office, kAll);
  EXPECT_EQ(alike("handler", summary), Ids{id});
  EXPECT_TRUE(alike("other_handler", summary).empty());
}

TEST_F(Near, ManyDenunciationsDoNotPushOutWhatAHandlerMaySee) {
  const std::string summary = "Tố cáo công chức địa chính nhận tiền khi làm hồ sơ tách thửa";
  const std::string open = receive("complaint", summary);
  for (int i = 0; i < 40; ++i) receive("denunciation", summary);
  matters::index_near(office, kAll);
  EXPECT_EQ(alike("handler", summary), Ids{open});
}

TEST_F(Near, FollowsAnActThatChangesTheWordsOrTheKind) {
  // Without the sender's street, which is taken out of a denunciation: the words stay the same.
  const std::string summary = "Khiếu nại phương án bồi thường khi thu hồi đất bãi ven sông";
  const std::string id = receive("complaint", summary);
  matters::index_near(office, kAll);
  do_act("clerk", id, "classify",
         {{"on", "2026-11-20"},
          {"kind", "denunciation"},
          {"topic", "corruption"},
          {"belongs_to", "own_body"}});
  EXPECT_EQ(alike("clerk", summary), Ids{id});
  EXPECT_TRUE(alike("handler", summary).empty());
  const auto left = database.read([&](db::Transaction& tx) {
    auto open = matters::near_text(*matters::find(tx, id));
    open.denunciation = false;
    return search::find_near(tx, matters::word_keys(vault, open), 10);
  });
  EXPECT_TRUE(left.empty()) << "the open keys of the text are gone";
}

TEST_F(Near, AComplaintAndADenunciationOfTheSameWordsShareNoKey) {
  const matters::NearText open{.unit_id = "u", .denunciation = false, .text = kSummary};
  const matters::NearText hidden{.unit_id = "u", .denunciation = true, .text = kSummary};
  const matters::NearText elsewhere{.unit_id = "v", .denunciation = false, .text = kSummary};
  const auto of_open = matters::word_keys(vault, open);
  for (const auto& other : {hidden, elsewhere}) {
    for (const long long key : matters::word_keys(vault, other)) {
      EXPECT_EQ(std::count(of_open.begin(), of_open.end(), key), 0);
    }
  }
}

// Who complains of the one has denounced the other: its sender is hidden too.
TEST_F(Near, TellsNoSenderOfAComplaintBesideADenunciation) {
  json::Object body = paper("denunciation");
  body["contents"] = json::Array{content("denunciation", "Tố cáo cán bộ nhận tiền làm sổ đỏ"),
                                 content("complaint", kSummary)};
  taken(body);
  for (const char* who : {"handler", "chair", "inspector"}) {
    EXPECT_TRUE(near(who, {.sender = {.name = "", .id_number = "001085012345"}}).empty()) << who;
  }
  EXPECT_EQ(near("clerk", {.sender = {.name = "", .id_number = "001085012345"}}).size(), 1u);
}

TEST_F(Near, AComplainerAndADenouncerShareNoFingerprint) {
  receive("complaint", kSummary);
  receive("denunciation", "Tố cáo cán bộ nhận tiền làm sổ đỏ");
  const std::string later = receive("complaint", "Khiếu nại cán bộ nhận tiền làm sổ đỏ");
  do_act("clerk", later, "classify",
         {{"on", "2026-11-20"},
          {"kind", "denunciation"},
          {"topic", "corruption"},
          {"belongs_to", "own_body"}});
  const auto fingerprints = [&](const char* sealed) {
    std::set<std::string> all;
    for (const auto& row : database.read([&](db::Transaction& tx) {
           return tx.query(std::string("SELECT s.sender_key FROM petition_sender s JOIN petition p "
                                       "ON p.id = s.petition_id WHERE p.sealed = ") +
                           sealed);
         })) {
      all.insert(row.text("sender_key"));
    }
    return all;
  };
  EXPECT_EQ(fingerprints("0").size(), 1u);
  EXPECT_EQ(fingerprints("1").size(), 1u);
  EXPECT_NE(fingerprints("0"), fingerprints("1"));
  EXPECT_EQ(near("clerk", {.sender = {.name = "", .id_number = "001085012345"}}).size(), 3u);
}

// ---- how surely

// The texts of the simulation, each filled with words of its own.
std::vector<std::string> summaries() {
  std::vector<std::string> all;
  int number = 0;
  const auto fill = [&](std::string_view text) {
    ++number;
    simulate::Words words;
    for (const char* name : {"doc", "area", "area2", "plot", "sheet", "sum", "sum2", "sum_small",
                             "year", "home", "households", "people", "day1", "day2"}) {
      words[name] = std::to_string(number * 37 % 900 + 10);
    }
    for (const char* name : {"hamlet", "street", "project", "place", "neighbour", "school", "job",
                             "hour", "chief", "office", "official", "months"}) {
      words[name] = std::string("khu Gò Mối ") + std::to_string(number % 89);
    }
    all.push_back(simulate::filled(text, words));
  };
  for (const auto stories :
       {simulate::complaint_stories(), simulate::denunciation_stories(),
        simulate::feedback_stories(), simulate::everyday_stories(), simulate::party_stories()}) {
    for (const simulate::Story& story : stories) {
      fill(story.summary);
      fill(story.other_summary);
    }
  }
  return all;
}

// One to three words replaced, left out or added, and a spelling of another clerk.
std::string retyped(const std::string& text, std::mt19937& dice) {
  auto words = text::words(text::folded(text));
  const auto pick = [&](std::size_t size) { return dice() % size; };
  for (std::size_t left = 1 + pick(3); left > 0; --left) {
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(pick(words.size()));
    switch (pick(3)) {
      case 0:
        *at = "khac";
        break;
      case 1:
        words.insert(at, "them");
        break;
      default:
        if (words.size() > 4) words.erase(at);
    }
  }
  std::string typed;
  for (const auto& word : words) typed += (typed.empty() ? "" : " ") + word;
  return typed;
}

TEST_F(Near, FindsAtLeastNineteenOfTwentyRetypedTextsAndFewOthers) {
  const auto texts = summaries();
  ASSERT_GE(texts.size(), 100u);
  Ids ids;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ids.push_back(receive("complaint", texts[i], std::to_string(100000000000 + i)));
  }
  while (matters::index_near(office, kAll) > 0) {
  }
  std::mt19937 dice(2026);
  std::size_t asked = 0, found = 0, others = 0;
  for (std::size_t round = 0; round < 5 * texts.size(); ++round) {
    const std::size_t i = round % texts.size();
    if (text::words(text::folded(texts[i])).size() < 8) continue;
    ++asked;
    const Ids hits = alike("clerk", retyped(texts[i], dice));
    const bool there = std::count(hits.begin(), hits.end(), ids[i]) > 0;
    found += there;
    others += hits.size() - there;
  }
  std::cout << found << " of " << asked << " found, " << others << " others beside\n";
  EXPECT_GE(double(found), 0.95 * double(asked)) << found << " of " << asked;
  EXPECT_LE(double(others), 0.2 * double(asked)) << others << " others for " << asked;
}

}  // namespace
}  // namespace acts
