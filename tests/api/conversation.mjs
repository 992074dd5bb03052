// Plays one conversation (a YAML table, see README.md beside it) against a running office. Every
// answer is judged by the contract, whatever the table says about it.
import { randomUUID } from "node:crypto";
import { at, filled, seen, without, withValue } from "./words.mjs";

const creates = ["/petitions", "/portal/petitions", "/data-requests", "/visits", "/incidents", "/bookings", "/portal/bookings", "/portal/questions"];

export class Conversation {
  constructor({ name, steps, people, contract, saved }) {
    Object.assign(this, { name, steps, people, contract });
    this.saved = structuredClone(saved);
    this.passed = 0;
    this.faults = [];
  }

  async play() {
    for (const [number, step] of this.steps.entries()) {
      const where = `${this.name}, step ${number + 1}${step.say ? ` (${step.say})` : ""}`;
      try {
        for (const single of this.singles(step)) await this.playOne(single, where);
      } catch (error) {
        this.faults.push(`${where}: ${error.message}`);
        if (step.keep) break;  // what follows stands on what this step saves
      }
    }
  }

  // A step with rows is several: each row changes the request a little and says what must come of it.
  singles(step) {
    if (step.rights) return step.rights.flatMap((row) => this.rightsRow(step, row));
    if (step.rows) return step.rows.map((row) => this.tableRow(step, row));
    if (step.fill) return this.fillings(step);
    return [step];
  }

  rightsRow(step, row) {
    return step.people.map((who, i) => ({ ...step, rights: undefined, ...row, who, expect: row.expect[i], label: `${who}: ${row.do}` }));
  }

  tableRow(step, row) {
    const { rows, ...base } = step;
    let body = row.body ?? base.body;
    for (const [path, to] of Object.entries(row.set ?? {})) body = withValue(body, path, to);
    for (const path of [row.remove ?? []].flat()) body = without(body, path);
    const single = { ...base, ...row, body, label: row.because ?? JSON.stringify(row.set ?? row.remove ?? row.raw ?? row.do) };
    if (row.raw !== undefined) delete single.body;
    return single;
  }

  fillings(step) {
    const { fill, ...base } = step;
    return fill.fields.flatMap((field) => fill.values.map((value) => ({
      ...base, body: withValue(base.body, field, value), label: `${field} = ${JSON.stringify(value).slice(0, 60)}`,
      verbatim: fill.verbatim?.[field] && { path: fill.verbatim[field], value },
    })));
  }

  async playOne(step, where) {
    const [method, address] = this.fill(step.do).split(" ");
    const answer = await this.ask(step, method, address);
    const faults = this.judge(step, method, address, answer);
    if (faults.length === 0) this.passed += 1;
    for (const fault of faults) this.faults.push(`${where}${step.label ? ` [${step.label}]` : ""}: ${fault}`);
    if (faults.length === 0) this.keep(step, answer);
    else if (step.keep) throw new Error("stops here");
  }

  fill(value) {
    return filled(value, this.saved);
  }

  async ask(step, method, address) {
    const person = this.people.get(step.who ?? "nobody");
    if (!person) throw new Error(`nobody is called ${step.who}`);
    const headers = { ...this.fill(step.headers ?? {}) };
    if (method === "POST" && (creates.includes(address) || /^\/conferences\/[^/]+\/questions$/.test(address))) {
      headers["idempotency-key"] ??= step.key ? this.fill(step.key) : randomUUID();
      if (step.key === null) delete headers["idempotency-key"];
    }
    await this.addVersion(step, person, address, headers);
    const raw = step.raw_base64 ? Buffer.from(step.raw_base64, "base64") : step.raw;
    const body = step.body === undefined || raw !== undefined ? undefined : this.fill(step.body);
    return person.call(method, address, { body, raw, headers, csrf: step.csrf !== false });
  }

  // `if_match: latest` takes the version the person sees now; any other value is sent as it is.
  async addVersion(step, person, address, headers) {
    const act = /^\/matters\/([^/]+)\/[a-z_]+$/.exec(address);
    const wanted = step.if_match ?? (act && step.if_match !== null && !address.endsWith("/history") ? "latest" : undefined);
    if (wanted === undefined || wanted === null) return;
    if (wanted !== "latest") headers["if-match"] = this.fill(wanted);
    else if (act) headers["if-match"] = await this.latest(person, act[1]);
  }

  async latest(person, matter) {
    const now = await person.call("GET", `/matters/${matter}`);
    return now.headers.get("etag") ?? '"1"';
  }

  judge(step, method, address, answer) {
    const faults = this.contract.faultsOf(method, address, answer);
    const expected = [step.expect ?? 200].flat();
    if (!expected.includes(answer.status)) {
      faults.unshift(`expected ${expected.join(" or ")}, got ${answer.status} ${answer.text.slice(0, 400)}`);
      return faults;
    }
    if (answer.status < 400 && step.body && step.raw === undefined) {
      faults.push(...this.contract.requestFaults(method, address, this.fill(step.body)));
    }
    return [...faults, ...this.unseen(step, answer)];
  }

  unseen(step, answer) {
    const faults = [];
    for (const [path, wanted] of Object.entries(this.fill(step.see ?? {}))) {
      const actual = valueOf(answer, path);
      if (!seen(actual, wanted)) faults.push(`${path} should be ${JSON.stringify(wanted)}, is ${JSON.stringify(actual)?.slice(0, 300)}`);
    }
    const fields = (answer.json?.errors ?? []).map((error) => error.field);
    for (const field of [step.field ?? []].flat()) {
      if (!fields.includes(field)) faults.push(`no error at ${field}, but at ${JSON.stringify(fields)}: ${answer.text.slice(0, 200)}`);
    }
    if (step.verbatim && answer.status < 300 && at(answer.json, step.verbatim.path) !== step.verbatim.value.trim().normalize("NFC")) {
      faults.push(`${step.verbatim.path} is not what was sent: ${at(answer.json, step.verbatim.path)}`);
    }
    for (const word of this.fill([step.never ?? []].flat())) {
      if (answer.text.includes(word)) faults.push(`the answer holds "${word}"`);
    }
    return faults;
  }

  keep(step, answer) {
    for (const [name, path] of Object.entries(step.keep ?? {})) {
      const value = valueOf(answer, path);
      if (value === undefined) throw new Error(`nothing at ${path} to keep as ${name}: ${answer.text.slice(0, 200)}`);
      this.saved[name] = value;
    }
  }
}

// "header.etag", "text", or a path into the JSON body.
function valueOf(answer, path) {
  if (path === "text") return answer.text;
  if (path.startsWith("header.")) return answer.headers.get(path.slice(7)) ?? undefined;
  return at(answer.json, path === "body" ? "" : path);
}
