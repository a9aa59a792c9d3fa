import { equalInConstantTime } from './equal-in-constant-time';

/** Whether an `Authorization` header carries the monitoring token (`Bearer <token>`). */
export function holdsMonitoringToken(header: string | undefined, token: string | null): boolean {
  if (token === null || header === undefined) return false;
  const given = /^Bearer (.+)$/i.exec(header)?.[1];
  return given !== undefined && equalInConstantTime(given, token);
}
