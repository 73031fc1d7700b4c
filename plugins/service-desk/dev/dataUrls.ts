/** The bytes of a blob as text. */
export function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The blob such a text was made of. */
export function fromDataUrl(dataUrl: string, type: string): Blob {
  const bytes = atob(dataUrl.split(',')[1]);
  return new Blob([Uint8Array.from(bytes, char => char.charCodeAt(0))], {
    type,
  });
}
