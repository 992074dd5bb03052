// What the calendar of receptions asks the server.
import { useQuery } from "@tanstack/react-query";

import { ask } from "../api/client";
import type { ReceptionCalendar, ReceptionCheck, ReceptionPublication, ReceptionRule, RegularReception, SuggestedRule } from "../api/types";

export interface Span {
  from: string;
  to: string;
}

export const useReceptions = (unit_id: string, span: Span) =>
  useQuery({
    queryKey: ["receptions", unit_id, span],
    queryFn: () => ask<ReceptionCalendar>("/receptions/calendar", { query: { unit_id, ...span } }),
    enabled: unit_id !== "",
    placeholderData: (before) => (before?.unit.id === unit_id ? before : undefined),
  });

export const useReceptionRules = (unit_id: string) =>
  useQuery({ queryKey: ["receptions", "rules", unit_id], queryFn: () => ask<{ items: ReceptionRule[]; suggested: SuggestedRule[] }>("/receptions/rules", { query: { unit_id } }), enabled: unit_id !== "" });

export const useRegularReceptions = (unit_id: string) =>
  useQuery({ queryKey: ["receptions", "regular", unit_id], queryFn: () => ask<{ items: RegularReception[] }>("/receptions/regular", { query: { unit_id } }), enabled: unit_id !== "" });

export const usePublications = (unit_id: string) =>
  useQuery({ queryKey: ["receptions", "publications", unit_id], queryFn: () => ask<{ items: ReceptionPublication[] }>("/receptions/publications", { query: { unit_id, limit: 20 } }), enabled: unit_id !== "" });

export const useReceptionCheck = (unit_id: string, span: Span) =>
  useQuery({
    queryKey: ["receptions", "check", unit_id, span],
    queryFn: () => ask<{ items: ReceptionCheck[] }>("/receptions/check", { query: { unit_id, ...span, below: true } }),
    enabled: unit_id !== "",
  });
