import { messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import { http } from '../platform/http.ts';

export const handler = http([messagesRoutes, {}]);
