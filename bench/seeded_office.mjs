// The filled office of a run: made once by the program itself, kept in data/ for later runs, copied for each.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const base = 20000;  // papers that go through the real acts; more are copies of them
const durable = "-c fsync=on -c shared_buffers=1GB -c maintenance_work_mem=512MB -c max_wal_size=8GB";

export function run(program, words, options = {}) {
  const done = spawnSync(program, words, { cwd: root, encoding: "utf8", maxBuffer: 64 << 20, ...options });
  if (done.status !== 0) throw new Error(`${program} ${words.join(" ")}:\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

const cluster = (verb, folder) =>
  run("tools/private_postgres", [verb, folder], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, PRIVATE_POSTGRES_OPTIONS: durable } });

export class SeededOffice {
  constructor({ server, papers, postgres, folder }) {
    Object.assign(this, { server, papers: Number(papers), postgres });
    const name = `bench-${papers}${postgres ? "-postgres" : ""}`;
    this.folder = resolve(folder ?? join(root, "data", name));
    this.data = postgres ? join(this.folder, "office") : this.folder;
    this.cluster = join(this.folder, "cluster");
  }

  url(database) {
    return this.postgres ? `postgresql://tiepdan@/${database}?host=${this.cluster}` : undefined;
  }

  // Fills it if it is not there. Returns what the filling said, or null.
  open() {
    const there = existsSync(join(this.data, "sign-ins.txt"));
    if (!there) rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.data, { recursive: true });
    if (this.postgres) cluster(there ? "again" : "start", this.cluster);
    if (there) return null;
    if (this.postgres) this.sql("test", "CREATE DATABASE office");
    const times = Math.max(1, Math.round(this.papers / base));
    const words = ["demo", "--data", this.data, "--papers", String(Math.min(this.papers, base)), "--seed", "1", "--times", String(times)];
    const out = run(this.server, this.postgres ? [...words, "--database", this.url("office")] : words);
    if (this.postgres) this.sql("office", "VACUUM ANALYZE");
    return out;
  }

  // Loads change an office: each run has a copy. {data, database}
  copy(scratch) {
    const data = join(scratch, "office");
    cpSync(this.data, data, { recursive: true });
    if (!this.postgres) return { data };
    this.sql("test", "DROP DATABASE IF EXISTS measured");
    this.sql("test", "CREATE DATABASE measured TEMPLATE office");
    return { data, database: this.url("measured") };
  }

  sql(database, text) {
    return run("psql", [this.url(database), "-qAtc", text]);
  }

  close() {
    if (!this.postgres) return;
    this.sql("test", "DROP DATABASE IF EXISTS measured");
    cluster("halt", this.cluster);
  }

  // {write, read}: what pgbench does with the bare statements, by connections.
  bareLimits(seconds) {
    for (const table of ["bare_matter", "bare_journal", "bare_words"]) this.sql("test", `DROP TABLE IF EXISTS ${table}`);
    this.sql("test", "CREATE TABLE bare_matter (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, unit_id TEXT, due_on TEXT, body TEXT)");
    this.sql("test", "CREATE INDEX bare_due ON bare_matter (unit_id, due_on, id)");
    this.sql("test", "CREATE TABLE bare_journal (seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body TEXT, hash TEXT)");
    this.sql("test", "CREATE TABLE bare_words (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, folded TEXT, words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED)");
    this.sql("test", "CREATE INDEX bare_words_gin ON bare_words USING gin (words)");
    const of = (file, clients) => {
      const out = run("/usr/lib/postgresql/15/bin/pgbench", ["-n", "-M", "prepared", "-c", String(clients), "-T", String(seconds), "-f", join("bench", file), "-h", this.cluster, "-U", "tiepdan", "test"]);
      return { perSecond: Number(out.match(/tps = ([\d.]+)/)[1]), p50: Number(out.match(/latency average = ([\d.]+)/)[1]) };
    };
    return Object.fromEntries(["bare.sql", "bare_read.sql"].map((file) => [file, { 1: of(file, 1), 8: of(file, 8) }]));
  }
}
