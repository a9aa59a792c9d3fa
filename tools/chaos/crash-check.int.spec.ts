import { rmSync } from 'node:fs';
import path from 'node:path';
import { givenStores } from '../product/given-stores';
import { failuresOf } from './chaos-report';
import { type ChaosOutcome, type ChaosPlan, ChaosRun } from './chaos-run';
import { type AcceptedSend, echoedTexts, judge } from './judge';

const root = path.resolve(__dirname, '../..');
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const never = new AbortController().signal;

/** Plays a run on a database and a Redis prefix of its own, and takes everything away again. */
async function played(
  plan: Omit<ChaosPlan, 'root' | 'seed' | 'stores'>,
): Promise<ChaosOutcome & { run: ChaosRun }> {
  const stores = givenStores();
  const run = await ChaosRun.prepare({ ...plan, root, seed, stores }, () => undefined);
  try {
    return { ...(await run.play(never)), run };
  } finally {
    await run.stop();
    await stores.clear();
    rmSync(run.setup.folder, { recursive: true, force: true });
  }
}

describe('120 messages while API and worker are killed', () => {
  it(`are each answered once and in order (CRASH_SEED=${seed})`, async () => {
    const { run, report, verdict } = await played({ roles: ['api', 'worker'], kills: 5, messages: 120 });
    expect(verdict).toEqual({ lost: [], twice: [], outOfOrder: [] });
    expect({ failures: failuresOf(report), report }).toMatchObject({ failures: [] });

    // The same run, with what WhatsApp accepted tampered with: each fault must be found, and nothing else.
    const { written, acknowledged } = run.customers;
    const accepted = run.state.accepted.list;
    const sendOf = (text: string | undefined): number =>
      accepted.findIndex((send: AcceptedSend) => echoedTexts(send).includes(text ?? ''));
    const texts = [...written.values()].find((one) => sendOf(one[0]) < sendOf(one.at(-1))) ?? [];
    const [first, last] = [sendOf(texts[0]), sendOf(texts.at(-1))];
    expect(first).toBeLessThan(last);
    const judged = (sends: AcceptedSend[]) => judge(written, acknowledged, sends);
    expect(judged(accepted.toSpliced(first, 1)).lost).toContain(texts[0]);
    expect(judged([...accepted, accepted[first]!]).twice).toContain(texts[0]);
    const swapped = accepted.with(first, accepted[last]!).with(last, accepted[first]!);
    expect(judged(swapped)).toMatchObject({ lost: [], twice: [], outOfOrder: [expect.any(String)] });
  }, 300_000);

  it('are missed when one is acknowledged and never stored', async () => {
    const { report } = await played({ roles: [], kills: 0, messages: 30, swallow: 1, patienceMs: 15_000 });
    expect(report).toMatchObject({ lost: 1, duplicates: 0, out_of_order: 0, not_taken: 0 });
    expect(failuresOf(report)).toEqual(['1 acknowledged messages were never answered']);
  }, 120_000);
});
