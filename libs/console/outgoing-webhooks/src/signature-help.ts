import { Component } from '@angular/core';

/** What arrives, and how it is checked with a library of Standard Webhooks. */
const ARRIVES = `POST /your-address
content-type: application/json
webhook-id: msg_9Xk…
webhook-timestamp: 1796040000
webhook-signature: v1,g0hM9SsE…

{"type":"customer.created","timestamp":"2026-11-28T12:00:00.000Z","data":{"customer_id":"c_01…","language":"en"}}`;
const CHECK = `import { Webhook } from 'standardwebhooks';

app.post('/your-address', express.raw({ type: 'application/json' }), (request, response) => {
  // Throws where the signature is wrong, or older than five minutes.
  const event = new Webhook(process.env.FEELORI_SECRET).verify(request.body, request.headers);
  response.sendStatus(204);
  later(event);
});`;

/** Teaches whoever builds the other side: what comes, how it is checked, and what to answer. */
@Component({
  selector: 'fe-signature-help',
  template: `
    <section aria-labelledby="signature-help">
      <h2 id="signature-help">How the other system checks what it is told</h2>
      <p>
        Requests are signed by the rules of
        <a href="https://www.standardwebhooks.com" target="_blank" rel="noreferrer">Standard Webhooks</a>,
        which has libraries for most languages. This is what arrives:
      </p>
      <pre>{{ arrives }}</pre>
      <p>This is how it is checked, here with the one for JavaScript. It wants the body as it came:</p>
      <pre>{{ check }}</pre>
      <ul>
        <li>
          Without a library: take what follows <code>whsec_</code> as base64, and with it the HMAC-SHA256 of
          <code>id.timestamp.body</code>. It must be one of the signatures behind <code>v1,</code>, and the
          time must be no more than five minutes away.
        </li>
        <li>Answer 2xx within ten seconds, and do the work afterwards. Redirects are not followed.</li>
        <li>
          Anything else comes again, ten more times over two days, with the same <code>webhook-id</code>: what
          you have seen, you can leave out.
        </li>
        <li>
          410 says that nobody listens any more and switches the endpoint off; so do five days in which
          nothing was taken.
        </li>
      </ul>
    </section>
  `,
  styleUrls: ['../../ui/src/report-page.scss', './signature-help.scss'],
})
export class SignatureHelp {
  protected readonly arrives = ARRIVES;
  protected readonly check = CHECK;
}
