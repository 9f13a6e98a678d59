import { Box, Card, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';

const Bars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));
const Areas = lazy(async () => ({ default: (await import('./areas.tsx')).Areas }));

/** What a chart draws: for each label (a day, an age) the value of each name. */
export type Drawn = {
  readonly names: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly labelOf: (label: string) => string;
  readonly valueOf: (value: number) => string;
};

const height = 280;
const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

type Props = Drawn & { readonly kind: 'bars' | 'areas'; readonly title: string; readonly note: string };

/** A chart with its title, what it counts, and the same figures as a table for those who do not see it. */
export function ChartCard({ kind, title, note, ...drawn }: Props) {
  const { names, rows, labelOf, valueOf } = drawn;
  return (
    <Card
      component="figure"
      sx={{ m: 0, p: 2.25, position: 'relative', flex: 1, display: 'flex', flexDirection: 'column' }}
    >
      <Box component="figcaption" sx={{ mb: 1.5 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {note}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ flex: `1 0 ${height}px`, height, minWidth: 0 }}>
        <Suspense fallback={<Skeleton variant="rounded" height={height} />}>
          {kind === 'bars' ? <Bars {...drawn} /> : <Areas {...drawn} />}
        </Suspense>
      </Box>
      <Box component="table" sx={hidden}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{labelOf(label)}</th>
              {values.map((value, at) => (
                <td key={names[at]}>{valueOf(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Card>
  );
}
