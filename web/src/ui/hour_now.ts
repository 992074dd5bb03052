/** The hour on the wall of the desk, as it is typed: "08:30". */
export function hourNow(): string {
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
}
