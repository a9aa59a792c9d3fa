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

/** The moment that epoch milliseconds in digits stand for; throws `bad_request` for anything else. */
function instant(text: string): Date {
  if (!/^\d{1,15}$/.test(text)) throw notACursor();
  return new Date(Number(text));
}

/** What is told about a cursor that is broken, made up, or of an older version. */
export function notACursor(): AppError {
  return new AppError(
    'bad_request',
    'The cursor in `before` is not one this server gave. Leave it out to begin with the newest page.',
  );
}
