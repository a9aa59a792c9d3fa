/**
 * The packages' sources that an apt configuration names, from the text of one file: deb822 (`.sources`) or
 * one-line form (`.list`). Disabled ones, source packages and CD-ROMs are left out.
 * @returns list of { uris, suites, components, signedBy } (signedBy: path of a keyring, or undefined)
 */
export function parseAptSources(text) {
  return /^[ \t]*Types[ \t]*:/im.test(text) ? parseDeb822(text) : parseOneLine(text);
}

function parseDeb822(text) {
  const withoutComments = text.replace(/^[ \t]*#.*\n?/gm, '');
  return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
    const field = (name) => {
      const found = new RegExp(`^${name}\\s*:[ \\t]*(.*(?:\\n[ \\t]+.*)*)`, 'im').exec(stanza);
      return found ? found[1].trim() : '';
    };
    const words = (name) => field(name).split(/\s+/).filter(Boolean);
    if (!words('Types').includes('deb') || /^(no|false|off|0)$/i.test(field('Enabled'))) return [];
    return source(words('URIs'), words('Suites'), words('Components'), field('Signed-By'));
  });
}

function parseOneLine(text) {
  return text.split('\n').flatMap((line) => {
    const found = /^\s*deb\s+(?:\[([^\]]*)\]\s*)?(\S+)\s+(\S+)\s*([^#]*)/.exec(line);
    if (!found) return [];
    const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(found[1] ?? '')?.[1] ?? '';
    return source([found[2]], [found[3]], found[4].split(/\s+/).filter(Boolean), signedBy);
  });
}

function source(uris, suites, components, signedBy) {
  const usable = uris.filter((uri) => !uri.startsWith('cdrom:'));
  if (usable.length === 0) return [];
  const keyring = signedBy.split(/[\s,]+/)[0];
  return [{ uris: usable, suites, components, signedBy: keyring?.startsWith('/') ? keyring : undefined }];
}

/**
 * The machine's own mirror of its distribution: the source that carries its release (by code name or by a
 * name such as "stable") with the component main, security and update suites last. Undefined if there is none.
 */
export function ownMirror(sources, codename) {
  const aliases = [codename, 'stable', 'oldstable', 'testing'].filter(Boolean);
  for (const alias of aliases) {
    const found = sources.find((one) => one.suites.includes(alias) && one.components.includes('main'));
    if (found) return { uri: found.uris[0], signedBy: found.signedBy };
  }
  return undefined;
}
