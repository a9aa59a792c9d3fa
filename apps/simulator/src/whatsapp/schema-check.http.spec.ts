import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
/** A document in the manner of Meta's, with texts of at most 5 characters. */
const DOCUMENT = `
paths:
  /{id}/messages: { post: { requestBody: { content: { application/json: { examples: {} } } } } }
components:
  schemas:
    Message: { discriminator: { mapping: { text: '#/components/schemas/TextMessage', interactive: '#/components/schemas/TextMessage' } } }
    TextMessage:
      type: object
      required: [text]
      properties: { text: { type: object, properties: { body: { type: string, maxLength: 5 } } } }
    InteractiveObject: { properties: { type: { enum: [button] } } }
    MarkMessageRequestPayload: { type: object, required: [message_id] }
`;

describe('sends held against a published schema', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sim-schema-'));
  const file = path.join(folder, 'openapi.yaml');
  let sim: Simulated;
  beforeAll(() => writeFileSync(file, DOCUMENT));
  afterEach(() => sim.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  const state = async (): Promise<Record<string, unknown>> =>
    (await sim.control('GET', '/schema-violations')).json;

  it('are kept when they break it, also over a reset, until cleared', async () => {
    sim = await Simulated.start([], { SIM_META_SCHEMA: file });
    await sim.control('PUT', '/limits', { window: 'off' });
    await sim.send({ to: `+${ANN}`, type: 'text', text: { body: 'short' } });
    expect(await state()).toEqual({ schema: true, checked: 1, undescribed: {}, violated: 0, violations: [] });
    const long = { to: `+${ANN}`, type: 'text', text: { body: 'too long' } };
    await sim.send(long);
    await sim.send({ to: `+${ANN}`, type: 'interactive', interactive: { type: 'carousel' } });
    await sim.send({ status: 'read' });
    await sim.control('POST', '/reset');
    expect(await state()).toMatchObject({
      checked: 4,
      undescribed: { carousel: 1 },
      violated: 2,
      violations: [
        { errors: ['/text/body must NOT have more than 5 characters'], body: long },
        { errors: ["body must have required property 'message_id' (message_id)"] },
      ],
    });
    await sim.control('DELETE', '/schema-violations');
    expect(await state()).toMatchObject({ checked: 0, violated: 0, violations: [] });
  });

  it('are not checked without one, and the answer says so', async () => {
    sim = await Simulated.start();
    await sim.send({ colour: 'red' });
    expect(await state()).toMatchObject({ schema: false, checked: 0, violations: [] });
  });
});
