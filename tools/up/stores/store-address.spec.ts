interface StoreAddress {
  addressOf(uri: string, defaultPort: number): { host: string; port: number } | undefined;
  databaseIn(uri: string): string;
  withDatabase(uri: string): string;
}
const { addressOf, databaseIn, withDatabase } = jest.requireActual<StoreAddress>('./store-address.mjs');

describe('store addresses', () => {
  it.each([
    ['redis://127.0.0.1:6390', { host: '127.0.0.1', port: 6390 }],
    ['rediss://user:p%40ss@cache.example', { host: 'cache.example', port: 1 }],
    ['mongodb://[::1]:27018/x?y=1', { host: '::1', port: 27018 }],
    ['mongodb://localhost?directConnection=true', { host: 'localhost', port: 1 }],
    ['mongodb://a:1,b:2/x', undefined],
    ['mongodb+srv://cluster.example/x', undefined],
    ['mongodb://%2Ftmp%2Fmongo.sock/x', undefined],
  ])('finds the one host of %s', (uri, expected) => {
    expect(addressOf(uri, 1)).toEqual(expected);
  });

  it.each([
    ['mongodb://h:1', 'mongodb://h:1/feelori'],
    ['mongodb://h:1/', 'mongodb://h:1/feelori'],
    ['mongodb://h:1?w=1', 'mongodb://h:1/feelori?w=1'],
    ['mongodb://u:p@a,b/?replicaSet=r', 'mongodb://u:p@a,b/feelori?replicaSet=r'],
    ['mongodb+srv://h/shop?w=1', 'mongodb+srv://h/shop?w=1'],
  ])('names the database in %s', (uri, expected) => {
    expect(withDatabase(uri)).toBe(expected);
  });

  it.each([
    ['mongodb://h:1', 'feelori'],
    ['mongodb://u:p@a,b/?replicaSet=r', 'feelori'],
    ['mongodb://h:1?tlsCAFile=/etc/ca.pem', 'feelori'],
    ['mongodb+srv://h/shop?w=1', 'shop'],
  ])('knows the database of the product behind %s', (uri, expected) => {
    expect(databaseIn(uri)).toBe(expected);
  });
});
