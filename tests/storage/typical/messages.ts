import { messageSchema } from '../../../shared/contracts/records/message.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { messages } from '../../../functions/messages/records.ts';
import { due, feed } from '../../../functions/platform/storage/question.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { at, someId, type Samples } from './sample.ts';

const reminder = () =>
  create(
    messages,
    messageSchema.parse({
      id: `notice_${someId()}_2026-06-30_before-30`,
      to: 'info@boulangerie-levain.example',
      name: 'Boulangerie Le Levain',
      language: 'fr',
      template: 'renewal-reminder',
      variables: {
        name: 'Boulangerie Le Levain',
        endsOn: '2026-06-30',
        category: 'Membre de soutien',
        link: 'https://reseau.example/espace/renouveler',
      },
      memberId: someId(),
      notice: { memberId: someId(), termEndsOn: '2026-06-30', ruleId: 'before-30' },
      attachments: [],
      writtenAt: at,
      state: 'planned',
      sendAt: at,
      attempt: 0,
    }),
  );

export const samples: Samples = {
  'F-message': { ask: feed(messages, 1, 'full', '', 100), row: reminder },
  'A-message': { ask: due(messages, 1, '2026-06-01T00:00:00.000Z' as Instant), row: reminder },
};
