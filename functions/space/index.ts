import { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import { http } from '../platform/http.ts';

export const handler = http([spaceRoutes, {}]);
