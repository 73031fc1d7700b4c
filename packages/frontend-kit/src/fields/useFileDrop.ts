import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';

function carriesFiles(event: DragEvent): boolean {
  return [...event.dataTransfer.types].includes('Files');
}

/** Takes files pasted or dropped anywhere inside an element. */
export function useFileDrop(add: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent: only the count tells who is left.
  const depth = useRef(0);
  return {
    over,
    handlers: {
      onPaste: (event: ClipboardEvent) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        // Office programs offer a picture of the text as well: the text is what is meant.
        if (event.clipboardData.getData('text/plain')) return;
        event.preventDefault();
        add(files);
      },
      onDragEnter: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      },
      onDragOver: (event: DragEvent) => {
        if (carriesFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        add([...event.dataTransfer.files]);
      },
    },
  };
}
