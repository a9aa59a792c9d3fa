import { aged, erased, type Erasure } from '@feelori/platform/erasure';
import { explainStores } from '@feelori/testing';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Schema } from 'mongoose';
import { AgedRecords } from './aged-records';
import type { ErasureRecord } from './erasure-record';
import { ErasedMessages } from './erased-messages';
import { Erasures } from './erasures';
import { ErasuresModule } from './erasures.module';
import { PersonalRecords } from './personal-records';

const AT = new Date('2026-11-23T12:00:00Z');

/** Nearly all are done. */
function record(n: number): ErasureRecord {
  return {
    _id: `c_${n}`,
    by: 'maya',
    source: 'person',
    askedAt: AT,
    state: n % 500 === 0 ? 'asked' : 'done',
    nextAt: n % 500 === 0 ? AT : null,
    customerIds: [`c_${n}`],
    conversationIds: [],
    counts: null,
    doneAt: null,
  };
}

/** A collection with this answer. */
function schemaOf(collection: string, erasure: Erasure): Schema {
  const schema = new Schema({ _id: { type: String, required: true }, text: String }, { collection });
  schema.plugin(erased, erasure);
  return schema;
}

/** A collection whose documents go by their age. */
function agedSchema(): Schema {
  const fields = { _id: { type: String, required: true }, conversationId: String, done: Boolean, at: Date };
  const schema = new Schema(fields, { collection: 'sayings' });
  schema.plugin(erased, 'nothing');
  const finished = { done: true };
  schema.index({ at: 1 }, { name: 'age', partialFilterExpression: finished });
  schema.plugin(aged, { kind: 'messages', at: 'at', finished, index: 'age', reads: ['conversationId'] });
  return schema;
}

@Module({
  imports: [
    MongooseModule.forFeature([
      {
        name: 'Thing',
        schema: schemaOf('things', {
          of: 'conversation',
          field: '_id',
          followedBy: '#',
          then: 'remove',
          names: { wamid: 'parts.wamid' },
        }),
      },
      { name: 'Saying', schema: agedSchema() },
      {
        name: 'News',
        schema: schemaOf('news', { of: 'wamid', field: '_id', followedBy: ':', then: 'remove' }),
      },
      {
        name: 'Text',
        schema: schemaOf('texts', { of: 'words', field: 'text', then: [{ $set: { text: '' } }] }),
      },
    ]),
  ],
})
class Things {}

const person = {
  ...{ customerIds: ['c_1'], conversationIds: ['1:c_1'] },
  ...{ words: ['16505550101'], phoneKeys: ['key'] },
};

explainStores(ErasuresModule, {
  at: AT,
  seed: {
    ErasedMessage: (n) => ({ _id: `h${n}`, expiresAt: new Date('2036-11-23T12:00:00Z') }),
    ErasureRecord: record,
    Thing: (n) => ({ _id: `1:c_${n}#1`, parts: [{ wamid: `w${n}` }, { wamid: null }] }),
    Saying: (n) => ({ _id: `s${n}`, conversationId: '1:c_1', done: n % 2 === 0, at: new Date(n) }),
    News: (n) => ({ _id: `w${n}:read` }),
    Text: (n) => ({ _id: `t${n}`, text: n === 7 ? 'from 16505550101' : 'from nobody' }),
  },
  beside: [Things],
  asks: {
    'a new one': (get) => get(Erasures).ask({ _id: 'c_new', by: null, source: 'shop', askedAt: AT }),
    'of a customer': (get) => get(Erasures).byId('c_3'),
    'what is due': { ask: (get) => get(Erasures).due(AT, 10), index: 'due' },
    'what was found out': (get) => get(Erasures).note(record(0), { counts: {} }),
    'the next step': (get) => get(Erasures).move(record(0), { state: 'announced', nextAt: null }),
    'messages that were erased': async (get) => {
      await get(ErasedMessages).note(['wamid.1', 'wamid.2'], ['secret'], AT);
      await get(ErasedMessages).among(['wamid.1', 'wamid.3'], ['secret']);
    },
    'numbers of who was erased': async (get) => {
      await get(ErasedMessages).noteNumbers(['16505550101'], ['secret'], AT);
      await get(ErasedMessages).hadNumber(['16505550101'], ['secret']);
      await get(ErasedMessages).numbersAmong(['16505550101'], ['secret']);
    },
    'how much there is of a person': { ask: (get) => get(PersonalRecords).count(person), keys: 128 },
    'what is old': {
      ask: async (get) => {
        get(AgedRecords).collections('messages');
        const first = await get(AgedRecords).old('sayings', new Date(1_000), null, 10);
        await get(AgedRecords).old('sayings', new Date(1_000), first.next, 10);
      },
      index: 'age',
      keys: 120,
    },
    'how much is old': {
      ask: async (get) => {
        get(AgedRecords).collections('messages');
        await get(AgedRecords).count('sayings', new Date(1_000), 100);
      },
      index: 'age',
      keys: 120,
      isReport: true,
    },
    'what is old goes': (get) => get(AgedRecords).remove('sayings', ['s0', 's2'], new Date(1_000)),
    'a person leaves': { ask: (get) => get(PersonalRecords).erase(person), keys: 128 },
  },
});
