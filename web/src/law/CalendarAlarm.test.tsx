import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import { UiProvider } from "../ui/UiProvider";
import { CalendarAlarm } from "./CalendarAlarm";

function shown(alarm: { until: string; days_left: number } | null) {
  const asked = vi.fn(async () => new Response(JSON.stringify({ from: "2018-01-01", until: "2027-12-31", confirmed_until: "2026-12-31", days: [], alarm })));
  vi.stubGlobal("fetch", asked);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <CalendarAlarm />
      </UiProvider>
    </QueryClientProvider>,
  );
  return asked;
}

test("says loudly on which day the calendar ends and how many days are left", async () => {
  shown({ until: "2027-12-31", days_left: 60 });
  const alarm = await screen.findByRole("alert");
  expect(alarm.textContent).toContain("31/12/2027");
  expect(alarm.textContent).toContain("còn 60 ngày");
});

test("does not count the days of a calendar that is over", async () => {
  shown({ until: "2027-12-31", days_left: -3 });
  const alarm = await screen.findByRole("alert");
  expect(alarm.textContent).toContain("đã hết từ 31/12/2027");
  expect(alarm.textContent).not.toContain("-3");
});

test("says nothing while there is time", async () => {
  const asked = shown(null);
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(screen.queryByRole("alert")).toBeNull();
});
