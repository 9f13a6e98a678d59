import { plus, type Instant } from '../../shared/kernel/instant.ts';
import { correspondent, type ApplicationIn } from '../../shared/membership/application.ts';
import { outgoing } from '../messages/writes.ts';
import { newLink } from '../platform/links.ts';
import { pageFor } from '../platform/site.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { linkHours } from './draft.ts';

/** How long a form that nobody confirms is kept. */
const keptDays = 7;

type Confirmation = {
  readonly expiresAt: Instant;
  readonly goneAt: Instant;
  readonly writes: readonly AnyWrite[];
};

/** A link that confirms the address of a sign-up, and the message that carries it there. */
export function confirmation(
  signUpId: string,
  application: ApplicationIn<'unverified'>,
  tools: Tools,
): Confirmation {
  const expiresAt = plus(tools.now, { hours: linkHours });
  const { token, write } = newLink({ purpose: 'sign-up', subject: signUpId, expiresAt });
  const { email: to, name, language } = correspondent(application);
  const link = `${pageFor(language, '/confirmation')}#${token}`;
  const message = outgoing(tools, {
    to,
    name,
    language,
    template: 'verify-email',
    variables: { link, validHours: linkHours },
  });
  return { expiresAt, goneAt: plus(tools.now, { days: keptDays }), writes: [write, message] };
}
