import { useMediaQuery, useTheme } from '@mui/material';
import { Bar, BarChart, CartesianGrid, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Drawn } from './chart-card.tsx';

type BrokenTickProps = {
  readonly fill: string;
  readonly fontSize: number;
  readonly fontFamily: string | undefined;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
};

/** As many words on a line as stand below a bar of a phone. */
function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= 9) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function BrokenTick({ x = 0, y = 0, payload, ...text }: BrokenTickProps) {
  return (
    <text {...text} x={x} y={y} textAnchor="middle">
      {linesOf(payload?.value ?? '').map((line) => (
        <tspan key={line} x={x} dy="1.15em">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Bars that stand, each with its figure; the first is of another kind than the late ones, which grow darker. */
export function Bars({ rows, labelOf, valueOf }: Drawn) {
  const { quilt, typography, breakpoints } = useTheme();
  const narrow = useMediaQuery(breakpoints.down('sm'));
  const text = { fill: quilt.faded, fontSize: 13, fontFamily: typography.fontFamily };
  const data = rows.map(({ label, values: [value = 0] }) => ({
    label: labelOf(label),
    value,
    said: valueOf(value),
  }));
  const fills = [quilt.spruce, quilt.ochre, quilt.ochre, quilt.brick, quilt.brick];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        // The same figures stand in a table beside: the drawing is no stop for the keyboard.
        accessibilityLayer={false}
        data={data}
        margin={{ top: 20, right: 8, bottom: 0, left: 8 }}
      >
        <CartesianGrid stroke={quilt.seam} vertical={false} />
        <XAxis
          dataKey="label"
          tick={narrow ? <BrokenTick {...text} /> : text}
          height={narrow ? 46 : 30}
          tickLine={false}
          axisLine={{ stroke: quilt.seam }}
          interval={0}
        />
        <YAxis hide />
        <Bar dataKey="value" radius={[5, 5, 0, 0]} isAnimationActive={false} maxBarSize={64}>
          {data.map(({ label }, at) => (
            <Cell key={label} fill={fills[at % fills.length] ?? quilt.spruce} />
          ))}
          <LabelList
            dataKey="said"
            position="top"
            fill={quilt.ink}
            fontSize={13}
            fontFamily={typography.fontFamily}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
