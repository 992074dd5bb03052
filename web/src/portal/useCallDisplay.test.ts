import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { useCallDisplay } from "./useCallDisplay";

/** The browser's stream, in the test's hand. */
class Line {
  static readonly CLOSED = 2;
  static all: Line[] = [];
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  private alive: (() => void)[] = [];

  constructor(readonly url: string) {
    Line.all.push(this);
  }
  addEventListener(_: string, listener: () => void) {
    this.alive.push(listener);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
  say(called: string[]) {
    act(() => this.onmessage?.({ data: JSON.stringify({ called, waiting: [] }) }));
  }
  breathe() {
    act(() => this.alive.forEach((listener) => listener()));
  }
  fail(state: number) {
    this.readyState = state;
    act(() => this.onerror?.());
  }
}

const last = () => Line.all[Line.all.length - 1]!;
const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
const asked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  Line.all = [];
  asked.mockReset().mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ called: ["A9"], waiting: [] }))));
  vi.stubGlobal("EventSource", Line);
  vi.stubGlobal("fetch", asked);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("shows what the stream says, and the last of it while the line is down", () => {
  const { result } = renderHook(() => useCallDisplay("s1"));
  expect(last().url).toBe("/api/v1/portal/receptions/s1/display/stream");
  last().say(["A1"]);
  expect(result.current).toMatchObject({ shown: { called: ["A1"] }, down: false });
  last().fail(0);
  expect(result.current).toMatchObject({ shown: { called: ["A1"] }, down: true });
  last().say(["A2"]);
  expect(result.current).toMatchObject({ shown: { called: ["A2"] }, down: false });
});

test("takes silence for a cut line, and connects anew", async () => {
  const { result } = renderHook(() => useCallDisplay("s1"));
  last().say(["A1"]);
  await pass(10_000);
  last().breathe();
  await pass(10_000);
  expect(result.current.down).toBe(false);
  expect(Line.all).toHaveLength(1);
  await pass(6000);
  expect(result.current).toMatchObject({ shown: { called: ["A1"] }, down: true });
  expect(Line.all).toHaveLength(2);
});

test("asks by itself where streams are refused, until one is given", async () => {
  const { result } = renderHook(() => useCallDisplay("s1"));
  last().fail(Line.CLOSED);
  await pass(2100);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(result.current).toMatchObject({ shown: { called: ["A9"] }, down: false });
  await pass(9000);
  expect(Line.all).toHaveLength(2);
  last().say(["B1"]);
  const before = asked.mock.calls.length;
  await pass(5000);
  expect(asked).toHaveBeenCalledTimes(before);
  expect(result.current.shown?.called).toEqual(["B1"]);
});

test("leaves the line when the page is left", () => {
  const { unmount } = renderHook(() => useCallDisplay("s1"));
  const line = last();
  unmount();
  expect(line.readyState).toBe(Line.CLOSED);
});
