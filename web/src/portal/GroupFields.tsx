import type { KeptFile } from "../api/types";
import { usePortalText } from "../text/portal";
import { CheckField, LongTextField } from "./fields";
import { FileBox } from "./FileBox";
import { pathOf } from "./route";
import { useUploads } from "./useUploads";

export interface Group {
  others: string;
  brings: boolean;
  files: KeptFile[];
}
export const kNobodyElse: Group = { others: "", brings: false, files: [] };

/** What a group adds to a booking; how many may speak for it the server says. */
export function GroupFields({ group, onChange }: { group: Group; onChange: (part: Partial<Group>) => void }) {
  const t = usePortalText().bookings;
  const uploads = useUploads((file) => onChange({ files: [file] }));
  return (
    <>
      <LongTextField name="others" label={t.others} hint={t.others_hint} rows={3} maxLength={2000} value={group.others} onChange={(others) => onChange({ others })} />
      <p className="hint">
        {t.appointment_lead}{" "}
        <a href={pathOf("appointment")} target="_blank" rel="noreferrer">
          {t.appointment_blank}
        </a>
      </p>
      <CheckField name="appointment" label={t.brings_appointment} checked={group.brings} onChange={(brings) => onChange({ brings })} />
      {group.brings || <FileBox title={t.appointment_file} name="appointment_file" most={1} files={group.files} uploads={uploads} onRemove={() => onChange({ files: [] })} />}
    </>
  );
}

/** As the server takes it. */
export function asGroup({ others, brings, files }: Group) {
  const names = others.split("\n").map((name) => name.trim()).filter((name) => name !== "");
  return { ...(names.length > 0 && { others: names }), ...(brings && { brings_appointment: true }), ...(!brings && files[0] && { appointment_file: files[0].id }) };
}
