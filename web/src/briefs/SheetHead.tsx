import type { Letterhead } from "../api/types";
import { writtenDay } from "./paper_vi";

interface Props {
  letterhead: Letterhead;
  /** "15/TB-UBND"; without one there is no line for it. */
  number?: string | undefined;
  /** null: left to be written in; without one there is no line for it. */
  day?: string | null | undefined;
}

/** The head of a paper: of the state (NĐ 30/2020) or of the party (Hướng dẫn 36-HD/VPTW). */
export function SheetHead({ letterhead: head, number, day }: Props) {
  return (
    <header className="sheet-head">
      <p>
        {head.above !== "" && <span>{head.above}</span>}
        {head.own.map((line) => (
          <strong key={line}>{line}</strong>
        ))}
        {head.party ? <span>*</span> : <span className="sheet-rule" aria-hidden />}
        {number !== undefined && <span>{head.party ? `Số ${number}` : `Số: ${number}`}</span>}
      </p>
      <p>
        {head.party ? (
          <strong className="motto">ĐẢNG CỘNG SẢN VIỆT NAM</strong>
        ) : (
          <>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
            <strong className="motto">Độc lập - Tự do - Hạnh phúc</strong>
          </>
        )}
        {day !== undefined && (
          <em>
            {head.place}, {day === null ? "ngày … tháng … năm …" : writtenDay(day)}
          </em>
        )}
      </p>
    </header>
  );
}
