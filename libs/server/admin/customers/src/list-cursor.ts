import { AppError } from '@feelori/platform/errors';

/** Where a page of customers ended. */
export interface CustomerPlace {
  at: Date;
  id: string;
}

/** `<epoch ms>~<id of the customer, the conversation or the note>` */
export function writeCursor({ at, id }: CustomerPlace): string {
  return `${at.getTime()}~${id}`;
}

/** The inverse of `writeCursor`; throws `bad_request` for anything else. */
export function readCursor(text: string): CustomerPlace {
  const [, ms, id] = /^(\d{1,15})~([\w:#.-]{1,400})$/.exec(text) ?? [];
  if (ms === undefined || id === undefined) {
    throw new AppError('bad_request', 'The cursor in `before` is not one this server gave.');
  }
  return { at: new Date(Number(ms)), id };
}
