/** Gives the reader a text as a file. */
export function saveFile(document: Document, text: string | Blob, name: string): void {
  const address = URL.createObjectURL(
    typeof text === 'string' ? new Blob([text], { type: 'text/csv' }) : text,
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
