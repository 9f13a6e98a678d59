import { Typography } from '@mui/material';
import { useDeferredValue, useMemo } from 'react';
import type { Language } from '../../../shared/kernel/language.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { formatMoney, formatNumber } from '../../../shared/words/format.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { figuresOf } from './figures.ts';
import { rangesOf, type Selection } from './selection.ts';
import { useShown } from './use-engine.ts';

function said(amount: number, money: boolean, language: Language): string {
  const whole = Math.round(amount);
  if (money && isMoney(whole)) return formatMoney(whole, language);
  return formatNumber(Math.round(amount * 100) / 100, language);
}

/** In the status bar: how many cells of the selection are filled, their sum, and their average. */
export function SelectionFigures({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const selection: Selection | undefined = useDeferredValue(useShown(engine, engine.controller.selection));
  const revision = useDeferredValue(useShown(engine, engine.rows.revision));
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
