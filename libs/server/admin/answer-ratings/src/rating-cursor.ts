import { AppError } from '@feelori/platform/errors';
import type { StoredRating } from '@feelori/records/answer-ratings';

type Place = Pick<StoredRating, '_id' | 'at'>;

/** `<epoch ms>~<id of the answer>` */
export function writeCursor({ at, _id }: Place): string {
  return `${at.getTime()}~${_id}`;
}

/** The inverse of `writeCursor`; throws `bad_request` for anything else. */
export function readCursor(text: string): Place {
  const [, ms, id] = /^(\d{1,15})~([\w:#.-]{1,600})$/.exec(text) ?? [];
  if (ms === undefined || id === undefined) {
    throw new AppError('bad_request', 'The cursor in `before` is not one this server gave.');
  }
  return { at: new Date(Number(ms)), _id: id };
}
