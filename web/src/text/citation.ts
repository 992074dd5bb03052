// References to the law as people read them. The data and the law's own letters keep the short form.

const kShort: readonly [RegExp, string][] = [
  [/(?<![\p{L}\d])LTCD(?![\p{L}\d])/gu, "Luật Tiếp công dân"],
  [/(?<![\p{L}\d])BLDS(?![\p{L}\d])/gu, "Bộ luật Dân sự"],
  [/(?<![\p{L}\d])BLLĐ(?![\p{L}\d])/gu, "Bộ luật Lao động"],
  [/(?<![\p{L}\d])LKN(?![\p{L}\d])/gu, "Luật Khiếu nại"],
  [/(?<![\p{L}\d])LTC(?![\p{L}\d])/gu, "Luật Tố cáo"],
  [/(?<![\p{L}\d/-])NĐ (?=\d)/gu, "Nghị định "],
  [/(?<![\p{L}\d/-])TT (?=\d)/gu, "Thông tư "],
  [/(?<![\p{L}\d])Đ\.(?=\d)/gu, "Điều "],
];

/** "LKN Đ.11; NĐ 155/2026/NĐ-CP Đ.10" → "Luật Khiếu nại Điều 11; Nghị định 155/2026/NĐ-CP Điều 10" */
export function spellCitation(text: string): string {
  return kShort.reduce((said, [short, long]) => said.replace(short, long), text);
}
