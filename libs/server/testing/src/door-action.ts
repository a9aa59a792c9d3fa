/**
 * What happens to the line: both ends are closed in order; both are torn down; the driver hears that nothing more will
 * come (and the other way round, that nothing more will be read); or no byte moves any more.
 */
export type LineFault = 'close' | 'reset' | 'end-to-driver' | 'end-to-database' | 'stall';

/** What a door does with a command: let it through, answer it itself, or break the line while it is under way. */
export type DoorAction =
  | 'pass'
  | 'cut'
  | 'stall'
  | { answer: object }
  /** After this share (0 to 1) of the bytes of the command, or of its answer. */
  | { fault: LineFault; of: 'command' | 'answer'; after: number };
