// Every page of both entries, read from the tables the entries themselves go by: a page that is added there is
// looked at without anybody remembering it.
import { readFileSync } from "node:fs";
import { must } from "./browser.mjs";

const source = (path) => readFileSync(new URL(`../../web/src/${path}`, import.meta.url), "utf8");
const examples = { "units/:id": "units/ubnd-00004", search: "search?q=khieu+nai", "law/rules/:room/:name": "law/rules/complaint/accept_by", "*": "no-such-page" };
// Who sees them as they are meant: the others are sent away.
const administrators = new Set(["/staff"]);
const portalSteps = 6;

// `work`: what oneOfEach made.
function officeTable(work) {
  const known = {
    ...examples, "matters/:id": `matters/${work.matter}`, "petitions/:id/receipt": `petitions/${work.petition}/receipt`,
    "data-requests/:id": `data-requests/${work.dataRequest}`, "desk/visits/:id": `desk/visits/${work.visit}`, "receptions/:id/brief": `receptions/${work.session}/brief`,
    "receptions/:id/minutes": `receptions/${work.session}/minutes`, "matters/:matter/dialogues/:id/notice": `matters/${work.matter}/dialogues/${work.dialogue}/notice`,
    "matters/:matter/dialogues/:id/minutes": `matters/${work.matter}/dialogues/${work.dialogue}/minutes`, "desk/visits/:id/conclusion": `desk/visits/${work.concluded}/conclusion`,
  };
  const paths = [...source("Office.tsx").matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path);
  must(paths.length > 8, "the table of the office's pages was not found");
  for (const path of paths) must(path in known || !/[:*]/.test(path), `give an example of ${path}`);
  return ["/", ...paths.map((path) => `/${known[path] ?? path}`)];
}

export const officePages = (work) => officeTable(work).filter((path) => !administrators.has(path));
// The calendar and the local regulations are everybody's, but only an administrator can rule on them.
export const administratorsPages = (work) => [...officeTable(work).filter((path) => administrators.has(path)), "/law/calendar", "/law/profiles"];

export function portalPages() {
  const table = /kPages = \{([^}]+)\}/.exec(source("portal/route.ts"));
  const slugs = [...(table?.[1] ?? "").matchAll(/: "([^"]*)"/g)].map(([, slug]) => slug);
  must(slugs.length > 5, "the table of the portal's pages was not found");
  const steps = Array.from({ length: portalSteps - 1 }, (_, index) => `/portal/gui-don/${index + 2}`);
  return [...slugs.map((slug) => `/portal/${slug}`), ...steps];
}
