import { Button } from "@mantine/core";
import { useState } from "react";

import type { Problem } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { signOut } from "./sign_out";

export function SignOutButtons() {
  const text = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <section className="card">
      <ErrorSummary problem={problem} />
      <div className="button-row">
        <Button variant="default" onClick={() => void signOut().then(setProblem)}>
          {text.session.sign_out}
        </Button>
        <Button variant="outline" onClick={() => void signOut("/sessions").then(setProblem)}>
          {text.session.sign_out_everywhere}
        </Button>
      </div>
    </section>
  );
}
