interface Plan {
  name: string;
  suite: string;
  keyring: string;
  loader: string;
  sets: Record<string, string[]>;
}
interface RuntimePackages {
  runtimePlan(osRelease: Record<string, string>, arch: string): Plan | undefined;
  parseOsRelease(text: string): Record<string, string>;
}
const { parseOsRelease, runtimePlan } = jest.requireActual<RuntimePackages>('./runtime-packages.mjs');

describe('the private runtime', () => {
  it('knows Debian and Ubuntu, their children, and both processors', () => {
    expect(runtimePlan({ ID: 'debian' }, 'x64')).toMatchObject({
      name: 'trixie-x64',
      loader: 'usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2',
    });
    expect(runtimePlan({ ID: 'ubuntu', ID_LIKE: 'debian' }, 'arm64')).toMatchObject({
      suite: 'noble',
      keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg',
      loader: 'usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1',
    });
    expect(runtimePlan({ ID: 'linuxmint', ID_LIKE: 'ubuntu debian' }, 'x64')?.suite).toBe('noble');
  });

  it('is not for other distributions and processors', () => {
    expect(runtimePlan({ ID: 'alpine' }, 'x64')).toBeUndefined();
    expect(runtimePlan({ ID: 'debian' }, 'riscv64')).toBeUndefined();
  });

  it('gives Redis the same glibc as the engine', () => {
    const sets = runtimePlan({ ID: 'debian' }, 'x64')?.sets;
    expect(sets?.redis).toEqual(expect.arrayContaining([...(sets?.glibc ?? ['?']), 'redis-server']));
  });

  it('reads os-release with and without quotes', () => {
    const text = `PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_CODENAME='bookworm'\n# note\n`;
    expect(parseOsRelease(text)).toEqual({
      PRETTY_NAME: 'Debian GNU/Linux 12',
      ID: 'debian',
      VERSION_CODENAME: 'bookworm',
    });
  });
});
