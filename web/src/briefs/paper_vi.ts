// The words of the papers of a reception. A paper is in Vietnamese whatever the language of the page is.
import type { BriefMatter, SessionFacts, ToldDirective } from "../api/types";
import { showDay } from "../text/day";
import { words_vi } from "../text/words.vi";

export const kPriorities = { none: "", elderly: "người cao tuổi", disabled: "người khuyết tật", pregnant: "phụ nữ mang thai", meritorious: "người có công" };
export const kKinds = words_vi.kind;
export const kStages = words_vi.stage;
export const kOutcomes = { paper_taken: "nhận đơn", linked: "gắn với vụ việc đang giải quyết", guided: "hướng dẫn", explained: "giải thích, trả lời", refused: "từ chối tiếp" };
const kSessions = { periodic: "định kỳ", sudden: "đột xuất", dialogue: "đối thoại", dialogue_conference: "hội nghị đối thoại" };
const kSteps: Record<string, string> = { ...words_vi.act, receive: "tiếp nhận", extended: "gia hạn", suspended: "tạm đình chỉ", continued: "tiếp tục", decide: "giải quyết", deliver: "giao kết quả" };

export const sessionKind = (kind: SessionFacts["kind"]) => kSessions[kind];
export const limitName = (name: string) => (words_vi.clock as Record<string, string>)[name] ?? name;

/** "ngày 07 tháng 5 năm 2026", as NĐ 30/2020 has it. */
export function writtenDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

export function stepsText(steps: BriefMatter["steps"]): string {
  return steps.map(({ act, on, document }) => [(kSteps[act] ?? act).toLowerCase(), showDay(on), document && `(${document})`].filter(Boolean).join(" ")).join("; ");
}

export function limitText({ due_on, days_left, stopped_on }: BriefMatter["limits"][number]): string {
  if (stopped_on !== null) return `tạm dừng từ ${showDay(stopped_on)}`;
  const left = days_left ?? 0;
  return `${showDay(due_on)}, ${left < 0 ? "quá" : "còn"} ${Math.abs(left)} ngày làm việc`;
}

export function standing({ stage, lateness, done_on }: ToldDirective): string {
  const how = stage === "confirmed" && done_on !== null ? `đã xong ngày ${showDay(done_on)}` : stage === "reported" ? "đã báo cáo, chờ xác nhận" : "chưa xong";
  const late = { in_time: "", late: ", quá hạn, chưa giải trình", late_explained: ", quá hạn, có giải trình" }[lateness];
  return how + late;
}
