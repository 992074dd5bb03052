#include "people/identity.h"

#include <gtest/gtest.h>

namespace {

using people::Identity;

json::Value whole() {
  return json::parse_own(R"({"kind": "person", "name": "Nguyễn Thị Hòa", "birth_year": 1961,
    "id_kind": "cccd", "id_number": "001161012345", "id_issued_on": "2021-08-10",
    "id_issued_by": "Cục CSQLHC về TTXH", "address": "Số 7 ngõ 88 phố Trần Quang Diệu",
    "commune_code": "00226", "phone": "0912 345 678", "email": "hoa61@vidu.vn",
    "representative": true})");
}

std::vector<std::string> errors_of(const json::Value& body) {
  json::Fields in(body);
  (void)people::read_identity(in);
  std::vector<std::string> found;
  if (const auto done = in.done(); !done) {
    for (const FieldError& error : done.error().fields)
      found.push_back(error.field + " " + error.code);
  }
  return found;
}

Identity read(const json::Value& body) {
  json::Fields in(body);
  Identity identity = people::read_identity(in);
  EXPECT_TRUE(in.done());
  return identity;
}

TEST(Identity, ComesBackAsItWasWritten) {
  const json::Value body = whole();
  EXPECT_EQ(json::Value(people::to_json(read(body))), body);
  const Identity again = people::from_own_json(people::to_json(read(body)));
  EXPECT_EQ(json::Value(people::to_json(again)), body);
}

TEST(Identity, ANameIsEnough) {
  const json::Value body = json::parse_own(R"({"kind": "organisation", "name": "Hội CCB"})");
  const json::Value written = people::to_json(read(body));
  EXPECT_EQ(json::serialize(written),
            R"({"kind":"organisation","name":"Hội CCB","birth_year":null,"id_kind":null,)"
            R"("id_number":null,"id_issued_on":null,"id_issued_by":null,"address":null,)"
            R"("commune_code":null,"phone":null,"email":null,"representative":false})");
  EXPECT_EQ(json::Value(people::to_json(people::from_own_json(written))), written);
}

struct Wrong {
  std::string field;
  std::string value;  // as JSON
  std::string error;
  std::string because;
};

const std::vector<Wrong> kWrongs = {
    {"kind", R"("company")", "field.not_one_of", "a word that is not in the contract"},
    {"name", R"("A")", "field.too_short", "one letter is no name"},
    {"name", '"' + std::string(201, 'a') + '"', "field.too_long", "the bound of the contract"},
    {"name", R"("Hòa\nHòa")", "field.one_line", "a name is one line"},
    {"birth_year", "1899", "field.out_of_range", "nobody lives so long"},
    {"birth_year", R"("1961")", "field.wrong_type", "a number is not text"},
    {"id_kind", R"("driving_licence")", "field.not_one_of", "not in the contract"},
    {"id_number", R"("00116101234")", "identity.cccd_not_12_digits", "one digit is missing"},
    {"id_number", R"("0011610123456")", "identity.cccd_not_12_digits", "one digit too many"},
    {"id_number", R"("00116101234O")", "identity.cccd_not_12_digits", "a letter O"},
    {"id_issued_on", R"("2021-02-30")", "field.not_a_date", "no such day"},
    {"phone", R"("0912345")", "identity.phone_not_a_number", "7 digits"},
    {"phone", R"("gọi sau")", "identity.phone_not_a_number", "words"},
    {"phone", R"("+1234567890123456")", "identity.phone_not_a_number", "16 digits"},
    {"email", R"("hoa61")", "identity.email_without_at", "no @"},
    {"email", R"("@vidu.vn")", "identity.email_without_at", "nobody there"},
    {"email", R"("a@b@c")", "identity.email_without_at", "two of them"},
    {"commune_code", R"("226")", "identity.commune_code_not_5_digits", "zeros left out"},
    {"representative", R"("yes")", "field.wrong_type", "a word is not a boolean"},
};

TEST(Identity, EveryWrongFieldIsNamed) {
  for (const Wrong& wrong : kWrongs) {
    json::Value body = whole();
    body.as_object()[wrong.field] = json::parse_own(wrong.value);
    EXPECT_EQ(errors_of(body), std::vector<std::string>{wrong.field + " " + wrong.error})
        << wrong.because;
  }
}

TEST(Identity, AllErrorsAreFoundAtOnceAndUnknownFieldsToo) {
  json::Value body = whole();
  body.as_object()["phone"] = "x";
  body.as_object()["email"] = "x";
  body.as_object()["nickname"] = "x";
  EXPECT_EQ(errors_of(body).size(), 3u);
}

TEST(Identity, TakesNumbersAsPeopleWriteThem) {
  for (const char* phone :
       {"0912345678", "0912 345 678", "0912.345.678", "+84 912-345-678", "(024) 3825 1234"}) {
    json::Value body = whole();
    body.as_object()["phone"] = phone;
    EXPECT_EQ(errors_of(body), std::vector<std::string>{}) << phone;
  }
  json::Value body = whole();
  body.as_object()["id_number"] = "001 161 012 345";
  EXPECT_EQ(errors_of(body), std::vector<std::string>{});
  body.as_object()["id_kind"] = "passport";
  body.as_object()["id_number"] = "C1234567";
  EXPECT_EQ(errors_of(body), std::vector<std::string>{}) << "a passport has letters";
}

}  // namespace
