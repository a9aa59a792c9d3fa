const { unfitFolder } = jest.requireActual<{ unfitFolder(folder: string): string | null }>(
  './unfit-folder.mjs',
);

describe('a folder to build in', () => {
  it.each(['/home/ann/50% off', '/home/a%20b/feelori'])('is not %s, and that is said', (folder) => {
    expect(unfitFolder(folder)).toContain(folder);
    expect(unfitFolder(folder)).toContain('%');
  });

  it.each(['/home/ann/my shop', "/srv/it's #1", '/srv/größe'])('may be %s', (folder) => {
    expect(unfitFolder(folder)).toBeNull();
  });
});
