import { Box, Card, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { formatNumber } from '../../../shared/words/format.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { Bar } from './bars.tsx';

const Bars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));
const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

type Props = {
  readonly title: string;
  readonly note: string;
  readonly bars: readonly Bar[];
  readonly lying: boolean;
};

/** A chart with its title, what it counts, and the same figures as a table for those who do not see it. */
export function ChartCard({ title, note, bars, lying }: Props) {
  const language = useLanguage();
  return (
    <Card component="figure" sx={{ m: 0, p: 2.25 }}>
      <Box component="figcaption" sx={{ mb: 1.5 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {note}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ height: 260 }}>
        <Suspense fallback={<Skeleton variant="rounded" height={260} />}>
          <Bars bars={bars} lying={lying} />
        </Suspense>
      </Box>
      <Box component="table" sx={hidden}>
        <caption>{title}</caption>
        <tbody>
          {bars.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatNumber(value, language)}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Card>
  );
}
