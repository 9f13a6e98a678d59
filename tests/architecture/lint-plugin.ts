/** What oxlint's own rules cannot say: `new Date()` and `Date()` read the clock, `new Date(text)` does not. */
type Call = {
  readonly callee: { readonly type: string; readonly name?: string };
  readonly arguments: readonly unknown[];
};
type Context = { report(problem: { node: unknown; message: string }): void };

const message = 'Time comes in as an argument: `Date` without one reads the clock.';
const isDate = ({ callee }: Call) => callee.type === 'Identifier' && callee.name === 'Date';

const noCurrentDate = {
  create: (context: Context) => ({
    NewExpression(node: Call) {
      if (isDate(node) && node.arguments.length === 0) context.report({ node, message });
    },
    CallExpression(node: Call) {
      if (isDate(node)) context.report({ node, message });
    },
  }),
};

export default { meta: { name: 'house' }, rules: { 'no-current-date': noCurrentDate } };
