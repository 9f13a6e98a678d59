import { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { http } from '../platform/http.ts';

export const handler = http([duesRoutes, {}]);
