import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { Link } from 'react-router';
import { toneColours, type Tone } from '../../theme/palette.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: Tone;
  /** The screen where these are. */
  readonly to: string;
};

/** One figure, its name and what it counts: a patch of the quilt. */
export function FigureTile({ label, value, note, tone, to }: Props) {
  return (
    <Card sx={{ position: 'relative', overflow: 'hidden' }}>
      <CardActionArea component={Link} to={to} sx={{ p: 2.25, height: '100%' }}>
        <Box
          aria-hidden
          sx={({ quilt }) => ({
            position: 'absolute',
            right: 0,
            top: 0,
            width: 54,
            height: 54,
            background: toneColours(quilt, tone).ground,
            clipPath: 'polygon(0 0, 100% 0, 100% 100%)',
          })}
        />
        <Typography variant="overline" component="p" color="text.secondary">
          {label}
        </Typography>
        <Typography
          component="p"
          variant="h1"
          sx={({ quilt }) => ({ fontSize: '2.4rem', my: 0.25, color: toneColours(quilt, tone).text })}
        >
          {value}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {note}
        </Typography>
      </CardActionArea>
    </Card>
  );
}
