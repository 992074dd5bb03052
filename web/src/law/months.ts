// The pages of a wall calendar: weeks of seven boxes from Monday, empty outside the month. Only for drawing; what a day
// is, the server says.

export interface Month {
  number: number;
  weeks: (string | null)[][];
}

export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, month) => ({ number: month + 1, weeks: weeksOf(year, month) }));
}

export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const boxes = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, box) => {
    const day = box - before + 1;
    return day >= 1 && day <= length ? new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10) : null;
  });
  return Array.from({ length: boxes.length / 7 }, (_, week) => boxes.slice(week * 7, week * 7 + 7));
}
