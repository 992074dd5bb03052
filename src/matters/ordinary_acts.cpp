#include "matters/ordinary_acts.h"

#include <algorithm>
#include <array>

namespace matters {
namespace {

// By kind, in the order of the enum; nothing where the kind has no such act.
struct Article {
  std::string_view act;
  std::array<std::string_view, 3> of_kind;
};

constexpr std::string_view kClassify = "Thông tư 05/2021/TT-TTCP, Điều 6";
constexpr std::string_view kFeedback = "Luật Tiếp công dân, Điều 28";

constexpr std::array kArticles{
    Article{"classify", {kClassify, kClassify, kClassify}},
    Article{"assign", {"Luật Khiếu nại, Điều 29", "Luật Tố cáo, Điều 31", kFeedback}},
    Article{"determine_complexity", {"Luật Khiếu nại, Điều 28, 37", "", ""}},
    Article{"extend", {"", "Luật Tố cáo, Điều 30", ""}},
    Article{"decide", {"Luật Khiếu nại, Điều 31, 40", "Luật Tố cáo, Điều 35, 36", kFeedback}},
    Article{"deliver", {"Luật Khiếu nại, Điều 32, 41", "Luật Tố cáo, Điều 35.3", kFeedback}},
    Article{"close", {"Luật Khiếu nại, Điều 34, 43", "Luật Tố cáo, Điều 39", kFeedback}},
    Article{"withdraw", {"Luật Khiếu nại, Điều 10", "Luật Tố cáo, Điều 33", kFeedback}},
    Article{"reopen", {"Luật Khiếu nại, Điều 7", "Luật Tố cáo, Điều 37", kFeedback}},
};

std::string article_for(std::string_view act, Kind kind) {
  const auto found = std::ranges::find(kArticles, act, &Article::act);
  return found == kArticles.end() ? std::string()
                                  : std::string(found->of_kind.at(static_cast<std::size_t>(kind)));
}

}  // namespace

std::vector<Offer> all_offers(const Matter& matter, const std::vector<std::string>& acts,
                              const std::vector<Offer>& lawful) {
  std::vector<Offer> offers;
  for (const std::string& act : acts) {
    const auto found = std::ranges::find(lawful, act, &Offer::act);
    offers.push_back(found != lawful.end() ? *found : Offer{act, article_for(act, matter.kind)});
  }
  return offers;
}

}  // namespace matters
