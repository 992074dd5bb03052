// Which fields an answer gives: paths of the values that are there, list places as *. What is null, empty or
// an empty text is not given.

function collect(value, path, into) {
  if (value === null || value === undefined || value === "") return;
  if (Array.isArray(value)) value.forEach((each) => collect(each, path ? `${path}.*` : "*", into));
  else if (typeof value === "object") Object.entries(value).forEach(([key, each]) => collect(each, path ? `${path}.${key}` : key, into));
  else into.add(path);
}

// The columns of a CSV that hold anything.
function columnsOf(text) {
  const rows = text.replace(/^\ufeff/, "").trimEnd().split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((cell) => cell[1].replace(/^"|"$/g, "")));
  const [head, ...lines] = rows;
  return head.filter((name, i) => name !== "" && lines.some((line) => (line[i] ?? "") !== ""));
}

const varying = (path, varies) => path.split(".").some((part) => varies.includes(part));

// Sorted, without those that come and go. An answer that is neither JSON nor CSV gives "bytes".
export function fieldsOf({ headers, json, text }, varies) {
  const given = new Set();
  const type = (headers.get("content-type") ?? "").split(";")[0];
  if (/json$/.test(type)) collect(json, "", given);
  else if (type === "text/csv") columnsOf(text).forEach((name) => given.add(name.replaceAll(" ", "_")));
  else if (type) given.add("bytes");
  return [...given].filter((path) => !varying(path, varies)).sort();
}
