// Reading and writing the outcomes of one row:
//   expect:
//     200 matter: head.own deputy.own       # a success names the set of fields it gives
//     404 matter.not_found: rest            # everybody of the row who is not named

// {name → outcome} of a row, or what is wrong with it.
function wantedOf(expect, names) {
  const wanted = new Map();
  const faults = [];
  let rest = null;
  for (const [outcome, who] of Object.entries(expect ?? {})) {
    if (who === "rest") rest = outcome;
    else for (const name of String(who).split(/\s+/)) {
      if (!names.includes(name)) faults.push(`nobody is called ${name}`);
      if (wanted.has(name)) faults.push(`${name} is there twice`);
      wanted.set(name, outcome);
    }
  }
  for (const name of names) if (!wanted.has(name) && rest) wanted.set(name, rest);
  for (const name of names) if (!wanted.has(name)) faults.push(`says nothing of ${name}`);
  return { wanted, faults };
}

function fieldFaults(name, given, set, fields) {
  const known = fields[set]?.split(/\s+/);
  if (!known) return [`there is no set of fields "${set}"`];
  const more = given.filter((path) => !known.includes(path));
  const less = known.filter((path) => !given.includes(path));
  return [...more.map((path) => `${name} is given ${path}, which is not in ${set}`),
    ...less.map((path) => `${name} is not given ${path} of ${set}`)];
}

export function expected(expect, seen, fields, names) {
  const { wanted, faults } = wantedOf(expect, names);
  for (const [name, { outcome, given }] of seen) {
    const want = wanted.get(name);
    if (want === undefined) continue;
    if (given === null) {
      if (outcome !== want) faults.push(`${name} gets ${outcome}, not ${want}`);
      continue;
    }
    const [status, set] = want.split(" ");
    if (status !== outcome) faults.push(`${name} gets ${outcome}, not ${want}`);
    else if (set || given.length > 0) faults.push(...fieldFaults(name, given, set, fields));
  }
  return faults;
}

function setName(document, operation, given) {
  const text = given.join(" ");
  const known = Object.entries(document.toJS().fields ?? {}).find(([, paths]) => paths === text);
  if (known) return known[0];
  const base = operation.replace(/\{|\}/g, "").replace(/^\w+ \//, "").replace(/[^a-z]+/g, "_");
  const taken = Object.keys(document.toJS().fields ?? {});
  let name = base;
  for (let i = 2; taken.includes(name); i += 1) name = `${base}_${i}`;
  document.setIn(["fields", name], text);
  return name;
}

// Writes what was seen; the outcome of most people becomes "rest".
export function recorded(document, at, seen) {
  const groups = new Map();
  for (const [name, { outcome, given }] of seen) {
    const key = given?.length ? `${outcome} ${setName(document, at[1], given)}` : outcome;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const most = [...groups].filter(([key]) => !key.startsWith("2")).sort((a, b) => b[1].length - a[1].length)[0]?.[0];
  const table = {};
  for (const [key, names] of [...groups].sort(([a], [b]) => (a === most) - (b === most) || (a < b ? -1 : 1))) {
    table[key] = groups.size > 1 && key === most && names.length > 1 ? "rest" : groups.size === 1 && seen.size > 3 ? "rest" : names.join(" ");
  }
  const node = document.createNode(table);
  document.getIn(at.slice(0, -1)).flow = false;
  document.setIn(at, node);
}
