import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import type { BookingRow } from "../api/types";
import { useText } from "../text/text";
import { StageMark } from "../ui/StageMark";
import { FindMatter } from "./FindMatter";

/** What a booking is about: the matters this person may know of, found and taken away by who keeps the calendar. */
export function BookedMatters({ row, onChange }: { row: BookingRow; onChange: (matter_ids: string[]) => void }) {
  const t = useText().bookings;
  const [finding, setFinding] = useState(false);
  const ids = row.matters.map((matter) => matter.id);
  const may_link = row.may.includes("link");
  return (
    <>
      {row.matters.map((matter) => (
        <p key={matter.id} className="part-head">
          <span>
            <Link to={`/matters/${encodeURIComponent(matter.id)}`}>{matter.number}</Link> <StageMark stage={matter.stage} />
          </span>
          {may_link && (
            <Button size="compact-md" variant="subtle" onClick={() => onChange(ids.filter((id) => id !== matter.id))}>
              {t.unlink(matter.number)}
            </Button>
          )}
        </p>
      ))}
      {may_link && !finding && (
        <Button size="compact-md" variant="default" onClick={() => setFinding(true)}>
          {t.link}
        </Button>
      )}
      {finding && (
        <FindMatter
          chosen={ids}
          onChoose={(matter) => {
            setFinding(false);
            onChange([...ids, matter.id]);
          }}
        />
      )}
    </>
  );
}
