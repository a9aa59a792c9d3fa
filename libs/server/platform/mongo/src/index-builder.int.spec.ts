import { Logger } from '@nestjs/common';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection, Schema } from 'mongoose';
import { IndexBuilder } from './index-builder';
import { retireIndexes } from './retired-indexes';

const PROCESSES = 6;

describe('the indexes of a collection', () => {
  const stores = testStores();
  const schema = new Schema<{ at: Date; word: string }>({ at: Date, word: String }, { collection: 'words' });
  schema.index({ word: 1, at: 1 }, { name: 'in-order' });
  retireIndexes(schema, ['by-word', 'by-time', 'never-there']);
  const lines: string[] = [];
  let all: Connection[];

  beforeAll(async () => {
    jest.spyOn(Logger.prototype, 'log').mockImplementation((line: string) => void lines.push(line));
    const open = (): Promise<Connection> =>
      createConnection(stores.env.MONGODB_URI ?? '', { autoIndex: false, autoCreate: false }).asPromise();
    all = await Promise.all(Array.from({ length: PROCESSES }, open));
    for (const connection of all) connection.model('Word', schema);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await Promise.all(all.map((connection) => connection.close()));
    await stores.drop();
  });

  const words = () => all[0]!.collection('words');
  async function names(): Promise<unknown[]> {
    return (await words().indexes()).map(({ name }) => name as unknown).sort();
  }
  const buildAll = () => Promise.all(all.map((connection) => new IndexBuilder(connection).build()));

  it('are those the schema asks for, however many processes start at once', async () => {
    await buildAll();
    expect(await names()).toEqual(['_id_', 'in-order']);
    expect(lines.filter((line) => line.startsWith('dropped'))).toEqual([]);
  });

  it('lose what an earlier version of ours built, with one line, and nothing else', async () => {
    await words().createIndex({ word: 1 }, { name: 'by-word' });
    await words().createIndex({ at: 1 }, { name: 'by-time' });
    await words().createIndex({ word: -1 }, { name: 'somebody-elses' });
    await buildAll();
    expect(await names()).toEqual(['_id_', 'in-order', 'somebody-elses']);
    expect(lines.filter((line) => line.startsWith('dropped'))).toEqual([
      'dropped indexes of words that nothing uses any more: by-word, by-time',
    ]);
  });

  it('are never declared and retired at once', () => {
    expect(() => {
      retireIndexes(schema, ['in-order']);
    }).toThrow('in-order');
  });
});
