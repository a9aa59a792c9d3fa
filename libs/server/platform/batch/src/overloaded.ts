/** Nothing more is taken for now: too much waits already. */
export class Overloaded extends Error {
  constructor() {
    super('too many requests wait');
    this.name = 'Overloaded';
  }
}
