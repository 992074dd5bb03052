import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

import { useUnit, useUnitPages } from "../api/queries";
import { myUnits, useSession } from "../session/session";
import { useFieldTies } from "../ui/form_errors";

interface Props {
  name: string;
  label: string;
  /** The id of the unit; "" for none chosen. */
  value: string;
  onChange: (unit_id: string, unit_name: string) => void;
  placeholder?: string | undefined;
  hint?: string;
  required?: boolean;
}

/** Finds a unit by a few letters of its name; one's own units are offered first. */
export function UnitField({ name, label, value, onChange, placeholder, hint, required }: Props) {
  const session = useSession();
  const combobox = useCombobox();
  const [typed, setTyped] = useState<string | null>(null);
  const [question] = useDebouncedValue(typed?.trim() ?? "", 200);
  const chosen = useUnit(value === "" ? null : value).data?.unit.name ?? myUnits(session).find((unit) => unit.id === value)?.name ?? "";
  const found = useUnitPages({ q: question, limit: 12 }, question.length >= 2).data?.pages[0]?.items ?? [];
  const offers = question.length >= 2 ? found : myUnits(session);
  const ties = useFieldTies({ name, label, hint, required });

  function take(id: string) {
    const unit = offers.find((each) => each.id === id);
    onChange(id, unit?.name ?? "");
    setTyped(null);
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          {...ties}
          autoComplete="off"
          maxLength={200}
          placeholder={placeholder}
          value={typed ?? chosen}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (text === "") onChange("", "");
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0}>
        <Combobox.Options aria-label={label} className="offer-list">
          {offers.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id} active={unit.id === value}>
              {unit.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
