import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { viewRoutes } from '../../shared/contracts/routes/views.ts';
import { http } from '../platform/http.ts';
import { changeNetwork, configuration } from './configuration.ts';
import { addField, changeField, orderFields } from './custom-fields.ts';
import { invite } from './invite.ts';
import { me } from './me.ts';
import { addRule, changeRule } from './rules.ts';
import { settings } from './settings.ts';
import { changePerson, listStaff, personHistory } from './staff.ts';
import { addView, changeView, listViews, removeView } from './views.ts';

export const handler = http(
  [
    officeRoutes,
    {
      me,
      settings,
      staff: listStaff,
      invite,
      changePerson,
      personHistory,
      configuration,
      changeNetwork,
      addRule,
      changeRule,
      addField,
      changeField,
      orderFields,
    },
  ],
  [viewRoutes, { list: listViews, add: addView, change: changeView, remove: removeView }],
);
