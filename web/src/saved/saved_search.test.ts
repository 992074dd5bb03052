import { expect, test } from "vitest";

import { readQuery } from "../worklist/matter_query";
import { keptQuery, savedAddress } from "./saved_search";

test.each([
  ["a list without conditions", { list: "matters" as const, query: {} }, "/matters"],
  ["the usual order needs no word", { list: "matters" as const, query: { kind: "complaint", sort: "due_on", order: "asc" } }, "/matters?kind=complaint"],
  ["another order is one word", { list: "matters" as const, query: { due: "overdue", sort: "received_on", order: "desc" } }, "/matters?due=overdue&sort=received_on.desc"],
  ["a search", { list: "search" as const, query: { q: "bãi rác", below: "true" } }, "/search?q=b%C3%A3i+r%C3%A1c&below=true"],
])("%s opens at its address", (_, saved, address) => {
  expect(savedAddress(saved)).toBe(address);
});

test("a list opens with the order it was kept with", () => {
  const address = savedAddress({ list: "matters", query: { sort: "received_on", order: "asc" } });
  expect(readQuery(new URLSearchParams(address.split("?")[1])).sort).toBe("received_on.asc");
});

test("empty conditions are not kept", () => {
  expect(keptQuery({ kind: "", due: "soon" })).toEqual({ due: "soon" });
});
