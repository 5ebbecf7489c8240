/**
 * Lets the browser save a file, in its own way and place.
 * @param type its MIME type
 */
export function saveFile(
  name: string,
  parts: readonly (string | Uint8Array<ArrayBuffer> | Blob)[],
  type: string,
): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}
