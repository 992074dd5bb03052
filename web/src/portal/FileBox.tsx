import { useState } from "react";

import type { KeptFile } from "../api/types";
import { usePick } from "../text/language";
import { usePortalText } from "../text/portal";
import { fieldId, useFieldError } from "../ui/form_errors";
import { CheckField } from "./fields";
import { kMostBytes, kMostFiles, type Upload, type Uploads } from "./useUploads";

interface Props {
  files: readonly KeptFile[];
  uploads: Uploads;
  onRemove: (id: string) => void;
  /** What is uploaded, where it is not the papers of a petition; and how many files. */
  title?: string;
  name?: string;
  most?: number;
}

export function FileBox({ files, uploads, onRemove, title, name = "files", most = kMostFiles }: Props) {
  const text = usePortalText();
  const error = useFieldError(name);
  const [smaller, setSmaller] = useState(true);
  const [refused, setRefused] = useState("");

  function take(list: FileList | null) {
    const chosen = Array.from(list ?? []);
    const fitting = chosen.filter((file) => file.size <= kMostBytes);
    const room = most - files.length - uploads.uploads.length;
    const too_big = chosen.find((file) => file.size > kMostBytes);
    setRefused(too_big ? text.files.too_big(too_big.name) : fitting.length > room ? text.files.too_many(most) : "");
    uploads.add(fitting.slice(0, Math.max(0, room)), smaller);
  }

  return (
    <div className="field" role="group" aria-label={title ?? text.files.title} id={fieldId(name)} tabIndex={-1}>
      {title !== undefined && <p className="label">{title}</p>}
      <div className="buttons">
        <PickButton label={text.files.camera} accept="image/*" capture onTake={take} />
        <PickButton label={text.files.choose} several={most > 1} onTake={take} />
      </div>
      <CheckField label={text.files.smaller} checked={smaller} onChange={setSmaller} />
      {(refused || error) && (
        <p className="field-error" role="alert">
          {refused || error}
        </p>
      )}
      <ul className="files" aria-live="polite">
        {files.length + uploads.uploads.length === 0 && <li className="hint">{text.files.none}</li>}
        {files.map((file, index) => (
          <Sent key={file.id} file={file} index={index} onRemove={onRemove} />
        ))}
      </ul>
      <ul className="files">
        {uploads.uploads.map((upload) => (
          <Sending key={upload.key} upload={upload} uploads={uploads} />
        ))}
      </ul>
    </div>
  );
}

function Sent({ file, index, onRemove }: { file: KeptFile; index: number; onRemove: (id: string) => void }) {
  const text = usePortalText();
  const error = useFieldError(`files.${index}`);
  return (
    <li id={fieldId(`files.${index}`)} tabIndex={-1}>
      <span>
        {error ? "✗" : "✓"} {file.name} <small>{text.files.size(file.size)}</small>
        {error && <b className="field-error"> {error}</b>}
      </span>
      <button type="button" className="quiet" aria-label={text.files.remove_name(file.name)} onClick={() => onRemove(file.id)}>
        {text.files.remove}
      </button>
    </li>
  );
}

function Sending({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const text = usePortalText();
  const pick = usePick();
  const { key, file, part, problem } = upload;
  const words = text.files.sending(file.name, Math.round(part * 100));
  const wrong = problem?.errors?.[0];
  return (
    <li>
      {problem ? (
        <span className="field-error" role="alert">
          {file.name}: {wrong ? pick({ vi: wrong.message, en: wrong.message_en }) : pick({ vi: problem.title, en: problem.title_en })}
        </span>
      ) : (
        <span>
          {words}
          <progress max={1} value={part} aria-label={words} />
        </span>
      )}
      {problem && (
        <button type="button" className="quiet" aria-label={text.files.again_name(file.name)} onClick={() => uploads.again(key)}>
          {text.files.again}
        </button>
      )}
      <button type="button" className="quiet" aria-label={text.files.remove_name(file.name)} onClick={() => uploads.drop(key)}>
        {text.files.remove}
      </button>
    </li>
  );
}

/** A file input that looks like a button and is one for the keyboard too. */
function PickButton({ label, accept, capture = false, several = false, onTake }: { label: string; accept?: string; capture?: boolean; several?: boolean; onTake: (list: FileList | null) => void }) {
  return (
    <label className="button second">
      <input
        type="file"
        className="visually-hidden"
        multiple={several}
        accept={accept}
        capture={capture ? "environment" : undefined}
        onChange={(event) => {
          onTake(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      {label}
    </label>
  );
}
