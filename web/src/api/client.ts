// The only caller of fetch. Speaks to /api/v1, keeps the CSRF word of the session in memory, turns every
// failure into a Problem (also a cut line), and tells whoever listens when the session has ended.
// It never retries a change by itself and never stores anything.
import type { FieldError, Problem } from "./types";

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Thrown by `ask` only, because TanStack Query wants failures as exceptions. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  query?: Record<string, string | number | boolean | null | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

let csrf_token: string | null = null;
const listeners = new Set<() => void>();

export function keepCsrfToken(token: string | null): void {
  csrf_token = token;
}

/** Calls back whenever the server says that nobody is signed in (401). Gives back the way to stop. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function address(path: string, query: Call["query"] = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") words.set(name, String(value));
  }
  const text = words.toString();
  return `/api/v1${path}${text === "" ? "" : `?${text}`}`;
}

export async function call<T>(path: string, options: Call = {}): Promise<Answer<T>> {
  const method = options.method ?? "GET";
  const headers: Record<string, string> = { Accept: "application/json", ...options.headers };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (method !== "GET" && csrf_token !== null) headers["X-CSRF-Token"] = csrf_token;
  let response: Response;
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      credentials: "same-origin",
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { ok: false, problem: lineCut() };
  }
  if (response.status === 204) return { ok: true, value: undefined as T };
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: body as T };
  const problem = asProblem(body, response.status);
  const signing_in = path === "/session" && method === "POST"; // there a 401 speaks of what was typed
  if (problem.status === 401 && !signing_in) listeners.forEach((tell) => tell());
  return { ok: false, problem };
}

/** A file that is asked for with a body, as with a purpose: its bytes and its own name. */
export async function fetchFile(path: string, body: object): Promise<Answer<{ bytes: Blob; name: string }>> {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  if (csrf_token !== null) headers["X-CSRF-Token"] = csrf_token;
  let response: Response;
  try {
    response = await fetch(address(path), { method: "POST", headers, credentials: "same-origin", body: JSON.stringify(body) });
  } catch {
    return { ok: false, problem: lineCut() };
  }
  if (!response.ok) return { ok: false, problem: asProblem(await response.json().catch(() => null), response.status) };
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "";
  return { ok: true, value: { bytes: await response.blob(), name: decodeURIComponent(name) } };
}

/** For queries: the value, or a ProblemError. */
export async function ask<T>(path: string, options: Call = {}): Promise<T> {
  const answer = await call<T>(path, options);
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.problem);
}

/** Uploads bytes with progress (0 to 1); fetch cannot tell progress, XMLHttpRequest can. The name goes in a header: an address is logged. */
export function upload<T>(path: string, file: File, onProgress: (part: number) => void): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address(path));
    request.setRequestHeader("X-File-Name", inHeader(file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    if (csrf_token !== null) request.setRequestHeader("X-CSRF-Token", csrf_token);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => resolve({ ok: false, problem: lineCut() });
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve({ ok: true, value: body as T });
      else resolve({ ok: false, problem: asProblem(body, request.status) });
    };
    request.send(file);
  });
}

/** A key for one piece of work that must happen once, however often it is sent. */
export function newKey(): string {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function fieldErrors(problem: Problem | null): FieldError[] {
  return problem?.errors ?? [];
}

/** A name as a header carries it; half a character, which cannot be encoded, becomes "_". */
function inHeader(name: string): string {
  const points = [...name.normalize("NFC")].slice(0, 200);
  return encodeURIComponent(points.map((point) => (/^[\ud800-\udfff]$/.test(point) ? "_" : point)).join(""));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asProblem(body: unknown, status: number): Problem {
  if (typeof body === "object" && body !== null && "code" in body && "title" in body) return body as Problem;
  return {
    type: "about:blank",
    title: `Máy chủ trả lời không đúng định dạng (mã ${status}).`,
    title_en: `The server gave an answer that cannot be read (status ${status}).`,
    status,
    code: "client.unreadable_answer",
  };
}

function lineCut(): Problem {
  return {
    type: "about:blank",
    title: "Không kết nối được với máy chủ. Nội dung đang gõ vẫn còn; hãy kiểm tra mạng rồi thử lại.",
    title_en: "The server cannot be reached. What you typed is still here; check the network and try again.",
    status: 0,
    code: "client.line_cut",
  };
}
