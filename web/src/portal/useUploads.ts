// Files on their way to the server, one after the other so that a slow line is not shared. A failed one stays
// in the list with its reason until it is sent again or removed.
import { useCallback, useEffect, useRef, useState } from "react";

import { upload } from "../api/client";
import type { KeptFile, Problem } from "../api/types";
import { makeSmaller } from "./smaller_photo";

export const kMostFiles = 10;
export const kMostBytes = 20 * 1024 * 1024;

export interface Upload {
  key: number;
  file: File;
  part: number; // 0 to 1
  problem: Problem | null;
}

export interface Uploads {
  uploads: Upload[];
  busy: boolean;
  add: (files: File[], smaller: boolean) => void;
  again: (key: number) => void;
  drop: (key: number) => void;
  clear: () => void;
}

export function useUploads(onSent: (file: KeptFile) => void): Uploads {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const next_key = useRef(0);
  const started = useRef(new Set<number>());
  const sending = useRef(false);
  const dropped = useRef(new Set<number>());
  const change = useCallback((key: number, patch: Partial<Upload>) => setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...patch } : each))), []);
  const drop = useCallback((key: number) => {
    dropped.current.add(key);
    setUploads((all) => all.filter((each) => each.key !== key));
  }, []);

  useEffect(() => {
    const next = uploads.find((each) => each.problem === null && !started.current.has(each.key));
    if (!next || sending.current) return;
    sending.current = true;
    started.current.add(next.key);
    void upload<KeptFile>("/portal/files", next.file, (part) => change(next.key, { part })).then((answer) => {
      sending.current = false;
      if (!answer.ok) return change(next.key, { problem: answer.problem });
      if (!dropped.current.has(next.key)) onSent(answer.value);
      setUploads((all) => all.filter((each) => each.key !== next.key));
    });
  }, [uploads, change, onSent]);

  const add = useCallback(async (files: File[], smaller: boolean) => {
    for (const file of files) {
      const ready = smaller ? await makeSmaller(file) : file;
      const key = next_key.current++;
      setUploads((all) => [...all, { key, file: ready, part: 0, problem: null }]);
    }
  }, []);

  return {
    uploads,
    busy: uploads.some((each) => each.problem === null),
    add: (files, smaller) => void add(files, smaller),
    again: (key) => {
      started.current.delete(key);
      change(key, { problem: null, part: 0 });
    },
    drop,
    clear: () => uploads.forEach((each) => drop(each.key)),
  };
}
