import type { Unit, UnitRef } from "../api/types";
import { usePortalText } from "../text/portal";
import { ChoiceField } from "./fields";
import type { Place } from "./PlaceFinder";
import { useAsk } from "./useAsk";

interface Props {
  place: Place;
  office: UnitRef | null;
  onChange: (office: UnitRef) => void;
}

/** The offices of a commune and of its province that receive petitions. */
export function OfficeChoice({ place, office, onChange }: Props) {
  const text = usePortalText();
  const commune = useOffices(place.code);
  const province = useOffices(place.province_code);
  if (commune.problem) {
    return (
      <p role="alert">
        {text.place.failed}{" "}
        <button type="button" className="quiet" onClick={commune.retry}>
          {text.office.retry}
        </button>
      </p>
    );
  }
  if (commune.offices === null) return <p role="status">{text.office.loading}</p>;
  const take = (offices: Unit[]) => (id: string) => {
    const unit = offices.find((each) => each.id === id);
    if (unit) onChange({ id: unit.id, name: unit.name });
  };
  const about = (unit: Unit) => <small>{unit.line === "party" ? text.office.party_about : text.office.state_about}</small>;
  return (
    <>
      {commune.offices.length === 0 && <p>{text.office.none}</p>}
      {commune.offices.length > 0 && (
        <ChoiceField
          name="unit_id"
          label={text.office.commune}
          value={office?.id ?? ""}
          onChange={take(commune.offices)}
          options={commune.offices.map((unit) => ({ value: unit.id, label: unit.name, about: about(unit) }))}
        />
      )}
      {province.offices !== null && province.offices.length > 0 && (
        <details open={province.offices.some((unit) => unit.id === office?.id)}>
          <summary>{text.office.province}</summary>
          <ChoiceField
            name="province_unit_id"
            label={text.office.province}
            hint={text.office.province_hint}
            value={office?.id ?? ""}
            onChange={take(province.offices)}
            options={province.offices.map((unit) => ({ value: unit.id, label: unit.name }))}
            quiet
          />
        </details>
      )}
    </>
  );
}

/** The state line first, then the party; the Fatherland Front watches and receives nothing here. */
export function useOffices(territory: string): { offices: Unit[] | null; problem: unknown; retry: () => void } {
  const { value, problem, retry } = useAsk<{ items: Unit[] }>(territory === "" ? null : "/units", { territory, limit: "100" });
  const offices = value && ["state", "party"].flatMap((line) => topFirst(value.items.filter((unit) => unit.line === line)));
  return { offices, problem, retry };
}

function topFirst(units: Unit[]): Unit[] {
  return [...units.filter((unit) => unit.parent_id === null), ...units.filter((unit) => unit.parent_id !== null)];
}
