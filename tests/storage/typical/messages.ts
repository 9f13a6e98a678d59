import { messageSchema } from '../../../shared/contracts/records/message.ts';
import type { LetterId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { latestLetters, letters, messages } from '../../../functions/messages/records.ts';
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

const letter = () =>
  create(letters, {
    id: someId() as string as LetterId,
    kind: 'notice',
    subject: {
      fr: 'Avis de convocation à l’assemblée générale annuelle',
      en: 'Notice of the annual general meeting',
    },
    body: {
      fr: 'Bonjour {{ recipient.name }},\n\nVous êtes convoqués à l’assemblée générale annuelle.',
      en: 'Hello {{ recipient.name }},\n\nYou are called to the annual general meeting.',
    },
    byName: 'Marie-Claude Bélanger',
    writtenAt: at as Instant,
  });

export const samples: Samples = {
  'O-08': { ask: latestLetters, row: letter },
  'F-message': { ask: feed(messages, 1, 'full', '', 100), row: reminder },
  'A-message': { ask: due(messages, 1, '2026-06-01T00:00:00.000Z' as Instant), row: reminder },
};
