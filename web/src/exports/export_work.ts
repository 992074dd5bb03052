// Starting an export, stopping it, and fetching what was made.
import { address, call, type Answer } from "../api/client";
import type { Export, ExportList } from "../api/types";

export type Format = "csv" | "xlsx";

/** What the server is asked: only conditions that are set; no columns named means all. */
export function exportBody(list: ExportList, format: Format, columns: string[] | null, query: Record<string, string | null | undefined>): object {
  const set = Object.entries(query).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return { list, format, query: Object.fromEntries(set), ...(columns === null ? {} : { columns }) };
}

export function startExport(list: ExportList, format: Format, columns: string[] | null, query: Record<string, string | null | undefined>): Promise<Answer<Export>> {
  return call<Export>("/exports", { method: "POST", body: exportBody(list, format, columns, query) });
}

export function cancelExport(id: string): Promise<Answer<void>> {
  return call<void>(`/exports/${encodeURIComponent(id)}`, { method: "DELETE" });
}

export function isUnfinished({ state }: Export): boolean {
  return state === "waiting" || state === "running";
}

export function fileAddress({ id }: Export): string {
  return address(`/exports/${encodeURIComponent(id)}/file`);
}

/** The browser saves it, as if its link had been clicked. */
export function fetchFile(made: Export): void {
  const link = document.createElement("a");
  link.href = fileAddress(made);
  link.download = made.file_name;
  link.click();
}

export function showCount(count: number): string {
  return new Intl.NumberFormat("vi-VN").format(count);
}
