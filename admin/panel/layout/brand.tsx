import { Box, Typography } from '@mui/material';
import quilt from '../quilt.svg';

/** The mark and the name. */
export function Brand({ small = false }: { readonly small?: boolean }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
      <Box component="img" src={quilt} alt="" sx={{ width: 30, height: 30, flexShrink: 0 }} />
      {!small && (
        <Typography component="span" variant="h2" sx={{ fontSize: '1.2rem' }} noWrap>
          Courtepointe
        </Typography>
      )}
    </Box>
  );
}
