/** Another clock's time of day in whole milliseconds, read at some moment between two of our own. */
export interface TimeReading {
  theirs: number;
  /** Milliseconds of the clock that only goes forward: before it was asked for, and after it was told. */
  asked: number;
  heard: number;
}

/**
 * What `origin` (the time of day when our clock that only goes forward stood at 0) has to be, going by the reading; the
 * value itself where the reading allows it, else the nearest that it allows. So a reading never moves a clock that is
 * right, however slow it was.
 */
export function nearestWithin(origin: number, { theirs, asked, heard }: TimeReading): number {
  const least = theirs - heard;
  const most = theirs + 1 - asked;
  return Math.min(Math.max(origin, least), most);
}
