import type { Identity } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Facts } from "../ui/Facts";

export function IdentityFacts({ identity }: { identity: Identity }) {
  const t = useText().register;
  const words = useWords();
  const document = identity.id_number && [identity.id_kind && words.id_kind[identity.id_kind], identity.id_number].filter(Boolean).join(" ");
  const issued = identity.id_issued_on && [showDay(identity.id_issued_on), identity.id_issued_by].filter(Boolean).join(", ");
  return (
    <Facts
      facts={[
        [t.address, identity.address],
        [t.phone, identity.phone],
        [t.email, identity.email],
        [t.id_number, document],
        [t.id_issued_on, issued],
        [t.birth_year, identity.birth_year],
      ]}
    />
  );
}
