import ContactPhone from '@mui/icons-material/ContactPhoneOutlined';
import type { PanelResource } from '../resource.ts';
import { contactsScreen } from './screen.ts';

/** Who acts for the organisations of the roll. */
export const contacts: PanelResource = {
  name: 'contacts',
  title: contactsScreen.sheet.title,
  room: 'roll',
  icon: ContactPhone,
  access: contactsScreen.routes.rows.access,
  screen: contactsScreen,
};
