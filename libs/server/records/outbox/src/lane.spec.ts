import { ENTRY_ORIGINS } from '@feelori/contracts';
import { assistantEntryId, campaignEntryId, noticeEntryId, personEntryId } from './entry-id';
import { laneOf, laneOfEntry, LANES } from './lane';

const ID = '100:c_ann';

describe('the lane of an entry', () => {
  it('is told by its origin, and each origin has one', () => {
    expect(Object.values(LANES).flat().toSorted()).toEqual(ENTRY_ORIGINS.toSorted());
    for (const origin of ENTRY_ORIGINS) expect(LANES[laneOf(origin)]).toContain(origin);
  });

  it('is told by its id as well, whatever the keys in it look like', () => {
    const bulk = [noticeEntryId(ID, 'shipped.1'), campaignEntryId(ID, 'spring')];
    const dialogue = [assistantEntryId(ID, 7), personEntryId(ID, 'n-1'), personEntryId('100:n-1#c-2', 'x')];
    expect(bulk.map(laneOfEntry)).toEqual(['bulk', 'bulk']);
    expect(dialogue.map(laneOfEntry)).toEqual(['dialogue', 'dialogue', 'dialogue']);
  });
});
