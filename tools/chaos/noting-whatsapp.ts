import type { ReplyContent } from '@feelori/contracts';
import type { SendOutcome, SendTerms, WhatsAppSender } from '@feelori/edges/whatsapp';

/** What the fake WhatsApp took. */
export interface Accepted {
  text: string;
  opaque: string;
  wamid: string;
}

/** A WhatsApp that notes what it takes in `accepted`; the next sends end as `outcomes` says, while there are any. */
export function noting(accepted: Accepted[], outcomes: SendOutcome[]): WhatsAppSender {
  const send = async (
    _to: unknown,
    content: ReplyContent,
    opaque: string,
    { begin }: Required<Pick<SendTerms, 'begin'>>,
  ): Promise<SendOutcome> => {
    if (!(await begin())) return { kind: 'not_begun' };
    const outcome = outcomes.shift() ?? { kind: 'accepted', wamid: `wamid.out.${accepted.length}` };
    if (outcome.kind === 'accepted') {
      const text = content.kind === 'text' ? content.text : `[${content.kind}]`;
      accepted.push({ text, opaque, wamid: outcome.wamid });
    }
    return outcome;
  };
  return { send } as unknown as WhatsAppSender;
}
