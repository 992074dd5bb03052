import { Button } from "@mantine/core";
import { useState } from "react";

import type { BookingTold } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { OpenSealed } from "../ui/OpenSealed";

/** Who it is that booked and means to denounce, in a dialog of its own. */
export function OpenBooker({ id }: { id: string }) {
  const { visit: t, bookings } = useText();
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState<BookingTold | null>(null);
  const close = () => {
    setAsked(false);
    setOpened(null);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {bookings.open_person}
      </Button>
      <Dialog opened={asked} title={bookings.open_person} onClose={close}>
        <OpenSealed<BookingTold> title={t.open_people} path={`/bookings/${encodeURIComponent(id)}/person`} opened={opened} onOpened={setOpened} />
        {opened && (
          <>
            <p>
              <strong>{opened.person.name}</strong>
              {opened.person.phone && <> · <a href={`tel:${opened.person.phone}`}>{opened.person.phone}</a></>}
            </p>
            <p>{opened.content}</p>
          </>
        )}
      </Dialog>
    </>
  );
}
