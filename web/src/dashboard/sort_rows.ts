import type { Figures } from "../api/types";

export type Column = "name" | keyof Figures;

export interface Row {
  key: string;
  name: string;
  figures: Figures;
}

/** The rows by a column; equal rows stay in the order of their names. */
export function sortRows<T extends Row>(rows: readonly T[], by: Column, descending: boolean): T[] {
  const sign = descending ? -1 : 1;
  const byName = (one: T, other: T) => one.name.localeCompare(other.name, "vi", { numeric: true });
  return [...rows].sort((one, other) => (by === "name" ? sign * byName(one, other) : sign * (one.figures[by] - other.figures[by]) || byName(one, other)));
}
