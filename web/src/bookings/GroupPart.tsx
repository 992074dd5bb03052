import { Button } from "@mantine/core";
import { useState } from "react";

import type { BookingRow } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { OpenFileForm } from "../ui/OpenFileForm";

/** How many come together, who speaks for them, and where their written appointment is. */
export function GroupPart({ row }: { row: BookingRow }) {
  const { bookings: t, visit } = useText();
  const [asked, setAsked] = useState(false);
  if (row.people_count < 2) return null;
  return (
    <>
      <p>
        {t.group(row.people_count)}
        {row.representatives.length > 0 && ` ${t.represented_by} ${row.representatives.join(", ")}.`} {t.appointments[row.appointment]}
      </p>
      {row.may.includes("open_appointment") && (
        <Button variant="default" size="compact-md" onClick={() => setAsked(true)}>
          {t.open_appointment}
        </Button>
      )}
      <Dialog opened={asked} title={t.open_appointment} onClose={() => setAsked(false)}>
        <OpenFileForm path={`/bookings/${encodeURIComponent(row.id)}/appointment`} name={row.ticket} lead={visit.open_lead} onDone={() => setAsked(false)} />
      </Dialog>
    </>
  );
}
