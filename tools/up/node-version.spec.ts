interface NodeVersion {
  nodeRefusal(version: string): string | null;
}
const { nodeRefusal } = jest.requireActual<NodeVersion>('./node-version.mjs');

describe('the Node it takes', () => {
  it.each(['18.20.4', '16.0.0', '19.9.0'])('refuses %s in one sentence with the remedy', (version) => {
    expect(nodeRefusal(version)).toMatch(
      new RegExp(`^Feelori needs Node 20 or newer and this is Node ${version}: install .* again\\.$`),
    );
  });

  it.each(['20.0.0', '24.21.0', '100.1.0'])('takes %s', (version) => {
    expect(nodeRefusal(version)).toBeNull();
  });
});
