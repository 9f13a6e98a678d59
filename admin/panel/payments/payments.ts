import Payments from '@mui/icons-material/PaymentsOutlined';
import { duesRoutes, paymentRows } from '../../../shared/contracts/routes/dues.ts';
import { paymentsSheet } from '../../../shared/contracts/sheets/payments.ts';
import type { PanelResource } from '../resource.ts';
import { PaymentActions } from './payment-actions.tsx';
import { paymentsScreen } from './screen.ts';

/** What came in, and where it went. */
export const payments: PanelResource = {
  name: 'payments',
  title: paymentsSheet.title,
  room: 'dues',
  icon: Payments,
  access: paymentRows.rows.access,
  can: duesRoutes,
  screen: { ...paymentsScreen, Actions: PaymentActions },
};
