// api/openapi.yaml as a judge: is this answer documented, and does its body match? It also counts
// which parts of the contract have been exercised.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const methods = ["get", "post", "put", "patch", "delete"];

const escaped = (part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

// Literal segments go before {named} ones, as in the router.
function shapeOf(path) {
  const segments = path.split("/").slice(1);
  const literal = segments.filter((segment) => !segment.startsWith("{")).length;
  const pattern = segments.map((s) => (s.startsWith("{") ? "[^/]+" : s.replaceAll(".", "\\."))).join("/");
  return { path, literal, regex: new RegExp(`^/${pattern}$`) };
}

export class Contract {
  constructor(file) {
    this.document = parse(readFileSync(file, "utf8"));
    this.ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
    addFormats.default(this.ajv);
    this.ajv.addSchema(this.document, "contract");
    this.shapes = Object.keys(this.document.paths).map(shapeOf).sort((a, b) => b.literal - a.literal);
    this.answered = new Map();  // "get /health" → set of statuses
    this.compiled = new Map();
  }

  operations() {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      methods.filter((method) => item[method]).map((method) => `${method} ${path}`));
  }

  find(method, path) {
    const shape = this.shapes.find((each) => each.regex.test(path.split("?")[0]));
    if (!shape || !this.document.paths[shape.path][method.toLowerCase()]) return null;
    return { path: shape.path, method: method.toLowerCase() };
  }

  // What the answer does against the contract; an empty list if nothing. An unknown path is judged as
  // a problem document.
  faultsOf(method, path, { status, headers, json, text }) {
    const found = this.find(method, path);
    if (!found) {
      if (status < 400) return [`${method} ${path} is not in the contract and answers ${status}`];
      return this.bodyFaults("contract#/components/schemas/Problem", json);
    }
    this.note(found, status);
    return this.documented(found, status, headers, json, text);
  }

  note({ method, path }, status) {
    const key = `${method} ${path}`;
    this.answered.set(key, (this.answered.get(key) ?? new Set()).add(status));
  }

  documented({ method, path }, status, headers, json, text) {
    const { responses } = this.document.paths[path][method];
    const key = responses[status] ? String(status) : "default";
    if (!responses[key]) return [`${status} is not documented`];
    if (key === "default" && status < 400) return [`${status} is a success that is not documented`];
    const pointer = `contract#/paths/${escaped(path)}/${method}/responses/${key}`;
    const response = this.resolved(responses[key]);
    const base = responses[key].$ref ? `contract${responses[key].$ref}` : pointer;
    return this.contentFaults(base, response.content, headers, json, text);
  }

  resolved(node) {
    if (!node.$ref) return node;
    return node.$ref.slice(2).split("/").reduce((at, part) => at[part], this.document);
  }

  contentFaults(base, content, headers, json, text) {
    const type = (headers.get("content-type") ?? "").split(";")[0].trim();
    if (!content) return text ? ["a body that is not documented"] : [];
    if (!content[type]) return [`content type ${type || "(none)"} is not documented`];
    if (!/json/.test(type)) return [];
    return this.bodyFaults(`${base}/content/${escaped(type)}/schema`, json);
  }

  bodyFaults(reference, json) {
    if (json === undefined) return ["the body is not JSON"];
    const valid = this.validator(reference);
    if (valid(json)) return [];
    return valid.errors.slice(0, 5).map((e) => `${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`);
  }

  // Does a request body that the server took match what the contract promises to take?
  requestFaults(method, path, body) {
    const found = this.find(method, path);
    if (!found) return [];
    const content = this.document.paths[found.path][found.method].requestBody?.content?.["application/json"];
    if (!content) return [];
    const act = found.path === "/matters/{id}/{act}" && path.split("?")[0].split("/")[3];
    const reference = act ? `contract#/components/schemas/Act_${act}`
      : `contract#/paths/${escaped(found.path)}/${found.method}/requestBody/content/application~1json/schema`;
    return this.bodyFaults(reference, body).map((fault) => `request: ${fault}`);
  }

  validator(reference) {
    if (!this.compiled.has(reference)) this.compiled.set(reference, this.ajv.compile({ $ref: reference }));
    return this.compiled.get(reference);
  }

  // Operations of the contract that never answered with a success.
  notExercised() {
    return this.operations().filter((key) => ![...(this.answered.get(key) ?? [])].some((status) => status < 400));
  }
}
