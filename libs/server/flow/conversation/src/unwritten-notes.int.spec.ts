import { BatchedWrites } from '@feelori/platform/mongo';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { KnowledgeRecordsModule, UnansweredAsks } from '@feelori/records/knowledge';
import type { ClaimedTurn } from './claimed-turn';
import { UnwrittenNotes } from './unwritten-notes';

describe('what nobody has written', () => {
  const stores = testStores();
  let running: TestApp;
  let notes: UnwrittenNotes;
  const asks = () => running.get(UnansweredAsks).newest(100);

  beforeAll(async () => {
    running = await testApp([KnowledgeRecordsModule], testSettings(stores.env));
    running.get(BatchedWrites);
    notes = new UnwrittenNotes(running.get(UnansweredAsks));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const turn = (id: string, text: string): ClaimedTurn =>
    ({
      conversation: { customerName: 'Emma Clark' },
      open: { id },
      rows: [{ message: { content: { kind: 'text', text } } }],
    }) as unknown as ClaimedTurn;
  const noted = async (id: string, text: string, count: number) => {
    notes.note(turn(id, text), new Date());
    return until(`${count} questions`, async () => {
      const all = await asks();
      return all.length === count ? all : null;
    });
  };

  it('is grouped by likeness, without personal details, each turn once', async () => {
    await noted('100:c1#1', 'Emma here. Do you engrave rings? +1 650 555 0199', 1);
    await noted('100:c2#1', 'can you engrave a ring?', 2);
    await noted('100:c3#1', '¿Se puede pagar a plazos?', 3);
    const all = await noted('100:c2#1', 'can you engrave a ring?', 3);
    const groups = new Map(all.map(({ _id, group }) => [_id, group]));
    expect(groups.get('100:c1#1')).toBe(groups.get('100:c2#1'));
    expect(groups.get('100:c3#1')).not.toBe(groups.get('100:c2#1'));
    expect(all.find(({ _id }) => _id === '100:c1#1')?.question).toBe(
      '[name] here. Do you engrave rings? [phone]',
    );
    expect(all.find(({ _id }) => _id === '100:c3#1')?.language).toBe('es');
  });

  it('is nothing where nothing is asked', async () => {
    notes.note(turn('100:c4#1', '???'), new Date());
    expect(await asks()).toHaveLength(3);
  });
});
