import { Box, Card, CardActionArea, Skeleton, Typography } from '@mui/material';
import { Link } from 'react-router';
import { bases, figureWords } from '../../../shared/words/dashboard.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { toneColours, type Tone } from '../../theme/palette.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { Definition } from './definition.tsx';

export type FigureKey = keyof typeof figureWords;

type Props = {
  readonly figure: FigureKey;
  readonly base: keyof typeof bases;
  /** How many there are in the base, in words. */
  readonly counted?: string | undefined;
  /** The days that it is of, where it is not today. */
  readonly asOf?: string;
  /** Nothing while it is being counted. */
  readonly value: string | undefined;
  readonly lines?: readonly string[];
  readonly tone: Tone;
  /** The screen where these are. */
  readonly to: string;
};

/** One figure with its name, and its definition on demand: a patch of the quilt. */
export function FigureTile({ figure, base, counted, asOf, value, lines = [], tone, to }: Props) {
  const language = useLanguage();
  const { clock } = usePanel();
  const { label, what } = figureWords[figure];
  const name = say(label, language);
  if (value === undefined) return <Skeleton variant="rounded" height={138} aria-label={name} />;
  const from = say(bases[base], language);
  return (
    <Card sx={{ position: 'relative', overflow: 'hidden' }}>
      <CardActionArea component={Link} to={to} sx={{ p: 2.25, pl: 2.75, height: '100%' }}>
        <Box
          aria-hidden
          sx={({ quilt }) => ({
            position: 'absolute',
            inset: '0 auto 0 0',
            width: 6,
            background: toneColours(quilt, tone).text,
          })}
        />
        <Typography variant="overline" component="p" color="text.secondary" sx={{ pr: 4 }}>
          {name}
        </Typography>
        <Typography
          component="p"
          variant="h1"
          sx={{ fontSize: '2rem', my: 0.25, fontVariantNumeric: 'tabular-nums' }}
        >
          {value}
        </Typography>
        {lines.map((line) => (
          <Typography key={line} variant="body2" color="text.secondary">
            {line}
          </Typography>
        ))}
      </CardActionArea>
      <Definition
        figure={name}
        what={say(what, language)}
        base={counted === undefined ? from : `${from} (${counted})`}
        asOf={asOf ?? formatDay(clock.today(), language)}
      />
    </Card>
  );
}
