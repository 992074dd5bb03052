import { Loader } from "@mantine/core";

import { useWords } from "../text/words";

export function Loading() {
  const words = useWords();
  return (
    <div className="loading" role="status">
      <Loader size="sm" aria-hidden />
      <span>{words.loading}</span>
    </div>
  );
}
