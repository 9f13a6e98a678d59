/** One row of costs for each that is to be placed. */
export type Costs = readonly (readonly number[])[];

/**
 * The cheapest assignment of every row to a column of its own (Hungarian method, Kuhn–Munkres with potentials). Rows are
 * at most as many as columns; costs are whole numbers. The same costs give the same answer.
 *
 * @example assign([[400, 150, 400], [400, 450, 600], [300, 225, 300]]) // => [1, 0, 2]
 */
export function assign(costs: Costs): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const state = {
    rowPotential: Array.from({ length: rows + 1 }, () => 0),
    columnPotential: Array.from({ length: columns + 1 }, () => 0),
    rowOf: Array.from({ length: columns + 1 }, () => 0),
  };
  for (let row = 1; row <= rows; row += 1) addRow(costs, state, row);
  const columnOf = Array.from({ length: rows }, () => -1);
  state.rowOf.forEach((row, column) => {
    if (column > 0 && row > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;
}

type State = {
  readonly rowPotential: number[];
  readonly columnPotential: number[];
  readonly rowOf: number[];
};

/** Finds a place for one more row by the cheapest path of moves; index 0 stands for the row that looks for one. */
function addRow(costs: Costs, state: State, row: number): void {
  const { rowOf } = state;
  const reach = Array.from({ length: rowOf.length }, () => Infinity);
  const cameFrom = Array.from({ length: rowOf.length }, () => 0);
  const used = new Set<number>();
  rowOf[0] = row;
  let column = 0;
  do {
    used.add(column);
    column = relax(costs, state, { reach, cameFrom, used, from: column });
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = at(cameFrom, column);
    rowOf[column] = at(rowOf, before);
    column = before;
  }
}

type Search = {
  readonly reach: number[];
  readonly cameFrom: number[];
  readonly used: ReadonlySet<number>;
  readonly from: number;
};

/** An index within bounds: the compiler cannot know that it is. */
function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

function relax(costs: Costs, state: State, { reach, cameFrom, used, from }: Search): number {
  const row = at(state.rowOf, from);
  let [nearest, step] = [0, Infinity];
  for (let column = 1; column < reach.length; column += 1) {
    if (used.has(column)) continue;
    const reduced =
      at(costs[row - 1] ?? [], column - 1) - at(state.rowPotential, row) - at(state.columnPotential, column);
    if (reduced < at(reach, column)) {
      reach[column] = reduced;
      cameFrom[column] = from;
    }
    if (at(reach, column) < step) [nearest, step] = [column, at(reach, column)];
  }
  shift(state, { reach, used, step });
  return nearest;
}

function shift(
  { rowPotential, columnPotential, rowOf }: State,
  { reach, used, step }: Pick<Search, 'reach' | 'used'> & { readonly step: number },
): void {
  for (let column = 0; column < rowOf.length; column += 1) {
    if (used.has(column)) {
      const row = at(rowOf, column);
      rowPotential[row] = at(rowPotential, row) + step;
      columnPotential[column] = at(columnPotential, column) - step;
    } else {
      reach[column] = at(reach, column) - step;
    }
  }
}
