#include "law/spans.h"

#include <algorithm>

namespace law {
namespace {

std::string at(const SpanField& field, std::size_t i, std::string_view name) {
  return std::string(field.name).append(".").append(std::to_string(i)).append(".").append(name);
}

Result<ExcludedSpan> read_one(const json::Object& item, const SpanField& field, std::size_t i,
                              Date earliest) {
  ExcludedSpan span;
  span.from = *parse_iso(item.at(field.from).as_string());
  span.to = *parse_iso(item.at(field.to).as_string());
  span.days = days_between(span.from, span.to);
  span.vi = field.why.vi;
  span.en = field.why.en;
  if (span.to < span.from) return wrong_field(at(field, i, field.to), "span.ends_before_it_begins");
  if (span.from < earliest) return wrong_field(at(field, i, field.from), "span.outside_period");
  return span;
}

}  // namespace

Result<std::vector<ExcludedSpan>> read_spans(const Inquiry& ask, const SpanField& field,
                                             Date earliest, Overlap overlap) {
  std::vector<ExcludedSpan> spans;
  const json::Array& items = ask.array(field.name);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ExcludedSpan span = TRY(read_one(items[i].as_object(), field, i, earliest));
    spans.push_back(std::move(span));
  }
  std::ranges::sort(spans, {}, &ExcludedSpan::from);
  for (std::size_t i = 1; overlap == Overlap::refused && i < spans.size(); ++i) {
    if (spans[i].from < spans[i - 1].to) return wrong_field(field.name, "span.overlaps");
  }
  return spans;
}

}  // namespace law
