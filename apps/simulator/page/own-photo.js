import { element } from './element.js';

/** What WhatsApp takes as a photo. */
const TYPES = 'image/jpeg,image/png';

/** Has a picture of this machine chosen; resolves to the message that carries it, or to null where none was chosen. */
export function ownPhoto() {
  const box = element('input', { type: 'file', accept: TYPES });
  return new Promise((resolve) => {
    box.addEventListener('cancel', () => resolve(null));
    box.addEventListener('change', () => {
      const reader = new FileReader();
      reader.addEventListener('error', () => resolve(null));
      reader.addEventListener('load', () => {
        // "data:image/png;base64,…"
        const base64 = reader.result.slice(reader.result.indexOf(',') + 1);
        resolve({ kind: 'image', media: { mime_type: box.files[0].type, base64 } });
      });
      reader.readAsDataURL(box.files[0]);
    });
    box.click();
  });
}
