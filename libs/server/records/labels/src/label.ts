import type { LabelColour } from '@feelori/contracts';

/** A word that people put on conversations (collection `labels`). */
export interface StoredLabel {
  _id: string;
  name: string;
  /** The name as it is compared: no two labels look alike. */
  key: string;
  colour: LabelColour;
  createdAt: Date;
}
