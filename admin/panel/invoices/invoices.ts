import ReceiptLong from '@mui/icons-material/ReceiptLongOutlined';
import { duesRoutes, invoiceRows } from '../../../shared/contracts/routes/dues.ts';
import { invoicesSheet } from '../../../shared/contracts/sheets/invoices.ts';
import type { PanelResource } from '../resource.ts';
import { InvoiceActions } from './invoice-actions.tsx';
import { invoicesScreen } from './screen.ts';

/** What was billed, and what is still owed. */
export const invoices: PanelResource = {
  name: 'invoices',
  title: invoicesSheet.title,
  room: 'dues',
  icon: ReceiptLong,
  access: invoiceRows.rows.access,
  can: duesRoutes,
  screen: { ...invoicesScreen, Actions: InvoiceActions },
};
