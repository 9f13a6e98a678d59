import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { stopRoutes } from '../../shared/contracts/routes/stop.ts';
import { stopMessages } from '../messages/stop.ts';
import { http } from '../platform/http.ts';
import { apply } from './apply.ts';
import { form } from './form.ts';
import { resend } from './resend.ts';
import { verify } from './verify.ts';

export const handler = http(
  [joinRoutes, { form, apply, verify, resend }],
  [stopRoutes, { stop: ({ query }, tools) => stopMessages(query, tools) }],
);
