import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

import { useWords } from "../text/words";

interface Props {
  opened: boolean;
  title: string;
  /** null: it cannot be closed by the user. */
  onClose: (() => void) | null;
  size?: "md" | "lg" | "xl";
  children: ReactNode;
}

/** A dialog that keeps the focus inside and gives it back when closed. */
export function Dialog({ opened, title, onClose, size = "md", children }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      title={title}
      onClose={() => onClose?.()}
      withCloseButton={onClose !== null}
      closeOnClickOutside={false}
      closeOnEscape={onClose !== null}
      closeButtonProps={{ "aria-label": words.close }}
      lockScroll={false}
      size={size}
      centered
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  );
}
