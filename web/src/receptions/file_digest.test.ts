import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { digestOf } from "./file_digest";

test.each([
  [0, "an empty one"],
  [3, "less than a slice"],
  [9 * 1024 * 1024 + 1, "several slices and a rest"],
])("the digest of %i bytes is the one sha256sum gives: %s", async (size) => {
  const bytes = new Uint8Array(size).map((_, at) => at % 251);
  const parts: number[] = [];
  expect(await digestOf(new Blob([bytes]), (part) => parts.push(part))).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(parts.at(-1) ?? 1).toBe(1);
});
