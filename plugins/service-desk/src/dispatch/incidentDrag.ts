import type { RefObject } from 'react';
import { useDrag, useDrop } from 'react-aria-components';

// A type of our own, so that columns do not take files or text from elsewhere.
const TYPE = 'application/x-firstline-incident';

/** Makes a card draggable by its handle: with the pointer, and with Enter on the handle. */
export function useIncidentDrag(options: {
  number: string;
  disabled: boolean;
}) {
  return useDrag({
    hasDragButton: true,
    isDisabled: options.disabled,
    getItems: () => [{ [TYPE]: options.number, 'text/plain': options.number }],
    getAllowedDropOperations: () => ['move'],
  });
}

/** Makes a list take cards. Its element has to be focusable, for those who drag by keyboard. */
export function useIncidentDrop(options: {
  ref: RefObject<HTMLElement>;
  onIncident(number: string): void;
}) {
  return useDrop({
    ref: options.ref,
    getDropOperation: types => (types.has(TYPE) ? 'move' : 'cancel'),
    async onDrop(event) {
      for (const item of event.items) {
        if (item.kind === 'text' && item.types.has(TYPE)) {
          options.onIncident(await item.getText(TYPE));
        }
      }
    },
  });
}
