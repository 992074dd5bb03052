// A browser with a profile on the disk, that can be killed like a machine whose power goes. What it leaves
// behind can be read byte by byte.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { flags, must, patience } from "./browser.mjs";

const executable = process.env.CHROMIUM ?? "/usr/bin/chromium";
const listens = /DevTools listening on (ws:\/\/\S+)/;

export class OwnBrowser {
  constructor(scratch) {
    this.profile = mkdtempSync(join(scratch, "profile-"));
  }

  // A page of the profile; the first start makes the profile.
  async page() {
    this.process = spawn(executable, ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${this.profile}`, ...flags, "about:blank"],
      { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const address = await this.listening();
    this.port = Number(new URL(address).port);
    this.browser = await chromium.connectOverCDP(address);
    const [context] = this.browser.contexts();
    context.setDefaultTimeout(patience);
    return context.pages()[0] ?? context.newPage();
  }

  listening() {
    return new Promise((done, fail) => {
      let said = "";
      this.process.stderr.setEncoding("utf8").on("data", (text) => {
        said += text;
        const found = listens.exec(said);
        if (found) done(found[1]);
      });
      this.process.once("exit", () => fail(new Error(`the browser ended: ${said}`)));
    });
  }

  // kill -9 of the whole browser: nothing in it can write another byte.
  async crash() {
    const ended = new Promise((done) => this.process.once("close", done));
    process.kill(-this.process.pid, "SIGKILL");
    await ended;
  }

  // Which files of the profile hold one of the words, as UTF-8 or UTF-16.
  filesWith(words) {
    const wanted = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]);
    const files = readdirSync(this.profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    must(files.length > 10, "the profile is not on the disk");
    return files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((word) => bytes.includes(word));
    });
  }

  async end() {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.crash();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
