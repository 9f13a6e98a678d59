/** `npm run permissions`, after the API tests: what the functions' roles allow against what the functions did. */
import { keptReport } from './access/kept-reports.ts';

const { stacks, observed, refused, neverUsed } = keptReport();
const named = (title: string, acts: typeof observed) =>
  acts.forEach(({ caller, action, resource }) => console.log(`${title} ${caller} ${action} ${resource}`));
// A stack does not start with a role that has another wildcard than for its own log streams and for files under a prefix.
const wildcards = [...observed, ...neverUsed].filter(
  ({ resource }) => /\*/.test(resource) && !/:log-stream:\*$|:s3:::.+\/\*$/.test(resource),
);
named('refused', refused);
named('unused ', neverUsed);
named('wild   ', wildcards);
console.log(
  JSON.stringify({
    stacks,
    granted: observed.length + neverUsed.length,
    observed: observed.length,
    refused: refused.length,
    unused: neverUsed.length,
    wildcards: wildcards.length,
  }),
);
if (stacks === 0 || refused.length + neverUsed.length + wildcards.length > 0) process.exitCode = 1;
