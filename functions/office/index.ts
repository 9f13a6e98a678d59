import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { http } from '../platform/http.ts';
import { me } from './me.ts';
import { settings } from './settings.ts';

export const handler = http([officeRoutes, { me, settings }]);
