import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";

import { readDay, showDay } from "../text/day";
import { useWords } from "../text/words";
import { useFieldTies } from "./form_errors";

interface Props {
  name: string;
  label: string;
  /** YYYY-MM-DD, or "" when empty. Text that is no day is given on as it was typed: the server says no. */
  value: string;
  today: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  required?: boolean;
}

/** A day typed the Vietnamese way (20/11/2026, 20112026, 20/11); a browser's own date box follows the machine's language instead. */
export function DateField({ name, label, value, today, onChange, hint, required }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState(showDay(value));
  const [touched, setTouched] = useState(false);
  const ties = useFieldTies({ name, label, hint, required });
  useEffect(() => {
    setTyped((before) => ((readDay(before, today) ?? before.trim()) === value ? before : showDay(value)));
  }, [value, today]);
  const wrong = touched && typed.trim() !== "" && readDay(typed, today) === null;
  return (
    <TextInput
      {...ties}
      placeholder={words.date_hint}
      error={wrong ? words.errors.date : ties.error}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      className="date-field"
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.trim() === "" ? "" : (readDay(text, today) ?? text.trim()));
      }}
      onBlur={() => {
        setTouched(true);
        const day = readDay(typed, today);
        if (day !== null) setTyped(showDay(day));
      }}
    />
  );
}
