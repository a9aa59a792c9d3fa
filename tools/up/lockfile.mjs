// A registry that serves only one platform's binaries makes npm leave the others' out of package-lock.json, and then
// `npm ci` refuses the lockfile: "Missing: … from lock file". An entry with version and platform is all it needs;
// nothing is fetched for a platform that is not the machine's.
const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');

/**
 * The optional packages that an entry of this lockfile (parsed) names and the lockfile lacks, as
 * { place, entry } ready to be added.
 */
export function missingOptionals(lock) {
  const missing = new Map();
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      if (isReachable(lock.packages, parent, name) || missing.has(place)) continue;
      missing.set(place, { place, entry: entryOf(name, range, dev) });
    }
  }
  return [...missing.values()];
}

/** The lockfile with those entries, in npm's order. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const { place, entry } of missingOptionals(lock)) packages[place] = entry;
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Node's rule: the package lies in the parent's node_modules or in one further out. */
function isReachable(packages, parent, name) {
  for (let base = parent; ; base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))) {
    if (`${base ? `${base}/` : ''}node_modules/${name}` in packages) return true;
    if (base === '') return false;
  }
}

function entryOf(name, range, dev) {
  const words = name.split('/').pop().split(/[-_.]/);
  const cpu = processors.filter((one) => words.includes(one));
  const os = systems.filter((one) => words.includes(one));
  return {
    version: range.replace(/^[^\d]*/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
