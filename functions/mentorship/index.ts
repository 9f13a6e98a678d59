import { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { http } from '../platform/http.ts';

export const handler = http([mentorshipRoutes, {}]);
