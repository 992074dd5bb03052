import { Radio } from "@mantine/core";

import { fieldId, useFieldError } from "./form_errors";
import type { Option } from "./SelectField";

interface Props {
  name: string;
  label: string;
  value: string;
  options: readonly (Option & { note?: string | undefined })[];
  onChange: (value: string) => void;
  hint?: string | undefined;
  required?: boolean;
}

/** A few choices side by side; arrow keys move between them. */
export function ChoiceField({ name, label, value, options, onChange, hint, required }: Props) {
  const error = useFieldError(name);
  return (
    <Radio.Group name={name} label={label} description={hint} error={error} withAsterisk={required === true} value={value} onChange={onChange}>
      <div className="choices">
        {options.map((option, index) => (
          <Radio
            key={option.value}
            id={index === 0 ? fieldId(name) : `${fieldId(name)}-${option.value}`}
            value={option.value}
            label={option.label}
            description={option.note}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
