import type { Receipt, Sum } from "../api/types";
import { showDay } from "../text/day";
import type { PortalText } from "../text/portal.vi";
import type { Words } from "../text/words.vi";
import { showCode } from "./code";

/** The receipt as plain text, for those who keep it as a file. It says nothing about who sent the petition; a denunciation's not even what it is. */
export function receiptText(receipt: Receipt, text: PortalText, words: Words, pick: (sum: Sum) => string[], where: string): string {
  const telling = receipt.kind !== "denunciation";
  const lines = [
    text.receipt.paper_title,
    "",
    `${text.receipt.receipt_number}: ${receipt.signed.number}`,
    ...(telling ? [`${text.receipt.number}: ${receipt.number}`, `${text.receipt.kind}: ${words.kind[receipt.kind]}`] : []),
    `${text.receipt.code}: ${showCode(receipt.code)}`,
    `${text.receipt.unit}: ${receipt.unit.name}`,
    `${text.receipt.received_on}: ${showDay(receipt.received_on)}`,
    "",
    ...(telling ? receipt.clocks : []).flatMap((clock) => [clock.due_on === null ? words.clock[clock.name] : `${words.clock[clock.name]}: ${showDay(clock.due_on)}`, ...pick(clock.sum).map((line) => `  - ${line}`), `  ${words.article}: ${clock.basis}`, ""]),
    text.receipt.note,
    `${text.receipt.follow_at}: ${where}`,
    "",
    receipt.signed.text,
    "",
  ];
  return `\uFEFF${lines.join("\r\n")}`;
}
