// The questions the office asks, each with the key it is remembered under while the page is open.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { useLanguage } from "../text/language";
import { ask, type Call } from "./client";
import type { Calendar, Choice, Dashboard, Export, ExportList, HistoryEntry, LawProfile, LawQuestion, LawRule, LawRuleLine, Letterhead, Matter, MatterList, OwnSession, Petition, RequiredRoles, Ruling, SavedSearch, SecondFactorState, StaffMember, Territory, Topic, Unit, UnitPage, Visit, VisitCounts, VisitRegister, Work } from "./types";

type Query = NonNullable<Call["query"]>;
type Items<T> = { items: T[] };

const kForever = 60 * 60 * 1000;

export const useWork = () => useQuery({ queryKey: ["work"], queryFn: () => ask<Work>("/work") });

export const useMatter = (id: string) => useQuery({ queryKey: ["matter", id], queryFn: () => ask<Matter>(`/matters/${encodeURIComponent(id)}`) });

export const useHistory = (id: string) =>
  useQuery({ queryKey: ["history", id], queryFn: () => ask<Items<HistoryEntry>>(`/matters/${encodeURIComponent(id)}/history`) });

export const usePetition = (id: string) => useQuery({ queryKey: ["petition", id], queryFn: () => ask<Petition>(`/petitions/${encodeURIComponent(id)}`) });

export const useDashboard = (query: Query) => useQuery({ queryKey: ["dashboard", query], queryFn: () => ask<Dashboard>("/dashboard", { query }), placeholderData: (before) => before });

export const useUnit = (id: string | null) =>
  useQuery({ queryKey: ["unit", id], queryFn: () => ask<UnitPage>(`/units/${encodeURIComponent(id ?? "")}`), enabled: id !== null && id !== "", staleTime: kForever });

/** The head of a unit's papers. */
export const useLetterhead = (unit_id: string) =>
  useQuery({ queryKey: ["letterhead", unit_id], queryFn: () => ask<Letterhead>(`/units/${encodeURIComponent(unit_id)}/letterhead`), staleTime: kForever });

export const useProvinces = () => useQuery({ queryKey: ["provinces"], queryFn: () => ask<Items<Territory>>("/provinces"), staleTime: kForever });

export const useCommunes = (province: string) =>
  useQuery({ queryKey: ["communes", province], queryFn: () => ask<Items<Territory>>("/communes", { query: { province } }), enabled: province !== "", staleTime: kForever });

export const useTopics = () => useQuery({ queryKey: ["topics"], queryFn: () => ask<Items<Topic>>("/topics"), staleTime: kForever });

/** The name of a topic in the language in use; the code itself while it is not known. */
export function useTopicName(): (code: string) => string {
  const topics = useTopics().data?.items ?? [];
  const { language } = useLanguage();
  return (code) => topics.find((topic) => topic.code === code)?.[language] ?? code;
}

export const useChoices = (list: string | null, on: string) =>
  useQuery({
    queryKey: ["choices", list, on],
    queryFn: () => ask<Items<Choice>>(`/law/choices/${encodeURIComponent(list ?? "")}`, { query: { on } }),
    enabled: list !== null && /^\d{4}-\d{2}-\d{2}$/.test(on),
    staleTime: kForever,
    placeholderData: (before) => before,
  });

export function useMatterPages(path: "/matters" | "/search", query: Query, enabled = true) {
  return useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam }) => ask<MatterList>(path, { query: { ...query, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
  });
}

export function useUnitPages(query: Query, enabled = true) {
  return useInfiniteQuery({
    queryKey: ["units", query],
    queryFn: ({ pageParam }) => ask<Items<Unit> & { next: string | null }>("/units", { query: { ...query, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
    staleTime: kForever,
  });
}

export function useStaffPages(unit_id: string) {
  return useInfiniteQuery({
    queryKey: ["staff", unit_id],
    queryFn: ({ pageParam }) => ask<Items<StaffMember> & { next: string | null; may: string[] }>("/staff", { query: { unit_id, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: unit_id !== "",
  });
}

export const useSecondFactor = () => useQuery({ queryKey: ["second-factor"], queryFn: () => ask<SecondFactorState>("/session/second-factor") });

export const useOwnSessions = () => useQuery({ queryKey: ["own-sessions"], queryFn: () => ask<Items<OwnSession>>("/sessions") });

export const useRequiredRoles = (unit_id: string) =>
  useQuery({ queryKey: ["required-roles", unit_id], queryFn: () => ask<RequiredRoles>(`/units/${encodeURIComponent(unit_id)}/second-factor`) });

export const useExportColumns = (list: ExportList) =>
  useQuery({ queryKey: ["export-columns", list], queryFn: () => ask<{ columns: { name: string; vi: string; en: string }[] }>(`/exports/lists/${list}`), staleTime: kForever });

export const useExports = () => useQuery({ queryKey: ["exports"], queryFn: () => ask<Items<Export>>("/exports") });

/** Asked again and again while it is being made. */
export const useExport = (id: string) =>
  useQuery({
    queryKey: ["export", id],
    queryFn: () => ask<Export>(`/exports/${encodeURIComponent(id)}`),
    refetchInterval: ({ state: { data } }) => (data?.state === "waiting" || data?.state === "running" ? 700 : false),
    retry: false,
  });

export const useSavedSearches = () => useQuery({ queryKey: ["saved-searches"], queryFn: () => ask<Items<SavedSearch>>("/saved-searches"), staleTime: kForever });

export const useRules = () => useQuery({ queryKey: ["law-rules"], queryFn: () => ask<Items<LawRuleLine>>("/law/rules") });

export const useRule = (rule: string) => useQuery({ queryKey: ["law-rule", rule], queryFn: () => ask<LawRule>(`/law/rules/${encodeURIComponent(rule)}`) });

export const useProfiles = () => useQuery({ queryKey: ["law-profiles"], queryFn: () => ask<Items<LawProfile> & { followed: { profile: string; from: string }[] }>("/law/profiles") });

export const useQuestions = () => useQuery({ queryKey: ["law-questions"], queryFn: () => ask<Items<LawQuestion>>("/law/questions"), staleTime: kForever });

export const useCalendar = () => useQuery({ queryKey: ["calendar"], queryFn: () => ask<Calendar>("/law/calendar") });

export const useRulings = () => useQuery({ queryKey: ["rulings"], queryFn: () => ask<Items<Ruling> & { may_rule: boolean }>("/law/rulings") });

export const useVisit = (id: string) => useQuery({ queryKey: ["visit", id], queryFn: () => ask<Visit>(`/visits/${encodeURIComponent(id)}`) });

interface Period {
  unit_id: string;
  from: string;
  to: string;
}

export const useVisitRegister = (period: Period) => useQuery({ queryKey: ["visit-register", period], queryFn: () => ask<VisitRegister>("/visits/register", { query: { ...period } }), retry: false });

export const useVisitCounts = (period: Period & { below: boolean }) => useQuery({ queryKey: ["visit-counts", period], queryFn: () => ask<VisitCounts>("/visits/counts", { query: { ...period } }), retry: false });
