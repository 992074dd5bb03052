import { Button, Progress } from "@mantine/core";
import { useRef, useState } from "react";

import { call, upload } from "../api/client";
import type { KeptFile, Problem } from "../api/types";
import { usePick } from "../text/language";
import { fieldId, useFieldError } from "./form_errors";

export interface FileTexts {
  choose: string;
  drop: string;
  remove: (name: string) => string;
  sending: (name: string) => string;
  size: (bytes: number) => string;
  try_again: string;
  /** "This is an identity paper": for officers; nothing where it cannot be marked. */
  mark?: string;
}

interface Sending {
  key: number;
  file: File;
  part: number;
  problem: Problem | null;
}

interface Props {
  name: string;
  label: string;
  path: "/files" | "/portal/files";
  texts: FileTexts;
  files: readonly KeptFile[];
  onChange: (change: (files: readonly KeptFile[]) => readonly KeptFile[]) => void;
  hint?: string;
}

let next_key = 0;

/** Chooses, drops and sends files one by one, with progress; a failed one says why and can be sent again. */
export function FileField({ name, label, path, texts, files, onChange, hint }: Props) {
  const pick = usePick();
  const error = useFieldError(name);
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending[]>([]);
  const [over, setOver] = useState(false);

  function change(key: number, patch: Partial<Sending>) {
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...patch } : each)));
  }

  async function send(key: number, file: File) {
    const answer = await upload<KeptFile>(path, file, (part) => change(key, { part }));
    if (!answer.ok) return change(key, { problem: answer.problem });
    setSending((all) => all.filter((each) => each.key !== key));
    onChange((before) => [...before, answer.value]);
  }

  async function mark(file: KeptFile) {
    const answer = await call<KeptFile>(`/files/${encodeURIComponent(file.id)}/identity-card`, { method: "POST" });
    if (answer.ok) onChange((before) => before.map((each) => (each.id === file.id ? answer.value : each)));
  }

  function add(list: FileList | null) {
    for (const file of Array.from(list ?? [])) {
      const key = ++next_key;
      setSending((all) => [...all, { key, file, part: 0, problem: null }]);
      void send(key, file);
    }
  }

  return (
    <div className="file-field" role="group" aria-labelledby={`${fieldId(name)}-label`}>
      <span className="file-label" id={`${fieldId(name)}-label`}>
        {label}
      </span>
      {hint && <p className="hint">{hint}</p>}
      <div
        className={over ? "file-drop over" : "file-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <Button id={fieldId(name)} variant="default" onClick={() => input.current?.click()}>
          {texts.choose}
        </Button>
        <span className="hint">{texts.drop}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={label}
          onChange={(event) => {
            add(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </div>
      {error && <p className="field-error">{error}</p>}
      <ul className="file-list" aria-live="polite">
        {files.map((file) => (
          <li key={file.id}>
            <span>
              {file.name} <small>{texts.size(file.size)}</small>
            </span>
            {texts.mark && !file.identity_card && (
              <Button variant="subtle" size="compact-md" onClick={() => void mark(file)}>
                {texts.mark}
              </Button>
            )}
            <Button variant="subtle" size="compact-md" onClick={() => onChange((before) => before.filter((each) => each.id !== file.id))}>
              {texts.remove(file.name)}
            </Button>
          </li>
        ))}
        {sending.map(({ key, file, part, problem }) => (
          <li key={key}>
            {problem ? (
              <>
                <span className="field-error">
                  {file.name}: {pick({ vi: problem.errors?.[0]?.message ?? problem.title, en: problem.errors?.[0]?.message_en ?? problem.title_en })}
                </span>
                <Button
                  variant="subtle"
                  size="compact-md"
                  onClick={() => {
                    change(key, { problem: null, part: 0 });
                    void send(key, file);
                  }}
                >
                  {texts.try_again}
                </Button>
                <Button variant="subtle" size="compact-md" onClick={() => setSending((all) => all.filter((each) => each.key !== key))}>
                  {texts.remove(file.name)}
                </Button>
              </>
            ) : (
              <>
                <span>{texts.sending(file.name)}</span>
                <Progress value={part * 100} aria-label={texts.sending(file.name)} className="file-progress" />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
