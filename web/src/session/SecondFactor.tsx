import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useSecondFactor } from "../api/queries";
import { call } from "../api/client";
import type { NewSecret, RecoveryCodes } from "../api/types";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { AskPassword } from "./AskPassword";
import { NewSecretForm } from "./NewSecretForm";
import { RecoveryCodesShown } from "./RecoveryCodesShown";

type Step = { at: "rest" } | { at: "begin" | "renew" | "remove" } | { at: "secret"; made: NewSecret } | { at: "codes"; codes: string[] };

/** The second step of one's own sign-in: to add it, to get new recovery codes, to remove it. */
export function SecondFactor({ onAdded }: { onAdded?: () => void }) {
  const t = useText().second_factor;
  const queries = useQueryClient();
  const state = useSecondFactor();
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = () => {
    setStep({ at: "rest" });
    void queries.invalidateQueries({ queryKey: ["second-factor"] });
  };
  const post = <T,>(path: string) => (password: string) => call<T>(`/session/second-factor${path}`, { method: "POST", body: { password } });

  if (state.isPending) return <Loading />;
  if (state.isError) return <Failed problem={state.error} onRetry={() => void state.refetch()} />;
  if (step.at === "begin") return <AskPassword label={t.begin} send={post<NewSecret>("")} onDone={(made) => setStep({ at: "secret", made })} onClose={rest} />;
  if (step.at === "renew")
    return <AskPassword label={t.renew} send={post<RecoveryCodes>("/recovery-codes")} onDone={({ recovery_codes }) => setStep({ at: "codes", codes: recovery_codes })} onClose={rest} />;
  if (step.at === "remove") return <AskPassword label={t.remove} send={post<undefined>("/remove")} onDone={rest} onClose={rest} />;
  if (step.at === "secret") return <NewSecretForm made={step.made} onConfirmed={(codes) => setStep({ at: "codes", codes })} />;
  if (step.at === "codes") return <RecoveryCodesShown codes={step.codes} onKept={() => (rest(), onAdded?.())} />;
  const { there, needed, recovery_codes_left } = state.data;
  return (
    <>
      <p>{there ? t.on(recovery_codes_left) : t.off}</p>
      {needed && <p className="soft">{t.needed}</p>}
      <div className="button-row">
        {!there && <Button onClick={() => setStep({ at: "begin" })}>{t.begin}</Button>}
        {there && (
          <>
            <Button variant="default" onClick={() => setStep({ at: "renew" })}>
              {t.renew}
            </Button>
            <Button variant="outline" onClick={() => setStep({ at: "remove" })}>
              {t.remove}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
