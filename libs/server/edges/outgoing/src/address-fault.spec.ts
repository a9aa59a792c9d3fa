import { addressFault, isPublicAddress } from './address-fault';

describe('where outgoing webhooks may go', () => {
  it.each([
    'https://hooks.example.com/x',
    'https://8.8.8.8/x',
    'https://[2606:4700::1]/',
    'https://a.b:8443/?k=1',
  ])('to %s', (href) => {
    expect(addressFault(href, [])).toBeNull();
  });

  it.each([
    'nowhere',
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'https://user:word@hooks.example.com/',
    'https://localhost/',
    'https://app.localhost/',
    'https://redis/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://0.0.0.0/',
    'https://10.0.0.8/',
    'https://172.16.3.4/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[::ffff:10.0.0.8]/',
    'https://[64:ff9b::a00:8]/',
    'https://[2002:a00:8::1]/',
  ])('not to %s', (href) => {
    expect(addressFault(href, [])).toEqual(expect.any(String));
  });

  it('where the server’s owner allows a host, also without https', () => {
    expect(addressFault('http://n8n:5678/hook', ['n8n'])).toBeNull();
    expect(addressFault('http://127.0.0.1:9/hook', ['127.0.0.1'])).toBeNull();
    expect(addressFault('ftp://n8n/hook', ['n8n'])).toEqual(expect.any(String));
  });

  it('knows what is no address at all', () => {
    expect(['', 'x', '1.2.3.4.5', '999.1.1.1'].map(isPublicAddress)).toEqual([false, false, false, false]);
  });
});
