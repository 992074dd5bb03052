// What is typed into the form of a question of the law engine, and what it is asked with. The engine's catalogue says
// which boxes there are; nothing is judged here: what cannot be read is sent as it was typed, and the engine says no.
import type { LawField, LawQuestion } from "../api/types";
import { readDay } from "../text/day";

export type Typed = string | boolean | string[] | TypedFields[];
export interface TypedFields {
  [name: string]: Typed;
}

/** How a box behaves: a yes or no that may stay open is a choice of three. */
export type Box = "check" | "yes_no" | "day" | "line" | "lines" | "choice" | "many" | "rows";

export function boxOf(field: LawField): Box {
  switch (field.type) {
    case "bool":
      return field.required || field.default === undefined ? "yes_no" : "check";
    case "date":
      return "day";
    case "word":
      return "choice";
    case "list":
      return field.item === "word" ? "many" : "line";
    case "objects":
      return "rows";
    case "cells":
    case "forms":
      return "lines";
    default:
      return "line";
  }
}

export function blank(fields: readonly LawField[]): TypedFields {
  return Object.fromEntries(fields.map((field) => [field.name, start(field)]));
}

function start(field: LawField): Typed {
  const given = field.default;
  switch (boxOf(field)) {
    case "check":
      return given === true;
    case "many":
      return Array.isArray(given) ? given.map(String) : [];
    case "rows":
      return [];
    case "lines":
      return "";
    case "line":
      return typeof given === "number" || typeof given === "string" ? String(given) : "";
    default:
      return typeof given === "string" ? given : "";
  }
}

/** The body of POST /law/ask. What was left empty is not given. */
export function askedWith(question: LawQuestion, typed: TypedFields, today: string): { question: string; input: Record<string, unknown> } {
  return { question: question.question, input: inputOf(question.given, typed, today) };
}

function inputOf(fields: readonly LawField[], typed: TypedFields, today: string): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, typed[field.name] ?? "", today);
    if (value !== undefined) input[field.name] = value;
  }
  return input;
}

function valueOf(field: LawField, typed: Typed, today: string): unknown {
  if (typeof typed === "boolean") return typed;
  if (Array.isArray(typed)) {
    if (field.type === "objects") return (typed as TypedFields[]).map((row) => inputOf(field.fields ?? [], row, today));
    return typed;
  }
  const text = String(typed).trim();
  if (text === "") return undefined;
  switch (field.type) {
    case "bool":
      return text === "yes";
    case "date":
      return readDay(text, today) ?? text;
    case "month":
      return readMonth(text) ?? text;
    case "datetime":
      return readMoment(text, today) ?? text;
    case "int":
      return readNumber(text);
    case "list":
      return text.split(/[,;\n]+/).filter((part) => part.trim() !== "").map((part) => readDay(part, today) ?? part.trim());
    case "cells":
      return readCells(text);
    case "forms":
      return readForms(text);
    default:
      return text;
  }
}

function readNumber(text: string): number | string {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** "11/2026" or "2026-11". */
function readMonth(text: string): string | null {
  const parts = /^(\d{1,2})[/\-. ](\d{4})$/.exec(text);
  if (parts) return `${parts[2]}-${parts[1]!.padStart(2, "0")}`;
  return /^\d{4}-\d{2}$/.test(text) ? text : null;
}

/** "15/10/2026 08:30". */
function readMoment(text: string, today: string): string | null {
  const parts = /^(\S+)[ T]+(\d{1,2})[:hg](\d{2})$/.exec(text);
  const day = parts && readDay(parts[1]!, today);
  return day ? `${day}T${parts[2]!.padStart(2, "0")}:${parts[3]}` : null;
}

/** "1=12" in a line: column 1 says 12. */
function readCells(text: string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const part of text.split(/[,;\n]+/)) {
    const [column = "", value = ""] = part.split("=");
    if (part.trim() !== "") cells[column.trim()] = readNumber(value.trim());
  }
  return cells;
}

/** "02/XLD: 1=12, 2=3" in a line: one row of each form. */
function readForms(text: string): Record<string, unknown> {
  const forms: Record<string, unknown> = {};
  for (const line of text.split("\n")) {
    const colon = line.indexOf(":");
    if (line.trim() !== "") forms[line.slice(0, colon < 0 ? undefined : colon).trim()] = readCells(colon < 0 ? "" : line.slice(colon + 1));
  }
  return forms;
}

/** The box a path of the engine belongs to: "extension_decided_on.1" is in the box of the whole list. */
export function boxNamed(path: string, fields: readonly LawField[]): string {
  const [name = "", row, inner] = path.split(".");
  const field = fields.find((each) => each.name === name);
  if (!field || boxOf(field) !== "rows") return field ? name : path;
  return row !== undefined && inner !== undefined ? `${name}.${row}.${inner}` : name;
}
