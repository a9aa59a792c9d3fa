import { isSameLook, lookOf } from './customers-look';

const NOTHING = {
  search: undefined,
  consent: undefined,
  language: undefined,
  seen: undefined,
  label: undefined,
  notes: undefined,
};

describe('which customers are shown', () => {
  it('is what the URL says, as far as it means something', () => {
    expect(lookOf({ ...NOTHING, search: ' ana ', consent: 'stopped', language: 'xx', seen: 'ever' })).toEqual(
      {
        search: 'ana',
        consent: 'stopped',
      },
    );
    expect(lookOf({ ...NOTHING, language: 'es', seen: 'week', label: 'l1', notes: 'yes' })).toEqual({
      language: 'es',
      seen: 'week',
      label: 'l1',
      notes: 'yes',
    });
    expect(lookOf({ ...NOTHING, notes: 'no', search: '  ' })).toEqual({});
  });

  it('is the same where it asks for the same', () => {
    expect(isSameLook({ search: 'a' }, { search: 'a' })).toBe(true);
    expect(isSameLook({ search: 'a' }, {})).toBe(false);
    expect(isSameLook(undefined, {})).toBe(false);
  });
});
