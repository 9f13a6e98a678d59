import { useTheme } from '@mui/material';
import {
  Bar as Column,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

export type Bar = { readonly label: string; readonly value: number };

/** Bars, standing for years or lying for names, each with its figure. */
export function Bars({ bars, lying }: { readonly bars: readonly Bar[]; readonly lying: boolean }) {
  const { quilt, typography } = useTheme();
  const text = { fill: quilt.faded, fontSize: 13, fontFamily: typography.fontFamily };
  const names = { dataKey: 'label', tick: text, tickLine: false, axisLine: { stroke: quilt.seam } } as const;
  const figures = {
    type: 'number',
    tick: text,
    tickLine: false,
    axisLine: false,
    allowDecimals: false,
  } as const;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        // The same figures stand in a table beside: the drawing is no stop for the keyboard.
        accessibilityLayer={false}
        data={[...bars]}
        layout={lying ? 'vertical' : 'horizontal'}
        margin={{ top: 16, right: 28, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke={quilt.seam} horizontal={!lying} vertical={lying} />
        {lying ? <XAxis {...figures} hide /> : <XAxis {...names} />}
        {lying ? <YAxis {...names} type="category" width={170} /> : <YAxis {...figures} width={36} />}
        <Column
          dataKey="value"
          fill={lying ? quilt.spruce : quilt.garnet}
          radius={lying ? [0, 5, 5, 0] : [5, 5, 0, 0]}
          isAnimationActive={false}
          maxBarSize={34}
        >
          <LabelList dataKey="value" position={lying ? 'right' : 'top'} fill={quilt.ink} fontSize={13} />
        </Column>
      </BarChart>
    </ResponsiveContainer>
  );
}
