import { Injectable } from '@nestjs/common';
import {
  handedOver,
  type Handover,
  PERSON_TAP,
  type Subject,
  type TapRun,
  type Tool,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';

const REASONS = ['asked_for_person', 'complaint', 'change_order', 'refund', 'cannot_help'] as const;

interface HandOffArgs {
  reason: (typeof REASONS)[number];
  summary: string;
}

export const HAND_OFF_TO_HUMAN: ToolName<HandOffArgs, Handover> = { name: 'hand_off_to_human' };

/** Whoever is passed on to a person is told so, and nothing else. */
const HANDOVER: Subject<Handover> = {
  name: 'handover',
  place: 0,
  alone: true,
  evidence: () => ({}),
  render: (_, { language }) => [{ kind: 'text', text: handedOver(language) }],
};

/** Passes the conversation to a person of the shop. */
@Injectable()
export class HandOffToHumanTool implements Tool<HandOffArgs, Handover> {
  readonly spec = toolSpec(
    HAND_OFF_TO_HUMAN.name,
    'Pass the conversation to a person of the shop: when asked for, for complaints, refunds, changes of an order.',
    {
      reason: { type: 'string', enum: [...REASONS] },
      summary: {
        type: 'string',
        maxLength: 500,
        description: 'One sentence for the person who takes over, with the order it is about',
      },
    },
  );
  readonly whenToCall =
    'A complaint, a refund, a change of an order, or a wish for a person: hand_off_to_human.';
  readonly subject = HANDOVER;

  run({ reason, summary }: HandOffArgs): Promise<ToolOutcome<Handover>> {
    const handover = { reason, ...(summary === '' ? {} : { summary }) };
    return Promise.resolve({ ok: true, output: { handed_over: true }, found: handover, handover });
  }

  tapped(id: string): TapRun<Handover> | null {
    return id === PERSON_TAP ? () => this.run({ reason: 'asked_for_person', summary: '' }) : null;
  }
}
