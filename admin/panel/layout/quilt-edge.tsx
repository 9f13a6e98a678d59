import { Box, useTheme } from '@mui/material';

/** A seam of patches: the product's signature, drawn in colours of the theme. Only for the eye. */
export function QuiltEdge() {
  const { quilt } = useTheme();
  const patches = [quilt.garnet, quilt.ochre, quilt.spruce, quilt.indigo, quilt.garnetSoft, quilt.spruceSoft];
  const width = 28;
  const stops = patches.flatMap((colour, at) => [
    `${colour} ${at * width}px`,
    `${colour} ${(at + 1) * width}px`,
  ]);
  return (
    <Box
      aria-hidden
      className="quilt-edge"
      sx={{ height: 4, flexShrink: 0, background: `repeating-linear-gradient(90deg, ${stops.join(', ')})` }}
    />
  );
}
