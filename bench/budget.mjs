// bench/budget.md as the program reads it, and what a run says about it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const figures = { "per second": "perSecond", "p50 ms": "p50", "p99 ms": "p99", "% of the bare limit": "percent", "MB": "megabytes" };
const worse = 1.25;  // than the run before on the same office

// Rows of the table: | what | connections | figure | limit | papers |
export function budgets(folder) {
  return readFileSync(join(folder, "budget.md"), "utf8").split("\n")
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && cells[2] in figures)
    .map(([what, connections, figure, limit, papers]) => ({
      what, connections: connections === "" ? null : Number(connections), figure, least: limit.startsWith("≥"),
      limit: Number(limit.replace(/[^\d.]/g, "")), papers: papers === "any" ? null : Number(papers.replaceAll(",", "")),
    }));
}

// One sentence a budget that belongs to this run; {kept, missed, unmeasured}.
export function compared(all, measured, papers) {
  const said = { kept: [], missed: [], unmeasured: [] };
  for (const budget of all.filter((each) => each.papers === null || each.papers === papers)) {
    const found = measured.filter((each) => each.what === budget.what && (budget.connections === null || each.connections === budget.connections));
    const values = found.map((each) => each[figures[budget.figure]]).filter((value) => value !== undefined && value !== null);
    const name = `${budget.what}${budget.connections ? `, ${budget.connections} connections` : ""}: ${budget.figure}`;
    const sign = budget.least ? "≥" : "<";
    if (values.length === 0) said.unmeasured.push(`${name} ${sign} ${budget.limit}: not measured`);
    for (const value of values) {
      const kept = budget.least ? value >= budget.limit : value < budget.limit;
      said[kept ? "kept" : "missed"].push(`${name} ${value.toFixed(1)}, wanted ${sign} ${budget.limit}`);
    }
  }
  return said;
}

// Figures that are clearly worse than in the last run written down for the same office.
export function regressions(folder, measured, title) {
  const file = join(folder, "results.md");
  if (!existsSync(file)) return [];
  const last = readFileSync(file, "utf8").split("\n## ").filter((part) => part.split("\n")[0].endsWith(title)).at(-1);
  if (!last) return [];
  const before = new Map();
  for (const line of last.split("\n")) {
    const cells = line.split("|").slice(1, -1).map((cell) => cell.trim());
    if (cells.length === 5 && Number(cells[1]) > 0) before.set(cells[0], Number(cells[1]));
  }
  return measured.filter((each) => each.perSecond && before.get(each.name) > each.perSecond * worse)
    .map((each) => `${each.name}: ${Math.round(each.perSecond)} a second, was ${before.get(each.name)}`);
}
