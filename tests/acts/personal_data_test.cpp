// What a data subject asks for, on whole papers: found, copied, erased where the law allows it.
#include "personal_data/acts.h"
#include "personal_data/copy.h"
#include "personal_data/data_request_store.h"
#include "personal_data/erase.h"
#include "personal_data/seen.h"
#include "petitions/held.h"

#include "acts/desk.h"

namespace acts {
namespace {

using matters::Matter;

struct PersonalData : Desk {
  static json::Object named_paper(const std::string& kind) {
    json::Object body = paper(kind);
    json::Object who = sender("Nguyễn Văn Hoà", "001085012345");
    who["phone"] = "0912 345 678";
    body["senders"] = json::Array{who};
    body["full_text"] = "Tôi là Nguyễn Văn Hoà, nhà ở 12 Đội Cấn.";
    body["contents"] = json::Array{content(kind, "Ông Nguyễn Văn Hoà đòi bồi thường")};
    return body;
  }

  std::string asked(const std::string& kind, json::Object by) {
    by["unit_id"] = "ubnd-00004";
    by["kind"] = kind;
    by["received_on"] = iso(clock.today());
    by["name"] = "Nguyễn Văn Hoà";
    by["identity_checked"] = true;
    const json::Value body(by);
    json::Fields in(body);
    auto request = personal_data::read_new(in, clock.today());
    EXPECT_TRUE(in.done());
    return personal_data::add(office, people.at("clerk"), std::move(request),
                              {"key-" + std::to_string(++keys), json::serialize(body)})
        .value()
        .id;
  }

  json::Array erased(const std::string& request) {
    const auto answer = personal_data::erase_for(
        office, people.at("head"), {request, "5/QĐ-UBND", "Theo yêu cầu của chủ thể dữ liệu"});
    EXPECT_TRUE(answer);
    return answer ? answer->at("papers").as_array() : json::Array();
  }

  std::size_t found(const petitions::Person& person) {
    return database.read([&](db::Transaction& tx) {
      return petitions::held_on(tx, vault, "ubnd-00004", person).size();
    });
  }

  // Refused in November 2026: over, but its file must be kept.
  Matter refused(Matter matter) {
    const auto grounds =
        the_law().choices(matters::refusal_list(matter.kind), clock.today()).value();
    return done("head", matter, "refuse",
                {{"on", "2026-11-20"},
                 {"ground", grounds.front().word},
                 {"reason", "Nguyễn Văn Hoà không đủ điều kiện"}});
  }
};

TEST_F(PersonalData, APersonIsFoundByAnyOfHisNumbers) {
  const auto taken = take_in("clerk", named_paper("denunciation"));
  ASSERT_TRUE(taken);
  struct Case {
    petitions::Person by;
    std::size_t papers;
    const char* because;
  };
  for (const Case& each : {Case{{.id_number = "001085012345"}, 1, "the identity number"},
                           Case{{.id_number = "001 085 012345"}, 1, "however it is written"},
                           Case{{.phone = "+84 912.345.678"}, 1, "the telephone"},
                           Case{{.code = taken->code}, 1, "the code of the paper"},
                           Case{{.id_number = "001085012346"}, 0, "another number"},
                           Case{{.phone = "0912345679"}, 0, "another telephone"},
                           Case{{.code = "0000000000000000"}, 0, "no code"}}) {
    EXPECT_EQ(found(each.by), each.papers) << each.because;
  }
}

TEST_F(PersonalData, APhoneFromBeforeTheFingerprintIsReckonedLater) {
  ASSERT_TRUE(take_in("clerk", named_paper("denunciation")));
  database.write(
      [&](db::Transaction& tx) { tx.execute("UPDATE petition_sender SET phone_key = NULL"); });
  EXPECT_EQ(found({.phone = "0912345678"}), 0u);
  database.write([&](db::Transaction& tx) { petitions::reckon_phone_keys(tx, vault); });
  EXPECT_EQ(found({.phone = "0912345678"}), 1u);
}

TEST_F(PersonalData, WhoAsksIsSealed) {
  asked("copy", {{"id_number", "001085012345"}});
  const std::string row = database.read([](db::Transaction& tx) {
    const auto first = tx.first(
        "SELECT number || due_on || sealed_person || COALESCE(reason, '') AS said FROM "
        "data_request");
    return first->text("said");
  });
  EXPECT_EQ(row.find("Nguyễn"), std::string::npos);
  EXPECT_EQ(row.find("001085012345"), std::string::npos);
  EXPECT_TRUE(row.starts_with("1/2026/DLCN2026-11-25"))
      << "Friday; Monday is the first day, Tuesday the 24th a holiday";
}

TEST_F(PersonalData, NothingOpenAndNothingThatMustBeKeptIsErased) {
  const Matter open = taken(named_paper("complaint"));
  const Matter over = refused(taken(named_paper("complaint")));
  const std::string request = asked("erasure", {{"phone", "0912345678"}});
  const json::Array papers = erased(request);
  std::map<std::string, std::string> why;
  for (const auto& each : papers) {
    const json::Value& until = each.at("keep_until");
    why[std::string(each.at("number").as_string())] =
        std::string(each.at("reason").as_string()) +
        (until.is_string() ? " " + std::string(until.as_string()) : "");
  }
  EXPECT_EQ(why, (std::map<std::string, std::string>{{open.number, "matter_open"},
                                                     {over.number, "must_be_kept 2041-11-20"}}));
  EXPECT_NE(everything_plain().find("Nguyễn Văn Hoà"), std::string::npos);
}

TEST_F(PersonalData, WhatIsPastItsYearsIsErasedEverywhereAndTheJournalStaysWhole) {
  for (const std::string kind : {"complaint", "denunciation"}) {
    refused(taken(named_paper(kind)));
  }
  database.write(
      [](db::Transaction& tx) { tx.execute("UPDATE matter SET closed_on = '2011-09-01'"); });
  const json::Array papers = erased(asked("erasure", {{"id_number", "001085012345"}}));
  ASSERT_EQ(papers.size(), 2u);
  for (const auto& each : papers) EXPECT_TRUE(each.at("erased").as_bool());
  EXPECT_EQ(found({.id_number = "001085012345"}), 0u);
  EXPECT_EQ(found({.phone = "0912345678"}), 0u);
  const std::string left = database.read([](db::Transaction& tx) {
    std::string all;
    for (const char* sql :
         {"SELECT contents || COALESCE(full_text, '') || COALESCE(request, '') AS said FROM "
          "petition",
          "SELECT COALESCE(identity, '') AS said FROM petition_sender",
          "SELECT summary || sender_label || COALESCE(outcome, '') AS said FROM matter",
          "SELECT folded AS said FROM search_index"}) {
      for (const auto& row : tx.query(sql)) all += row.text("said") + "\n";
    }
    return all;
  });
  EXPECT_EQ(left.find("Hoà"), std::string::npos) << left;
  EXPECT_EQ(left.find("van hoa"), std::string::npos) << left;
  EXPECT_EQ(left.find("Đội Cấn"), std::string::npos) << left;
  EXPECT_EQ(left.find("người tố cáo"), std::string::npos) << "a complaint must not look like one";
  const std::string boxes = database.read([&](db::Transaction& tx) {
    std::string all;
    for (const auto& row : tx.query("SELECT petition_id FROM vault_box")) {
      all += *vault::get(tx, vault, row.text("petition_id"));
    }
    return all;
  });
  EXPECT_EQ(boxes.find("Hoà"), std::string::npos) << "nor in the vault";
  EXPECT_TRUE(journal::verify(database).faults.empty());
}

TEST_F(PersonalData, OneOfTwoSendersIsErasedAndTheOtherStays) {
  json::Object body = named_paper("complaint");
  body["senders"].as_array().push_back(sender("Mùa A Lử", "001085099999"));
  body["full_text"] = "Chúng tôi là Nguyễn Văn Hoà và Mùa A Lử.";
  refused(taken(body));
  database.write(
      [](db::Transaction& tx) { tx.execute("UPDATE matter SET closed_on = '2011-09-01'"); });
  erased(asked("erasure", {{"id_number", "001085012345"}}));
  const auto stored = database.read([&](db::Transaction& tx) {
    return petitions::held_on(tx, vault, "ubnd-00004", {.id_number = "001085099999"});
  });
  ASSERT_EQ(stored.size(), 1u);
  EXPECT_EQ(stored[0].handed_in.senders[0].name, petitions::kErasedLabel);
  EXPECT_EQ(stored[0].handed_in.senders[1].name, "Mùa A Lử");
  EXPECT_EQ(stored[0].handed_in.full_text, "Chúng tôi là [đã xóa] và Mùa A Lử.");
}

TEST_F(PersonalData, WhoSawIsAnsweredFromTheJournal) {
  const auto taken = take_in("clerk", named_paper("denunciation"));
  const std::string id = taken->petition.id;
  ASSERT_TRUE(matters::open_identity(office, people.at("head"), id, "Làm việc với người tố cáo"));
  const auto seen = personal_data::who_saw(
      office, people.at("deputy"),
      {"ubnd-00004", {.phone = "0912345678"}, "Nguyễn Văn Hoà hỏi ai đã xem"});
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->size(), 1u);
  EXPECT_EQ((*seen)[0].at("by").as_string(), "Ông head");
  EXPECT_EQ((*seen)[0].at("purpose").as_string(), "Làm việc với người tố cáo");
  EXPECT_EQ(everything_plain().find("Hoà"), std::string::npos) << "the question names nobody";
  for (const char* who : {"handler", "chair", "inspector", "front", "administrator", "neighbour"}) {
    EXPECT_FALSE(personal_data::who_saw(office, people.at(who),
                                        {"ubnd-00004", {.phone = "0912345678"}, "Muốn biết"}))
        << who;
  }
}

TEST_F(PersonalData, ADenunciationIsOpenedAsAComplaintOnlyForAReason) {
  Matter matter = taken(named_paper("denunciation"));
  json::Object body{{"on", "2026-11-20"},
                    {"kind", "complaint"},
                    {"topic", "land_compensation"},
                    {"belongs_to", "own_body"}};
  const auto refused_act = act("clerk", matter, "classify", body);
  ASSERT_FALSE(refused_act);
  EXPECT_EQ(describe(refused_act.error()), "classify.say_why_to_open reason");
  body["reason"] = "Nội dung là khiếu nại quyết định bồi thường";
  matter = done("clerk", matter, "classify", body);
  EXPECT_EQ(matter.kind, matters::Kind::complaint);
  const auto written = database.read([&](db::Transaction& tx) {
    const auto id = matters::papers_of(tx, matter.id).front().petition_id;
    return journal::about(tx, "petition", id);
  });
  EXPECT_EQ(written.back().entry.act, "petition.unseal");
  EXPECT_EQ(written.back().entry.reason, "Nội dung là khiếu nại quyết định bồi thường");
}

}  // namespace
}  // namespace acts
