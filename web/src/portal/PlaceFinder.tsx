import { useEffect, useState } from "react";

import { call } from "../api/client";
import type { AddressHit } from "../api/types";
import { usePortalText } from "../text/portal";
import { fieldId } from "../ui/form_errors";
import { TextField } from "./fields";

export interface Place {
  code: string;
  name: string;
  province_code: string;
}

interface Props {
  name: string;
  label: string;
  hint: string;
  place: { name: string } | null;
  required?: boolean;
  onChange: (place: Place | null) => void;
}

const kPause = 350; // milliseconds without a key before the server is asked

/** An old or new address gives today's commune; the reader takes one of the places found. */
export function PlaceFinder({ name, label, hint, place, required = false, onChange }: Props) {
  const text = usePortalText();
  const [typed, setTyped] = useState("");
  const [turn, setTurn] = useState(0);
  const { hits, busy, failed } = useAddresses(place ? "" : typed.trim(), turn);

  if (place) {
    return (
      <div className="field chosen" id={fieldId(name)} tabIndex={-1}>
        <p>
          <small>
            {label} — {text.place.chosen}
          </small>
          <b>{place.name}</b>
        </p>
        <button type="button" className="quiet" onClick={() => onChange(null)}>
          {text.place.other}
        </button>
      </div>
    );
  }
  return (
    <div onKeyDown={(event) => event.key === "Enter" && event.target instanceof HTMLInputElement && event.preventDefault()}>
      <TextField name={name} label={label} hint={hint} required={required} type="search" autoComplete="off" maxLength={200} value={typed} onChange={setTyped} />
      <p className="hint" role="status">
        {busy ? text.place.searching : failed ? text.place.failed : hits ? text.place.found(hits.length) : ""}
        {hits?.length === 0 && ` ${text.place.none_hint}`}
      </p>
      {failed && (
        <button type="button" className="quiet" onClick={() => setTurn(turn + 1)}>
          {text.office.retry}
        </button>
      )}
      {hits && hits.length > 0 && (
        <ul className="hits" aria-label={text.place.choose}>
          {hits.map((hit, index) => (
            <li key={index}>
              <Hit hit={hit} onTake={onChange} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Hit({ hit, onTake }: { hit: AddressHit; onTake: (place: Place) => void }) {
  const text = usePortalText();
  const former = hit.former !== null && <small>{text.place.former(hit.former)}</small>;
  if (hit.commune === null) {
    return (
      <p>
        {former} <small>{text.place.no_successor}</small>
      </p>
    );
  }
  const { code, name } = hit.commune;
  const place = { code, name: [name, hit.province?.name].filter(Boolean).join(", "), province_code: hit.province?.code ?? "" };
  return (
    <button type="button" onClick={() => onTake(place)}>
      <b>{place.name}</b>
      {former}
    </button>
  );
}

function useAddresses(typed: string, turn: number): { hits: AddressHit[] | null; busy: boolean; failed: boolean } {
  const [hits, setHits] = useState<AddressHit[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setHits(null);
    setFailed(false);
    setBusy(typed.length > 1);
    if (typed.length < 2) return undefined;
    const stop = new AbortController();
    const later = setTimeout(async () => {
      const answer = await call<{ items: AddressHit[] }>("/addresses", { query: { q: typed.slice(0, 200), limit: 8 }, signal: stop.signal }).catch(() => null);
      if (answer === null || stop.signal.aborted) return;
      setBusy(false);
      if (answer.ok) setHits(answer.value.items);
      else setFailed(true);
    }, kPause);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [typed, turn]);
  return { hits, busy, failed };
}
