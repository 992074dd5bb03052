import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";

import { useArticle } from "./article";

test("an article nobody has compared with its text says so", () => {
  const cite = renderHook(useArticle).result.current;
  expect(cite({ article: "Luật Khiếu nại Đ.29", unverified: true })).toBe("Luật Khiếu nại Điều 29 (chưa đối chiếu nguyên văn)");
  expect(cite({ article: "Luật Khiếu nại Đ.27", unverified: false })).toBe("Luật Khiếu nại Điều 27");
});
