import { AppError } from '@feelori/platform/errors';

/** Where a page of the conversation list ended. */
export interface ListCursor {
  at: Date;
  id: string;
}

/** `<epoch ms>~<conversation id>`: readable, and free of anything that needs escaping twice. */
export function writeListCursor({ at, id }: ListCursor): string {
  return `${at.getTime()}~${id}`;
}

/** The inverse of `writeListCursor`; throws `bad_request` for anything else. */
export function readListCursor(text: string): ListCursor {
  const cut = text.indexOf('~');
  const id = text.slice(cut + 1);
  if (cut < 1 || id === '') throw notACursor();
  return { at: instant(text.slice(0, cut)), id };
}

/** The moment before which earlier entries lie, as `writeThreadCursor` wrote it; throws `bad_request` otherwise. */
export function readThreadCursor(text: string): Date {
  return instant(text);
}

/** Epoch milliseconds; entries of the next page lie before it. */
export function writeThreadCursor(before: Date): string {
  return `${before.getTime()}`;
}

function instant(text: string): Date {
  if (!/^\d{1,15}$/.test(text)) throw notACursor();
  return new Date(Number(text));
}

function notACursor(): AppError {
  return new AppError('bad_request', 'The cursor in `before` is not one this server gave.');
}
