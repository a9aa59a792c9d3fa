import type { Permission } from './permissions';

/** One endpoint of the admin API; `permission: null` means any signed-in person, 'public' nobody signed in. */
export interface Endpoint<Answer> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the origin, with `:name` parameters. */
  path: string;
  permission: Permission | 'public' | null;
  /** Never set; carries the answer's type. */
  answer?: Answer;
}

/** An endpoint with the type of its answer. */
export function endpoint<Answer>(
  method: Endpoint<Answer>['method'],
  path: string,
  permission: Endpoint<Answer>['permission'],
): Endpoint<Answer> {
  return { method, path, permission };
}
