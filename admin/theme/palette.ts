/**
 * The colours of a quilt: linen, garnet, spruce, ochre, indigo. Every pair of text and ground below keeps
 * a contrast of 4.5 to 1 at least (WCAG 2.2 AA), in both appearances.
 */
export const light = {
  linen: '#faf6f0',
  paper: '#ffffff',
  ink: '#2a2320',
  faded: '#6a5d56',
  seam: '#e6ddd2',
  garnet: '#8c2f45',
  garnetSoft: '#f7e9ec',
  spruce: '#2a5f5a',
  spruceSoft: '#e2efec',
  ochre: '#8a5a12',
  ochreSoft: '#fbefd9',
  indigo: '#3d4f8a',
  indigoSoft: '#e8ebf6',
  brick: '#b3261e',
  brickSoft: '#fcebe9',
  stone: '#6a5d56',
  stoneSoft: '#f0ebe4',
} as const;

export type Quilt = Readonly<Record<keyof typeof light, string>>;

export const dark: Quilt = {
  linen: '#181412',
  paper: '#211c19',
  ink: '#f3ece4',
  faded: '#b9aba1',
  seam: '#3a322d',
  garnet: '#f0a0b1',
  garnetSoft: '#43252d',
  spruce: '#8fcabf',
  spruceSoft: '#1f3a36',
  ochre: '#e8bd72',
  ochreSoft: '#44341a',
  indigo: '#aebbf0',
  indigoSoft: '#2a3153',
  brick: '#ffb4ab',
  brickSoft: '#4d2320',
  stone: '#b9aba1',
  stoneSoft: '#322b27',
};

/** For who asks for more contrast: 7 to 1 at least (WCAG AAA), and lines that are seen. */
export const contrastedLight: Quilt = {
  ...light,
  linen: '#ffffff',
  ink: '#000000',
  faded: '#3a302b',
  seam: '#5c504a',
  garnet: '#6d1a30',
  spruce: '#1b4541',
  ochre: '#5f3c08',
  indigo: '#2a386a',
  brick: '#8c1510',
  stone: '#3a302b',
};

export const contrastedDark: Quilt = {
  ...dark,
  linen: '#000000',
  paper: '#000000',
  ink: '#ffffff',
  faded: '#e6dcd3',
  seam: '#a89b92',
  garnet: '#ffc4d0',
  spruce: '#b8ebe1',
  ochre: '#ffdda0',
  indigo: '#d3dbff',
  brick: '#ffd2cc',
  stone: '#e6dcd3',
};

/** The system's own colours, for what we paint ourselves where they are forced. */
export const forced: Quilt = {
  linen: 'Canvas',
  paper: 'Canvas',
  ink: 'CanvasText',
  faded: 'CanvasText',
  seam: 'CanvasText',
  garnet: 'Highlight',
  garnetSoft: 'Canvas',
  spruce: 'CanvasText',
  spruceSoft: 'Canvas',
  ochre: 'CanvasText',
  ochreSoft: 'Canvas',
  indigo: 'CanvasText',
  indigoSoft: 'Canvas',
  brick: 'CanvasText',
  brickSoft: 'Canvas',
  stone: 'CanvasText',
  stoneSoft: 'Canvas',
};

/** What a colour says, wherever it is used: a pill, a chart, a mark. */
export type Tone = 'good' | 'wait' | 'late' | 'ended' | 'info' | 'accent';

const tones = {
  good: ['spruce', 'spruceSoft'],
  wait: ['ochre', 'ochreSoft'],
  late: ['brick', 'brickSoft'],
  ended: ['stone', 'stoneSoft'],
  info: ['indigo', 'indigoSoft'],
  accent: ['garnet', 'garnetSoft'],
} as const satisfies Record<Tone, readonly [keyof Quilt, keyof Quilt]>;

export function toneColours(palette: Quilt, tone: Tone): { readonly text: string; readonly ground: string } {
  const [text, ground] = tones[tone];
  return { text: palette[text], ground: palette[ground] };
}
