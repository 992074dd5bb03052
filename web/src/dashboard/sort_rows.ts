import type { Figures } from "../api/types";
import { inTimeRate } from "./lists";

export type Column = "name" | "rate" | keyof Figures;

export interface Row {
  key: string;
  name: string;
  figures: Figures;
}

/** The rows by a column; equal rows stay in the order of their names. What has no rate comes after all that have one. */
export function sortRows<T extends Row>(rows: readonly T[], by: Column, descending: boolean): T[] {
  const sign = descending ? -1 : 1;
  const byName = (one: T, other: T) => one.name.localeCompare(other.name, "vi", { numeric: true });
  const none = descending ? -1 : 2;
  const figure = ({ figures }: T) => (by === "name" ? 0 : by === "rate" ? (inTimeRate(figures) ?? none) : figures[by]);
  return [...rows].sort((one, other) => (by === "name" ? sign * byName(one, other) : sign * (figure(one) - figure(other)) || byName(one, other)));
}
