import type { TotalKind } from '../../../shared/contracts/records/view.ts';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { inOrder, laidOut, type Layout, type View } from './view.ts';

function withLayout(view: View, layout: Partial<Layout>): View {
  return { ...view, layout: { ...view.layout, ...layout } };
}

export function widened(view: View, key: string, width: number): View {
  return withLayout(view, { widths: { ...view.layout.widths, [key]: Math.round(width) } });
}

/** Hides a column, or shows it again. The last one that is shown stays. */
export function toggled(view: View, columns: readonly Column[], key: string): View {
  const { hidden } = view.layout;
  if (hidden.includes(key)) return withLayout(view, { hidden: hidden.filter((one) => one !== key) });
  return laidOut(columns, view.layout).length > 1 ? withLayout(view, { hidden: [...hidden, key] }) : view;
}

/** A column to another place among all, hidden ones counted. */
export function moved(view: View, columns: readonly Column[], from: number, to: number): View {
  const order = inOrder(columns, view.layout.order).map(({ key }) => key);
  const [key] = order.slice(from, from + 1);
  if (key === undefined || to < 0 || to >= order.length) return view;
  return withLayout(view, { order: order.toSpliced(from, 1).toSpliced(to, 0, key) });
}

/** A column that was dragged from a place to another among those that are shown. */
export function dragged(view: View, columns: readonly Column[], from: number, to: number): View {
  const shown = laidOut(columns, view.layout);
  const all = inOrder(columns, view.layout.order);
  const [source, target] = [shown[from], shown[to]];
  if (source === undefined || target === undefined) return view;
  return moved(view, columns, all.indexOf(source), all.indexOf(target));
}

export function frozenUpTo(view: View, frozen: number): View {
  return withLayout(view, { frozen });
}

export function withHeight(view: View, height: Layout['height']): View {
  return withLayout(view, { height });
}

export function totalled(view: View, key: string, kind: TotalKind): View {
  return withLayout(view, { totals: { ...view.layout.totals, [key]: kind } });
}

export function groupedBy(view: View, key: string): View {
  const { groups } = view;
  return {
    ...view,
    groups: groups.includes(key) ? groups.filter((one) => one !== key) : [...groups, key].slice(-2),
  };
}
