/** The call was not made, since the other side failed too often; it is worth asking again in `waitMs`. */
export class BreakerOpen extends Error {
  constructor(
    readonly breaker: string,
    readonly waitMs: number,
  ) {
    super(`the breaker "${breaker}" is open`);
    this.name = 'BreakerOpen';
  }
}
