/** What is behind a point: names of figures, and the time in which they were counted. */
export interface Behind {
  figures: readonly string[];
  from: string;
  to: string;
}

/** Figures of one kind, a value for each label; null where there is none. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
  /** What is behind each value; left out where nothing is kept. */
  behind?: readonly (Behind | null)[];
  /** As it was before: a line over the bars of a time, a paler bar beside one of a word. */
  isBefore?: true;
}

/** What a chart shows, and its table and file too. */
export interface ChartData {
  id: string;
  heading: string;
  /** What the labels are: hour, day, reason. */
  of: string;
  /** What is counted: messages, seconds. */
  counted: string;
  /** `words`: bars that lie, since their labels are words. */
  look: 'bars' | 'stacked' | 'lines' | 'words';
  labels: readonly string[];
  series: readonly Series[];
  /** Digits behind the point. */
  digits: number;
  /** Why points lead nowhere, or where else to look. */
  note?: string;
}
