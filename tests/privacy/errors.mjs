// Everything that can be got wrong, with the secrets in it: the answer says where, never what.
import { randomUUID } from "node:crypto";
import { sayings } from "./planted.mjs";

const key = () => ({ "idempotency-key": randomUUID() });

// Bodies of a registration that are refused, each with a secret where it does not belong.
function brokenPapers(who, good) {
  const { name, id_number } = who.identity;
  const words = sayings(who).join(" ");
  const sender = (change) => ({ ...good, senders: [{ ...who.identity, ...change }] });
  const content = (change) => ({ ...good, contents: [{ ...good.contents[0], ...change }] });
  return [
    { ...good, [name]: 1 }, { ...good, unit_id: name }, { ...good, channel: name },
    { ...good, received_on: name }, { ...good, full_text: words.repeat(400) }, { ...good, files: [name] },
    { ...good, duplicate_of: name }, { ...good, checks: { [name]: true } }, { ...good, checks: { signed: name } },
    { ...good, anonymous: name }, { ...good, people_count: name }, { ...good, instance: name },
    sender({ kind: name }), sender({ birth_year: name }), sender({ phone: name }), sender({ email: name }),
    sender({ id_number: `${id_number}9` }), sender({ name: words.repeat(3) }), sender({ name: `${name}\u0000` }),
    sender({ commune_code: name }), sender({ nickname: name }),
    content({ kind: name }), content({ topic: name }), content({ belongs_to: name }), content({ summary: words.repeat(20) }),
    content({ place_code: name }), name, [name], { ...good, senders: name }, { ...good, senders: [name] },
  ];
}

async function registering(channels, clerk, who, good) {
  for (const body of brokenPapers(who, good)) {
    const answer = await channels.shut(clerk, "a refused registration", "POST", "/petitions", { body, headers: key() });
    channels.tally.check("a wrong registration is refused", answer.status >= 400 && answer.status < 500, `${answer.status} ${answer.text.slice(0, 200)}`);
  }
  const raws = [`{"name": "${who.identity.name}"`, `{"a": "${who.identity.name}", "a": 1}`, `{"a": "\\ud800 ${who.identity.name}"}`, who.identity.name];
  for (const raw of raws) await channels.shut(clerk, "broken JSON", "POST", "/petitions", { raw, headers: key() }, [400, 422]);
}

async function conflicts(channels, { clerk, head }, who, good, { matter, petition }) {
  const headers = key();
  const first = await channels.shut(clerk, "a registration", "POST", "/petitions", { body: good, headers }, 201);
  await channels.shut(clerk, "the same registration again", "POST", "/petitions", { body: good, headers }, [200, 201]);
  await channels.shut(clerk, "another one under its key", "POST", "/petitions", { body: { ...good, request: who.identity.name }, headers }, 409);
  const words = sayings(who)[0];
  for (const [act, body] of [["assign", { assignee_id: who.identity.name, note: words }], ["accept", { on: good.received_on, [who.identity.name]: words }],
    ["file", { on: words, reason: words }], ["forward", { on: good.received_on, to: words, reason: words, to_unit_id: who.identity.name }]]) {
    await channels.shut(head, `${act} of a version that is past`, "POST", `/matters/${matter}/${act}`, { body, headers: { "if-match": '"999"' } });
    await channels.shut(head, `${act} without a version`, "POST", `/matters/${matter}/${act}`, { body });
  }
  await channels.shut(head, "an opening without a real purpose", "POST", `/petitions/${petition}/identity`, { body: { purpose: "x", [who.identity.name]: 1 } }, 422);
  return first;
}

async function addresses(channels, person, { identity }) {
  const name = encodeURIComponent(identity.name);
  for (const path of [`/matters/${name}`, `/matters/${name}/history`, `/petitions/${name}`, `/files/${name}`, `/matters/${name}/${name}`,
    `/matters?unit_id=${name}`, `/matters?stage=${name}`, `/matters?after=${name}`, `/matters?${name}=1`, `/search?q=a&${name}=${name}`,
    `/search?q=${name}&after=${name}`, `/dashboard?unit_id=${name}`, `/work?q=${name}`, `/units?q=${name}`, `/${name}`]) {
    await channels.shut(person, "a wrong address", "GET", path);
  }
  await channels.shut(person, "a wrong method", "PUT", `/matters/${name}`, { body: { name: identity.name } });
}

async function uploads(channels, clerk, citizen, { identity }) {
  const name = encodeURIComponent(`${identity.name}.exe`);
  const options = { raw: `MZ\u0000 ${identity.name}`, headers: { "content-type": "application/octet-stream", "x-file-name": name } };
  for (const [person, path] of [[clerk, "/files"], [citizen, "/portal/files"]]) {
    await channels.shut(person, "a refused file", "POST", path, options, 422);
    await channels.shut(person, "a name in the address", "POST", `${path}?name=${name}`, options, 422);
    await channels.shut(person, "a secret file", "POST", path, { ...options, headers: { ...options.headers, "x-secrecy-mark": "mat" } }, 409);
  }
}

async function atTheDoor(channels, citizen, { identity }) {
  await channels.shut(citizen, "a sign-in", "POST", "/session", { body: { login: identity.name, password: identity.name } }, [401, 422, 429]);
  await channels.shut(citizen, "following a wrong code", "POST", "/portal/follow", { body: { code: identity.name } }, [404, 422, 429]);
  await channels.shut(citizen, "a withdrawal under a wrong code", "POST", "/portal/withdrawal",
    { body: { code: "0000000000000000", matter_id: identity.name, reason: identity.name, [identity.name]: 1 } }, [404, 422, 429]);
}

export async function provokeErrors(channels, people, who, good, planted) {
  await registering(channels, people.clerk, who, good);
  const registered = await conflicts(channels, people, who, good, planted);
  for (const person of [people.clerk, people.other_clerk, people.nobody]) await addresses(channels, person, who);
  await uploads(channels, people.clerk, people.nobody, who);
  await atTheDoor(channels, people.nobody, who);
  return registered;
}
