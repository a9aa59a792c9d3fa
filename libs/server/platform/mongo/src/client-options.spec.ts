import { testSettings } from '@feelori/testing';
import { mongo } from 'mongoose';
import { clientOptions, databaseUri } from './client-options';

const through = (uri: string): mongo.MongoClient =>
  new mongo.MongoClient(databaseUri(testSettings({ MONGODB_URI: uri })));

describe('databaseUri', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'feelori'],
    ['mongodb://127.0.0.1:27017/', 'feelori'],
    ['mongodb://127.0.0.1:27017/shop', 'shop'],
    ['mongodb://a:1,b:2,c:3/?replicaSet=rs', 'feelori'],
    ['mongodb://a:1,b:2?replicaSet=rs', 'feelori'],
    ['mongodb://a:1,b:2/shop?replicaSet=rs', 'shop'],
  ])('names the database of %s: %s', (uri, name) => {
    const client = through(uri);
    expect(client.db().databaseName).toBe(name);
    expect(client.options.replicaSet).toBe(uri.includes('replicaSet') ? 'rs' : undefined);
  });

  it.each([
    ['mongodb://me:secret@a:1', 'admin'],
    ['mongodb://me:secret@a:1/?tls=true', 'admin'],
    ['mongodb://me:secret@a:1/shop', 'shop'],
    ['mongodb://me:secret@a:1/?authSource=people', 'people'],
    ['mongodb://me:secret@a:1?tls=true&authsource=people', 'people'],
  ])('leaves the place where users of %s are looked for: %s', (uri, source) => {
    expect(through(uri).options.credentials?.source).toBe(source);
  });
});

describe('clientOptions', () => {
  it.each([
    'mongodb://a:1/?readPreference=secondaryPreferred&w=1&journal=false',
    'mongodb://a:1,b:2/shop?replicaSet=rs&readPreference=nearest&w=0',
  ])('reads from the primary and writes to the journals of a majority, whatever %s says', (uri) => {
    const settings = testSettings({ MONGODB_URI: uri });
    const { options } = new mongo.MongoClient(databaseUri(settings), clientOptions(settings));
    expect(options.readPreference.mode).toBe('primary');
    expect(options.writeConcern).toMatchObject({ w: 'majority', journal: true });
  });

  it('goes over TLS where the address says so, with an authority of its own', () => {
    const settings = testSettings({ MONGODB_URI: 'mongodb://a:1/?tls=true&tlsCAFile=%2Fetc%2Fca.pem' });
    const { options } = new mongo.MongoClient(databaseUri(settings), clientOptions(settings));
    expect([options.tls, options.tlsCAFile]).toEqual([true, '/etc/ca.pem']);
  });
});
