import { useText } from "../text/text";

/** The head of a page of a wall calendar: seven weekdays from Monday. */
export function WeekdayHead() {
  const { law } = useText();
  return (
    <thead>
      <tr>
        {law.weekdays.map((day) => (
          <th key={day} scope="col">
            {day}
          </th>
        ))}
      </tr>
    </thead>
  );
}
