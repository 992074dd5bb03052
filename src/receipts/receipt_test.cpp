#include "receipts/receipt.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "base/qr.h"
#include "receipts/base32.h"
#include "receipts/command.h"
#include "receipts/key_store.h"
#include "vault/signature.h"

namespace receipts {
namespace {

const std::string kSeed(vault::kSeedBytes, 's');
const std::string kOtherSeed(vault::kSeedBytes, 't');

Facts some_facts() {
  return {.unit_id = "ubnd-00004",
          .number = "2026-7K3F-9QXA",
          .received_on = date(2026, 11, 21),
          .digest = "1F0C22B0A97D4E5566AA"};
}

Verdict verdict_of(const std::string& said, const std::string& seed = kSeed) {
  const auto claim = read(said);
  return claim ? judge(*claim, vault::public_key_of(seed)) : Verdict::not_a_receipt;
}

TEST(Receipt, IsGenuineAsItWasGiven) {
  const std::string said = signed_text(some_facts(), 1, kSeed);
  EXPECT_EQ(verdict_of(said), Verdict::genuine);
  EXPECT_EQ(verdict_of("  " + said + "\n"), Verdict::genuine) << "blanks of a copy do no harm";
  EXPECT_EQ(verdict_of("https://phuong.example/verify#" + said), Verdict::genuine)
      << "as the QR code has it";
  const auto claim = read(said);
  ASSERT_TRUE(claim);
  EXPECT_EQ(claim->facts.unit_id, "ubnd-00004");
  EXPECT_EQ(claim->facts.number, "2026-7K3F-9QXA");
  EXPECT_EQ(iso(claim->facts.received_on), "2026-11-21");
}

TEST(Receipt, OfAnotherKeyIsNotGenuine) {
  const std::string said = signed_text(some_facts(), 1, kSeed);
  EXPECT_EQ(verdict_of(said, kOtherSeed), Verdict::altered);
  EXPECT_EQ(judge(*read(said), std::nullopt), Verdict::unknown_key);
}

TEST(Receipt, TextThatIsNoneSaysSo) {
  for (const char* text :
       {"", ":", "TD1", "TD1::::::", "TD2:UBND-00004:1:2026-7K3F-9QXA:20261121:1F:0",
        "TD1:UBND-00004:0:2026-7K3F-9QXA:20261121:1F:0",
        "TD1:UBND-00004:1:2026-7K3F-9QXA:20260230:1F:0", "####"}) {
    EXPECT_FALSE(read(text)) << text;
  }
}

RC_GTEST_PROP(ReceiptProperty, AnyAlteredCharacterFails, ()) {
  std::string said = signed_text(some_facts(), 1, kSeed);
  const auto at = *rc::gen::inRange<std::size_t>(0, said.size());
  const char other = *rc::gen::distinctFrom(rc::gen::arbitrary<char>(), said[at]);
  said[at] = other;
  // A blank in place of the last character is cut off, and so is what stands before a '#'.
  RC_ASSERT(verdict_of(said) != Verdict::genuine);
}

RC_GTEST_PROP(ReceiptProperty, ALostOrAddedCharacterFails, ()) {
  std::string said = signed_text(some_facts(), 1, kSeed);
  const auto at = *rc::gen::inRange<std::size_t>(1, said.size());
  if (*rc::gen::arbitrary<bool>()) {
    said.erase(at, 1);
  } else {
    said.insert(at, 1, *rc::gen::elementOf(std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ:-")));
  }
  RC_ASSERT(verdict_of(said) != Verdict::genuine);
}

RC_GTEST_PROP(ReceiptProperty, Base32ComesBack, (const std::string& bytes)) {
  const auto back = from_base32(base32(bytes));
  RC_ASSERT(back.has_value() && *back == bytes);
}

RC_GTEST_PROP(ReceiptProperty, NoTextFromOutsideBreaksTheReader, (const std::string& text)) {
  const auto claim = read(text);
  RC_ASSERT(!claim || judge(*claim, vault::public_key_of(kSeed)) != Verdict::genuine);
}

TEST(Receipt, MakesAQrCodeThatACheapTelephoneReads) {
  const std::string said = signed_text(some_facts(), 1, kSeed);
  EXPECT_LE(qr::drawn(said).side, 45 + 8) << "version 7 and its margin";
  EXPECT_LE(qr::drawn("https://tiepdan.phuongbadinh.hanoi.gov.vn/verify#" + said).side, 57 + 8);
}

TEST(VerifyCommand, NeedsOnlyTheKeys) {
  const std::string keys =
      R"({"items": [{"unit_id": "ubnd-00004", "generation": 1, "public_key": ")" +
      to_hex(vault::public_key_of(kSeed)) +
      R"(", "made_on": "2026-01-05", "retired_on": "2026-06-01"}], "next": null})";
  std::ostringstream out, error;
  EXPECT_EQ(verify_command(signed_text(some_facts(), 1, kSeed), keys, out, error), 0);
  EXPECT_EQ(out.str(), "genuine\nnumber 2026-7K3F-9QXA\nunit ubnd-00004\nreceived_on 2026-11-21\n");
  struct Case {
    std::string receipt, keys;
    int status;
    std::string says;
    const char* because;
  };
  Facts other_day = some_facts();
  other_day.received_on = date(2026, 11, 20);
  std::string altered = signed_text(some_facts(), 1, kSeed);
  altered.replace(altered.find("20261121"), 8, "20261120");
  for (const Case& each :
       {Case{altered, keys, 1, "altered\n", "another day was written in"},
        Case{signed_text(other_day, 1, kOtherSeed), keys, 1, "altered\n", "another key signed"},
        Case{signed_text(some_facts(), 2, kSeed), keys, 1, "unknown_key\n", "a later key"},
        Case{"giấy biên nhận", keys, 1, "not_a_receipt\n", "words"},
        Case{altered, "{", 2, "", "the keys are broken"}}) {
    std::ostringstream said;
    EXPECT_EQ(verify_command(each.receipt, each.keys, said, error), each.status) << each.because;
    EXPECT_EQ(said.str(), each.says) << each.because;
  }
}

}  // namespace
}  // namespace receipts
