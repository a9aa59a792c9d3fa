interface Source {
  uris: string[];
  suites: string[];
  components: string[];
  signedBy: string | undefined;
}
interface AptSources {
  parseAptSources(text: string): Source[];
  ownMirror(sources: Source[], codename: string): { uri: string; signedBy: string | undefined } | undefined;
}
const { ownMirror, parseAptSources } = jest.requireActual<AptSources>('./apt-sources.mjs');

const deb822 = `# first comment
Types: deb deb-src
# http://snapshot.debian.org/archive/debian/20250520T000000Z
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://sources.example/debian
Suites: bookworm
Components: main

Types: deb
URIs: https://inline.example/repo
Suites: nodistro
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBGQ
`;

const oneLine = `# deb http://off.example/debian bookworm main
deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] http://archive.example/ubuntu jammy main universe # ours
deb-src http://archive.example/ubuntu jammy main
deb cdrom:[Ubuntu 22.04]/ jammy main
  deb	http://security.example/ubuntu	jammy-security	main
`;

describe('apt sources', () => {
  it('reads the deb822 form without comments, disabled and source-only stanzas', () => {
    const sources = parseAptSources(deb822);
    expect(sources.map((one) => one.uris[0])).toEqual([
      'http://mirror.example/debian',
      'http://mirror.example/debian-security',
      'https://inline.example/repo',
    ]);
    expect(sources[0]).toEqual({
      uris: ['http://mirror.example/debian'],
      suites: ['bookworm', 'bookworm-updates'],
      components: ['main', 'contrib'],
      signedBy: '/usr/share/keyrings/debian-archive-keyring.gpg',
    });
    expect(sources[2]?.signedBy).toBeUndefined();
  });

  it('reads the one-line form with options, blanks and tabs', () => {
    expect(parseAptSources(oneLine)).toEqual([
      {
        uris: ['http://archive.example/ubuntu'],
        suites: ['jammy'],
        components: ['main', 'universe'],
        signedBy: '/usr/share/keyrings/a.gpg',
      },
      {
        uris: ['http://security.example/ubuntu'],
        suites: ['jammy-security'],
        components: ['main'],
        signedBy: undefined,
      },
    ]);
  });

  it('takes the mirror that carries the release itself, by code name or by alias', () => {
    const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
    const deb = { uri: 'http://mirror.example/debian', signedBy: keyring };
    expect(ownMirror(parseAptSources(deb822), 'bookworm')).toEqual(deb);
    const stable = parseAptSources('deb http://mirror.example/debian stable main');
    expect(ownMirror(stable, 'trixie')?.uri).toBe('http://mirror.example/debian');
    expect(ownMirror(parseAptSources('deb http://x.example/node nodistro main'), 'trixie')).toBeUndefined();
  });
});
