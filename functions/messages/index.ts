import { messageRows, messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import { openRenewal } from '../jobs/daily/open-renewal.ts';
import { members } from '../membership/records.ts';
import { http } from '../platform/http.ts';
import { sheet } from '../sheets/sheet.ts';
import { messagesKeeper } from './messages-keeper.ts';
import { preview } from './preview.ts';
import { release } from './release.ts';
import { isSuppressed } from './suppressed.ts';

export const handler = http(
  [
    messagesRoutes,
    {
      preview: preview({
        members,
        factsOf: async (member, tools) => ({
          renewed: (await openRenewal(member, tools)) === 'settled',
          suppressed: await isSuppressed(member.email, 'reminders', tools),
        }),
      }),
      release,
    },
  ],
  [messageRows, sheet(messagesKeeper)],
);
