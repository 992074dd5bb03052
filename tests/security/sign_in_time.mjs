// Does the door take as long for a name nobody has as for a wrong password? By hand, on a quiet machine:
//   node sign_in_time.mjs --server build/release/tiepdan [--pairs 200]
// Known and unknown names in turn, each from an address of its own on loopback, so that no wait comes between. The
// median of all differences of neighbours must be below one millisecond. That the hash is compared in both cases is
// shown without a clock by SignIn.ComparesAnUnknownLoginWithAHashToo.
import { request } from "node:http";
import { join } from "node:path";
import { Person, argumentsOf, makeOffice } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), { server: join(import.meta.dirname, "../../build/release/tiepdan"), scratch: "/tmp", database: "sqlite", pairs: "200" });
const triesOfAName = 4;     // the fifth makes the next one wait
const triesOfAnAddress = 18;
const addresses = (i) => `127.0.${1 + Math.floor(i / 250)}.${1 + (i % 250)}`;

// Milliseconds until the answer; the connection is there already.
function time(port, localAddress, login) {
  const body = JSON.stringify({ login, password: "khong-phai-mat-khau-nay" });
  return new Promise((done, fail) => {
    const sent = request({ port, host: "127.0.0.1", localAddress, agent: false, method: "POST", path: "/api/v1/session", headers: { "content-type": "application/json", "content-length": body.length } }, (answer) => {
      answer.resume();
      answer.on("end", () => (answer.statusCode === 401 ? done(performance.now() - started) : fail(new Error(`answers ${answer.statusCode}`))));
    });
    let started = 0;
    sent.on("error", fail);
    sent.on("socket", (socket) => socket.once("connect", () => { started = performance.now(); sent.end(body); }));
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function hire(office, count) {
  const admin = new Person(office, "admin", "admin");
  await admin.signIn();
  for (let i = 0; i < count; i += 1) {
    const made = await admin.call("POST", "/staff", { body: { name: `Người ${i}`, login: `known${i}`, post: { unit_id: "ubnd-00004", role: "handler", title: "Chuyên viên", valid_from: "2026-01-01" } } });
    if (made.status !== 201) throw new Error(made.text);
  }
}

async function main() {
  const pairs = Number(options.pairs);
  const office = makeOffice(options);
  office.must("migrate");
  office.addAdministrator("ubnd-01", "admin", "Trần Quản Trị");
  await office.start();
  try {
    await hire(office, Math.ceil(pairs / triesOfAName));
    const known = [];
    const unknown = [];
    for (let i = 0; i < pairs; i += 1) {
      const peer = addresses(Math.floor((2 * i) / triesOfAnAddress));
      const name = Math.floor(i / triesOfAName);
      const both = [async () => known.push(await time(office.port, peer, `known${name}`)), async () => unknown.push(await time(office.port, peer, `nobody${name}`))];
      for (const one of i % 2 ? both : both.reverse()) await one();
    }
    const differences = known.map((each, i) => each - unknown[i]);
    const difference = median(differences);
    const doubt = (1.86 * median(differences.map((each) => Math.abs(each - difference)))) / Math.sqrt(pairs);  // of a median, from the spread
    console.log(`known p50 ${median(known).toFixed(2)} ms, unknown p50 ${median(unknown).toFixed(2)} ms, median of the differences ` +
      `${difference.toFixed(2)} ± ${doubt.toFixed(2)} ms over ${pairs} pairs`);
    if (Math.abs(difference) >= 1) process.exitCode = 1;
  } finally {
    await office.stop();
  }
}

await main();
