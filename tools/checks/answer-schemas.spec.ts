import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

describe('the schemas of the OpenAPI document', () => {
  it('fit the types of the contracts', () => {
    const check = spawnSync(process.execPath, ['tools/generate/answer-schemas.mjs', '--check'], {
      cwd: root,
    });
    expect(check.stderr.toString()).toBe('');
    expect(check.status).toBe(0);
  }, 30_000);
});
