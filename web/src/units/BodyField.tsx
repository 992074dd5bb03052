import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";

import { useUnitPages } from "../api/queries";
import { fieldId, useFieldError } from "../ui/form_errors";

interface Props {
  name: string;
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  maxLength?: number;
  /** A unit of the directory was taken, or (null) the text is no longer one. */
  onTake: (text: string, unit_id: string | null) => void;
}

/** A body one writes to: free text, with the directory's units offered. */
export function BodyField({ name, label, hint, value, required, maxLength = 300, onTake }: Props) {
  const combobox = useCombobox();
  const [question] = useDebouncedValue(value.trim(), 200);
  const found = useUnitPages({ q: question.slice(0, 200), limit: 10 }, question.length >= 3).data?.pages[0]?.items ?? [];
  const offers = found.filter((unit) => unit.name !== value);
  const error = useFieldError(name);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const unit = found.find((each) => each.id === id);
        if (unit) onTake(unit.name, unit.id);
        combobox.closeDropdown();
      }}
      withinPortal={false}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target>
        <TextInput
          id={fieldId(name)}
          name={name}
          label={label}
          description={hint}
          error={error}
          withAsterisk={required === true}
          autoComplete="off"
          maxLength={maxLength}
          value={value}
          onChange={(event) => {
            onTake(event.currentTarget.value, null);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0}>
        <Combobox.Options aria-label={label} className="offer-list">
          {offers.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id}>
              {unit.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
