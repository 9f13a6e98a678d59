import { offsetsOf } from '../../shared/messages/rule.ts';
import type { AgendaRules } from '../../shared/membership/agenda.ts';
import { defaultStatusRules } from '../../shared/membership/status.ts';
import type { Settings } from '../platform/settings.ts';

/** The settings that say when things happen to a member. */
export function agendaRulesOf({ calendar, rules }: Settings): AgendaRules {
  const { invoiceDaysBefore, duesPeriod } = calendar;
  return {
    statusRules: defaultStatusRules,
    invoiceDaysBefore,
    duesPeriod,
    reminderOffsets: rules.filter(({ active }) => active).flatMap(offsetsOf),
  };
}
