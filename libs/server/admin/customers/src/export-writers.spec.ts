import type { CustomerProfile, ExportedEntry } from '@feelori/contracts';
import { EXPORT_WRITERS } from './export-writers';

const NAME = `</title><script>alert(1)</script>"'&`;
const customer: CustomerProfile = {
  id: 'c_1',
  name: NAME,
  phone: '+16505550101',
  consent: 'granted',
  status: 'active',
  lastAt: '2026-11-01T12:00:00.000Z',
  createdAt: '2026-11-01T12:00:00.000Z',
  language: null,
  called: [{ kind: 'name', value: NAME, since: null, until: null }],
  consents: [{ consent: 'granted', at: '2026-11-01T12:00:00.000Z', source: NAME }],
  conversations: [],
  notes: [],
  mergedInto: null,
  erasure: null,
};
const entry: ExportedEntry = {
  conversation: '1:c_1',
  at: customer.lastAt,
  from: 'customer',
  text: NAME,
  content: null,
};

async function written(format: 'json' | 'html', entries: (ExportedEntry | null)[]): Promise<string> {
  async function* all() {
    for (const one of entries) yield await Promise.resolve(one);
  }
  let text = '';
  for await (const part of EXPORT_WRITERS[format]({ customer, preferences: { size: NAME } }, all())) {
    text += part;
  }
  return text;
}

describe('the file with everything about a customer', () => {
  it('is JSON, also without entries, and says where it is cut', async () => {
    const whole = { customer, preferences: { size: NAME } };
    expect(JSON.parse(await written('json', []))).toEqual({ ...whole, entries: [], cut: false });
    const cut = JSON.parse(await written('json', [entry, entry, null])) as object;
    expect(cut).toEqual({ ...whole, entries: [entry, entry], cut: true });
  });

  it('is HTML in which nothing of what people wrote is a tag', async () => {
    const page = await written('html', [entry, null]);
    expect(page).not.toContain('<script');
    expect(page.match(/&lt;script&gt;/g)?.length).toBe(6);
    expect(page).toContain('There is more than this file holds.');
  });
});
