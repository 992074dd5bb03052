import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

import { useWords } from "../text/words";

interface Props {
  opened: boolean;
  title: string;
  /** null: it cannot be closed by the user. */
  onClose: (() => void) | null;
  size?: "md" | "lg" | "xl";
  /** Stands over any other dialog. */
  on_top?: boolean;
  children: ReactNode;
}

/** A dialog that keeps the focus inside and gives it back when closed. */
export function Dialog({ opened, title, onClose, size = "md", on_top = false, children }: Props) {
  const words = useWords();
  return (
    <Modal.Root
      opened={opened}
      onClose={() => onClose?.()}
      closeOnClickOutside={false}
      closeOnEscape={onClose !== null}
      lockScroll={false}
      size={size}
      zIndex={on_top ? 400 : 200}
      centered
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title>{title}</Modal.Title>
          {onClose !== null && <Modal.CloseButton aria-label={words.close} />}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
