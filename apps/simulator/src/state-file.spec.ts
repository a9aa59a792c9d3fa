import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Simulated } from './testing/simulated';

const ANN = '16505550101';

describe('the state over a restart', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'simulator-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps chats, open windows and templates', async () => {
    const env = { SIM_STATE_FILE: path.join(folder, 'kept', 'state.json') };
    const before = await Simulated.start([], env);
    const wamid = await before.write({ from: ANN, text: 'Hello' });
    await before.write({ from: '4915550000001', name: 'New' });
    await before.control('PUT', '/templates/hello_world/en_US', { status: 'PAUSED' });
    await before.close();
    const after = await Simulated.start([], env);
    expect((await after.control('GET', `/threads/${ANN}`)).json).toMatchObject({ messages: [{ id: wamid }] });
    expect((await after.send({ to: ANN, text: { body: 'Hi' } })).status).toBe(200);
    expect(after.world.customers.find('4915550000001')?.name).toBe('New');
    expect(after.simulator.whatsapp.templates.find('hello_world', 'en_US')?.status).toBe('PAUSED');
    await after.close();
  });

  it('starts afresh from a file it cannot read', async () => {
    const file = path.join(folder, 'state.json');
    writeFileSync(file, '{"customers":');
    const sim = await Simulated.start([], { SIM_STATE_FILE: file });
    expect((await sim.control('GET', '/customers')).json).toHaveLength(8);
    await sim.close();
  });
});
