import type { Locator } from '@playwright/test';

// A red square of 8 × 8 pixels.
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mO4YGCAFTEMLQkA2ntMAZZ5tYQAAAAASUVORK5CYII=';

/** The bytes of a small PNG. */
export const picture = Buffer.from(png, 'base64');

/** Pastes a screenshot into a field, as the clipboard does. */
export async function pastePicture(field: Locator, name: string) {
  await field.evaluate(
    (element, file) => {
      const bytes = Uint8Array.from(window.atob(file.png), c =>
        c.charCodeAt(0),
      );
      const clipboardData = new DataTransfer();
      clipboardData.items.add(
        new File([bytes], file.name, { type: 'image/png' }),
      );
      element.dispatchEvent(
        new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    { png, name },
  );
}
