/** One person who writes to the shop (collection `customers`). */
export interface Customer {
  /** Own id: `c_` + 20 characters from the hash of the first identity seen, so that two machines make the same. */
  _id: string;
  /** `wa:<digits>`, `bsuid:<id>`, `parent:<id>`; unique over all customers. */
  identities: string[];
  /** E.164 with `+`, when WhatsApp gave a number. */
  phone: string | null;
  name: string;
  language: string | null;
  preferences: Record<string, string>;
  marketing_consent: 'unknown' | 'granted' | 'stopped';
  status: 'active' | 'opted_out' | 'blocked';
  created_at: Date;
  last_interaction: Date;
}
