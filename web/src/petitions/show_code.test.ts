import { expect, test } from "vitest";

import { showCode } from "./show_code";

test("sixteen digits are read in groups of four; another code stays as it is", () => {
  expect(showCode("0123456789012345")).toBe("0123 4567 8901 2345");
  expect(showCode("HK26-7Q4M")).toBe("HK26-7Q4M");
});
