// What remains on the machine: every byte of the data folder, a dump of the database, the database's
// own folder where it may be read, and what the server has said.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const largestText = 48 << 20;

// A running database removes files meanwhile: null for one that is gone.
function bytesOf(path) {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function look(glass, bytes) {
  const found = new Set(glass.inBytes(bytes));
  if (bytes.length <= largestText) for (const what of glass.inText(bytes.toString("utf8"))) found.add(what);
  return [...found];
}

// {path, found} of every file in which something is seen, and how many were looked at.
export function lookBelow(folder, glass, asText = true) {
  const seen = [];
  let count = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    const bytes = bytesOf(path);
    if (bytes === null) continue;
    count += 1;
    const found = asText ? look(glass, bytes) : glass.inBytes(bytes);
    if (found.length > 0) seen.push({ path, found });
  }
  return { seen, count };
}

export function dumpOf(database) {
  const done = spawnSync("pg_dump", [database], { maxBuffer: 1 << 30 });
  if (done.status !== 0) throw new Error(`pg_dump failed: ${done.stderr}`);
  return done.stdout;
}

// The folder of the database server, or null when it is not ours to read.
export function folderOfServer(database) {
  spawnSync("psql", [database, "-qc", "CHECKPOINT"]);
  const done = spawnSync("psql", [database, "-Atc", "SHOW data_directory"], { encoding: "utf8" });
  const folder = done.stdout.trim();
  try {
    readdirSync(folder);
    return folder;
  } catch {
    return null;
  }
}

export { look };
