import { useMemo } from 'react';
import { receivablesOn, type InvoiceFacts } from '../../../shared/dues/figures.ts';
import { money } from '../../../shared/kernel/money.ts';
import { ages } from '../../../shared/dues/receivables.ts';
import { ageWords, chartWords, dashboard } from '../../../shared/words/dashboard.ts';
import { formatDay, formatMoney, formatNumber } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { ChartCard } from './chart-card.tsx';
import { pointsOf } from './series.ts';
import { useCategoryName } from './use-category-name.ts';
import type { Roll } from './use-roll.ts';

/** The largest categories have a colour each; what is left is one. */
const drawn = 3;

/** How the network grew, by category. */
export function MembersOverTime({ roll }: { readonly roll: Roll }) {
  const language = useLanguage();
  const { clock } = usePanel();
  const nameOf = useCategoryName();
  const today = clock.today();
  const points = useMemo(() => pointsOf(roll, today), [roll, today]);
  const last = points.at(-1)?.counts ?? new Map();
  const categories = [...new Set(points.flatMap(({ counts }) => [...counts.keys()]))].toSorted(
    (a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0),
  );
  const alone = categories.slice(0, categories.length > drawn + 1 ? drawn : drawn + 1);
  const others = categories.filter((category) => !alone.includes(category));
  const names = [
    ...alone.map(nameOf),
    ...(others.length > 0 ? [say(dashboard.otherCategories, language)] : []),
  ];
  const rows = points.map(({ on, counts }) => {
    const of = (category: (typeof categories)[number]) => counts.get(category) ?? 0;
    const rest = others.reduce((sum, category) => sum + of(category), 0);
    return { label: on, values: [...alone.map(of), ...(others.length > 0 ? [rest] : [])] };
  });
  return (
    <ChartCard
      kind="areas"
      title={say(chartWords.overTime, language)}
      note={say(chartWords.overTimeNote, language)}
      names={names}
      rows={rows}
      labelOf={(label) => formatDay(rows.find((row) => row.label === label)?.label ?? today, language)}
      valueOf={(value) => formatNumber(value, language)}
    />
  );
}

/** What is owed, by how late it is. */
export function ReceivablesByAge({ invoices }: { readonly invoices: readonly InvoiceFacts[] }) {
  const language = useLanguage();
  const { byAge } = receivablesOn(invoices, usePanel().clock.today());
  const rows = ages.map((age) => ({ label: say(ageWords[age], language), values: [byAge[age].amount] }));
  return (
    <ChartCard
      kind="bars"
      title={say(chartWords.byAge, language)}
      note={say(chartWords.byAgeNote, language)}
      names={[say(chartWords.byAge, language)]}
      rows={rows}
      labelOf={(label) => label}
      valueOf={(cents) => formatMoney(money(cents), language)}
    />
  );
}
