import { qrPath } from './qr-path';

describe('the path of a QR code', () => {
  it('holds a finder pattern in three corners, inside a quiet zone of four', () => {
    const { size, path } = qrPath('otpauth://totp/Feelori:maya?secret=GEZDGNBVGY3TQOJQ&issuer=Feelori');
    const isDark = (x: number, y: number): boolean => path.includes(`M${x} ${y}h1`);
    const far = size - 4 - 7;
    for (const [left, top] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const) {
      const ring = Array.from({ length: 7 }, (_, at) => isDark(left + at, top) && isDark(left, top + at));
      expect(ring).toEqual(Array<boolean>(7).fill(true));
      expect([isDark(left + 1, top + 1), isDark(left + 3, top + 3)]).toEqual([false, true]);
    }
    expect([isDark(3, 4), isDark(4, 3), isDark(size - 4, size - 4)]).toEqual([false, false, false]);
  });
});
