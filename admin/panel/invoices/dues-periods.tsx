import { Alert, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { common } from '../../../shared/words/common.ts';
import { duesSentences, duesWords } from '../../../shared/words/dues.ts';
import { formatMoney } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

type Period = AnswerOf<typeof duesRoutes.quoteDues>['periods'][number];
type Quoted = { readonly periods: readonly Period[] } | { readonly refused: string };

type Props = {
  readonly memberId: string;
  readonly startsOn: string;
  readonly onChange: (startsOn: string) => void;
};

/** The periods that a member may be billed, and what each costs; those that were billed cannot be chosen. */
export function DuesPeriods({ memberId, startsOn, onChange }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const [quoted, setQuoted] = useState<Quoted>();

  useEffect(() => {
    if (memberId === '') return undefined;
    let current = true;
    const show = (next: Quoted) => {
      if (!current) return;
      setQuoted(next);
      if ('periods' in next) onChange(next.periods.find(({ billed }) => !billed)?.startsOn ?? '');
    };
    api
      .call(duesRoutes.quoteDues, { path: { memberId } })
      .then(show, (problem: unknown) =>
        show({ refused: problem instanceof Error ? problem.message : say(common.somethingWrong, language) }),
      );
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once for a member: what is chosen does not change what is offered
  }, [memberId, api]);

  if (memberId === '') return null;
  if (quoted === undefined) return <Typography>{say(common.loading, language)}</Typography>;
  if ('refused' in quoted) return <Alert severity="warning">{quoted.refused}</Alert>;
  if (quoted.periods.every(({ billed }) => billed))
    return <Alert severity="info">{say(duesWords.allBilled, language)}</Alert>;
  return (
    <RadioGroup value={startsOn} onChange={({ target }) => onChange(target.value)}>
      {quoted.periods.map((period) => (
        <FormControlLabel
          key={period.startsOn}
          value={period.startsOn}
          disabled={period.billed}
          control={<Radio size="small" />}
          label={labelOf(period, language)}
        />
      ))}
    </RadioGroup>
  );
}

function labelOf({ startsOn, endsOn, total, billed }: Period, language: 'fr' | 'en'): string {
  const what = say(duesSentences.duesFor, language, { from: startsOn, to: endsOn });
  return `${what} – ${billed ? say(duesWords.billed, language) : formatMoney(total, language)}`;
}
