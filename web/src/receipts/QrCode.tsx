import { useEffect, useState } from "react";

import { call } from "../api/client";
import type { QrDrawing } from "../api/types";

/** The QR code of a receipt, drawn as one path: no picture, no inline HTML. Without the server the place stays empty; the text beside it says the same. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [qr, setQr] = useState<QrDrawing | null>(null);
  useEffect(() => {
    let here = true;
    void call<QrDrawing>("/receipts/qr", { method: "POST", body: { text } }).then((answer) => here && answer.ok && setQr(answer.value));
    return () => {
      here = false;
    };
  }, [text]);
  if (qr === null) return <div className="qr" />;
  return (
    <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
