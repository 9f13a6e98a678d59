import { useTheme } from '@mui/material';
import { Area, AreaChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Drawn } from './chart-card.tsx';

/** The names are written as text is, not in the colour of their area. */
function inInk(name: string) {
  return <span style={{ color: 'inherit' }}>{name}</span>;
}

/**
 * Round numbers from nothing to just over the most, three to six of them.
 *
 * @example roundTicks(138) // => [0, 50, 100, 150]
 */
function roundTicks(most: number): readonly number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const step = Math.max(
    1,
    [0.2, 0.5, 1, 2].map((part) => part * magnitude).find((one) => most / one <= 5) ?? 1,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/** Areas that lie on each other, over time; each label is a day. */
export function Areas({ names, rows, labelOf, valueOf }: Drawn) {
  const { quilt, typography } = useTheme();
  const text = { fill: quilt.faded, fontSize: 13, fontFamily: typography.fontFamily };
  const colours = [quilt.garnet, quilt.spruce, quilt.ochre, quilt.indigo];
  const data = rows.map(({ label, values }) => ({ label, values }));
  const years = new Map(rows.map(({ label }) => [label.slice(0, 4), label]));
  const marked = [...years.values()].filter(
    (_, at) => (years.size - 1 - at) % Math.ceil(years.size / 8) === 0,
  );
  const ticks = roundTicks(
    Math.max(...rows.map(({ values }) => values.reduce((all, value) => all + value, 0))),
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart
        // The same figures stand in a table beside: the drawing is no stop for the keyboard.
        accessibilityLayer={false}
        data={data}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke={quilt.seam} vertical={false} />
        <XAxis
          dataKey="label"
          ticks={marked}
          tickFormatter={(label: string) => label.slice(0, 4)}
          tick={text}
          tickLine={false}
          axisLine={{ stroke: quilt.seam }}
          interval={0}
        />
        <YAxis
          tick={text}
          tickLine={false}
          axisLine={false}
          ticks={ticks}
          domain={[0, ticks.at(-1) ?? 1]}
          width={44}
        />
        <Tooltip
          isAnimationActive={false}
          labelFormatter={(label) => (typeof label === 'string' ? labelOf(label) : label)}
          formatter={(value) => valueOf(Number(value))}
          contentStyle={{
            background: quilt.paper,
            border: `1px solid ${quilt.seam}`,
            borderRadius: 10,
            color: quilt.ink,
            fontFamily: typography.fontFamily,
          }}
        />
        <Legend
          iconType="square"
          itemSorter={null}
          formatter={inInk}
          wrapperStyle={{ fontFamily: typography.fontFamily, fontSize: 14, color: quilt.ink }}
        />
        {names.map((name, at) => (
          <Area
            key={name}
            name={name}
            dataKey={(row: { values: readonly number[] }) => row.values[at] ?? 0}
            stackId="members"
            type="monotone"
            stroke={colours[at % colours.length] ?? quilt.garnet}
            fill={colours[at % colours.length] ?? quilt.garnet}
            fillOpacity={0.55}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}
