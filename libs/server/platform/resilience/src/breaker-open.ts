/** The call was not made, since the other side failed too often; `until` is when a probe may go (ms since 1970). */
export class BreakerOpen extends Error {
  constructor(
    readonly breaker: string,
    readonly until: number,
  ) {
    super(`the breaker "${breaker}" is open`);
    this.name = 'BreakerOpen';
  }
}
