import { Typography } from '@mui/material';
import { useDeferredValue, useMemo } from 'react';
import type { Language } from '../../../shared/kernel/language.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { formatMoney, formatNumber } from '../../../shared/words/format.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { isEmpty } from './filters.ts';
import { isSummed } from './groups.ts';
import { rangesOf, type Range, type Selection } from './selection.ts';

/** More cells than these are counted no more: it would take longer than a frame. */
const most = 400_000;

type Figures = {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly money: boolean;
};

/** What a selection adds up to: filled cells, and the sum of its figures, in cents where all of them are money. */
export function figuresOf(
  { rows }: Pick<SheetEngine, 'rows'>,
  ranges: readonly Range[],
): Figures | undefined {
  const cells = ranges.reduce((total, { width, height }) => total + width * height, 0);
  if (cells < 2 || cells > most) return undefined;
  let [filled, numbers, sum, moneys] = [0, 0, 0, 0];
  for (const { row, column, width, height } of ranges) {
    const columns = rows.columns.slice(column, column + width);
    for (let line = row; line < row + height; line += 1) {
      const one = rows.rowAt(line);
      if (one === undefined) continue;
      for (const of of columns) {
        const cell = rows.cellOf(one, of);
        if (isEmpty(cell)) continue;
        filled += 1;
        if (typeof cell !== 'number' || !isSummed(of)) continue;
        numbers += 1;
        sum += cell;
        if (of.editor.type === 'money') moneys += 1;
      }
    }
  }
  // Money and numbers do not add up.
  if (moneys > 0 && moneys < numbers) return { filled, numbers: 0, sum: 0, money: false };
  return { filled, numbers, sum, money: moneys > 0 };
}

function said(amount: number, money: boolean, language: Language): string {
  const whole = Math.round(amount);
  if (money && isMoney(whole)) return formatMoney(whole, language);
  return formatNumber(Math.round(amount * 100) / 100, language);
}

/** In the status bar: how many cells of the selection are filled, their sum, and their average. */
export function SelectionFigures({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const selection: Selection | undefined = useDeferredValue(engine.controller.selection());
  const revision = useDeferredValue(engine.rows.revision());
  const figures = useMemo(
    () => (selection === undefined || revision < 0 ? undefined : figuresOf(engine, rangesOf(selection))),
    [engine, selection, revision],
  );
  if (figures === undefined) return null;
  const { filled, numbers, sum, money } = figures;
  const texts = [
    say(viewWords.cells, language, { n: filled }),
    ...(numbers > 0 ? [say(viewWords.sum, language, { name: said(sum, money, language) })] : []),
    ...(numbers > 1
      ? [say(viewWords.average, language, { name: said(sum / numbers, money, language) })]
      : []),
  ];
  return (
    <Typography variant="body2" color="text.secondary" noWrap component="output">
      {texts.join(' · ')}
    </Typography>
  );
}
