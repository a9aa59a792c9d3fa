// Read before anything else and written for old Nodes too: no syntax here that Node 12 does not know.

/** The sentence for a Node that is too old, or null when this one (for example "20.11.0") will do. */
export function nodeRefusal(version) {
  const major = Number(version.split('.')[0]);
  if (major >= 20) return null;
  return (
    'Feelori needs Node 20 or newer and this is Node ' +
    version +
    ': install a current one from https://nodejs.org and run the command again.'
  );
}

/** Ends the process with that sentence when the running Node is too old. */
export function refuseOldNode() {
  const refusal = nodeRefusal(process.versions.node);
  if (refusal === null) return;
  console.error(refusal);
  process.exit(1);
}
