import { createApp } from '@feelori/platform/gateway';
import { testSettings, testStores, until } from '@feelori/testing';
import { rootModule } from './root-module';

describe('the halves of the product', () => {
  const stores = testStores();
  afterAll(() => stores.drop());

  it.each(['web', 'worker', 'web,worker'])('starts as %s, and says when it is ready', async (roles) => {
    const settings = testSettings({ ...stores.env, ROLES: roles });
    const app = await createApp(rootModule(settings), settings);
    try {
      await app.listen(0, '127.0.0.1');
      const url = `${await app.getUrl()}/health/ready`;
      const ready = await until('the role to be ready', async () => {
        const { status } = await fetch(url);
        return status === 200 ? status : null;
      });
      expect(ready).toBe(200);
    } finally {
      await app.close();
    }
  });
});
