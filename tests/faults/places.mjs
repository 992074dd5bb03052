// Places in a reception, for the programs that disturb the office: a session that people may book, and what must be
// true of everything the office said yes to.
import { dayAfter } from "../api/words.mjs";

// An announced session of `unit` on `day`, cut into slots of 5 minutes; its id. `clerk` keeps the calendar.
export async function announced(clerk, unit, day, hours = { starts_at: "07:00", ends_at: "20:00" }) {
  const made = await must(clerk, "POST", "/receptions/sessions", { unit_id: unit, kind: "sudden", day, ...hours, place: "Hội trường", content: "Việc gấp", facts: ["complex"] });
  const page = await must(clerk, "GET", `/receptions/page?unit_id=${unit}&from=${day}&to=${day}`);
  await must(clerk, "POST", "/receptions/publications", { unit_id: unit, from: day, to: day, seen: page.seen });
  await must(clerk, "POST", "/bookings/cut", { session_id: made.id, slot_minutes: 5 });
  return made.id;
}

async function must(person, method, path, body) {
  const answer = await person.call(method, path, { body });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.json;
}

export function wish(session_id, name, slot) {
  return { session_id, ...(slot === undefined ? {} : { slot }), kind: "feedback", content: "Hỏi về chợ phường", person: { kind: "person", name } };
}

// Two sessions, one to come and one of today, and who was told that he has which place.
export class Places {
  constructor(clerk, to_come, of_today, faults) {
    Object.assign(this, { clerk, to_come, of_today, faults, given: new Map(), taken: new Set(), refused: 0, next: 0 });
  }

  static async open(clerk, unit, faults) {
    const { today } = await must(clerk, "GET", "/health");
    return new Places(clerk, await announced(clerk, unit, dayAfter(today, 1)), await announced(clerk, unit, today), faults);
  }

  // One wish, as often as it is sent the same: every second of them at the door, the others two for each slot.
  wishOf(number, key) {
    const name = `Người đặt ${key}`;
    return number % 2 === 0 ? wish(this.of_today, name) : wish(this.to_come, name, ((number - 1) >> 2) % 156);
  }

  // {key, number} is sent again after the office was away. Throws when no answer comes.
  async take({ key, number }) {
    const { status, json, text } = await this.clerk.call("POST", "/bookings", { body: this.wishOf(number, key), headers: { "idempotency-key": key } });
    if (status === 503) throw new Error("busy");
    if (status === 201) this.given.set(key, { ...json.booking, code: json.code });
    else if (status === 409 && json.code === "booking.slot_taken") this.refused += 1;
    else this.faults.push(`${key}: ${status} ${text.slice(0, 200)}`);
  }

  // Everything that was acknowledged is there with its own place, nothing else is, numbers have no gap.
  async check() {
    const rows = [];
    for (const session of [this.to_come, this.of_today]) {
      rows.push(...(await must(this.clerk, "GET", `/bookings?session_id=${session}`)).items.map((row) => ({ ...row, session })));
    }
    const there = new Map(rows.map((row) => [row.label, row]));
    for (const [key, told] of this.given) {
      const row = there.get(`Người đặt ${key}`);
      if (!row) this.faults.push(`${key} was given ${told.ticket}, and it is gone`);
      else if (row.ticket !== told.ticket) this.faults.push(`${key} was given ${told.ticket} and has ${row.ticket}`);
    }
    if (rows.length !== this.given.size) this.faults.push(`${this.given.size} places were given, the queues have ${rows.length}`);
    const places = rows.map((row) => `${row.session} ${row.ticket}`);
    if (new Set(places).size !== places.length) this.faults.push(`a place was given twice: ${places.filter((each, i) => places.indexOf(each) !== i)}`);
    const numbers = rows.filter((row) => row.ticket.startsWith("B")).map((row) => Number(row.ticket.slice(1)));
    if (Math.max(0, ...numbers) !== numbers.length) this.faults.push(`${numbers.length} numbers at the door go up to ${Math.max(...numbers)}`);
  }
}
