import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

import { call } from "../api/client";
import type { AddressHit } from "../api/types";
import { useFieldTies } from "./form_errors";
import { withStreet } from "./with_street";

interface Props {
  name: string;
  label: string;
  value: string;
  /** Today's commune when one of the offered addresses was taken, otherwise null. */
  commune_code: string | null;
  onChange: (value: string, commune_code: string | null) => void;
  hint?: string | undefined;
  required?: boolean;
  maxLength?: number;
}

interface Offer {
  code: string;
  today: string;
  former: string | null;
}

/** An address box: an old or new address, with or without marks, offers today's commune. */
export function AddressField({ name, label, value, commune_code, onChange, hint, required, maxLength = 300 }: Props) {
  const [offers, setOffers] = useState<Offer[]>([]);
  const [question] = useDebouncedValue(value, 200);
  const taken = useRef<string | null>(null);
  const ties = useFieldTies({ name, label, hint, required });
  const combobox = useCombobox();
  const quiet = question.trim().length < 2 || commune_code !== null;

  useEffect(() => {
    if (quiet) return setOffers([]);
    const stop = new AbortController();
    call<{ items: AddressHit[] }>("/addresses", { query: { q: question.slice(0, 200), limit: 8 }, signal: stop.signal })
      .then((answer) => setOffers(answer.ok ? answer.value.items.flatMap(asOffer) : []))
      .catch(() => undefined);
    return () => stop.abort();
  }, [question, quiet]);

  function change(text: string) {
    const keeps = commune_code !== null && taken.current !== null && text.includes(taken.current);
    onChange(text, keeps ? commune_code : null);
    combobox.openDropdown();
    combobox.resetSelectedOption();
  }

  function take(code: string) {
    const offer = offers.find((each) => each.code === code);
    if (!offer) return;
    taken.current = offer.today;
    onChange(withStreet(value, offer.today), offer.code);
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          {...ties}
          autoComplete="off"
          maxLength={maxLength}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0 || quiet}>
        <Combobox.Options aria-label={label}>
          {offers.map((offer) => (
            <Combobox.Option key={offer.code} value={offer.code}>
              <span className="address-option">
                {offer.today}
                {offer.former && <small>{offer.former}</small>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function asOffer(hit: AddressHit, index: number, hits: AddressHit[]): Offer[] {
  if (!hit.commune || hits.findIndex((each) => each.commune?.code === hit.commune?.code) !== index) return [];
  return [{ code: hit.commune.code, today: hit.province ? `${hit.commune.name}, ${hit.province.name}` : hit.commune.name, former: hit.former }];
}
