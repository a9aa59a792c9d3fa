import { isMediaAddress } from './media-address';

const META = 'https://graph.facebook.com';

it.each([
  ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', META, true],
  ['https://mmg.whatsapp.net/v/1', META, true],
  ['https://graph.facebook.com/v24.0/1', META, true],
  ['http://lookaside.fbsbx.com/1', META, false],
  ['https://lookaside.fbsbx.com:8443/1', META, false],
  ['https://lookaside.fbsbx.com.evil.test/1', META, false],
  ['https://evilfbsbx.com/1', META, false],
  ['https://a@lookaside.fbsbx.com/1', META, false],
  ['https://lookaside.fbsbx.com@evil.test/1', META, false],
  ['http://169.254.169.254/latest/meta-data', META, false],
  ['http://127.0.0.1:8002/graph/lookaside/x', META, false],
  ['http://127.0.0.1:8002/graph/lookaside/x', 'http://127.0.0.1:8002/graph', true],
  ['http://127.0.0.1:8003/graph/lookaside/x', 'http://127.0.0.1:8002/graph', false],
  ['file:///etc/passwd', META, false],
  ['//lookaside.fbsbx.com/1', META, false],
  ['', META, false],
])('%s beside %s', (href, graphUrl, expected) => {
  expect(isMediaAddress({ href, graphUrl })).toBe(expected);
});
